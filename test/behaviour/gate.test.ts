/** A typed or pasted stage whose gate is not met stays, and its cell is marked with a note until the fields are filled. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { readDist, root } from '../support/dist';
import { writeProject } from '../support/script';
import { at, cell, newWorkbook, rowWhere } from '../support/workbook';

const NOTES = `
function setNote(cell, note) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Deals').getRange(cell).setNote(note);
}
function notesOf(cells) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Deals').getRange(cells).getNotes().map((line) => line[0]);
}`;
const ASKS = 'Saluran: "Proposal" requires: Next step, Expected close. Fill them in.';

/** A pipeline whose Proposal asks for two fields, run by the built add-on and a function that reads notes. */
async function withGate(): Promise<Workbench> {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/appsscript.json'), 'utf8')) as object;
  const project = writeProject(readDist('Code.js') + NOTES, manifest);
  const workbook = await newWorkbook({ project });
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  const { row } = await rowWhere(workbook, 'Stages', 'Stage', 'Proposal');
  await workbook.type(await at(workbook, 'Required fields', row, 'Stages'), 'Next step, Expected close');
  await workbook.paste('Deals!B2', [['Scanners', 'Lead', 100]]);
  return workbook;
}

test('a typed stage stays and is marked; the mark goes with the last field, and costs 8 round trips at most', async () => {
  const workbook = await withGate();
  workbook.resetCalls();
  await workbook.type('Deals!C2', 'Proposal');
  const { roundTrips, byMethod } = workbook.calls();
  expect(byMethod['Spreadsheet.toast']).toBe(1);
  expect(roundTrips).toBeLessThanOrEqual(8);
  expect([await cell(workbook, 'Deals!C2'), await workbook.run('notesOf', 'C2')]).toEqual(['Proposal', [ASKS]]);
  await workbook.type(await at(workbook, 'Next step', 2), 'Call');
  expect(await workbook.run('notesOf', 'C2')).toEqual(['Saluran: "Proposal" requires: Expected close. Fill them in.']);
  await workbook.type(await at(workbook, 'Expected close', 2), '2026-12-01');
  expect(await workbook.run('notesOf', 'C2')).toEqual(['']);
});

test('a stage without a gate costs what it did, and takes the mark of the one before off', async () => {
  const workbook = await withGate();
  workbook.resetCalls();
  await workbook.type('Deals!C2', 'Meeting');
  expect(workbook.calls().roundTrips).toBe(6);
  await workbook.type('Deals!C2', 'Proposal');
  await workbook.type('Deals!C2', 'Negotiation');
  expect(await workbook.run('notesOf', 'C2')).toEqual(['']);
});

test('a move in the sidebar takes the mark off, in 10 round trips at most', async () => {
  const workbook = await withGate();
  await workbook.type('Deals!C2', 'Proposal');
  const dealId = await cell(workbook, 'Deals!A2');
  workbook.resetCalls();
  await workbook.run('moveDeal', { dealId, to: 'Negotiation' });
  expect(workbook.calls().roundTrips).toBeLessThanOrEqual(10);
  expect(await workbook.run('notesOf', 'C2')).toEqual(['']);
});

test('an undone move brings the mark back; a note of the user stays', async () => {
  const workbook = await withGate();
  await workbook.type('Deals!C2', 'Proposal');
  const dealId = await cell(workbook, 'Deals!A2');
  await workbook.run('moveDeal', { dealId, to: 'Negotiation' });
  await workbook.run('undoMove', { dealId });
  expect([await cell(workbook, 'Deals!C2'), await workbook.run('notesOf', 'C2')]).toEqual(['Proposal', [ASKS]]);
  await workbook.run('setNote', 'C2', 'Ask Aina');
  await workbook.run('moveDeal', { dealId, to: 'Negotiation' });
  await workbook.type('Deals!C2', 'Proposal');
  expect(await workbook.run('notesOf', 'C2')).toEqual(['Ask Aina']);
});

test('an import names the lines whose deals lack fields', async () => {
  const workbook = await withGate();
  const csv = 'Deal,Stage,Next step,Expected close\nA,Proposal,Call,2026-12-01\nB,Proposal,Call,\nC,Lead,,\n';
  expect(await workbook.run('importDeals', { csv })).toMatchObject({
    created: 3,
    gates: [{ line: 3, stage: 'Proposal', fields: ['Expected close'] }],
  });
});

test('1,000 pasted deals are marked in 14 round trips at most', async () => {
  const workbook = await withGate();
  workbook.resetCalls();
  const deals = Array.from({ length: 1000 }, (_, index) => [`Deal ${index}`, index % 2 === 0 ? 'Proposal' : 'Lead', 1]);
  await workbook.paste('Deals!B3', deals);
  expect(workbook.calls().roundTrips).toBeLessThanOrEqual(14);
  expect((await workbook.run('notesOf', 'C3:C1002')) as string[]).toEqual(
    deals.map(([, stage]) => (stage === 'Proposal' ? ASKS : '')),
  );
});
