/** Custom functions: what they get, when they run again, what they may not do. */

/** @customfunction */
function CF_SHAPE() {
  const show = (value) => {
    if (Array.isArray(value)) return `[${value.map(show).join(' ')}]`;
    if (value instanceof Date) return 'Date';
    if (value === undefined) return 'undefined';
    return `${typeof value} ${JSON.stringify(value)}`;
  };
  return Array.from(arguments).map(show).join('; ') || 'none';
}

/** @customfunction */
function CF_BLOCK() {
  return [
    [1, 2],
    [3, 4],
  ];
}

/** @customfunction */
function CF_FAILS() {
  throw new Error('as it should');
}

/** @customfunction */
function CF_DATE() {
  return new Date(2026, 10, 30);
}

/** @customfunction */
function CF_TEXT() {
  return '2026-10';
}

/** @customfunction */
function CF_NAPS(seconds) {
  Utilities.sleep(seconds * 1000);
  return 'slept';
}

/** @customfunction */
function CF_WRITES() {
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue('written');
}

/** @customfunction */
function CF_OPENS() {
  return SpreadsheetApp.openById(SpreadsheetApp.getActiveSpreadsheet().getId()).getName();
}

/** @customfunction */
function CF_READS(_key) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Conformance cells').getRange('H5').getValue();
}

/** @customfunction */
function CF_WHO() {
  return `who: ${Session.getActiveUser().getEmail()}`;
}

function CF_HIDDEN_() {
  return 1;
}

const CF_CONSTANT = () => 1;

function cellRules_() {
  const page = 'guides/sheets/functions';
  const shape = (id, rule, formula, expected, source) => ({ id, rule, source: source || page, formula, expected });
  return [
    shape('one-cell', 'One cell arrives as its value.', '=CF_SHAPE(A1)', 'number 5'),
    shape(
      'range',
      'A range arrives as rows of values.',
      '=CF_SHAPE(A1:B2)',
      '[[number 5 string "x"] [string "" boolean true]]',
    ),
    shape('one-cell-blank', 'A blank cell arrives as empty text.', '=CF_SHAPE(A2)', 'string ""', 'practice'),
    shape('date-argument', 'A date arrives as a Date.', '=CF_SHAPE(A3)', 'Date'),
    shape('percent-argument', '10% arrives as 0.1.', '=CF_SHAPE(B3)', 'number 0.1'),
    shape('no-argument', 'A call without arguments has none.', '=CF_SHAPE()', 'none'),
    shape(
      'omitted-argument',
      'An argument left out arrives as undefined.',
      '=CF_SHAPE(,1)',
      'undefined; number 1',
      'practice',
    ),
    shape('text-argument', 'Text that looks like a date arrives as text.', '=CF_SHAPE("2026-10")', 'string "2026-10"'),
    shape('any-case', 'Capitalisation does not matter.', '=cf_shape(1)', 'number 1'),
    {
      id: 'array-result',
      rule: 'Rows of values overflow into the cells beside.',
      source: page,
      formula: '=CF_BLOCK()',
      below: true,
      expected: '1 2 3 4',
    },
    {
      id: 'spill-blocked',
      rule: 'They do not overwrite content: the cell shows an error.',
      source: page,
      formula: '=CF_BLOCK()',
      blocked: true,
      like: '^#',
    },
    {
      id: 'date-result',
      rule: 'A Date may be returned.',
      source: 'practice',
      formula: '=YEAR(CF_DATE())',
      expected: '2026',
    },
    {
      id: 'date-shown',
      rule: 'It shows as a date of the locale, unless the cell has a format of its own.',
      source: 'practice',
      formula: '=CF_DATE()',
      // With a time where script and spreadsheet differ in their zones.
      like: '^(\\d{1,2}\\D\\d{1,2}\\D2026|2026\\D\\d{1,2}\\D\\d{1,2})( .+)?$',
    },
    {
      id: 'text-result',
      rule: 'Text that is returned stays text, whatever it looks like.',
      source: 'practice',
      formula: '=IF(ISTEXT(CF_TEXT()),"text "&CF_TEXT(),"no text")',
      expected: 'text 2026-10',
    },
    {
      id: 'text-literal',
      rule: 'Text in quotes within a formula stays text, whatever it looks like.',
      source: 'practice',
      formula: '=ISTEXT(IF(TRUE,"1-10",""))',
      expected: 'TRUE',
    },
    {
      id: 'thrown',
      rule: 'What is thrown shows as #ERROR!, with the message.',
      source: 'practice',
      formula: '=CF_FAILS()',
      like: '^#ERROR!',
    },
    {
      id: 'cell-read-only',
      rule: 'A custom function cannot write: "You do not have permission to call setValue".',
      source: page,
      formula: '=CF_WRITES()',
      like: '^#ERROR!',
    },
    {
      id: 'cell-permission',
      rule: 'Other files cannot be opened: openById is refused.',
      source: page,
      formula: '=CF_OPENS()',
      like: '^#ERROR!',
    },
    {
      id: 'function-private',
      rule: 'A name that ends in _ is no function of the sheet.',
      source: page,
      formula: '=CF_HIDDEN_()',
      like: '^#NAME',
    },
    {
      id: 'function-declared',
      rule: 'Only what is declared as a function is one of the sheet.',
      source: page,
      formula: '=CF_CONSTANT()',
      like: '^#NAME',
    },
    {
      id: 'cell-user',
      rule: 'A custom function does not know who looks.',
      source: 'reference/base/session#getActiveUser()',
      formula: '=CF_WHO()',
      expected: 'who: ',
    },
    {
      id: 'volatile-arguments',
      rule: 'Arguments with NOW(), RAND() or RANDBETWEEN() leave Loading... for ever.',
      source: page,
      formula: '=CF_SHAPE(NOW())',
      like: '^(Loading|#ERROR!)',
    },
    {
      id: 'volatile-today',
      rule: 'TODAY() does the same.',
      source: 'practice',
      formula: '=CF_SHAPE(TODAY())',
      like: '^(Loading|#ERROR!)',
    },
    {
      id: 'custom-function-30s',
      rule: 'After 30 seconds the cell shows an error.',
      source: page,
      formula: '=CF_NAPS(35)',
      like: '^#ERROR!',
    },
    {
      id: 'addon-cell',
      rule: 'In an add-on the error is "Internal error executing the custom function".',
      source: 'workspace/add-ons/editors/sheets',
      look: 'Needs a published add-on.',
    },
    {
      id: 'recalculation',
      rule: 'A function runs again only when an argument changes, not when a cell that it reads does.',
      source: page,
      formula: '=CF_READS(I5)',
      expected: 'before',
      prepare: (sheet) => sheet.getRange('H5').setValue('before'),
      after: (sheet) => sheet.getRange('H5').setValue('after'),
    },
    {
      id: 'built-in-names',
      rule: 'A function of a built-in name does not replace it.',
      source: page,
      look: 'Add `function SUM() { return "mine" }`: =SUM(1,2) is still 3.',
    },
    {
      id: 'owner-properties',
      rule: 'User properties in a cell are those of the owner of the file.',
      source: page,
      look: 'Let an editor who is not the owner set a user property from the menu: a function that shows it shows the owner’s.',
    },
    {
      id: 'memoised',
      rule: 'A call with the same name and arguments is not run again for another cell.',
      source: 'practice',
      look: 'In Executions, two cells of =CF_SHAPE(1) count as one.',
    },
  ];
}

