/** The daily run: makes its trigger once for each file, and remembers when it last ran. */

/** Document property: when the daily run was set up or last ran. A copy of the file has none. */
const LAST_RUN = 'dailyRun';
const TWO_DAYS = 2 * 86_400_000;

/** Makes the daily trigger, unless this file has one: of somebody else, too. One round trip as a rule. */
export function ensureDaily(): void {
  if (lastRun() === null) addDaily();
}

/** Makes the daily trigger of the present user, once; without authorisation changes are found at open alone. */
export function addDaily(): void {
  try {
    if (!hasOwn()) ScriptApp.newTrigger('onDaily').timeBased().atHour(0).everyDays(1).create();
    noteDailyRun();
  } catch {
    // As an add-on in a test deployment, or where the user has refused: the menu item does the same by hand.
  }
}

/** Remembers that the daily run took place. One round trip. */
export function noteDailyRun(): void {
  PropertiesService.getDocumentProperties().setProperty(LAST_RUN, String(Date.now()));
}

/** Whether the file has a working daily run, made by anybody. Costs two round trips. */
export function isDailyAlive(): boolean {
  const last = lastRun();
  try {
    return (last !== null && Date.now() - Number(last) < TWO_DAYS) || hasOwn();
  } catch {
    return false;
  }
}

function lastRun(): string | null {
  return PropertiesService.getDocumentProperties().getProperty(LAST_RUN);
}

function hasOwn(): boolean {
  return ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === 'onDaily');
}
