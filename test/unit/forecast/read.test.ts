/** Deals and history become ways through the stages: logged where they were, and else by the dates in the row. */

import { describe, expect, test } from '@jest/globals';
import { LOST, WON } from '../../../src/core/forecast/model/deal-paths';
import { readPipeline } from '../../../src/core/forecast/read';
import { messagesIn } from '../../../src/core/messages';
import { parseStages } from '../../../src/core/stages/stages';
import { parseSettings } from '../../../src/core/workbook/settings';
import { stageRows } from '../world';
import { date, dayOf, deals, HISTORY, TODAY, ZONE } from './book';

const t = messagesIn('en');
const NOV = (day: number): number => dayOf('2026-11-01') + day - 1;
const at = (day: number): Date => date(`2026-11-${String(day).padStart(2, '0')}`);

function read(rows: Parameters<typeof deals>, entries: unknown[][] = [], isNow = true) {
  const settings = parseSettings([['Currency', 'MYR']], 'en', t);
  return readPipeline(deals(...rows), [HISTORY, ...entries], {
    ...{ zone: ZONE, table: parseStages(stageRows(), 'en', t), settings, locale: 'en', t, isNow, today: TODAY },
  });
}

/** Each deal's way: [day, stage, amount]. */
function ways(rows: Parameters<typeof deals>, entries: unknown[][] = [], isNow = true) {
  const { dealPaths } = read(rows, entries, isNow);
  return rows.map((_, deal) =>
    Array.from({ length: (dealPaths.first[deal + 1] ?? 0) - (dealPaths.first[deal] ?? 0) }, (_, index) => {
      const slot = (dealPaths.first[deal] ?? 0) + index;
      return [dealPaths.at[slot], dealPaths.stage[slot], dealPaths.amount[slot]];
    }),
  );
}

describe('without a history', () => {
  test('an open deal began in the first stage and moved when its stage began', () => {
    expect(ways([{ stage: 'Meeting', amount: 5, created: at(1), stageSince: at(4) }])).toEqual([
      [
        [NOV(1), 0, 5],
        [NOV(4), 2, 5],
      ],
    ]);
  });

  test('a closed deal is closed on its day; one imported after that began then, too', () => {
    expect(
      ways([
        { stage: 'Won', created: at(1), closed: at(9) },
        { stage: 'Lost', created: at(9), closed: at(2) },
      ]),
    ).toEqual([
      [
        [NOV(1), 0, 0],
        [NOV(9), WON, 0],
      ],
      [
        [NOV(2), 0, 0],
        [NOV(2), LOST, 0],
      ],
    ]);
  });

  test('an open deal without any date counts from today', () => {
    expect(ways([{ stage: 'Meeting' }])).toEqual([[[TODAY, 2, 0]]]);
  });
});

describe('with a history', () => {
  const logged = [
    ['D-1', at(3), '', 'Lead', 10],
    ['D-1', at(5), 'Lead', 'Meeting', ''],
    ['D-9', at(5), '', 'Lead', 1],
    ['', 'junk', '', '', ''],
  ];

  test('it decides; creation may lie before its first entry, and the row says what the deal is about now', () => {
    expect(ways([{ stage: 'Meeting', amount: 30, created: at(1) }], logged)).toEqual([
      [
        [NOV(1), 0, 10],
        [NOV(5), 2, 30],
      ],
    ]);
    expect(ways([{ stage: 'Meeting', amount: 30 }], logged, false)[0]?.[1]?.[2]).toBe(10);
  });

  test('a stage that was changed since is added now, and never for the past', () => {
    const row = { stage: 'Won', closed: at(8), created: at(3) };
    expect(ways([row], logged)[0]?.map(([, stage]) => stage)).toEqual([0, 2, WON]);
    expect(ways([row], logged, false)[0]?.map(([, stage]) => stage)).toEqual([0, 2]);
  });

  test('an ID that stands twice has the same way in both rows', () => {
    const twice = ways(
      [
        { dealId: 'D-1', stage: 'Meeting' },
        { dealId: 'D-1', stage: 'Meeting' },
      ],
      logged,
      false,
    );
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).toHaveLength(2);
  });

  test('an entry whose time cannot be read tells nothing, and is named by its row', () => {
    const entries = [
      ['D-1', 'soon', '', 'Lead'],
      ['D-1', at(4), '', 'Meeting', 5],
    ];
    expect(ways([{ stage: 'Meeting', amount: 5 }], entries)).toEqual([[[NOV(4), 2, 5]]]);
    expect(read([{ stage: 'Meeting', amount: 5 }], entries).unreadEntries).toEqual([2]);
  });
});
