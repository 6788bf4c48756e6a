/** Deals follow a stage that was renamed in the table, and their markers with them: nothing is logged as a move. */

import { expect, test } from '@jest/globals';
import { planStageRenames } from '../../../src/core/deals/rename-stages';
import { apply, context, headers, row } from '../world';

const { columns } = context();
const TAIL = '2026-01-02T03:04:05.000Z';
const LEAD = { pipeline: 'B2B sales', from: 'Lead', to: 'New', isShared: false };

/** Stage and marker of each row after the renames. */
function rename(rows: unknown[][], ...renames: (typeof LEAD)[]) {
  const writes = planStageRenames([headers(), ...rows], columns, renames);
  return apply(rows, writes).map((cells) => [cells[columns.stage], cells[columns.log]]);
}

test('stage and marker are renamed together', () => {
  expect(rename([row({ stage: ' LEAD', pipeline: 'b2b SALES', log: `D-1|Lead|${TAIL}` })], LEAD)).toEqual([
    ['New', `D-1|New|${TAIL}`],
  ]);
});

test('the marker keeps its undo, and the old name within the undo is left to it', () => {
  const undo = '\n{"from":"Lead","since":"","closed":"","fields":{}}';
  expect(rename([row({ stage: 'Lead', log: `D-1|Lead|${TAIL}${undo}` })], LEAD)[0]?.[1]).toBe(`D-1|New|${TAIL}${undo}`);
});

test('a name that holds a bar, an equals sign or a dollar is written as it stands', () => {
  const odd = { ...LEAD, to: "=a|b$&$'" };
  expect(rename([row({ stage: 'Lead', log: `D-1|Lead|${TAIL}` })], odd)).toEqual([
    ["=a|b$&$'", `D-1|=a|b$&$'|${TAIL}`],
  ]);
});

test('two names that are exchanged do not run into one', () => {
  const back = { ...LEAD, from: 'New', to: 'Lead' };
  const rows = [row({ stage: 'Lead' }), row({ stage: 'New' })];
  expect(rename(rows, LEAD, back).map(([stage]) => stage)).toEqual(['New', 'Lead']);
});

test('deals of another pipeline stay; one without pipeline follows only where the name is single', () => {
  const rows = [row({ stage: 'Lead', pipeline: 'Other' }), row({ stage: 'Lead' })];
  expect(rename(rows, LEAD).map(([stage]) => stage)).toEqual(['Lead', 'New']);
  expect(rename(rows, { ...LEAD, isShared: true }).map(([stage]) => stage)).toEqual(['Lead', 'Lead']);
});
