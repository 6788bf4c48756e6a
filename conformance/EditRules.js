/** Which edits fire which trigger: a person follows a list, and what the triggers logged is judged. */

const STEPS = [
  'Type 5 into B2.',
  'Type 6 into B2.',
  'Clear B2 with the Delete key.',
  'Copy D2:E3 and paste it at B5.',
  'Insert a row above row 20.',
  'Delete row 20.',
  'Insert a column left of G, then delete it.',
  'Sort D2:D3 by itself (Data > Sort range).',
  'Type done into B40. Then choose Conformance > Judge edits.',
];

function editRules_() {
  const events = 'guides/triggers/events#edit';
  return [
    {
      id: 'edit-value',
      rule: 'A typed cell has value, and no oldValue when it was blank.',
      source: events,
      edit: 'B2',
      nth: 0,
      expected: 'B2 value=5 oldValue=absent',
    },
    {
      id: 'edit-old-value',
      rule: 'Typed over, it has the old value too.',
      source: events,
      edit: 'B2',
      nth: 1,
      expected: 'B2 value=6 oldValue=5',
    },
    {
      id: 'edit-cleared',
      rule: 'Cleared, it has the old value only.',
      source: 'practice',
      edit: 'B2',
      nth: 2,
      expected: 'B2 value=absent oldValue=6',
    },
    {
      id: 'edit-paste',
      rule: 'A pasted block is one event with its range, and neither value nor oldValue.',
      source: events,
      edit: 'B5:C6',
      nth: 0,
      expected: 'B5:C6 value=absent oldValue=absent',
    },
    {
      id: 'edit-structure',
      rule: 'Inserting, deleting and sorting are no edits.',
      source: 'practice',
      edit: 'count',
      expected: '5',
    },
    {
      id: 'simple-event',
      rule: 'A simple trigger has AuthMode LIMITED and does not know the person, and has no triggerUid.',
      source: events,
      edit: 'rights',
      expected: 'LIMITED|blank|no uid',
    },
    {
      id: 'change-types',
      rule: 'onChange tells INSERT_ROW, REMOVE_ROW, INSERT_COLUMN and REMOVE_COLUMN.',
      source: 'guides/triggers/events#change',
      edit: 'changes',
      expected: 'INSERT_ROW REMOVE_ROW INSERT_COLUMN REMOVE_COLUMN',
    },
    {
      id: 'two-queued',
      rule: 'At most two onEdit events wait behind the one that runs.',
      source: 'guides/triggers#onedite',
      look: 'With Utilities.sleep(5000) in onEdit, type into six cells in four seconds: three events at most are logged.',
    },
    {
      id: 'selection-change',
      rule: 'onSelectionChange runs for a person who selects, once the file was opened with it, and for no script; of many in a short time some are left out.',
      source: 'guides/triggers#onselectionchangee',
      look: 'Add onSelectionChange(e) that toasts e.range.getA1Notation(), reload, and select.',
    },
    {
      id: 'view-mode',
      rule: 'A person who can only view changes nothing, and fires no trigger.',
      source: 'guides/triggers#restrictions',
      look: 'Open the file as a viewer: no menu, no event.',
    },
    {
      id: 'installable-as-creator',
      rule: 'An installable trigger runs as the person who made it.',
      source: 'guides/triggers/installable#restrictions',
      look: 'Let another person edit while the change trigger is installed: Executions names you.',
    },
    {
      id: 'twenty-triggers',
      rule: 'A person has at most 20 triggers of a script, and sees none of others.',
      source: 'guides/services/quotas',
      look: 'Create 21 triggers: the last is refused.',
    },
    {
      id: 'clock-triggers',
      rule: 'Clock triggers keep to their zone, day of the month and date, within the hour.',
      source: 'reference/script/clock-trigger-builder',
      look: 'A trigger at 9 runs between 9 and 10 in the zone of the script.',
    },
    {
      id: 'auth-none',
      rule: 'In a file where a published add-on was never used, onOpen runs with AuthMode NONE: menus only, until somebody uses it.',
      source: 'workspace/add-ons/concepts/editor-auth-lifecycle',
      look: 'A test deployment with Config "Installed for current user".',
    },
    {
      id: 'addon-triggers',
      rule: 'A published add-on: one trigger of a type per person and document, of this file only, hourly at most.',
      source: 'workspace/add-ons/concepts/editor-triggers',
      look: 'Needs a published add-on.',
    },
  ];
}

function log_(entry) {
  const store = PropertiesService.getDocumentProperties();
  store.setProperty('edits', JSON.stringify(logged_().concat([entry])));
}

function logged_() {
  return JSON.parse(PropertiesService.getDocumentProperties().getProperty('edits') || '[]');
}

function onEdit(e) {
  if (e.range.getSheet().getName() !== 'Conformance edits') return;
  const field = (key) => `${key}=${e[key] === undefined ? 'absent' : e[key]}`;
  const user = Session.getActiveUser().getEmail() === '' ? 'blank' : 'known';
  log_({
    at: e.range.getA1Notation(),
    text: [e.range.getA1Notation(), field('value'), field('oldValue')].join(' '),
    rights: [String(e.authMode), user, e.triggerUid === undefined ? 'no uid' : 'uid'].join('|'),
  });
}

function onChangeLog(e) {
  if (/ROW|COLUMN/.test(e.changeType)) log_({ change: e.changeType });
}

function startEdits() {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = file.getSheetByName('Conformance edits') || file.insertSheet('Conformance edits');
  sheet.clear();
  sheet.getRange(1, 10, STEPS.length, 1).setValues(STEPS.map((step) => [step]));
  sheet.getRange('D2:E3').setValues([
    [2, 1],
    [1, 2],
  ]);
  removeTriggers_();
  ScriptApp.newTrigger('onChangeLog').forSpreadsheet(file).onChange().create();
  SpreadsheetApp.flush();
  PropertiesService.getDocumentProperties().deleteProperty('edits');
}

function removeTriggers_() {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === 'onChangeLog') ScriptApp.deleteTrigger(trigger);
  }
}

function judgeEdits() {
  const entries = logged_();
  const edits = entries.filter((entry) => entry.at);
  const changes = entries.filter((entry) => entry.change).map((entry) => entry.change);
  const found = (rule) => {
    if (rule.edit === 'count') return String(edits.length);
    if (rule.edit === 'rights') return edits.length > 0 ? edits[0].rights : 'no event';
    if (rule.edit === 'changes') return changes.join(' ');
    const [event] = edits.filter((entry) => entry.at === rule.edit).slice(rule.nth);
    return event ? event.text : 'no event';
  };
  report_(
    editRules_()
      .filter((rule) => rule.edit)
      .map((rule) => result_(rule, found(rule))),
  );
  removeTriggers_();
}
