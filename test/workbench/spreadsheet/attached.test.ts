/** What hangs on cells on the workbench: validation, rules, filter, bandings, notes, metadata, protection, charts as data. */

import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../support/script';
import { openBodies, result } from '../../support/sheet-script';
import { messageOf } from '../../support/workbook';

test.each<[string, string, unknown]>([
  [
    'a strict rule refuses a script’s value, too',
    "cells('A1:A3').setDataValidation(App.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build()); cells('A1').setValue(3); return [cells('A1').getValue(), thrown(function () { cells('A2').setValue(9); }), cells('A2').getValue()];",
    [3, 'The data you entered in cell A2 violates the data validation rules set on this cell.', ''],
  ],
  [
    'a rule that warns lets it in',
    "cells('A1').setDataValidation(App.newDataValidation().requireTextIsEmail().build()); cells('A1').setValue('no'); return cells('A1').getValue();",
    'no',
  ],
  [
    'a rule is read back with its criterion',
    "cells('A1').setDataValidation(App.newDataValidation().requireValueInList(['a,b', 'c'], false).setHelpText('h').build()); var rule = cells('A1').getDataValidation(); return [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getHelpText(), rule.getAllowInvalid(), cells('B1').getDataValidation()];",
    ['VALUE_IN_LIST', [['a,b', 'c'], false], 'h', true, null],
  ],
  [
    'withCriteria and copy of a rule over a range',
    "var rule = App.newDataValidation().withCriteria(App.DataValidationCriteria.VALUE_IN_RANGE, [cells('C1:C3'), true]).build().copy().setAllowInvalid(false).build(); cells('C1:C3').setValues([['x'], ['y'], ['z']]); cells('A1').setDataValidation(rule); cells('A1').copyTo(cells('B1')); return [rule.getCriteriaValues()[0].getA1Notation(), thrown(function () { cells('B1').setValue('q'); }), cells('B1').setValue('Y').getValue()];",
    ['C1:C3', 'The data you entered in cell B1 violates the data validation rules set on this cell.', 'Y'],
  ],
  [
    'checkboxes',
    "cells('A1:A2').insertCheckboxes(); cells('B1').insertCheckboxes('yes', 'no'); cells('A1').check(); cells('B1').check(); var a = [cells('A1:A2').getValues(), cells('B1').getValue(), cells('A1').isChecked(), cells('A1:A2').isChecked(), cells('C1').isChecked()]; cells('A1').removeCheckboxes(); return a.concat([cells('A1').getValue(), cells('B1').uncheck().getValue()]);",
    [[[true], [false]], 'yes', true, null, null, '', 'no'],
  ],
  [
    'conditional formats keep order, condition and look, and follow their cells',
    "var when = App.newConditionalFormatRule(); sheet.setConditionalFormatRules([when.copy().whenNumberBetween(1, 5).setBackground('red').setBold(true).setRanges([cells('A1:A9')]).build(), when.copy().whenDateAfter(App.RelativeDate.TODAY).setItalic(true).setRanges([cells('B1')]).build(), when.copy().setGradientMinpoint('#ffffff').setGradientMaxpointWithValue('green', App.InterpolationType.NUMBER, '10').setRanges([cells('C1:C9')]).build()]); sheet.insertRowBefore(1); return sheet.getConditionalFormatRules().map(function (rule) { var b = rule.getBooleanCondition(); var g = rule.getGradientCondition(); return [rule.getRanges()[0].getA1Notation(), b && String(b.getCriteriaType()), b && b.getCriteriaValues().map(String), b && b.getBackground(), b && b.getBold(), g && g.getMaxColor(), g && g.getMaxValue(), g && String(g.getMaxType())]; });",
    [
      ['A1:A10', 'NUMBER_BETWEEN', ['1', '5'], '#ff0000', true, null, null, null],
      ['B1:B2', 'DATE_AFTER_RELATIVE', ['TODAY'], null, null, null, null, null],
      ['C1:C10', null, null, null, null, '#008000', '10', 'NUMBER'],
    ],
  ],
  [
    'a filter hides by condition and by value; its sort leaves hidden rows in place',
    "cells('A1:B5').setValues([['n', 't'], [1, 'a'], [5, 'b'], [9, 'a'], [7, 'c']]); var filter = cells('A1:B5').createFilter(); filter.setColumnFilterCriteria(1, App.newFilterCriteria().whenNumberGreaterThan(4).build()); filter.setColumnFilterCriteria(2, App.newFilterCriteria().setHiddenValues(['c']).build()); var hidden = [2, 3, 4, 5].map(function (r) { return sheet.isRowHiddenByFilter(r); }); filter.sort(1, false); var sorted = cells('A2:A5').getValues(); filter.removeColumnFilterCriteria(1); var again = thrown(function () { cells('A1:B2').createFilter(); }); filter.remove(); return [hidden, sorted, again, sheet.getFilter()];",
    [
      [true, false, false, true],
      [[1], [9], [5], [7]],
      "You can't create a filter in a sheet that already has a filter.",
      null,
    ],
  ],
  [
    'bandings',
    "var b = cells('A1:C4').applyRowBanding(App.BandingTheme.CYAN, true, false); var a = [b.getHeaderRowColor(), b.getSecondRowColor(), b.getFooterRowColor(), b.getFirstColumnColor(), sheet.getConditionalFormatRules().length]; b.setSecondRowColor('pink'); sheet.insertRowBefore(1); return a.concat([sheet.getBandings()[0].getRange().getA1Notation(), sheet.getBandings()[0].getSecondRowColorObject().asRgbColor().asHexString()]);",
    ['#4dd0e1', '#e0f7fa', null, null, 0, 'A2:C5', '#ffc0cb'],
  ],
  [
    'notes stay with their cells',
    "cells('B2').setNote('n'); cells('A1:B2').setNotes([['x', null], ['', 'y']]); sheet.insertRowBefore(2); var a = [cells('A1:B3').getNotes()]; sheet.clearNotes(); return a.concat([cells('B3').getNote()]);",
    [
      [
        ['x', ''],
        ['', ''],
        ['', 'y'],
      ],
      '',
    ],
  ],
  [
    'metadata on spreadsheet, sheet, row and column, moving with its row',
    "ss.addDeveloperMetadata('k', 'book'); sheet.addDeveloperMetadata('k', 'sheet', App.DeveloperMetadataVisibility.PROJECT); cells('3:3').addDeveloperMetadata('k', 'row'); cells('B:B').addDeveloperMetadata('k', 'column'); sheet.insertRowsBefore(1, 2); sheet.insertColumnBefore(1); var found = ss.createDeveloperMetadataFinder().withKey('k').find().map(function (m) { var l = m.getLocation(); return [m.getValue(), String(m.getVisibility()), String(l.getLocationType()), l.getRow() && l.getRow().getRow(), l.getColumn() && l.getColumn().getColumn()]; }); sheet.deleteRow(5); return [found, ss.createDeveloperMetadataFinder().withLocationType(App.DeveloperMetadataLocationType.ROW).find().length, sheet.getDeveloperMetadata().length, ss.getDeveloperMetadata()[0].getValue()];",
    [
      [
        ['book', 'DOCUMENT', 'SPREADSHEET', null, null],
        ['sheet', 'PROJECT', 'SHEET', null, null],
        ['row', 'DOCUMENT', 'ROW', 5, null],
        ['column', 'DOCUMENT', 'COLUMN', null, 3],
      ],
      0,
      1,
      'book',
    ],
  ],
  [
    'metadata on a part of a row is refused; moveToColumn moves it',
    "cells('2:2').addDeveloperMetadata('k'); var m = cells('2:2').getDeveloperMetadata()[0]; m.moveToColumn(cells('D:D')); return [thrown(function () { cells('A1:B1').addDeveloperMetadata('k'); }).slice(0, 50), cells('2:2').getDeveloperMetadata().length, cells('A2:C2').createDeveloperMetadataFinder().onIntersectingLocations().find().length, cells('D2').createDeveloperMetadataFinder().onIntersectingLocations().find().length];",
    ['Adding developer metadata to arbitrary ranges is no', 0, 0, 1].map((each) =>
      typeof each === 'string' ? each.slice(0, 50) : each,
    ),
  ],
  [
    'charts are kept with ranges, options and place, and follow their cells',
    "var chart = sheet.newChart().asLineChart().addRange(cells('A1:B4')).setTitle('T').setNumHeaders(1).setPosition(5, 4, 3, 2).setLegendPosition(Charts.Position.BOTTOM).build(); sheet.insertChart(chart); sheet.insertRowBefore(1); var c = sheet.getCharts()[0]; var a = [c.getRanges()[0].getA1Notation(), c.getContainerInfo().getAnchorRow(), c.getOptions().get('title'), c.getOptions().get('legend.position'), String(c.modify().getChartType()), c.getNumHeaders(), typeof c.getChartId()]; sheet.updateChart(c.modify().setChartType(Charts.ChartType.PIE).setOption('title', 'U').build()); var d = sheet.getCharts()[0]; a.push(String(d.modify().getChartType()), d.getOptions().get('title'), d.getChartId() === c.getChartId()); sheet.removeChart(d); a.push(sheet.getCharts().length); return a;",
    ['A2:B5', 6, 'T', 'bottom', 'LINE', 1, 'number', 'PIE', 'U', true, 0],
  ],
])('%s', async (_name, body, expected) => {
  expect(await result(body)).toEqual(expected);
});

