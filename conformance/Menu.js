/** The menu, and the report that all ways of asking write to. */

const REPORT = 'Conformance report';
const HEADERS = ['ID', 'Rule', 'Source', 'Expected', 'Found', 'Result'];

function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Conformance')
    .addItem('Run all', 'runAll')
    .addItem('Ask the sidebar', 'openClient')
    .addSeparator()
    .addItem('Start edits', 'startEdits')
    .addItem('Judge edits', 'judgeEdits')
    .addSeparator()
    .addItem('Lock and alert', 'lockAndAlert')
    .addItem('Hold the user lock', 'holdUserLock')
    .addItem('Sleep seven minutes', 'sleepSevenMinutes')
    .addSubMenu(
      ui.createMenu('Entry points').addItem('Method', 'entryPoints.method').addItem('Constant', 'constantEntryPoint'),
    )
    .addToUi();
}

/** All that needs no hand; what does is listed with what to look for. */
function runAll() {
  const rules = rules_();
  report_(rules.filter((rule) => rule.edit || rule.client).map((rule) => row_(rule, '', 'not asked yet')));
  report_(rules.filter((rule) => rule.look).map((rule) => row_(rule, '', `look for: ${rule.look}`)));
  report_(rules.filter((rule) => rule.find).map(ask_));
  report_(runCells_());
}

function ask_(rule) {
  try {
    return result_(rule, rule.find());
  } catch (error) {
    return row_(rule, error.message, 'FAIL');
  }
}

function result_(rule, found) {
  const pass = rule.like ? new RegExp(rule.like).test(found) : JSON.stringify(found) === JSON.stringify(rule.expected);
  return row_(rule, found, pass ? 'pass' : 'FAIL');
}

function row_(rule, found, result) {
  const text = (value) => (value === undefined ? '' : `'${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [rule.id, rule.rule, rule.source, text(rule.like || rule.expected), text(found), result];
}

/** Writes one row a rule, over the row of an earlier run. */
function report_(rows) {
  if (rows.length === 0) return;
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = file.getSheetByName(REPORT) || file.insertSheet(REPORT);
  const last = sheet.getLastRow();
  const known = last > 1 ? sheet.getRange(2, 1, last - 1, HEADERS.length).getDisplayValues() : [];
  const kept = known.map((row) => row.map((cell, column) => (column > 2 && column < 5 ? `'${cell}` : cell)));
  for (const row of rows) {
    const at = kept.findIndex((each) => each[0] === row[0]);
    if (at < 0) kept.push(row);
    else kept[at] = row;
  }
  sheet.getRange(1, 1, kept.length + 1, HEADERS.length).setValues([HEADERS].concat(kept));
}
