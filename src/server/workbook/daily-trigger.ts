/** The daily run: makes its trigger once for each file, in the spreadsheet's time zone, and remembers when it last ran. */

/** Document property: when the daily run was set up or last ran, and its time zone. A copy of the file has none. */
const LAST_RUN = 'dailyRun';
const TWO_DAYS = 2 * 86_400_000;

/** Makes the daily trigger, unless this file has one: of somebody else, too. One round trip as a rule. */
export function ensureDaily(): void {
  if (lastRun() === null) addDaily();
}

/** Makes the daily trigger of the present user, once; without authorisation changes are found at open alone. */
export function addDaily(): void {
  try {
    const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    if (ownTriggers().length === 0) createDaily(timeZone);
    rememberRun(timeZone);
  } catch {
    // As an add-on in a test deployment, or where the user has refused: the menu item does the same by hand.
  }
}

/**
 * Remembers that the daily run took place. The trigger is made anew where the spreadsheet's time zone is not the one that it
 * was made for: otherwise it would go on running at the old zone's midnight. Two round trips as a rule.
 */
export function noteDailyRun(timeZone: string): void {
  const last = lastRun();
  if (last !== null && last.timeZone !== timeZone) {
    const before = ownTriggers();
    // A published add-on may have one clock trigger only, so the old one goes first.
    for (const trigger of before) ScriptApp.deleteTrigger(trigger);
    if (before.length > 0) createDaily(timeZone);
  }
  rememberRun(timeZone);
}

/** Whether the file has a working daily run, made by anybody. Costs two round trips. */
export function isDailyAlive(): boolean {
  const last = lastRun();
  try {
    return (last !== null && Date.now() - last.time < TWO_DAYS) || ownTriggers().length > 0;
  } catch {
    return false;
  }
}

/** Without inTimezone() Google takes the script's zone, which is the same for every customer. */
function createDaily(timeZone: string): void {
  ScriptApp.newTrigger('onDaily').timeBased().atHour(0).everyDays(1).inTimezone(timeZone).create();
}

function rememberRun(timeZone: string): void {
  PropertiesService.getDocumentProperties().setProperty(LAST_RUN, `${Date.now()} ${timeZone}`);
}

/** When the daily run took place, and the time zone of its trigger: blank where an older version remembered the time alone. */
function lastRun(): { time: number; timeZone: string } | null {
  const text = PropertiesService.getDocumentProperties().getProperty(LAST_RUN);
  if (text === null) return null;
  const [time = '', timeZone = ''] = text.split(' ');
  return { time: Number(time), timeZone };
}

function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === 'onDaily');
}
