/** Files as CRMs and spreadsheets write them are split into the same cells, and each record knows its line in the file. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type HeaderJudge, MOST_CHARACTERS, parseCsv } from '../../../src/core/import/csv';
import { messagesIn } from '../../../src/core/messages';

const t = messagesIn('en');
const parse = (text: string, judge?: HeaderJudge) => parseCsv(text, t, judge).records;
const cellsOf = (text: string): string[][] => parse(text).map(({ cells }) => cells);

/** Writes CSV as RFC 4180 says. */
function write(rows: readonly (readonly string[])[], delimiter: string, end: string): string {
  const cell = (text: string): string => (/[",;\t|\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((cells) => cells.map(cell).join(delimiter) + end).join('');
}

test('what was written comes back, whatever the cells hold', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '|', '\n', '\r', 'ñ', '=') });
  // The header decides the delimiter.
  const rows = fc.array(fc.tuple(text, text, text), { maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'), (body, mark, end) => {
      const whole = [['one', 'two', 'three'], ...body];
      // Line breaks within cells come back as a sheet has them.
      const kept = whole
        .filter((cells) => cells.some((cell) => cell.trim() !== ''))
        .map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, '\n')));
      const judge: HeaderJudge = (cells) => (cells.join() === 'one,two,three' ? 1 : 0);
      const text = write(whole, mark, end);
      // Without the last line break it is the same file.
      for (const file of [text, text.slice(0, -end.length)]) {
        expect(parse(file, judge).map(({ cells }) => cells)).toEqual(kept);
      }
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
    expect(parse('\ufeffsep=|\r\na,b|c\r\n1|2\r\n')).toEqual([
      { line: 2, cells: ['a,b', 'c'] },
      { line: 3, cells: ['1', '2'] },
    ]);
  });
});

describe('lines', () => {
  test('are those of the file: quoted line breaks and blank lines count', () => {
    const text = 'a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n , \r\n2,y\r\n';
    expect(parse(text).map(({ line }) => line)).toEqual([1, 2, 7]);
  });

  test('may end with the carriage return of old Macintoshes', () => {
    expect(parse('a,b\r1,2\r')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ]);
  });
});

describe('the delimiter of a file without a header that is known', () => {
  test('is the one that splits most records alike, not the decimal commas', () => {
    expect(cellsOf('a;b\n1,5;2,5\n3,5;1,2\n')[1]).toEqual(['1,5', '2,5']);
  });

  test('is found below a title', () => {
    expect(cellsOf('Sales, 2026\n\na;b;c\n1;2;3\n')[1]).toEqual(['a', 'b', 'c']);
  });
});

describe('files that are not quite CSV', () => {
  test.each([
    ['a mark of byte order', '\ufeffa,b\n', [['a', 'b']]],
    [
      'a quote within a bare cell',
      'a,b\n5" pipe,2\n',
      [
        ['a', 'b'],
        ['5" pipe', '2'],
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

  test('half a file: the cell that no quotation mark closes is listed with its lines, and the rest is read', () => {
    expect(parseCsv('a,b\n1,2\n3,"x,y\n5,6\n', t)).toMatchObject({
      records: [{ line: 1 }, { line: 2 }],
      unread: [{ line: 3, reason: expect.stringContaining('lines 3 to 4') }],
    });
  });

  test('text after a closing quotation mark is listed', () => {
    expect(parseCsv('a,b\n"x"y,2\n"3","4"\n5,6\n', t).unread).toMatchObject([{ line: 2 }]);
  });

  test('what is no CSV is refused, with what it is', () => {
    expect(() => parse('PK\u0003\u0004')).toThrow(/a spreadsheet or a ZIP archive/);
    expect(() => parse('<html><body>Sign in')).toThrow(/a web page/);
  });

  test('too long a file is refused with its size', () => {
    expect(() => parse('a,'.repeat(MOST_CHARACTERS / 2 + 1))).toThrow(/25,000,002 characters/);
  });
});
