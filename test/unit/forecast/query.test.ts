/** A forecast reads what it is asked about once, however many rows and parts its answer has. */

import { describe, expect, test } from '@jest/globals';
import { HISTORY_COLUMNS } from '../../../src/core/deals/history-columns';
import type { ForecastContext } from '../../../src/core/forecast/model/types';
import {
  createQuery,
  dayOf,
  groupOf,
  horizonOf,
  methodOf,
  ownerOf,
  periodOf,
  targetOf,
} from '../../../src/core/forecast/query';
import { pipelineReview } from '../../../src/core/forecast/review';
import { REVIEW_PARTS } from '../../../src/core/forecast/review-names';
import { forecastTable } from '../../../src/core/forecast/table';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { createZone } from '../../../src/core/shared/dates';
import { headers, row, stageRows } from '../world';

const zone = createZone('Asia/Kuala_Lumpur');
const day = (iso: string): Date => new Date(`${iso}T00:00:00+08:00`);
const TODAY = zone.dayOf(day('2026-11-24'));
const SETTINGS = [
  ['Setting', 'Value'],
  ['Currency', 'MYR'],
];
const context: ForecastContext = {
  zone,
  today: TODAY,
  stageRows: stageRows(),
  settingRows: SETTINGS,
  readHistory: () => [],
};

/** Cells that count how often each of them is read, by `row:column`. */
function counted(cells: readonly (readonly unknown[])[]): { cells: unknown[][]; reads: Map<string, number> } {
  const reads = new Map<string, number>();
  const rows = cells.map(
    (line, index) =>
      new Proxy([...line], {
        get(target, key, receiver) {
          if (typeof key === 'string' && /^\d+$/.test(key)) {
            const place = `${index}:${key}`;
            reads.set(place, (reads.get(place) ?? 0) + 1);
          }
          return Reflect.get(target, key, receiver);
        },
      }),
  );
  return { cells: rows, reads };
}

const DEAL = { dealId: 'D-1', deal: 'A', owner: 'Ann', stage: 'Proposal', amount: 1000, created: day('2026-01-05') };
const DEALS = [
  headers(),
  row({ ...DEAL, expectedClose: day('2026-12-10'), stageSince: day('2026-11-02') }),
  row({ ...DEAL, dealId: 'D-2', deal: 'B', stage: 'Won', owner: 'Bo', closed: day('2026-11-02') }),
];
const HISTORY = [
  namesIn(HISTORY_COLUMNS, 'en'),
  ['D-1', day('2026-01-05'), '', 'Lead', 1000, '', 'Edit'],
  ['D-1', day('2026-11-02'), 'Lead', 'Proposal', 1000, '', 'Edit'],
  ['D-2', day('2026-01-05'), '', 'Lead', 1000, '', 'Edit'],
  ['D-2', day('2026-11-02'), 'Lead', 'Won', 1000, '', 'Edit'],
];
const [stageColumn, amountColumn] = ['Stage', 'Amount'].map((name) => headers().indexOf(name));

/** Runs a forecast over counted cells, and tells how often each part of the workbook was read. */
function readsOf(
  run: (deals: unknown[][], context: ForecastContext, quotas: Parameters<typeof forecastTable>[5]) => unknown,
): Record<string, number | undefined> {
  const stages = counted(stageRows());
  const settings = counted(SETTINGS);
  const deals = counted(DEALS);
  const calls = { history: 0, targets: 0, adjustments: 0 };
  run(
    deals.cells,
    {
      zone,
      today: TODAY,
      stageRows: stages.cells,
      settingRows: settings.cells,
      readHistory: () => {
        calls.history++;
        return HISTORY;
      },
    },
    {
      targets: () => {
        calls.targets++;
        return [];
      },
      adjustments: () => {
        calls.adjustments++;
        return [];
      },
    },
  );
  const nameOfStage = 1;
  return {
    stageTable: stages.reads.get(`2:${nameOfStage}`),
    dealStage: deals.reads.get(`1:${stageColumn}`),
    dealAmount: deals.reads.get(`1:${amountColumn}`),
    ...calls,
  };
}

