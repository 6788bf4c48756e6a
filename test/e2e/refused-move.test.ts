/** A gate form with a value that the sheet refuses, in a real browser: the message is shown, the text is kept, nothing has moved. */

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { GridPage } from '../support/page';
import { everything } from '../support/refusing';

// Loading the grid takes its time on a small machine.
jest.setTimeout(180_000);

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

const LANGUAGES = [
  {
    locale: 'en',
    sheets: ['Deals', 'Stages'],
    menu: 'Open sidebar',
    stage: 'Proposal',
    fields: ['Contact', 'Email', 'Category'],
    message:
      /Deals!M2 \(Category\) does not take "maybe\?": expected one of Commit, Best case, Pipeline, Omitted\. Nothing was changed/,
    moved: 'Moved to Proposal',
    right: 'Commit',
  },
  {
    locale: 'ms',
    sheets: ['Urus niaga', 'Peringkat'],
    menu: 'Buka bar sisi',
    stage: 'Cadangan',
    fields: ['Kenalan', 'E-mel', 'Kategori'],
    message: /\(Kategori\) tidak menerima "maybe\?": dijangka salah satu daripada .*Tiada apa-apa diubah/,
    moved: 'Dipindahkan ke Cadangan',
    right: 'Komited',
  },
] as const;

test.each(LANGUAGES)('in $locale', async ({ locale, sheets, menu, stage, fields, message, moved, right }) => {
  const [deals, stages] = sheets;
  await workbench.run('setUpWorkbook', { template: 'b2b', locale });
  await workbench.type(`${stages}!F5`, fields.join(', '));
  await workbench.paste(`'${deals}'!B2`, [
    ['Scanners', String((await workbench.values(`${stages}!B2`))[0]?.[0]), 4000],
  ]);
  const before = await everything(workbench);
  const page = browser.page;
  const grid = await GridPage.open(page, url);
  await grid.menu('Saluran', menu);
  const sidebar = await grid.sidebar();
  await grid.select(`'${deals}'!B2`);
  await sidebar.getByRole('heading', { name: 'Scanners' }).waitFor();
  await sidebar.locator(`[data-stage="${stage}"]`).click();
  const form = sidebar.locator('form.gate');
  await form.locator(`input[name="${fields[0]}"]`).fill('Aina');
  await form.locator('button[type="submit"]').click();
  // Email and Category are not in the sidebar's view: they are asked for once the server has refused.
  const texts = ['Aina', 'aina@example.com', 'maybe?'];
  for (const [index, name] of fields.entries()) await form.locator(`input[name="${name}"]`).fill(texts[index] ?? '');
  await form.locator('button[type="submit"]').click();
  const error = sidebar.getByRole('alert').filter({ hasText: message });
  await error.waitFor();
  for (const [index, name] of fields.entries()) {
    expect(await form.locator(`input[name="${name}"]`).inputValue()).toBe(texts[index]);
  }
  expect(await sidebar.getByText(moved).count()).toBe(0);
  expect(await sidebar.locator(`[data-stage="${stage}"]`).getAttribute('aria-current')).toBeNull();
  expect(await everything(workbench)).toEqual(before);
  // For looking at it: the frame is as wide as at Google.
  const folder = process.env.SALURAN_PICTURES;
  if (folder) {
    await error.scrollIntoViewIfNeeded();
    await grid.page.locator('iframe').screenshot({ path: `${folder}/refused-${locale}.png` });
  }
  await form.locator(`input[name="${fields[2]}"]`).fill(right);
  await form.locator('button[type="submit"]').click();
  await sidebar.getByText(moved).waitFor();
  expect(await sidebar.getByRole('alert').count()).toBe(0);
});
