/** The table of a file: its header is found, and what is no deal is listed with its line. */

import { describe, expect, test } from '@jest/globals';
import { createHeaderJudge } from '../../../src/core/import/columns';
import { readTable } from '../../../src/core/import/table';
import { messagesIn } from '../../../src/core/messages';

const look = (...lines: string[]) => {
  const table = readTable(lines.join('\n'), messagesIn('en'), createHeaderJudge());
  if (!table) return null;
  const { headers, lines: records, skipped, shortened } = table;
  return { headers, lines: records.map(({ line }) => line), skipped, shortened };
};
const skippedIn = (...lines: string[]) => look(...lines)?.skipped.map(({ line, reason }) => `${line}: ${reason}`);

test('titles above the header are listed', () => {
  expect(look('Sales report,', '2026,', '', 'Deal,Amount', 'A,5')).toMatchObject({
    headers: ['Deal', 'Amount'],
    lines: [5],
    skipped: [
      { line: 1, reason: 'above the header, which is on line 4' },
      { line: 2, reason: 'above the header, which is on line 4' },
    ],
  });
});

test('groups as monday writes them: their titles, the repeated header and totals are no deals', () => {
  expect(
    skippedIn(
      'Deal,Stage,Amount',
      'A,Lead,5',
      'Closed,,',
      'Deal,Stage,Amount',
      'B,Won,6',
      'Total,,11',
      'Grand totals (2):',
    ),
  ).toEqual([
    '3: the title "Closed", no deal',
    '4: the header again',
    '6: the total "Total", no deal',
    '7: the total "Grand totals (2):", no deal',
  ]);
});

test('a company called Total and a deal that has a name alone are deals', () => {
  expect(look('Deal,Company,Stage,Amount', 'Roof,Total,Lead,5', 'Wall,,,', 'Total Energies,,,')?.skipped).toEqual([]);
});

describe('a line', () => {
  test('with too many or too few cells is listed', () => {
    expect(skippedIn('Deal,Amount,Stage', 'A,1,000,Lead', 'B,5', 'C,5,Lead,', 'D,6,Won')).toEqual([
      '2: has 4 cells, the header has 3',
      '3: has 2 cells, the header has 3',
    ]);
  });

  test('may end early where the whole file leaves blank cells out', () => {
    const file = look('Deal,Amount,Notes', 'A,1', 'B,2', 'C,3', 'D,4,x', 'E');
    expect([file?.lines, file?.shortened, file?.skipped.map(({ line }) => line)]).toEqual([[2, 3, 4, 5], 3, [6]]);
  });

  test('with a cell that no sheet takes is listed, and not quoted', () => {
    const [skipped] = skippedIn('Deal,Notes', `A,${'x'.repeat(50_001)}`, 'B,x') ?? [];
    expect(skipped).toBe('2: the text in "Notes" is longer than a cell takes: 50,000 characters');
  });
});

test('without any header that is known, the first record is one; without records there is no table', () => {
  expect(look('Colour,Shape', 'red,round')?.headers).toEqual(['Colour', 'Shape']);
  expect(look('', ' ')).toBeNull();
});
