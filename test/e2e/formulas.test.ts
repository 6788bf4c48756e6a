/** Formulas that the engine fails on, typed into the page: the page goes on, and the log says which cell failed and why. */

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { GridPage } from '../support/page';

// Loading the grid takes its time on a small machine.
jest.setTimeout(120_000);

let workbench: Workbench;
let browser: TestBrowser;

beforeEach(async () => {
  workbench = await openWorkbench({ now: '2026-11-24T09:00:00+08:00', timeZone: 'Asia/Kuala_Lumpur' });
  browser = await openBrowser();
});

afterEach(async () => {
  await browser.close();
  await workbench.close();
});

test('a bad formula is an error in its cell, a line in the log, and the next edit works', async () => {
  const url = await serveToBrowser(workbench);
  const page = browser.page;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const grid = await GridPage.open(page, url);
  await grid.type('A1', '=IMAGE("http://x")');
  await grid.shows('A1', /^#ERROR! Not available in the workbench: IMAGE$/);
  await grid.type('A2', '=SWITCH()');
  await grid.shows('A2', /^#ERROR! SWITCH/);
  await grid.type('A3', '=LET(1,1,1)');
  await grid.shows('A3', /^#ERROR! /);
  await grid.type('A4', '20');
  await grid.type('A5', '=A4+1');
  await grid.shows('A5', /^21$/);

  await page.getByRole('button', { name: 'Execution log' }).click();
  const log = page.getByRole('complementary', { name: 'Execution log' });
  const line = log.getByRole('button', { name: /Sheet1!A2/ });
  await line.getByText('SWITCH cannot be calculated with these arguments.').waitFor();
  await line.click();
  await log.getByText('=SWITCH()').waitFor();
  expect(errors).toEqual([]);
});
