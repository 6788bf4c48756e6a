/** Somebody imports a file by the dialog: sees what is doubtful, decides, imports, keeps the lines not taken, and takes it back. */

/// <reference lib="dom" />

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { GridPage } from '../support/page';
import { newPipeline, rowsOf } from '../support/workbook';

jest.setTimeout(180_000);

const LINES = [
  'Title;Stage;Value;Close;Branch',
  'Roof;Lead;1.500;03/04/2027;Café',
  'Wall;Trial;20;04/05/2027;',
  'Door;Lead;much;04/05/2027;',
];

let browser: TestBrowser;
let page: Page;

beforeEach(async () => {
  browser = await openBrowser();
  page = browser.page;
});

afterEach(() => browser.close());

/** The file as Excel in western Europe saves it. */
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });

async function openDialog(language: 'en' | 'ms' = 'en') {
  const workbook = await newPipeline({ language });
  const grid = await GridPage.open(page, await serveToBrowser(workbook));
  await grid.menu('Saluran', 'Import…');
  const dialog = await grid.sidebar();
  await dialog.locator('input[type=file]').waitFor({ state: 'attached' });
  return { workbook, grid, dialog };
}

const choose = (dialog: Frame, name: string, text = LINES.join('\n')) =>
  dialog.locator('input[type=file]').setInputFiles(file(name, text));

test('a file: decided, mapped, imported, its lines not taken downloaded, and undone', async () => {
  const { workbook, grid, dialog } = await openDialog();
  await choose(dialog, 'deals.csv');
  await dialog.getByText('Creates 2 deals. Does not take 1 line.').waitFor();
  await dialog.getByText('Adds a stage: Trial.').waitFor();
  expect(await dialog.getByLabel('Encoding').inputValue()).toBe('windows-1252');
  expect(await dialog.getByLabel('Separator').inputValue()).toBe(';');
  await dialog.getByRole('cell', { name: 'Café' }).first().waitFor();

  // Both ways are shown, and the preview follows the choice.
  const amounts = dialog.getByRole('group', { name: 'Value: how should “1.500” be read?' });
  expect(await amounts.getByRole('radio', { name: '1,500' }).isChecked()).toBe(true);
  await amounts.getByRole('radio', { name: '1.5', exact: true }).check();
  await dialog.getByRole('radio', { name: /4 Mar 2027/ }).check();
  await dialog.getByRole('cell', { name: '2027-03-04' }).waitFor();
  await dialog.getByRole('cell', { name: '1.5', exact: true }).waitFor();
  await dialog.getByLabel('What the stage “Trial” becomes').selectOption('Meeting');
  await dialog.getByLabel('What the column “Branch” becomes').selectOption({ label: 'Notes' });
  await dialog.getByText('Adds a stage').waitFor({ state: 'detached' });
  await dialog.getByRole('columnheader', { name: 'Notes' }).waitFor();

  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByText('2 deals were created.').waitFor();
  const deals = await rowsOf(workbook, 'Deals');
  expect(deals.map(({ Deal, Stage, Amount, Notes }) => [Deal, Stage, Amount, Notes])).toEqual([
    ['Roof', 'Lead', 1.5, 'Café'],
    ['Wall', 'Meeting', 20, ''],
  ]);
  await dialog.getByText('Line 4: "much" in "Value" is not a number').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download the lines not taken' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('deals not taken.csv');
  await grid.shows('Deals!B2', /^Roof$/);
  await dialog.getByRole('button', { name: 'Undo import' }).click();
  await dialog.getByText('2 deals were removed.').waitFor();
  expect(await rowsOf(workbook, 'Deals')).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('what is wrong is said in place, and nothing typed or chosen is lost; by keyboard and in Malay', async () => {
  const { workbook, dialog } = await openDialog('ms');
  await choose(dialog, 'buku.csv', 'PK\u0003\u0004 a spreadsheet');
  await dialog.getByRole('alert').getByText('Fail ini bukan CSV').waitFor();

  const pasted = dialog.getByLabel('Atau tampal baris dengan pengepalanya');
  await pasted.fill('Warna,Bentuk\nmerah,5\n');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // No column is known: it is said, and the columns can be chosen all the same.
  await dialog.getByRole('alert').getByText('Saluran tidak mengenali').waitFor();
  expect(await dialog.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
  await dialog.getByLabel('Lajur “Warna” menjadi apa').selectOption({ label: 'Urus niaga' });
  await dialog.getByText('1 urus niaga akan dibuat.').waitFor();

  await dialog.getByRole('button', { name: 'Fail lain…' }).click();
  expect(await pasted.inputValue()).toContain('merah,5');
  await dialog.getByRole('button', { name: 'Kembali' }).click();
  expect(await dialog.getByLabel('Lajur “Warna” menjadi apa').inputValue()).toBe('deal');

  // The import fails on its way: the choices stay, and it can be started again.
  workbook.failAt(3, 'before');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.locator('footer').getByRole('alert').waitFor();
  workbook.failAt(0);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByText('1 urus niaga telah dibuat.').waitFor();
  expect(await rowsOf(workbook, 'Urus niaga')).toHaveLength(1);
});
