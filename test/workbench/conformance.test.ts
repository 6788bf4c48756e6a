/** The project of conformance/, run on the workbench as a person runs it on Google: everything that is asked passes. */

import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { openBrowser } from '../support/chromium';
import { root } from '../support/dist';
import { GridPage } from '../support/page';
import { newWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

const open = () => newWorkbook({ project: join(root, 'conformance'), timeZone: 'Europe/Berlin' });

/** The rows of the report by ID: what was found, and the result. */
async function report(workbook: Workbench): Promise<Map<string, { found: string; result: string }>> {
  const [, ...rows] = await workbook.display("'Conformance report'!A1:F200");
  return new Map(rows.filter(([id]) => id).map(([id = '', , , , found = '', result = '']) => [id, { found, result }]));
}

async function failures(workbook: Workbench): Promise<string[]> {
  return [...(await report(workbook))]
    .filter(([, { result }]) => result === 'FAIL')
    .map(([id, { found }]) => `${id}: ${found}`);
}

test('what the menu and cells can tell passes; the rest waits for a person', async () => {
  const workbook = await open();
  await workbook.click('Conformance > Run all');
  expect(await failures(workbook)).toEqual([]);
  const results = [...(await report(workbook)).values()].map(({ result }) => result);
  expect(results.filter((result) => result === 'pass').length).toBeGreaterThan(40);
  expect(results.every((result) => /^(pass$|not asked yet$|look for: )/.test(result))).toBe(true);
});

test('the edits of the list fire what they should', async () => {
  const workbook = await open();
  await workbook.click('Conformance > Run all');
  await workbook.click('Conformance > Start edits');
  const on = (address: string) => `Conformance edits!${address}`;
  await workbook.type(on('B2'), '5');
  await workbook.type(on('B2'), '6');
  await workbook.clear(on('B2'));
  await workbook.paste(on('B5'), await workbook.values(on('D2:E3')));
  await workbook.insertRows('Conformance edits', 20);
  await workbook.deleteRows('Conformance edits', 20);
  await workbook.insertColumns('Conformance edits', 7);
  await workbook.deleteColumns('Conformance edits', 7);
  await workbook.sort(on('D2:D3'), 4);
  await workbook.type(on('B40'), 'done');
  await workbook.click('Conformance > Judge edits');
  expect(await failures(workbook)).toEqual([]);
  expect((await report(workbook)).get('edit-structure')?.result).toBe('pass');
});

test('the sidebar in a browser: all that google.script.run and locks should do', async () => {
  const workbook = await open();
  const { url } = await workbook.serve();
  const browser = await openBrowser();
  try {
    const grid = await GridPage.open(browser.context.pages()[0] ?? (await browser.context.newPage()), url);
    await grid.menu('Conformance', 'Ask the sidebar');
    const sidebar = await grid.sidebar();
    await sidebar.getByText('Done.').waitFor({ timeout: 90_000 });
    const rows = await report(workbook);
    expect([...rows].filter(([, { result }]) => result !== 'pass')).toEqual([]);
    expect(rows.size).toBeGreaterThanOrEqual(15);
  } finally {
    await browser.close();
  }
});
