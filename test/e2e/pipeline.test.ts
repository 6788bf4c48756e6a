/** A person in a real browser: types a deal, moves it from the sidebar, and sees grid, history and forecast follow. */

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openWorkbench } from '../../build/workbench.mjs';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { GridPage } from '../support/page';

type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

// Loading the grid takes its time on a small machine.
jest.setTimeout(120_000);

let workbench: Workbench;
let browser: TestBrowser;
let url: string;

beforeEach(async () => {
  workbench = await openWorkbench({ now: '2026-11-24T09:00:00+08:00', timeZone: 'Asia/Kuala_Lumpur' });
  url = await serveToBrowser(workbench);
  browser = await openBrowser();
});

afterEach(async () => {
  await browser.close();
  await workbench.close();
});

async function openPage(): Promise<GridPage> {
  const page = browser.page;
  return GridPage.open(page, url);
}

test('a typed deal is moved by a stage button, and grid, history and forecast show it', async () => {
  await workbench.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await workbench.addSheet('Work');
  await workbench.type('Work!A1', '=FORECAST_PIPELINE()');
  const grid = await openPage();
  await grid.select('Work!A2');
  await grid.type('A2', '=SUM(Deals!D2:D; 1)');
  await grid.select('Deals!B2');
  await grid.type('B2', 'Office network');
  await grid.type('C2', 'Lead');
  await grid.type('D2', '12000');
  await grid.shows('Deals!A2', /^D-/);
  await grid.shows('Work!A1', /^1200$/);
  await grid.shows('Work!A2', /^12001$/);

  await grid.menu('Saluran', 'Open sidebar');
  const sidebar = await grid.sidebar();
  await grid.select('Deals!B2');
  await sidebar.getByRole('heading', { name: 'Office network' }).waitFor();
  await sidebar.locator('[data-stage="Proposal"]').click();
  await sidebar.locator('[data-stage="Proposal"][aria-current="step"]').waitFor();

  await grid.shows('Deals!C2', /^Proposal$/);
  await grid.shows('Work!A1', /^7200$/);
  await grid.shows('Stage history!D3', /^Proposal$/);
  const history = await workbench.display('Stage history!C2:F3');
  expect(history.map(([from, to]) => [from, to])).toEqual([
    ['', 'Lead'],
    ['Lead', 'Proposal'],
  ]);
  // A simple trigger is not told who typed; the sidebar's call is.
  expect(history.map((row) => row[3])).toEqual(['', 'owner@example.com']);

  // Polling switched off, the sidebar asks whenever the pointer comes to it.
  await workbench.paste('Deals!B3', [['Scanners', 'Lead', 10]]);
  await sidebar.getByRole('checkbox', { name: 'Follow selection' }).uncheck();
  for (const [row, name] of [
    [3, 'Scanners'],
    [2, 'Office network'],
  ] as const) {
    await grid.page.mouse.move(400, 500);
    await grid.select(`Deals!B${row}`);
    // It does not ask twice within two seconds.
    await grid.page.waitForTimeout(2100);
    await sidebar.locator('main').hover();
    await sidebar.getByRole('heading', { name }).waitFor();
  }
});

test('a new workbook is set up from the sidebar in Malay', async () => {
  const grid = await openPage();
  await grid.menu('Saluran', 'Open sidebar');
  const sidebar = await grid.sidebar();
  await sidebar.locator('select[name="language"]').selectOption('ms');
  await sidebar.locator('button[type="submit"]').click();
  await sidebar.locator('input[role="combobox"]').waitFor();
  expect(await workbench.sheets()).toContain('Peringkat');
});

test('what a script writes reaches every open page', async () => {
  await workbench.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  const first = await openPage();
  const second = await GridPage.open(await browser.context.newPage(), url);
  await workbench.apiWrite('Deals!B2:D2', [['From another program', 'Lead', 500]]);
  await first.shows('Deals!B2', /another program/);
  await second.shows('Deals!B2', /another program/);
});

test('what is being typed stays when another program writes into the same cell', async () => {
  await workbench.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  const grid = await openPage();
  // Who opens the file for the first time is on its first sheet.
  await grid.startTyping('D2', '12');
  await workbench.apiWrite('Deals!D2:E2', [[7, 'Their company']]);
  await grid.shows('Deals!E2', /Their company/);
  await grid.finishTyping('000');
  await grid.shows('Deals!D2', /^12,000/);
  expect(await workbench.values('Deals!D2')).toEqual([[12_000]]);
});

test('Check workbook says what is wrong, mends it when asked to, and not what was put right meanwhile', async () => {
  await workbench.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await workbench.paste('Deals!B2', [
    ['Scanners', 'Lead', 100],
    ['Printers', 'Lead', 200],
  ]);
  await workbench.apiWrite('Deals!D2', [["'1,200"], ["'2,400"]]);
  const grid = await openPage();
  await grid.menu('Saluran', 'Check workbook');
  const question = grid.page.getByRole('dialog', { name: 'Check workbook' });
  await question.getByText('Deals!D2: "1,200" is text, not a number.').waitFor();
  await workbench.apiWrite('Deals!D3', [[7]]);
  await question.getByRole('button', { name: 'Yes' }).click();
  await question.getByText('1 finding was repaired.').waitFor();
  await question.getByText('Nothing is wrong with this workbook.').waitFor();
  await question.getByRole('button', { name: 'OK' }).click();
  await question.waitFor({ state: 'hidden' });
  expect(await workbench.values('Deals!D2:D3')).toEqual([[1200], [7]]);
});
