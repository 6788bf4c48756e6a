/** Typed and pasted cells that forecasts read: put right where it is certain, else noted, coloured, told and checked. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import type { DealView } from '../../src/core/api';
import { dealCell } from '../support/deals';
import { readDist, root } from '../support/dist';
import { writeProject } from '../support/script';
import { at, cell, newPipeline, rowsOf } from '../support/workbook';

const SCRIPT = `
function setNote(cell, note) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Deals').getRange(cell).setNote(note);
}
function notesOf(cells) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Deals').getRange(cells).getNotes();
}
function marksOf(cell) {
  const range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Deals').getRange(cell);
  const rules = range.getSheet().getConditionalFormatRules();
  return rules
    .filter((rule) => rule.getRanges().some((own) => own.getColumn() === range.getColumn()))
    .map((rule) => rule.getBooleanCondition().getCriteriaValues()[0]);
}`;

/** A pipeline with two deals, run by the add-on and functions that read notes; `locale` is the spreadsheet's. */
async function withNotes(locale = 'en_US'): Promise<Workbench> {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/appsscript.json'), 'utf8')) as object;
  const project = writeProject(readDist('Code.js') + SCRIPT, manifest);
  const workbook = await newPipeline({ project, locale });
  await workbook.paste('Deals!B2', [
    ['Scanners', 'Proposal', 100],
    ['Printers', 'Proposal', 200],
  ]);
  workbook.resetCalls();
  return workbook;
}
const note = async (workbook: Workbench, address: string): Promise<unknown> =>
  ((await workbook.run('notesOf', address)) as string[][])[0]?.[0];

test('25k becomes 25,000, is noted, and is what the history logs', async () => {
  const workbook = await withNotes();
  await workbook.paste('Deals!B4', [['Servers', 'Lead', '25k']]);
  expect(await cell(workbook, 'Deals!D4')).toBe(25_000);
  expect(await note(workbook, 'D4')).toBe('Saluran: "25k" was read as 25,000.');
  expect((await rowsOf(workbook, 'Stage history')).at(-1)).toMatchObject({ To: 'Lead', Amount: 25_000 });
  await workbook.type('Deals!D4', '30000');
  expect(await note(workbook, 'D4')).toBe('');
});

test('31/12/2026 in a US workbook becomes a date; 3/4/2026 is what the locale says', async () => {
  const workbook = await withNotes('en_US');
  const expected = await at(workbook, 'Expected close', 2);
  await workbook.type(expected, '31/12/2026');
  expect(await cell(workbook, expected)).toEqual(new Date('2026-12-30T16:00:00Z'));
  expect(await note(workbook, expected.replace('Deals!', ''))).toBe('Saluran: "31/12/2026" was read as 2026-12-31.');
  await workbook.type(expected, '3/4/2026');
  expect(await cell(workbook, expected)).toEqual(new Date('2026-03-03T16:00:00Z'));
  expect(await note(workbook, expected.replace('Deals!', ''))).toBe('');
});

test('45 in a probability is 45 %', async () => {
  const workbook = await withNotes();
  await workbook.type(`Deals!${dealCell('none', 1)}`, 'Probability');
  await workbook.type(`Deals!${dealCell('none', 2)}`, '45');
  expect(await cell(workbook, `Deals!${dealCell('none', 2)}`)).toBe(0.45);
  await workbook.type(`Deals!${dealCell('none', 3)}`, 'likely');
  expect(await note(workbook, dealCell('none', 3))).toMatch(/"likely" is not a probability/);
});

test('what nobody can read gets a note, which goes when the cell is right; the user’s own note stays', async () => {
  const workbook = await withNotes();
  await workbook.type('Deals!D2', 'abc');
  expect(await cell(workbook, 'Deals!D2')).toBe('abc');
  expect(await note(workbook, 'D2')).toBe(
    'Saluran: "abc" is not an amount. Type a number of 0 or more. Until then, forecasts leave this deal out.',
  );
  expect(workbook.calls().byMethod['Spreadsheet.toast']).toBe(1);
  await workbook.type('Deals!D2', '-500');
  expect(await note(workbook, 'D2')).toMatch(/"-500" is not an amount/);
  await workbook.type('Deals!D2', '500');
  expect(await note(workbook, 'D2')).toBe('');
  await workbook.run('setNote', 'D2', 'Ask Aina');
  await workbook.type('Deals!D2', 'xyz');
  await workbook.type('Deals!D2', '7');
  expect(await note(workbook, 'D2')).toBe('Ask Aina');
});

