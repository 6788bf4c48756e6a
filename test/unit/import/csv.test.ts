/** Files as CRMs and spreadsheets write them are split into the same cells, and each record knows its line in the file. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCsv } from '../../../src/core/import/csv';

const cellsOf = (text: string): string[][] => parseCsv(text).map(({ cells }) => cells);

/** Writes CSV as RFC 4180 says. */
function write(rows: readonly (readonly string[])[], delimiter: string, end: string): string {
  const cell = (text: string): string => (/[",;\t|\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((cells) => cells.map(cell).join(delimiter) + end).join('');
}

test('what was written comes back, whatever the cells hold', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '|', '\n', '\r', 'ñ', '=') });
  // The first line decides the delimiter, as a header does.
  const rows = fc.array(fc.tuple(text, text, text), { maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'), (body, mark, end) => {
      const whole = [['one', 'two', 'three'], ...body];
      const kept = whole.filter((cells) => cells.some((cell) => cell.trim() !== ''));
      expect(cellsOf(write(whole, mark, end))).toEqual(kept);
      // Without the last line break it is the same file.
      expect(cellsOf(write(whole, mark, end).slice(0, -end.length))).toEqual(kept);
    }),
  );
});

describe('the delimiter', () => {
  test.each([
    [
      'a,b\n1;2,3\n',
      [
        ['a', 'b'],
        ['1;2', '3'],
      ],
    ],
    [
      'a;b;c\n1,5;2;3\n',
      [
        ['a', 'b', 'c'],
        ['1,5', '2', '3'],
      ],
    ],
    [
      'a\tb\n1,2,3\t4\n',
      [
        ['a', 'b'],
        ['1,2,3', '4'],
      ],
    ],
    [
      '"x,y,z"|b|c\n1|2|3\n',
      [
        ['x,y,z', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    ['only\none\n', [['only'], ['one']]],
  ])('of %j is found from the first line', (text, rows) => expect(cellsOf(text)).toEqual(rows));

  test('is sought beyond a line break within quotes', () => {
    expect(cellsOf('"a\nb"|c\n1|2\n')).toEqual([
      ['a\nb', 'c'],
      ['1', '2'],
    ]);
  });

  test('that Excel declares counts, and its line is no record', () => {
    expect(parseCsv('\ufeffsep=|\r\na,b|c\r\n1|2\r\n')).toEqual([
      { line: 2, cells: ['a,b', 'c'] },
      { line: 3, cells: ['1', '2'] },
    ]);
  });
});

describe('lines', () => {
  test('are those of the file: quoted line breaks and blank lines count', () => {
    const text = 'a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n , \r\n2,y\r\n';
    expect(parseCsv(text).map(({ line }) => line)).toEqual([1, 2, 7]);
  });

  test('may end with the carriage return of old Macintoshes', () => {
    expect(parseCsv('a,b\r1,2\r')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ]);
  });
});

describe('files that are not quite CSV', () => {
  test.each([
    ['a mark of byte order', '\ufeffa,b\n', [['a', 'b']]],
    [
      'a quote that never ends',
      'a,b\n1,"x,y\n',
      [
        ['a', 'b'],
        ['1', 'x,y\n'],
      ],
    ],
    [
      'a quote within a bare cell',
      'a,b\n5" pipe,2\n',
      [
        ['a', 'b'],
        ['5" pipe', '2'],
      ],
    ],
    [
      'text after a closing quote',
      'a,b\n"x"y,2\n',
      [
        ['a', 'b'],
        ['xy', '2'],
      ],
    ],
    [
      'a blank cell at the end of the file',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['nothing', '', []],
    ['blanks only', ' \n,\n\n', []],
  ])('%s', (_, text, rows) => expect(cellsOf(text)).toEqual(rows));
});
