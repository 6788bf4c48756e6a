/** Logging, properties, cache, sleep and the values of cells, asked from the menu. */

function messageOf_(act) {
  try {
    act();
    return 'no error';
  } catch (error) {
    return error.message;
  }
}

function serviceRules_() {
  return [
    {
      id: 'logger',
      rule: 'Logger.getLog returns what this execution logged, with %s filled in.',
      source: 'reference/base/logger',
      expected: true,
      find: () => {
        Logger.clear();
        Logger.log('%s deals', 3);
        return /INFO: 3(\.0)? deals\n$/.test(Logger.getLog());
      },
    },
    {
      id: 'sleep',
      rule: 'Utilities.sleep pauses for that long.',
      source: 'reference/utilities/utilities#sleepmilliseconds',
      expected: true,
      find: () => {
        const start = Date.now();
        Utilities.sleep(1200);
        return Date.now() - start >= 1190;
      },
    },
    {
      id: 'sleep-300s',
      rule: 'Utilities.sleep takes at most 300,000 ms.',
      source: 'practice',
      expected: false,
      find: () => messageOf_(() => Utilities.sleep(300001)) === 'no error',
    },
    {
      id: 'properties-text',
      rule: 'A property is text, whatever was set.',
      source: 'reference/properties/properties',
      expected: 'string',
      find: () =>
        typeof PropertiesService.getScriptProperties().setProperty('conformance', 5).getProperty('conformance'),
    },
    {
      id: 'properties-9kb',
      rule: 'A property value of more than 9 KB is refused.',
      source: 'guides/services/quotas',
      expected: false,
      find: () =>
        messageOf_(() => PropertiesService.getScriptProperties().setProperty('conformance', 'x'.repeat(10000))) ===
        'no error',
    },
    {
      id: 'cache-100kb',
      rule: 'A cached value of more than 100 KB is refused.',
      source: 'reference/cache/cache#putkey,-value',
      expected: false,
      find: () => messageOf_(() => CacheService.getScriptCache().put('conformance', 'x'.repeat(110000))) === 'no error',
    },
    {
      id: 'formula-by-value',
      rule: 'A text that begins with = becomes a formula when setValue writes it.',
      source: 'practice',
      expected: ['=1+1', 2],
      find: () => {
        const cell = scratch_().getRange('H1');
        cell.setValue('=1+1');
        SpreadsheetApp.flush();
        return [cell.getFormula(), cell.getValue()];
      },
    },
    {
      id: 'blank-value',
      rule: 'A blank cell is an empty text to getValue.',
      source: 'reference/spreadsheet/range#getvalue',
      expected: '',
      find: () => scratch_().getRange('H9').getValue(),
    },
    {
      id: 'date-value',
      rule: 'A cell with a date is a Date to getValue, at midnight of the zone of the spreadsheet.',
      source: 'reference/spreadsheet/range#getvalue',
      expected: '2026-11-30 00:00',
      find: () => {
        const cell = scratch_().getRange('H2');
        cell.setNumberFormat('yyyy-mm-dd').setValue('2026-11-30');
        const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
        return Utilities.formatDate(cell.getValue(), zone, 'yyyy-MM-dd HH:mm');
      },
    },
    {
      id: 'lines-inherit',
      rule: 'Rows that are inserted, or added at the end of the sheet, have the formats and validation of the row that they take after.',
      source: 'practice',
      expected: ['0.000', true, '0.000', true],
      find: () => {
        const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Conformance rows');
        try {
          const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build();
          const last = sheet.getMaxRows();
          sheet.getRange(last, 1).setNumberFormat('0.000').setDataValidation(rule);
          sheet.insertRowsAfter(last, 1);
          sheet.getRange(last + 1, 1).setValue(3);
          sheet.appendRow([4]);
          return [1, 2].reduce((found, n) => {
            const cell = sheet.getRange(last + n, 1);
            return found.concat([cell.getNumberFormat(), cell.getDataValidation() !== null]);
          }, []);
        } finally {
          SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);
        }
      },
    },
    {
      id: 'form-url',
      rule: 'A spreadsheet, and the sheet that a form writes to, know the address of the form.',
      source: 'reference/spreadsheet/sheet#getformurl',
      look: 'Link a form to the sheet: getFormUrl() of the response sheet and of the spreadsheet, given to FormApp.openByUrl, open it.',
    },
    {
      id: 'templates',
      rule: 'Scriptlets see the script and what was set on the template; <?= ?> escapes, <?!= ?> does not.',
      source: 'guides/html/templates',
      expected: '<b>&lt;i&gt; pass <i></b>',
      find: () => {
        const template = HtmlService.createTemplate(
          '<b><?= sign ?> <?= result_({ expected: 1 }, 1)[5] ?> <?!= sign ?></b>',
        );
        template.sign = '<i>';
        return template.evaluate().getContent();
      },
    },
    {
      id: 'browser-dialogs',
      rule: 'Browser.msgBox returns the button in small letters, inputBox the text, both "cancel" when the dialog is closed.',
      source: 'practice',
      look: 'Run `Browser.msgBox(Browser.inputBox("Text", Browser.Buttons.OK_CANCEL))` from a menu.',
    },
    {
      id: 'clock-minutes',
      rule: 'everyMinutes takes 1, 5, 10, 15 or 30.',
      source: 'reference/script/clock-trigger-builder#everyminutesn',
      expected: false,
      find: () =>
        messageOf_(() => ScriptApp.newTrigger('onChangeLog').timeBased().everyMinutes(7).create()) === 'no error',
    },
    {
      id: 'script-edits',
      rule: 'What a script writes fires no onEdit.',
      source: 'guides/triggers#restrictions',
      expected: 0,
      find: () => {
        const before = logged_().length;
        scratch_().getRange('H3').setValue('written');
        SpreadsheetApp.flush();
        return logged_().length - before;
      },
    },
  ];
}