describe('protection', () => {
  const REFUSED =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

  test('a range refuses those who are no editors, in every way of writing', async () => {
    const ways = [
      "cells('B2').setValue(1)",
      "cells('A1:C3').clearContent()",
      "cells('B2').setBackground('red')",
      "cells('A1').copyTo(cells('B2'))",
      "cells('B2').setNote('x')",
      'sheet.deleteRow(2)',
      "cells('B2').insertCheckboxes()",
      "cells('B2').merge()",
    ];
    const workbook = await openBodies([
      "var p = cells('B2:C2').protect().setDescription('d'); p.addEditor('aisyah@example.com'); p.removeEditor('wei@example.com'); return [p.getDescription(), p.getRange().getA1Notation(), p.getEditors().map(function (u) { return u.getEmail(); })];",
      "cells('A1').setValue(1); return cells('B2').canEdit();",
      ...ways,
    ]);
    expect(await workbook.run('f0')).toEqual([
      'd',
      'B2:C2',
      ['owner@example.com', 'aisyah@example.com', 'kumar@example.com'],
    ]);
    const wei = workbook.as('wei@example.com');
    expect(await wei.run('f1')).toBe(false);
    for (const [i, way] of ways.entries()) expect([way, await messageOf(wei.run(`f${i + 2}`))]).toEqual([way, REFUSED]);
    expect(await workbook.values('B2')).toEqual([['']]);
    expect(await workbook.as('aisyah@example.com').run('f1')).toBe(true);
  });

  test('protects nothing until its editors are changed, as Google’s', async () => {
    const workbook = await openBodies([
      "return cells('A1').protect().getEditors().length;",
      "return [cells('A1').setValue(1).getValue(), cells('A1').canEdit()];",
      'var p = sheet.getProtections(App.ProtectionType.RANGE)[0]; p.removeEditors(p.getEditors()); return p.getEditors().map(function (u) { return u.getEmail(); });',
    ]);
    expect(await workbook.run('f0')).toBe(4);
    expect(await workbook.as('wei@example.com').run('f1')).toEqual([1, true]);
    expect(await workbook.run('f2')).toEqual(['owner@example.com']);
    expect(await messageOf(workbook.as('wei@example.com').run('f1'))).toBe(REFUSED);
  });

  test('a sheet lets its unprotected ranges be written; a warning stops no script; removal frees', async () => {
    const workbook = await openBodies([
      "var p = sheet.protect().setUnprotectedRanges([cells('D1:D9')]); p.removeEditors(p.getEditors()); return sheet.getProtections(App.ProtectionType.SHEET)[0].getUnprotectedRanges()[0].getA1Notation();",
      "cells('D2').setValue(1); return 1;",
      "cells('A1').setValue(1); return 1;",
      'sheet.insertRowBefore(1); return 1;',
      'sheet.getProtections(App.ProtectionType.SHEET)[0].setWarningOnly(true); return 1;',
    ]);
    const wei = workbook.as('wei@example.com');
    expect(await workbook.run('f0')).toBe('D1:D9');
    expect(await wei.run('f1')).toBe(1);
    expect(await messageOf(wei.run('f2'))).toBe(REFUSED);
    expect(await messageOf(wei.run('f3'))).toBe(REFUSED);
    await workbook.run('f4');
    expect(await wei.run('f2')).toBe(1);
  });
});

test('what hangs on cells outlives a restart', async () => {
  const dir = temporaryFolder();
  const bodies = [
    "cells('A1').setNote('n'); cells('A1:A3').setDataValidation(App.newDataValidation().requireTextContains('x').build()); sheet.setConditionalFormatRules([App.newConditionalFormatRule().whenCellEmpty().setBackground('red').setRanges([cells('A1')]).build()]); cells('2:2').addDeveloperMetadata('k', 'v'); sheet.insertChart(sheet.newChart().asPieChart().addRange(cells('A1:B3')).build()); return 1;",
    "return [cells('A1').getNote(), String(cells('A2').getDataValidation().getCriteriaType()), sheet.getConditionalFormatRules()[0].getBooleanCondition().getBackground(), cells('2:2').getDeveloperMetadata()[0].getValue(), sheet.getCharts().length];",
  ];
  const first = await openBodies(bodies, { dir });
  await first.run('f0');
  await first.close();
  const again = await openBodies(bodies, { dir });
  expect(await again.run('f1')).toEqual(['n', 'TEXT_CONTAINS', '#ff0000', 'v', 1]);
});
