/** The system sheet: one read of it brings all that an execution must know, from older workbooks as well. */

import { describe, expect, test } from '@jest/globals';
import { messagesIn } from '../../../src/core/messages';
import { UNIT } from '../../../src/core/shared/joined';
import {
  BASIS_KEYS,
  forecastInputsFormula,
  historyFormula,
  parseSystem,
  SCHEMA,
  SYSTEM_KEYS,
  type SystemKey,
  systemRow,
  systemValues,
} from '../../../src/core/workbook/system';

const VALUES: Partial<Record<SystemKey, unknown>> = {
  schema: SCHEMA,
  locale: 'en',
  timeZone: 'Asia/Kuala_Lumpur',
  today: '2026-11-24',
  deals: ['Deal ID', 'Deal', 'Stage', '', ''].join(UNIT),
  dealsSheet: 11,
  stages: [2, 'Pipeline', 'Stage', 'S', 'Lead'].join(UNIT),
  settings: [2, 'Setting', 'Value'].join(UNIT),
  history: 9,
  logged: 7,
  separator: ';',
  settled: 8,
};
const sheet = (values: Partial<Record<SystemKey, unknown>> = {}) =>
  SYSTEM_KEYS.map((key) => [key, { ...VALUES, ...values }[key] ?? '']);
const parse = (values: Partial<Record<SystemKey, unknown>> = {}) => parseSystem(sheet(values), messagesIn);

describe('reading', () => {
  test('gives headers, tables, places and state', () => {
    expect(parse()).toMatchObject({
      locale: 'en',
      schema: SCHEMA,
      timeZone: 'Asia/Kuala_Lumpur',
      today: '2026-11-24',
      headers: ['Deal ID', 'Deal', 'Stage'],
      stageRows: [
        ['Pipeline', 'Stage'],
        ['S', 'Lead'],
      ],
      settingRows: [['Setting', 'Value']],
      isWhole: true,
      history: 9,
      separator: ';',
      sheets: { deals: 11, stages: 0 },
    });
  });

  test('rows may stand in any order, as somebody may have sorted them', () => {
    expect(parseSystem(sheet().reverse(), messagesIn)).toEqual(parse());
  });

  test.each<[number, unknown, unknown]>([
    [8, 7, 8],
    [9, 9, 3],
    [1, '', ''],
  ])('what was looked at reaches to row %d when the deals know %j and %j was settled', (row, logged, settled) =>
    expect(parse({ logged, settled })?.logged).toBe(row),
  );

  test('set-up has come to its end once something is settled', () => {
    expect([parse({ settled: '' })?.isWhole, parse({ settled: 1 })?.isWhole]).toEqual([false, true]);
  });

  test('headers that the user renamed come under our names', () => {
    const aliases = JSON.stringify({ Phase: 'stage' });
    expect(parse({ deals: ['Deal ID', 'Phase'].join(UNIT), aliases })?.headers).toEqual(['Deal ID', 'Stage']);
  });

  test.each([[{ schema: '' }], [{ schema: 0 }], [{ schema: 'x' }]])('%j is no system sheet', (values) =>
    expect(parse(values)).toBeNull(),
  );

  test('an empty sheet is none, and an unknown locale is English', () => {
    expect(parseSystem([], messagesIn)).toBeNull();
    expect(parse({ locale: 'fr', separator: 'x' })).toMatchObject({ locale: 'en', separator: ',' });
  });

  test('a workbook of a newer Saluran is refused, in its own language', () => {
    expect(() => parse({ schema: SCHEMA + 1 })).toThrow(/newer Saluran/);
    expect(() => parse({ schema: SCHEMA + 1, locale: 'ms' })).toThrow(/lebih baharu/);
  });
});

describe('formulas', () => {
  test('the last row of the history is sought by its dates and by its number of entries', () => {
    expect(historyFormula("Ann's", ';')).toBe("=MAX(COUNTA('Ann''s'!A:A);IFERROR(MATCH(9E+99;'Ann''s'!B:B);1))");
  });

  test('the basis joins the values of its keys, in order', () => {
    const cells = BASIS_KEYS.map((key) => `$B$${SYSTEM_KEYS.indexOf(key) + 1}`);
    expect(forecastInputsFormula()).toBe(`=${cells.join('&UNICHAR(9246)&')}`);
    expect(systemRow('schema')).toBe(1);
  });

  test('a new workbook has a value for each key, and names in quotes', () => {
    const names = {
      deals: "Ann's deals",
      stages: 'Stages',
      history: 'History',
      people: 'People',
      settings: 'Settings',
    };
    const ids = { deals: 1, stages: 2, history: 3, people: 4, settings: 5 };
    const values = systemValues({
      ...{ locale: 'en', timeZone: 'UTC', today: '2026-11-24', separator: ';', names, ids, logColumn: 'Y' },
    });
    expect(Object.keys(values).sort()).toEqual([...SYSTEM_KEYS].sort());
    expect(values).toMatchObject({
      schema: SCHEMA,
      today: "'2026-11-24",
      dealsSheet: 1,
      settingsSheet: 5,
      settled: '',
    });
    expect(values.logged).toBe("=MAX('Ann''s deals'!Y:Y)");
    for (const formula of [values.deals, values.stages, values.settings, values.history]) {
      expect(formula).toMatch(/^=/);
      expect(String(formula)).not.toContain(',');
    }
  });
});
