/** SpreadsheetApp's Range on the workbench: values, formulas, formats, merging, copying, filling, cleaning. */

import { describe, expect, test } from '@jest/globals';
import { result } from '../../support/sheet-script';

const FILL = "cells('A1:B3').setValues([[1, 'a'], [2, 'b'], [3, 'c']]);";

describe('values and formulas', () => {
  test.each<[string, string, unknown]>([
    ['text with = becomes a formula', "cells('A1').setValue('=1+2'); return cells('A1').getValue();", 3],
    ['text with + becomes one too', "cells('A1').setValue('+A2+1'); return cells('A1').getFormula();", '=+A2+1'],
    ['setFormula adds the =', "cells('A1').setFormula('SUM(1,2)'); return cells('A1').getFormula();", '=SUM(1,2)'],
    [
      'R1C1 is written relative to each cell',
      `${FILL} cells('C1:C3').setFormulaR1C1('=R[0]C[-2]*10'); return [cells('C1:C3').getFormulas(), cells('C1:C3').getValues()];`,
      [
        [['=A1*10'], ['=A2*10'], ['=A3*10']],
        [[10], [20], [30]],
      ],
    ],
    [
      'R1C1 is read back',
      "cells('C3').setFormula('=SUM(A1:$B$2)'); return cells('C3').getFormulaR1C1();",
      '=SUM(R[-2]C[-2]:R2C2)',
    ],
    [
      'dates are shown in the spreadsheet’s time zone',
      "ss.setSpreadsheetTimeZone('America/New_York'); cells('A1').setValue(new Date('2026-03-01T12:00:00Z')); return [cells('A1').getDisplayValue(), ss.getSpreadsheetTimeZone()];",
      ['01/03/2026 7:00:00', 'America/New_York'],
    ],
    [
      'a format leaves the formula',
      "cells('A1').setFormula('=1+1').setBackground('red').setFontWeight('bold'); return [cells('A1').getFormula(), cells('A1').getValue()];",
      ['=1+1', 2],
    ],
    ['isBlank', `${FILL} return [cells('A1:B3').isBlank(), cells('D1:E9').isBlank()];`, [false, true]],
    [
      'clear by option',
      `${FILL} cells('A1').setBackground('red'); cells('A1:A2').clear({contentsOnly: true}); return [cells('A1:A3').getValues(), cells('A1').getBackground()];`,
      [[[''], [''], [3]], '#ff0000'],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await result(body)).toEqual(expected);
  });
});

