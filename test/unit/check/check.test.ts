/** Check workbook as a whole: a sound workbook has no finding, and one fault is found without hiding the others. */

import { describe, expect, test } from '@jest/globals';
import { checkMessages, checkWorkbook } from '../../../src/core/check/check';
import type { Snapshot } from '../../../src/core/check/snapshot';
import { createZone } from '../../../src/core/shared/dates';
import { RECORD, UNIT } from '../../../src/core/shared/joined';
import { BASIS_KEYS, SCHEMA, SYSTEM_KEYS, type SystemKey } from '../../../src/core/workbook/system';
import { context, headers, NOW, row, stageRows } from '../world';

const LOG = `D-1|Lead|${NOW.toISOString()}`;
const DEALS = [
  headers(),
  row({ dealId: 'D-1', deal: 'a', stage: 'Lead', created: NOW, stageSince: NOW, log: LOG, logRow: 2 }),
];
const HISTORY = [
  ['Deal ID', 'Changed at', 'From', 'To'],
  ['D-1', NOW, '', 'Lead'],
];
const SETTINGS = [
  ['Setting', 'Value'],
  ['Currency', 'MYR'],
];
const NAMES = { deals: 'Deals', stages: 'Stages', history: 'Stage history', people: 'People', settings: 'Settings' };

function values(): Record<SystemKey, unknown> {
  const joined = (rows: unknown[][]): string => [rows[0]?.length ?? 0, ...rows.flat()].join(UNIT);
  const all: Record<string, unknown> = Object.fromEntries(SYSTEM_KEYS.map((key) => [key, '']));
  Object.assign(all, {
    ...{ schema: SCHEMA, locale: 'en', timeZone: 'Asia/Kuala_Lumpur', today: '2026-11-24', separator: ',', settled: 2 },
    ...{ deals: headers().join(UNIT), stages: joined(stageRows()), settings: joined(SETTINGS), history: 2, logged: 2 },
    ...{ dealsSheet: 1, stagesSheet: 2, historySheet: 3, peopleSheet: 4, settingsSheet: 5 },
  });
  all.basis = BASIS_KEYS.map((key) => String(all[key])).join(RECORD);
  return all as Record<SystemKey, unknown>;
}

function workbook(
  change: { system?: Partial<Record<SystemKey, unknown>>; registry?: unknown[][] } & Partial<Snapshot['sheets']> = {},
): Snapshot {
  const { system = {}, registry = [[2], ['D-1']], ...sheets } = change;
  const look = (key: keyof typeof NAMES, id: number, rows: unknown[][]) => ({ name: NAMES[key], id, rows });
  const cells = { ...values(), ...system };
  return {
    ...{ locale: 'en', zone: createZone('Asia/Kuala_Lumpur'), separator: ',', formulas: [] },
    sheets: {
      ...{
        deals: look('deals', 1, DEALS),
        stages: look('stages', 2, stageRows()),
        history: look('history', 3, HISTORY),
      },
      ...{ people: look('people', 4, [['Email']]), settings: look('settings', 5, SETTINGS), ...sheets },
    },
    system: {
      cells: SYSTEM_KEYS.map((key) => [key, cells[key]]),
      formulas: SYSTEM_KEYS.map(() => '=X'),
      ...{ registry, isHidden: true },
    },
    attachments: {
      ...{
        isHeaderProtected: true,
        isHistoryProtected: true,
        stageRules: [true],
        hidden: {},
        merged: [],
        hasDaily: true,
      },
      isUnreadMarked: true,
      coloured: new Set(context().stages.stages.map(({ name }) => name)),
      ...{ isDealsNamed: true, isBasisNamed: true },
    },
  };
}
const found = (change?: Parameters<typeof workbook>[0]) =>
  checkWorkbook(workbook(change), { now: NOW, newId: () => 'D-new' }).map(({ code, cell }) => `${code} ${cell}`);

test('a sound workbook has no finding', () => expect(found()).toEqual([]));

describe('a fault is found where it is', () => {
  const system = (key: SystemKey): string => `systemValue Saluran!B${SYSTEM_KEYS.indexOf(key) + 1}`;
  test.each<[string, Parameters<typeof workbook>[0], string[]]>([
    ['a lost sheet', { people: null }, ['sheetMissing People']],
    [
      'a wrong time zone, and the basis with it',
      { system: { timeZone: 'UTC' } },
      [system('timeZone'), system('basis')],
    ],
    ['a wrong sheet', { system: { dealsSheet: 9 } }, [system('dealsSheet')]],
    ['a wrong last row', { system: { history: 9 } }, [system('history')]],
    ['a wrong separator', { system: { separator: '.' } }, [system('separator')]],
    ['the separator of another locale', { system: { separator: ';' } }, [system('separator')]],
    ['a registry with a gap', { registry: [[2], [''], ['D-1']] }, ['registry Saluran!D1']],
    ['a registry beyond the history', { registry: [[9], ['D-1']] }, ['registry Saluran!D1']],
  ])('%s', (_, change, expected) => expect(found(change)).toEqual(expected));

  test('and one does not hide another', () => {
    const deals = {
      name: 'Deals',
      id: 1,
      rows: [
        headers(),
        row({
          ...{ dealId: 'D-1', deal: 'a', stage: 'Won', amount: '5' },
          created: NOW,
          stageSince: NOW,
          log: LOG,
          logRow: 2,
        }),
      ],
    };
    expect(found({ deals, people: null })).toEqual([
      'sheetMissing People',
      'amountText Deals!D2',
      'stageUnlogged Deals!C2',
    ]);
  });

  test('without Deals or Stages, the rest is checked all the same', () => {
    expect(found({ deals: null })).toContain('sheetLost Deals');
    expect(found({ stages: null })).toContain('sheetLost Stages');
    expect(
      checkWorkbook({ ...workbook(), system: null }, { now: NOW, newId: () => '' }).map(({ code }) => code),
    ).toContain('systemSheet');
  });
});

test('findings are in the language of the workbook', () => {
  expect(checkMessages('en')('noStages')).not.toBe(checkMessages('ms')('noStages'));
  expect(checkMessages('ms')('noStages')).not.toBe('noStages');
});
