/** What is attached to the sheets: each thing that is missing is told, with the step that makes it again. */

import { expect, test } from '@jest/globals';
import { checkAttachments } from '../../../src/core/check/attachments';
import type { SheetAttachments } from '../../../src/core/check/snapshot';
import { dealCell } from '../../support/deals';
import { context } from '../world';
import { collect } from './reports';

const { columns, stages } = context();
const WHOLE: SheetAttachments = {
  ...{
    isHeaderProtected: true,
    isHistoryProtected: true,
    stageRules: [true, true, true],
    hidden: { log: true, logRow: true },
  },
  ...{ coloured: new Set(stages.stages.map(({ name }) => name.toUpperCase())), isDealsNamed: true, isBasisNamed: true },
  isUnreadMarked: true,
  ...{ merged: [], hasDaily: true },
};

function check(change: Partial<SheetAttachments>) {
  const { report, found } = collect('Deals');
  checkAttachments({ ...WHOLE, ...change }, columns, stages, 'en', report);
  return found.map(({ code, cell, mend }) => [code, cell, mend?.kind === 'step' ? mend.step : undefined]);
}

test.each<[Partial<SheetAttachments>, unknown[]]>([
  [{}, []],
  [{ isHeaderProtected: false }, [['headerUnprotected', 'Deals!A1', 'headerProtection']]],
  [{ hidden: { log: false } }, [['markersShown', `Deals!${dealCell('log', 1)}`, 'hideMarkers']]],
  [{ hidden: {} }, []],
  [{ isDealsNamed: false }, [['namedRange', 'Deals', 'names']]],
  [{ isBasisNamed: false }, [['namedRange', 'Deals', 'names']]],
  [{ hasDaily: false }, [['noDaily', 'Deals', 'daily']]],
  [{ merged: [[4, 1]] }, [['merged', 'Deals!B4', undefined]]],
])('%j', (change, found) => expect(check(change)).toEqual(found));

test('rows without dropdown are told once for each run of them', () => {
  const rules = [false, false, true, false];
  expect(check({ stageRules: rules }).map(([, cell]) => cell)).toEqual(['Deals!C2', 'Deals!C5']);
});

test('a stage without colour is told by name', () => {
  const coloured = new Set(stages.stages.slice(1).map(({ name }) => name));
  expect(check({ coloured })).toEqual([['colourMissing', 'Deals', 'colours']]);
});