function scratch_() {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  return file.getSheetByName('Conformance cells') || file.insertSheet('Conformance cells');
}

/** Formulas stand in column D, ten rows apart, so that what they return has room. */
function runCells_() {
  const sheet = scratch_();
  sheet.clear();
  sheet.getRange('A1:B2').setValues([
    [5, 'x'],
    ['', true],
  ]);
  sheet.getRange('A3').setNumberFormat('yyyy-mm-dd').setValue('2026-11-30');
  sheet.getRange('B3').setNumberFormat('0%').setValue(0.1);
  const rules = cellRules_().filter((rule) => rule.formula);
  const cells = rules.map((_rule, i) => sheet.getRange(10 * i + 21, 4));
  rules.forEach((rule, i) => {
    if (rule.prepare) rule.prepare(sheet);
    if (rule.blocked) cells[i].offset(0, 1).setValue('in the way');
    cells[i].setFormula(rule.formula);
  });
  SpreadsheetApp.flush();
  const shown = () => cells.map((cell) => cell.getDisplayValue());
  const loading = (text, i) => /^Loading/.test(text) && !/Loading/.test(rules[i].like || '');
  for (let i = 0; i < 60 && shown().some(loading); i++) Utilities.sleep(1000);
  for (const rule of rules) if (rule.after) rule.after(sheet);
  SpreadsheetApp.flush();
  Utilities.sleep(2000);
  return rules.map((rule, i) => {
    const block = () =>
      cells[i]
        .offset(0, 0, 2, 2)
        .getDisplayValues()
        .map((row) => row.join(' '))
        .join(' ');
    return result_(rule, rule.below ? block() : cells[i].getDisplayValue());
  });
}
