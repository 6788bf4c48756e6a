/** SpreadsheetApp's Sheet and Spreadsheet on the workbench: lines, groups, looks, copies, settings, people. */

import { expect, test } from '@jest/globals';
import { openBodies, result } from '../../support/sheet-script';
import { messageOf } from '../../support/workbook';

const FILL = "cells('A1:A5').setValues([[1], [2], [3], [4], [5]]);";

test.each<[string, string, unknown]>([
  [
    'inserting and deleting lines',
    `${FILL} sheet.insertRowsBefore(2, 2); var max = sheet.getMaxRows(); sheet.deleteRows(2, 2); sheet.insertColumnAfter(26); return [max, sheet.getMaxRows(), sheet.getMaxColumns(), cells('A1:A5').getValues()];`,
    [1002, 1000, 27, [[1], [2], [3], [4], [5]]],
  ],
  [
    'moveRows down, its formulas following',
    `${FILL} cells('B1').setFormula('=A1'); sheet.moveRows(cells('A1'), 4); return [cells('A1:A5').getValues(), cells('B3').getFormula()];`,
    [[[2], [3], [1], [4], [5]], '=A3'],
  ],
  [
    'moveColumns to the left',
    "cells('A1:C1').setValues([['a', 'b', 'c']]); sheet.moveColumns(cells('C1'), 1); return cells('A1:C1').getValues();",
    [['c', 'a', 'b']],
  ],
  [
    'hiding and showing',
    "sheet.hideRows(2, 2); sheet.hideColumn(cells('B1')); var a = [sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(4), sheet.isColumnHiddenByUser(2)]; sheet.unhideRow(cells('A2')); sheet.showColumns(2); return a.concat([sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(3), sheet.isColumnHiddenByUser(2)]);",
    [true, false, true, false, true, false],
  ],
  [
    'sizes',
    'sheet.setRowHeight(2, 40).setColumnWidths(1, 2, 77); return [sheet.getRowHeight(2), sheet.getColumnWidth(2), sheet.getColumnWidth(3)];',
    [40, 77, 100],
  ],
  [
    'tab colour, gridlines, direction',
    'sheet.setTabColor("red").setHiddenGridlines(true); return [sheet.getTabColor(), sheet.hasHiddenGridlines(), sheet.isRightToLeft(), sheet.setTabColor(null).getTabColor()];',
    ['#ff0000', true, false, null],
  ],
  [
    'groups and their depth',
    "cells('A2:A6').shiftRowGroupDepth(1); cells('A3:A4').shiftRowGroupDepth(1); var inner = sheet.getRowGroup(3, 2); inner.collapse(); return [sheet.getRowGroupDepth(3), sheet.getRowGroupDepth(6), sheet.getRowGroupDepth(7), inner.getRange().getA1Notation(), inner.getControlIndex(), inner.isCollapsed(), sheet.isRowHiddenByUser(3), sheet.isRowHiddenByUser(5), sheet.getRowGroup(9, 1)];",
    [2, 1, 0, '3:4', 5, true, true, false, null],
  ],
  [
    'groups go with their rows',
    "cells('A2:A3').shiftRowGroupDepth(1); sheet.insertRowBefore(1); var at = sheet.getRowGroup(3, 1).getRange().getA1Notation(); cells('A3').shiftRowGroupDepth(-1); return [at, sheet.getRowGroupDepth(3), sheet.getRowGroupDepth(4)];",
    ['3:4', 0, 1],
  ],
  [
    'expanding up to a depth',
    "cells('B1:E1').shiftColumnGroupDepth(1); cells('C1:D1').shiftColumnGroupDepth(1); sheet.collapseAllColumnGroups(); var all = sheet.isColumnHiddenByUser(2); sheet.expandColumnGroupsUpToDepth(1); return [all, sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3)];",
    [true, false, true],
  ],
  [
    'copyTo takes cells, formats, rules and notes',
    "cells('A1').setValue(5).setFontWeight('bold').setNote('n'); cells('B1').insertCheckboxes(); sheet.setConditionalFormatRules([App.newConditionalFormatRule().whenCellNotEmpty().setBackground('red').setRanges([cells('A1')]).build()]); var copy = sheet.copyTo(ss); return [copy.getName(), copy.getRange('A1').getValue(), copy.getRange('A1').getFontWeight(), copy.getRange('A1').getNote(), copy.getRange('B1').isChecked(), copy.getConditionalFormatRules().length, typeof copy.getSheetId()];",
    ['Copy of Sheet1', 5, 'bold', 'n', false, 1, 'number'],
  ],
  [
    'sheets: insert, duplicate, rename, move, delete',
    "ss.insertSheet('Two'); ss.insertSheet('Zero', 0); ss.setActiveSheet(sheet); ss.duplicateActiveSheet(); ss.renameActiveSheet('Copy'); ss.moveActiveSheet(1); var names = ss.getSheets().map(function (s) { return s.getName(); }); ss.deleteActiveSheet(); return [names, ss.getNumSheets(), ss.getSheetByName('Two').getIndex()];",
    [['Copy', 'Zero', 'Sheet1', 'Two'], 3, 3],
  ],
  [
    'named ranges: set, rename with the formulas, remove',
    "cells('A1').setValue(4); ss.setNamedRange('First', cells('A1')); cells('B1').setFormula('=First*2'); ss.getNamedRanges()[0].setName('Uno'); return [cells('B1').getFormula(), cells('B1').getValue(), ss.getRangeByName('First'), ss.getRangeByName('Uno').getA1Notation(), thrown(function () { ss.setNamedRange('A1', cells('A1')); })];",
    ['=Uno*2', 8, null, 'A1', 'The name "A1" is not a valid name for a range.'],
  ],
  [
    'settings',
    "ss.setSpreadsheetLocale('de_DE'); ss.setRecalculationInterval(App.RecalculationInterval.HOUR).setIterativeCalculationEnabled(true).setMaxIterativeCalculationCycles(7); return [ss.getSpreadsheetLocale(), String(ss.getRecalculationInterval()), ss.isIterativeCalculationEnabled(), ss.getMaxIterativeCalculationCycles(), thrown(function () { ss.setSpreadsheetTimeZone('Mars/North'); })];",
    ['de_DE', 'HOUR', true, 7, 'Invalid argument: timezone. Should be of type: String'],
  ],
  [
    'a theme’s colour reaches the cells that took it',
    "var c = App.newColor().setThemeColor(App.ThemeColorType.ACCENT2).build(); cells('A1').setFontColorObject(c); ss.getSpreadsheetTheme().setConcreteColor(App.ThemeColorType.ACCENT2, 1, 2, 3); return [cells('A1').getFontColor(), ss.getSpreadsheetTheme().getConcreteColor(App.ThemeColorType.ACCENT2).asRgbColor().asHexString()];",
    ['#010203', '#010203'],
  ],
  [
    'selection: ranges, current cell, lists',
    "cells('B2:C3').activate(); cells('C3').activateAsCurrentCell(); var a = [ss.getActiveRange().getA1Notation(), ss.getCurrentCell().getA1Notation()]; sheet.getRangeList(['A1', 'C5:D6']).activate(); return a.concat([ss.getSelection().getActiveRangeList().getRanges().map(function (r) { return r.getA1Notation(); })]);",
    ['B2:C3', 'C3', ['A1', 'C5:D6']],
  ],
  [
    'a range list changes all of its ranges',
    "sheet.getRangeList(['A1', 'C2:C3']).setValue(7).setFontWeight('bold'); return [cells('A1').getValue(), cells('C2:C3').getValues(), cells('C3').getFontWeight(), cells('B1').getValue()];",
    [7, [[7], [7]], 'bold', ''],
  ],
  [
    'images over the grid move with their cells',
    "var image = sheet.insertImage('https://example.com/a.png', 2, 3, 4, 5).setAltTextTitle('A'); sheet.insertRowBefore(1); var found = sheet.getImages()[0]; return [found.getAnchorCell().getA1Notation(), found.getAnchorCellXOffset(), found.getAltTextTitle(), ss.getImages().length];",
    ['B4', 4, 'A', 1],
  ],
  [
    'the text finder',
    "cells('A1:A4').setValues([['Café'], ['cafe'], ['cafeteria'], ['tea']]); ss.insertSheet('Two').getRange('B2').setValue('cafe'); var f = ss.createTextFinder('cafe').ignoreDiacritics(true).matchEntireCell(true); var all = f.findAll().length; var next = f.findNext().getA1Notation() + f.findNext().getA1Notation(); var last = f.findPrevious().getA1Notation(); var n = sheet.createTextFinder('cafe').matchCase(true).replaceAllWith('$x'); return [all, next, last, n, cells('A1:A4').getValues()];",
    [3, 'A1A2', 'A1', 2, [['Café'], ['$x'], ['$xteria'], ['tea']]],
  ],
])('%s', async (_name, body, expected) => {
  expect(await result(body)).toEqual(expected);
});

test('viewers may look and not write; an editor may again', async () => {
  const workbook = await openBodies([
    "ss.addViewer('wei@example.com'); return ss.getViewers().map(function (u) { return u.getEmail(); });",
    "cells('A1').setValue(1); return cells('A1').getValue();",
    "ss.addEditor('wei@example.com'); return ss.getEditors().map(function (u) { return u.getEmail(); });",
  ]);
  expect(await workbook.run('f0')).toEqual(['wei@example.com']);
  expect(await messageOf(workbook.as('wei@example.com').run('f1'))).toBe(
    'You do not have permission to perform that action.',
  );
  expect(await workbook.run('f2')).toEqual(['owner', 'aisyah', 'wei', 'kumar'].map((name) => `${name}@example.com`));
  expect(await workbook.as('wei@example.com').run('f1')).toBe(1);
});