/** What parsing the stage table alone reads of the cell that is counted. */
function readsOfOneParse(): number | undefined {
  const stages = counted(stageRows());
  createQuery(DEALS, { ...context, stageRows: stages.cells }, messagesIn).stages();
  return stages.reads.get('2:1');
}

describe('each part of the workbook is read once', () => {
  const once = { dealStage: 1, dealAmount: 1, history: 1, targets: 1, adjustments: 1 };

  test.each(['month', 'quarter', 'owner', 'stage'])('by FORECAST_TABLE by %s', (group) => {
    const reads = readsOf((deals, given, quotas) => forecastTable(deals, group, '', '', given, quotas, messagesIn));
    expect(reads).toEqual({ ...once, stageTable: readsOfOneParse() });
  });

  test.each(REVIEW_PARTS)('by PIPELINE_REVIEW for %s', (part) => {
    const reads = readsOf((deals, given, quotas) => pipelineReview(deals, part, given, quotas, messagesIn));
    expect(reads.stageTable).toBe(readsOfOneParse());
    expect(reads.history).toBe(1);
    expect(reads.dealAmount).toBe(1);
    expect(reads.targets).toBeLessThanOrEqual(1);
    expect(reads.adjustments).toBeLessThanOrEqual(1);
  });
});

test('a deal that is left out of a group is named by the row of the range, not of the group', () => {
  const deals = [...DEALS, row({ ...DEAL, owner: 'Cy', category: 'soon', expectedClose: day('2026-12-10') })];
  const table = forecastTable(
    deals,
    'owner',
    '',
    '',
    context,
    { targets: () => [], adjustments: () => [] },
    messagesIn,
  );
  const basisOf = (group: string) => table.find(([name]) => name === group)?.[10];
  expect(basisOf('Cy')).toMatch(/^1 of 1 deals left out: row 4; /);
  expect(basisOf('Total')).toMatch(/^1 of 3 deals left out: row 4; /);
  expect(basisOf('Ann')).not.toMatch(/left out/);
});

describe('arguments become typed values', () => {
  const query = createQuery(DEALS, context, messagesIn);

  test('blank ones take what is usual', () => {
    expect(methodOf('', query)).toBe('weighted');
    expect(groupOf(undefined, query)).toBe('month');
    expect(dayOf('', query)).toBe(TODAY);
    expect(periodOf('', TODAY, query)).toBeNull();
    expect(horizonOf('', query)).toBe(30);
    expect(targetOf('', query)).toBeNull();
    expect(ownerOf('')).toBe('');
  });

  test('given ones are read in each form that a cell may bring', () => {
    expect(methodOf(' P90 ', query)).toBe('p90');
    expect(dayOf([[day('2026-11-01')]], query)).toBe(zone.dayOf(day('2026-11-01')));
    expect(dayOf('46327', query)).toBe(46327 - 25569);
    expect(periodOf('30d', TODAY, query)).toEqual({ from: TODAY, to: TODAY + 29, days: 30 });
    expect(horizonOf('90d', query)).toBe(90);
    expect(targetOf('1500', query)).toBe(1500);
    expect(ownerOf([[' Ann ']])).toBe('Ann');
  });

  test.each([
    ['method', () => methodOf('best guess', query), /method: expected one of weighted.*"best guess"/],
    ['group', () => groupOf('year', query), /group: expected one of month.*"year"/],
    ['as_of', () => dayOf('soon', query), /as_of: expected a date.*"soon"/],
    ['period', () => periodOf('2026-13', TODAY, query), /period: expected 2026-11.*"2026-13"/],
    ['horizon', () => horizonOf(400, query), /horizon: expected .*365.*400/],
    ['target', () => targetOf(-5, query), /target: expected a number.*-5/],
  ])('a wrong %s is named, with what was expected', (_, read, message) => expect(read).toThrow(message));
});
