/** Charts in the workbench's page: drawn over the grid, following their data, their cells and the script. */

import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { GridPage } from '../support/page';
import { openScript } from '../support/script';

const SCRIPT = `
function draw() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:C4').setValues([['Month', 'Won', 'Lost'], ['Jan', 4, 2], ['Feb', 7, 3], ['Mar', 5, 6]]);
  sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:C4'))
    .setTitle('Deals by month').setPosition(6, 2, 0, 0).setOption('width', 480).setOption('height', 300).build());
}
function MONTHS() { return [['Month', 'Won'], ['2026-10', 1500], ['2026-11', 2500]]; }
function spill() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('F2:F3').setNumberFormat('#,##0');
  sheet.getRange('E1').setFormula('=MONTHS()');
  sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('E1:F3'))
    .setTitle('Spilled').setPosition(30, 2, 0, 0).build());
}
function change() { SpreadsheetApp.getActiveSheet().getRange('B2').setValue(11); }
function insert() { SpreadsheetApp.getActiveSheet().insertRowsBefore(5, 2); }
function remove() { var sheet = SpreadsheetApp.getActiveSheet(); sheet.removeChart(sheet.getCharts()[0]); }`;

let browser: TestBrowser;
let workbook: Workbench;
let grid: GridPage;

beforeAll(async () => {
  browser = await openBrowser();
  workbook = await openScript(SCRIPT);
  await workbook.run('draw');
  const url = await serveToBrowser(workbook);
  grid = await GridPage.open(browser.page, url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await workbook?.close();
});

test('a chart is drawn over its cell, follows its data and its rows, and goes when it is removed', async () => {
  const { page } = grid;
  const chart = page.getByRole('img', { name: /^Deals by month/ });
  await chart.waitFor();
  expect(await chart.getAttribute('aria-label')).toBe('Deals by month. Won: 4, 7, 5; Lost: 2, 3, 6');
  const painted = await chart.evaluate((canvas) => {
    const drawn = canvas as HTMLCanvasElement;
    const pixels = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height).data ?? [];
    let blue = 0;
    for (let i = 0; i < pixels.length; i += 4) if (pixels[i] === 0x42 && pixels[i + 1] === 0x85) blue++;
    return blue;
  });
  expect(painted).toBeGreaterThan(500);
  const boxOf = async () => await page.locator('.floating-thing').boundingBox();
  const anchor = await page.evaluate(() => window.workbenchPage.cellRect('B6'));
  const before = await boxOf();
  expect(Math.abs((before?.x ?? 0) - anchor.x)).toBeLessThan(2);
  expect(Math.abs((before?.y ?? 0) - anchor.y)).toBeLessThan(2);
  writeFileSync(join(tmpdir(), 'saluran-chart.png'), await page.screenshot());

  await workbook.run('change');
  await page.getByRole('img', { name: 'Deals by month. Won: 11, 7, 5; Lost: 2, 3, 6' }).waitFor();
  await grid.type('B3', '1');
  await page.getByRole('img', { name: 'Deals by month. Won: 11, 1, 5; Lost: 2, 3, 6' }).waitFor();

  await workbook.run('insert');
  await page.waitForFunction(
    (y) => (document.querySelector('.floating-thing')?.getBoundingClientRect().y ?? 0) > y + 30,
    before?.y ?? 0,
  );

  await workbook.run('remove');
  await chart.waitFor({ state: 'detached' });

  // What an array formula spills is drawn by its values, however they are formatted.
  await workbook.run('spill');
  await page.getByRole('img', { name: 'Spilled. Won: 1500, 2500' }).waitFor({ state: 'attached' });
}, 120_000);