describe('errors in Google’s words', () => {
  test.each([
    [
      "cells('A1:B2').setValues([[1, 2]])",
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      "cells('A1:B2').setValues([[1], [2]])",
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["cells('A1').offset(-1, 0)", 'The starting row of the range is too small.'],
    ["sheet.getRange('ZZZ')", 'Range not found'],
    ["cells('A1:B2').getCell(3, 1)", 'Cell reference out of range'],
    [
      "cells('A1').setValue(new Array(50002).join('x'))",
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'sheet.insertRowsAfter(1000, 400000)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['sheet.deleteRows(999, 5)', 'Those rows are out of bounds.'],
    ['sheet.insertColumnsBefore(30, 1)', 'Those columns are out of bounds.'],
    ['sheet.setFrozenRows(2); sheet.deleteRows(3, 998)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    [
      "cells('A1:B2').merge(); cells('B2:C3').merge()",
      'You must select all cells in a merged range to merge or unmerge them.',
    ],
    ["cells('A1').setValue()", "The parameters () don't match the method signature for SpreadsheetApp.Range.setValue."],
    [
      "sheet.setName('a', 1)",
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.setName.",
    ],
    [
      "sheet.getRange('A1', 'B2')",
      "The parameters (String,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ["cells('A1').setBackground('nocolour')", 'Invalid color: nocolour'],
  ])('%s', async (work, message) => {
    expect(await result(`return thrown(function () { ${work}; });`)).toBe(message);
  });
});

describe('formats', () => {
  test.each<[string, string, unknown]>([
    ['setFontWeight', "cells('A1').setFontWeight('bold').getFontWeight()", 'bold'],
    ['setFontStyles', "cells('A1:B1').setFontStyles([['italic', 'normal']]).getFontStyles()", [['italic', 'normal']]],
    ['setFontLine', "cells('A1').setFontLine('line-through').getFontLine()", 'line-through'],
    ['setFontSizes', "cells('A1:B1').setFontSizes([[12, 8]]).getFontSizes()", [[12, 8]]],
    ['setFontFamily', "cells('A1').setFontFamily('Roboto').getFontFamily()", 'Roboto'],
    ['setBackgroundRGB', "cells('A1').setBackgroundRGB(255, 0, 16).getBackground()", '#ff0010'],
    ['setFontColors', "cells('A1:B1').setFontColors([['blue', null]]).getFontColors()", [['#0000ff', '#000000']]],
    [
      'a colour of the theme',
      "var c = App.newColor().setThemeColor(App.ThemeColorType.ACCENT1).build(); cells('A1').setBackgroundObject(c); return [cells('A1').getBackground(), String(cells('A1').getBackgroundObject().asThemeColor().getThemeColorType())];",
      ['#4285f4', 'ACCENT1'],
    ],
    [
      'setHorizontalAlignments',
      "cells('A1:B1').setHorizontalAlignments([['center', 'right']]).getHorizontalAlignments()",
      [['center', 'right']],
    ],
    ['setVerticalAlignment', "cells('A1').setVerticalAlignment('middle').getVerticalAlignment()", 'middle'],
    ['setWrap', "cells('A1').setWrap(true).getWrap()", true],
    ['setWrapStrategy', "String(cells('A1').setWrapStrategy(App.WrapStrategy.CLIP).getWrapStrategy())", 'CLIP'],
    ['setTextRotation', "cells('A1').setTextRotation(45).getTextRotation().getDegrees()", 45],
    ['setVerticalText', "cells('A1').setVerticalText(true).getTextRotation().isVertical()", true],
    [
      'setTextDirection',
      "String(cells('A1').setTextDirection(App.TextDirection.RIGHT_TO_LEFT).getTextDirection())",
      'RIGHT_TO_LEFT',
    ],
    [
      'setNumberFormats',
      "cells('A1:B1').setValues([[0.5, 1234]]); cells('A1:B1').setNumberFormats([['0%', '#,##0']]); return [cells('A1:B1').getDisplayValues(), cells('A1:B1').getNumberFormats()];",
      [[['50%', '1,234']], [['0%', '#,##0']]],
    ],
    [
      'clearFormat',
      "cells('A1').setValue(1).setFontWeight('bold').setBackground('red').clearFormat(); return [cells('A1').getFontWeight(), cells('A1').getBackground(), cells('A1').getValue()];",
      ['normal', '#ffffff', 1],
    ],
    [
      'setTextStyle',
      "var s = App.newTextStyle().setBold(true).setFontSize(14).setForegroundColor('#123456').build(); var t = cells('A1').setTextStyle(s).getTextStyle(); return [t.isBold(), t.isItalic(), t.getFontSize(), t.getForegroundColor()];",
      [true, false, 14, '#123456'],
    ],
    [
      'rich text keeps its runs and links',
      "var bold = App.newTextStyle().setBold(true).build(); var rich = App.newRichTextValue().setText('one two').setTextStyle(0, 3, bold).setLinkUrl(4, 7, 'https://example.com').build(); cells('A1').setRichTextValue(rich); var back = cells('A1').getRichTextValue(); return [cells('A1').getValue(), back.getRuns().map(function (r) { return [r.getText(), r.getTextStyle().isBold(), r.getLinkUrl(), r.getStartIndex()]; })];",
      [
        'one two',
        [
          ['one', true, null, 0],
          [' ', null, null, 3],
          ['two', null, 'https://example.com', 4],
        ],
      ],
    ],
    ['rich text of a number is null', "cells('A1').setValue(5); return cells('A1').getRichTextValue();", null],
    [
      'an image as a value',
      "var image = App.newCellImage().setSourceUrl('https://example.com/a.png').setAltTextTitle('A').build(); cells('A1').setValue(image); var v = cells('A1').getValue(); return [v.valueType === App.ValueType.IMAGE, v.getAltTextTitle()];",
      [true, 'A'],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await result(body)).toEqual(expected);
  });
});

describe('arranging', () => {
  test.each<[string, string, unknown]>([
    [
      'merge keeps the first value',
      `${FILL} cells('A1:B2').merge(); return [cells('A1:B3').getValues(), cells('A2').isPartOfMerge(), cells('A3').isPartOfMerge(), cells('A1:C9').getMergedRanges().map(function (r) { return r.getA1Notation(); })];`,
      [
        [
          [1, ''],
          ['', ''],
          [3, 'c'],
        ],
        true,
        false,
        ['A1:B2'],
      ],
    ],
    [
      'mergeAcross and breakApart',
      "cells('A1:B2').mergeAcross(); var n = sheet.getRange('A1:B2').getMergedRanges().length; cells('A1:B2').breakApart(); return [n, cells('A1:B2').getMergedRanges().length];",
      [2, 0],
    ],
    [
      'mergeVertically',
      "cells('A1:B2').mergeVertically(); return cells('A1:B2').getMergedRanges().map(function (r) { return r.getA1Notation(); });",
      ['A1:A2', 'B1:B2'],
    ],
    [
      'copyTo moves references along and takes formats and notes',
      `${FILL} cells('C1').setFormula('=A1+1').setFontWeight('bold').setNote('n'); cells('C1').copyTo(cells('C2:C3')); return [cells('C1:C3').getFormulas(), cells('C3').getValue(), cells('C3').getFontWeight(), cells('C2').getNote()];`,
      [[['=A1+1'], ['=A2+1'], ['=A3+1']], 4, 'bold', 'n'],
    ],
    [
      'copyTo values only',
      `${FILL} cells('C1').setFormula('=A1+1').setFontWeight('bold'); cells('C1').copyTo(cells('D1'), App.CopyPasteType.PASTE_VALUES, false); return [cells('D1').getFormula(), cells('D1').getValue(), cells('D1').getFontWeight()];`,
      ['', 2, 'normal'],
    ],
    [
      'copyTo transposed',
      `${FILL} cells('A1:B3').copyTo(cells('D1'), App.CopyPasteType.PASTE_NORMAL, true); return cells('D1:F2').getValues();`,
      [
        [1, 2, 3],
        ['a', 'b', 'c'],
      ],
    ],
    [
      'moveTo: formulas follow',
      `${FILL} cells('D1').setFormula('=A1*2'); cells('A1:B1').moveTo(cells('A10')); return [cells('D1').getFormula(), cells('D1').getValue(), cells('A1').isBlank(), cells('A10:B10').getValues()];`,
      ['=A10*2', 2, true, [[1, 'a']]],
    ],
    [
      'autoFill continues a series',
      "cells('A1:A2').setValues([[2], [4]]); cells('A1:A2').autoFill(cells('A1:A5'), App.AutoFillSeries.DEFAULT_SERIES); cells('B1').setValue('Q1'); cells('B1').autoFill(cells('B1:B3'), App.AutoFillSeries.DEFAULT_SERIES); cells('C1:C2').setValues([[2], [4]]); cells('C1:C2').autoFill(cells('C1:C4'), App.AutoFillSeries.ALTERNATE_SERIES); return [cells('A1:A5').getValues(), cells('B1:B3').getValues(), cells('C1:C4').getValues()];",
      [
        [[2], [4], [6], [8], [10]],
        [['Q1'], ['Q2'], ['Q3']],
        [[2], [4], [2], [4]],
      ],
    ],
    [
      'autoFillToNeighbor',
      `${FILL} cells('C1').setFormula('=A1*2'); cells('C1').autoFillToNeighbor(App.AutoFillSeries.DEFAULT_SERIES); return cells('C1:C4').getValues();`,
      [[2], [4], [6], ['']],
    ],
    [
      'insertCells and deleteCells',
      `${FILL} cells('A2').insertCells(App.Dimension.ROWS); var after = cells('A1:B4').getValues(); cells('A2').deleteCells(App.Dimension.ROWS); return [after, cells('A1:B4').getValues()];`,
      [
        [
          [1, 'a'],
          ['', 'b'],
          [2, 'c'],
          [3, ''],
        ],
        [
          [1, 'a'],
          [2, 'b'],
          [3, 'c'],
          ['', ''],
        ],
      ],
    ],
    [
      'removeDuplicates',
      "cells('A1:B4').setValues([['x', 1], ['X', 1], ['y', 1], ['x', 2]]).setNumberFormats([['@', '0'], ['@', '0.00'], ['@', '0'], ['@', '0']]); var r = cells('A1:B4').removeDuplicates([1]); return [r.getA1Notation(), cells('A1:B4').getValues()];",
      [
        'A1:B2',
        [
          ['x', 1],
          ['y', 1],
          ['', ''],
          ['', ''],
        ],
      ],
    ],
    [
      'splitTextToColumns',
      "cells('A1:A2').setValues([['a,b,c'], ['1,2']]); cells('A1:A2').splitTextToColumns(); return cells('A1:C2').getValues();",
      [
        ['a', 'b', 'c'],
        [1, 2, ''],
      ],
    ],
    [
      'trimWhitespace',
      "cells('A1').setValue('  a   b '); cells('A1').trimWhitespace(); return cells('A1').getValue();",
      'a b',
    ],
    [
      'randomize keeps rows whole',
      `${FILL} cells('A1:B3').randomize(); return cells('A1:B3').getValues().sort(function (a, b) { return a[0] - b[0]; });`,
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
    ],
    [
      'sort by several columns',
      "cells('A1:B3').setValues([['b', 1], ['a', 2], ['b', 0]]); cells('A1:B3').sort([{column: 1, ascending: true}, {column: 2, ascending: true}]); return cells('A1:B3').getValues();",
      [
        ['a', 2],
        ['b', 0],
        ['b', 1],
      ],
    ],
    [
      'getDataRegion and getNextDataCell',
      `${FILL} cells('E5').setValue(1); return [cells('A1').getDataRegion().getA1Notation(), cells('A1').getNextDataCell(App.Direction.DOWN).getA1Notation(), cells('E1').getNextDataCell(App.Direction.DOWN).getA1Notation(), cells('A1').getNextDataCell(App.Direction.NEXT).getA1Notation()];`,
      ['A1:B3', 'A3', 'E5', 'B1'],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await result(body)).toEqual(expected);
  });
});
