/** The rows of Deals against registry and history: each finding names its cell, and what mends it. */

import { describe, expect, test } from '@jest/globals';
import { checkClosed, checkRows, checkSyncMarkers } from '../../../src/core/check/rows';
import type { LastLogged } from '../../../src/core/deals/assign-ids';
import type { DealColumn } from '../../../src/core/deals/columns';
import { dealCell } from '../../support/deals';
import { context, headers, NOW, row } from '../world';
import { collect } from './reports';

type Row = Partial<Record<DealColumn, unknown>>;
const log = (id: string, stage = 'Lead'): string => `${id}|${stage}|${NOW.toISOString()}`;
const SOUND: Row = {
  dealId: 'D-1',
  deal: 'a',
  stage: 'Lead',
  created: NOW,
  stageSince: NOW,
  log: log('D-1'),
  logRow: 2,
};
const ENTRY = ['D-1', NOW, '', 'Lead', '', '', ''];

function rowsOf(rows: Row[], ids = ['D-1']) {
  const { report, lines } = collect('D');
  const history = [['Deal ID'], ENTRY];
  const source = { registry: { ids: new Set(ids), checked: 2 }, newEntries: [], readHistory: () => history };
  const gone = checkRows([headers(), ...rows.map(row)], source, context({ nextHistoryRow: 3 }), 'Stages', report);
  return { lines: lines(), gone: [...gone] };
}

describe('what a reconciliation would change is said in words', () => {
  test.each<[string, Row[], string[]]>([
    ['nothing', [SOUND], []],
    ['a cleared ID', [{ ...SOUND, dealId: '' }], ['idMissing D!A2 (step)']],
    ['an ID that stands twice', [SOUND, SOUND], ['idDoubled D!A3 (step)', 'stageUnlogged D!C3 (step)']],
    ['an ID that was typed over', [{ ...SOUND, dealId: 'oops' }], ['idForeign D!A2 (step)']],
    ['a stage that nobody logged', [{ ...SOUND, stage: 'Won' }], ['stageUnlogged D!C2 (step)']],
    ['a lost marker', [{ ...SOUND, log: '', logRow: '' }], [`markerMissing D!${dealCell('log', 2)} (step)`]],
    ['a cleared date', [{ ...SOUND, stageSince: '' }], [`dateMissing D!${dealCell('stageSince', 2)} (step)`]],
    ['a stage that the table does not have', [{ ...SOUND, stage: 'Nope' }], ['stageUnknown D!C2']],
  ])('%s', (_, rows, expected) => expect(rowsOf(rows).lines).toEqual(expected));

  test('a deal that went is told and returned', () => {
    expect(rowsOf([])).toEqual({ lines: ['dealGone D (step)'], gone: ['D-1'] });
  });
});

test('an open deal with a date of closing is told; its date is blanked unless a formula gives it', () => {
  const { report, lines } = collect('D');
  const rows = [headers(), row({ ...SOUND, closed: NOW }), row({ ...SOUND, stage: 'Won', closed: NOW }), row(SOUND)];
  checkClosed(rows, [], context(), report);
  checkClosed(rows, [[], row({ closed: '=NOW()' })], context(), report);
  expect(lines()).toEqual([`closedOpen D!${dealCell('closed', 2)} (cells)`, `closedOpen D!${dealCell('closed', 2)}`]);
});

describe('a marker', () => {
  const LAST: LastLogged = { stage: 'Lead', at: NOW, row: 2 };
  function check(cells: Row, last: [string, LastLogged][] = [['D-1', LAST]]) {
    const { report, found, lines } = collect('D');
    checkSyncMarkers([headers(), row(cells)], new Map(last), new Set(), context(), report);
    return { lines: lines(), found };
  }

  test.each<[string, Row, string[]]>([
    ['that agrees', SOUND, []],
    ['of another stage', { ...SOUND, log: log('D-1', 'Won') }, [`markerDiffers D!${dealCell('log', 2)} (cells)`]],
    ['of another row of the history', { ...SOUND, logRow: 9 }, [`markerRow D!${dealCell('logRow', 2)} (cells)`]],
    ['of another deal is left to the reconciliation', { ...SOUND, dealId: 'D-2' }, []],
  ])('%s', (_, cells, expected) => expect(check(cells).lines).toEqual(expected));

  test('without any history gives its entry back, with its own time', () => {
    const { found } = check(SOUND, []);
    expect(found[0]).toMatchObject({
      code: 'historyLost',
      mend: { entry: ['D-1', NOW, '', 'Lead', '', '', 'Found later'] },
    });
  });

  test('of the name before a renaming is right', () => {
    expect(check({ ...SOUND, log: log('D-1', 'New') }, [['D-1', { ...LAST, stage: 'Old' }]]).lines).toEqual([]);
  });

  test('a deal that went without a mark is told', () => {
    expect(
      check(SOUND, [
        ['D-1', LAST],
        ['D-8', LAST],
        ['D-9', { ...LAST, stage: '' }],
      ]).lines,
    ).toEqual(['dealGone D (step)']);
  });
});
