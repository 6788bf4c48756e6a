/** Markup in deals, stages and notes is shown as text in the sidebar and runs nothing. */

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { dealsRange } from '../support/deals';
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

const image = (name: string) => `<img src=x onerror="top.postMessage('ran','*');document.title='ran ${name}'">${name}`;

test('markup in names, companies, owners, next steps and stages stands in the sidebar as it was typed', async () => {
  await workbench.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  const url = await serveToBrowser(workbench);
  const stage = image('stage');
  await workbench.apiWrite('Stages!B3', [[stage]]);
  await workbench.run('reconcile');
  const [headers = []] = await workbench.values(dealsRange(1));
  const row = headers.map((header) =>
    ['Deal', 'Company', 'Contact', 'Owner', 'Next step', 'Notes'].includes(String(header)) ? image(String(header)) : '',
  );
  row[headers.indexOf('Stage')] = 'Lead';
  await workbench.apiWrite('Deals!A2', [row]);
  await workbench.run('reconcile');
  const dialogs: string[] = [];
  const page = browser.page;
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const grid = await GridPage.open(page, url);
  await grid.menu('Saluran', 'Open sidebar');
  const sidebar = await grid.sidebar();
  await grid.select('Deals!B2');
  await sidebar.getByRole('heading', { name: image('Deal') }).waitFor();
  await sidebar.getByText(stage).first().waitFor();
  await sidebar.getByText(image('Company')).first().waitFor();
  expect(await sidebar.locator('img[src="x"]').count()).toBe(0);
  await sidebar.locator('button', { hasText: stage }).first().click();
  await grid.shows('Deals!C2', /^<img src=x/);
  await grid.shows('Stage history!D3', /^<img src=x/);
  expect(await sidebar.locator('img[src="x"]').count()).toBe(0);
  for (const frame of page.frames()) expect(await frame.title()).not.toMatch(/^ran/);
  expect(dialogs).toEqual([]);
});
