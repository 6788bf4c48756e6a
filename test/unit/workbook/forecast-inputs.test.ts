/** The basis: what the sheet's own formulas join into one text is read back, tables of any width included. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messagesIn } from '../../../src/core/messages';
import { joinCells, RECORD } from '../../../src/core/shared/joined';
import { parseForecastInputs, splitTable } from '../../../src/core/workbook/forecast-inputs';

const parse = (...parts: string[]) => parseForecastInputs(parts.join(RECORD), messagesIn('en'));
const join = (rows: string[][], width: number | '' = rows[0]?.length ?? 1) => joinCells([width, ...rows.flat()]);

test('a table comes back as the formula has joined it, its width first', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '\u241b', '\u241e', '\u241f', '0', '1') });
  const table = fc
    .integer({ min: 1, max: 9 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(table, (rows) => {
      expect(splitTable(join(rows), 7)).toEqual(rows);
    }),
  );
});

test('without a width, rows have the usual one; blank cells are cells', () => {
  expect(splitTable(joinCells(['a', 'b', '', 'd']), 2)).toEqual([
    ['a', 'b'],
    ['', 'd'],
  ]);
});

describe('a basis', () => {
  const STAGES = join([['Pipeline', 'Stage']]);
  const SETTINGS = join([['Setting', 'Value']]);
  const whole = ['Asia/Kuala_Lumpur', '2026-11-24', STAGES, SETTINGS, '{}', 'plans', '1 stamp'];

  test('holds all that decides a forecast', () => {
    expect(parse(...whole)).toEqual({
      timeZone: 'Asia/Kuala_Lumpur',
      today: Date.UTC(2026, 10, 24) / 86_400_000,
      stageRows: [['Pipeline', 'Stage']],
      settingRows: [['Setting', 'Value']],
      aliases: '{}',
      model: '1 stamp',
    });
  });

  test.each([4, 5, 6, 7])('of %d parts, as an older workbook has it, is read', (count) =>
    expect(parse(...whole.slice(0, count))).toMatchObject({
      aliases: count > 4 ? '{}' : '',
      model: count > 6 ? '1 stamp' : '',
    }),
  );

  test.each<[string, string[]]>([
    ['too short', whole.slice(0, 3)],
    ['too long', [...whole, 'x']],
    ['without time zone', ['', ...whole.slice(1)]],
    ['of no day', ['UTC', '2026-02-30', STAGES, SETTINGS]],
    ['blank', ['']],
  ])('that is %s is refused', (_, parts) => expect(() => parse(...parts)).toThrow(messagesIn('en')('basis')));
});