test('the cells are coloured by rules of the sheet, so that what another program writes is marked, too', async () => {
  const workbook = await withNotes();
  expect(await workbook.run('marksOf', 'D2')).toEqual(['=($D2<>"")*(1-ISNUMBER($D2)*($D2>=0))']);
  expect(await workbook.run('marksOf', 'C2')).toContain('=($C2="")*($D2<>"")*($D2<>0)');
  // The rules' formulas themselves, tried in cells.
  await workbook.addSheet('Try');
  const rule = (text: string): string => `=${text.slice(1).replaceAll('$', 'Deals!$')}`;
  await workbook.apiWrite('Try!A1:B1', [
    [rule('=($D2<>"")*(1-ISNUMBER($D2)*($D2>=0))'), rule('=($C2="")*($D2<>"")*($D2<>0)')],
  ]);
  for (const [stage, amount, marks] of [
    ['Lead', 5, [0, 0]],
    ['Lead', '', [0, 0]],
    ['Lead', 'abc', [1, 0]],
    ['Lead', -5, [1, 0]],
    ['', 90_000, [0, 1]],
    ['', '', [0, 0]],
  ] as const) {
    await workbook.apiWrite('Deals!C2:D2', [[stage, amount]]);
    expect((await workbook.values('Try!A1:B1'))[0]).toEqual(marks);
  }
});

test('a formula is not written over', async () => {
  const workbook = await withNotes();
  await workbook.type('Deals!D2', '="2"&"5k"');
  expect(await workbook.formulas('Deals!D2')).toEqual([['="2"&"5k"']]);
  expect(await note(workbook, 'D2')).toMatch(/"25k" is not an amount/);
});

test('"ana ", "ANA" and Ana are one owner: as People has the name, else as it was first typed', async () => {
  const workbook = await newPipeline();
  await workbook.paste('Deals!B2', [
    ['A', 'Lead', 1],
    ['B', 'Lead', 1],
    ['C', 'Lead', 1],
  ]);
  const owner = async (row: number): Promise<string> => at(workbook, 'Owner', row);
  await workbook.type(await owner(2), 'Zoe');
  await workbook.type(await owner(3), 'ZOE ');
  expect(await cell(workbook, await owner(3))).toBe('Zoe');
  await workbook.apiWrite('People!A2:A3', [['Ana'], ['Ben']]);
  workbook.resetCalls();
  await workbook.type(await owner(4), 'ANA');
  expect(await cell(workbook, await owner(4))).toBe('Ana');
  await workbook.type('Work!A1', '=FORECAST_TABLE(,"owner")');
  expect((await workbook.values('Work!A2:A4')).flat()).toEqual(['Ana', 'Zoe', 'Total']);
});

describe('what it costs', () => {
  test('a typed amount, one round trip more for its note; 1,000 pasted deals as well', async () => {
    const workbook = await withNotes();
    await workbook.type('Deals!D2', '500');
    const typed = workbook.calls().roundTrips;
    workbook.resetCalls();
    const deals = Array.from({ length: 1000 }, (_, index) => [`Deal ${index}`, 'Lead', index]);
    await workbook.paste('Deals!B4', deals);
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(14);
    expect(typed).toBeLessThanOrEqual(6);
  });

  test('1,000 pasted amounts such as 25k are put right in blocks', async () => {
    const workbook = await withNotes();
    const deals = Array.from({ length: 1000 }, (_, index) => [
      `Deal ${index}`,
      'Lead',
      index % 2 ? `${index}k` : index,
    ]);
    await workbook.paste('Deals!B4', deals);
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(18);
    const amounts = (await workbook.values('Deals!D4:D1003')).flat();
    expect(amounts).toEqual(deals.map((_, index) => (index % 2 ? index * 1000 : index)));
  });
});

test('the sidebar’s card says what is wrong with the row, and Check workbook names the cells', async () => {
  const workbook = await withNotes();
  await workbook.type('Deals!D2', 'abc');
  await workbook.type('Deals!C3', '');
  await workbook.type(await at(workbook, 'Email', 3), 'ana@');
  const ids = (await workbook.values('Deals!A2:A3')).flat();
  const faults = async (dealId: unknown) => ((await workbook.run('getDeal', { dealId })) as DealView).faults;
  expect(await faults(ids[0])).toEqual([expect.stringMatching(/^Amount: "abc" is not an amount/)]);
  expect(await faults(ids[1])).toEqual([
    expect.stringMatching(/^Stage: This deal has an amount but no stage/),
    expect.stringMatching(/^Email: "ana@"/),
  ]);
  const { findings } = (await workbook.run('checkWorkbook')) as { findings: { code: string; cell: string }[] };
  const codes = findings.map(({ code, cell: where }) => `${code} ${where}`);
  expect(codes).toEqual(
    expect.arrayContaining([
      'amountUnread Deals!D2',
      'stageMissing Deals!C3',
      expect.stringMatching(/^emailWrong Deals!\w+3$/),
    ]),
  );
});
