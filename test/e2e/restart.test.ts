/** Pages that stay open while the workbench is started anew go on with it, though each start has another token. */

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { GridPage } from '../support/page';
import { temporaryFolder, writeProject } from '../support/script';

// Loading the grid takes its time on a small machine.
jest.setTimeout(120_000);

const CODE = `function form() { FormApp.create('Question', true).addTextItem().setTitle('Name'); }`;

const project = writeProject(CODE);
const dir = temporaryFolder();
let workbench: Workbench;
let browser: TestBrowser;

beforeEach(async () => {
  workbench = await openWorkbench({ dir, project });
  browser = await openBrowser();
});
afterEach(async () => {
  await browser.close();
  await workbench.close();
});

test('the grid and a form reconnect by themselves', async () => {
  await workbench.run('form');
  const url = await serveToBrowser(workbench);
  const port = Number(new URL(url).port);
  const grid = await GridPage.open(browser.page, url);
  await grid.type('A1', 'before');
  const form = await browser.context.newPage();
  await form.goto((await workbench.forms())[0]?.url ?? '');
  await form.getByLabel('Name').fill('Ann');
  await workbench.close();
  workbench = await openWorkbench({ dir, project });
  await workbench.serve(port);
  await grid.page.bringToFront();
  // The page notices within a second that it was cut off, and is back within another.
  await grid.page.waitForFunction(() => window.workbenchPage.ready);
  await grid.settled();
  await grid.shows('A1', /^before$/);
  await grid.type('A2', 'after');
  expect(await workbench.values('Sheet1!A1:A2')).toEqual([['before'], ['after']]);
  await form.bringToFront();
  await form.getByRole('button', { name: 'Submit' }).click();
  await form.getByText('Your response has been recorded.').waitFor();
});
