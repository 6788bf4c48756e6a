/** A person at the panels: moves the clock, runs a trigger, reads the log, sits down as somebody else; with the keyboard alone, too. */

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Workbench } from '../../build/workbench.mjs';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { GridPage } from '../support/page';
import { openScript } from '../support/script';

// Loading the grid takes its time on a small machine.
jest.setTimeout(120_000);

const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Try').addItem('Fail', 'fail').addItem('Remember me', 'rememberMe')
    .addItem('Sidebar', 'sidebar').addToUi();
}
function install() {
  ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
  ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(12).create();
}
function tick() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1').setValue(sheet.getRange('A1').getValue() + 1);
}
function daily() { throw new Error('Nobody told me what to do'); }
function fail() {
  console.log('about to look');
  SpreadsheetApp.getActiveSheet().getRange('B2').getValue();
  throw new Error('The stage <Won?> is not there');
}
function rememberMe() { PropertiesService.getUserProperties().setProperty('who', Session.getActiveUser().getEmail()); }
function sidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Here I am</p>').setTitle('Helper'));
}
`;

let workbench: Workbench;
let browser: TestBrowser;
let grid: GridPage;
let page: Page;

async function openAt(width: number, height: number): Promise<void> {
  browser = await openBrowser({ width, height });
  page = browser.page;
  const url = await serveToBrowser(workbench);
  grid = await GridPage.open(page, url);
}

beforeEach(async () => {
  // Far from any day on which this is run: the header shows the clock where it differs from the computer's.
  workbench = await openScript(SCRIPT, { title: 'Pipeline of the team', now: '2037-11-24T09:00:00+08:00' });
  await workbench.run('install');
});

afterEach(() => browser.close());

function rail(title: string): Locator {
  return page.getByRole('toolbar', { name: 'Workbench panels' }).getByRole('button', { name: title });
}

async function openPanel(title: string): Promise<Locator> {
  await rail(title).click();
  const panel = page.getByRole('complementary', { name: title });
  await panel.waitFor();
  return panel;
}

describe('on a laptop’s screen', () => {
  beforeEach(() => openAt(1280, 800));

  test('moving the clock runs the time triggers on the way and lists them', async () => {
    const clock = await openPanel('Clock');
    await clock.getByText('09:00').waitFor();
    await clock.getByText('Tuesday 24 November 2037').waitFor();
    await clock.getByText('Kuala Lumpur time (GMT+8)').waitFor();
    await clock.getByRole('button', { name: '+1 day' }).click();
    await clock.getByText('25 time triggers ran').waitFor();
    await clock.getByText('Wednesday 25 November 2037').waitFor();
    await clock.getByText('Nobody told me what to do').waitFor();
    await grid.shows('A1', /^24$/);
    // The header tells on every panel that the time is not the computer's.
    await page.getByRole('button', { name: 'Wed 25 Nov 2037, 09:0' }).waitFor();

    const log = await openPanel('Execution log');
    await log.getByRole('radio', { name: 'Failed' }).click();
    const failed = log.getByRole('listitem').filter({ hasText: 'daily' });
    expect(await failed.textContent()).toMatch(/Time trigger · Owner .*12:17/);
  });

  test('the tab and the line above the grid name the workbook', async () => {
    await page.getByRole('heading', { level: 1, name: 'Pipeline of the team' }).waitFor();
    expect(await page.title()).toBe('Pipeline of the team');
  });

  test('the clock goes to a date, and refuses one that has passed', async () => {
    const clock = await openPanel('Clock');
    const field = clock.getByLabel('Move to date and time');
    await field.fill('2037-11-24T08:00');
    await field.evaluate((input: HTMLInputElement) => input.removeAttribute('min'));
    await clock.getByRole('button', { name: 'Move to date' }).click();
    await clock.getByRole('alert').getByText('the clock moves forward only').waitFor();
    await field.fill('2037-11-24T11:30');
    await clock.getByRole('button', { name: 'Move to date' }).click();
    await clock.getByText('2 time triggers ran').waitFor();
    await clock.getByText('11:30').first().waitFor();
  });

  test('a trigger runs now, says how it went, and can be deleted', async () => {
    const triggers = await openPanel('Triggers');
    const tick = triggers.getByRole('listitem', { name: 'tick' });
    expect(await tick.textContent()).toContain('Every hour · as Owner');
    expect(await tick.textContent()).toContain('Today, 10:00');
    await tick.getByRole('button', { name: 'Run now' }).click();
    await tick.getByText('Ran in').waitFor();
    await grid.shows('A1', /^1$/);

    const daily = triggers.getByRole('listitem', { name: 'daily' });
    await daily.getByRole('button', { name: 'Run now' }).click();
    await daily.getByText('Failed: Nobody told me what to do').waitFor();
    await daily.getByRole('button', { name: 'See in the log' }).click();
    await page.getByRole('complementary', { name: 'Execution log' }).getByRole('alert').waitFor();

    const again = await openPanel('Triggers');
    const row = again.getByRole('listitem', { name: 'daily' });
    await row.getByRole('button', { name: 'Delete the trigger of daily' }).click();
    await row.getByRole('button', { name: 'Delete', exact: true }).click();
    await row.waitFor({ state: 'detached' });
    expect(await again.getByRole('listitem', { name: 'tick' }).count()).toBe(1);
  });

  test('the log shows what a failed execution logged, called and threw, as it happens', async () => {
    const log = await openPanel('Execution log');
    await log.getByRole('button', { name: 'Clear' }).click();
    await log.getByText('Nothing has run yet').waitFor();
    await grid.menu('Try', 'Fail');
    const row = log.getByRole('button', { name: /fail/ });
    await row.waitFor();
    await log.getByText('The stage <Won?> is not there').waitFor();
    expect(await row.textContent()).toMatch(/Menu · Owner · 09:0\d:\d\d.*1 round trip/);
    await row.click();
    await log.getByText('about to look').waitFor();
    await log.getByText('Range.getValue', { exact: true }).waitFor();
    expect(await log.getByText('SpreadsheetApp.getActiveSheet').count()).toBe(0);
    await log.getByRole('button', { name: /that only returned a handle/ }).click();
    await log.getByText('SpreadsheetApp.getActiveSheet').waitFor();
    await log.getByText('Stack').click();
    await log.getByText(/at fail/).waitFor();
  });

  test('each person has a selection and user properties of their own', async () => {
    await grid.select('C3');
    await grid.menu('Try', 'Remember me');
    const people = await openPanel('People');
    await people.getByText('At Sheet1!C3').waitFor();
    await people.getByRole('button', { name: /Aisyah/ }).click();
    await people.getByRole('button', { name: /Aisyah.*You/ }).waitFor();
    expect(await page.getByLabel('Who sits here').inputValue()).toBe('aisyah@example.com');

    await grid.settled();
    await grid.select('D5');
    await grid.menu('Try', 'Remember me');
    const storage = await openPanel('Storage');
    await storage.getByRole('radio', { name: 'Aisyah' }).click();
    await storage.getByText('aisyah@example.com').waitFor();
    expect(await storage.getByText('owner@example.com').count()).toBe(0);

    const again = await openPanel('People');
    await again.getByText('At Sheet1!D5').waitFor();
    await again.getByRole('button', { name: /Owner/ }).click();
    await again.getByRole('button', { name: /Owner.*You/ }).waitFor();
    await grid.settled();
    await grid.selects('C3');
  });
});

describe.each([
  [1280, 800],
  [1920, 1080],
])('at %d × %d', (width, height) => {
  beforeEach(() => openAt(width, height));

  test('the script’s sidebar keeps its 300 pixels, beside the panel or behind it', async () => {
    await grid.menu('Try', 'Sidebar');
    const sidebar = page.getByRole('complementary', { name: 'Helper' });
    await sidebar.waitFor();
    expect((await sidebar.boundingBox())?.width).toBe(300);
    await openPanel('Triggers');
    if (width >= 1440) {
      expect((await sidebar.boundingBox())?.width).toBe(300);
    } else {
      expect(await sidebar.isVisible()).toBe(false);
      await rail('Show the sidebar Helper').click();
    }
    await sidebar.waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

test('everything can be reached with the keyboard alone', async () => {
  await openAt(1280, 800);
  await grid.type('B2', 'From the grid');
  await page.keyboard.press('Control+Alt+Period');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'People');
  for (let steps = 0; steps < 5; steps++) await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Triggers');
  await page.keyboard.press('Enter');
  const triggers = page.getByRole('complementary', { name: 'Triggers' });
  await triggers.getByRole('listitem', { name: 'tick' }).waitFor();
  // Wide, close, and then the first trigger's button.
  for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Run now');
  await page.keyboard.press('Enter');
  await triggers.getByText('Ran in').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Delete');
  await page.keyboard.press('Enter');
  await triggers.getByRole('listitem', { name: 'tick' }).waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Triggers');
  await page.keyboard.press('Escape');
  await triggers.waitFor({ state: 'detached' });
  expect(await focused()).toBe('Triggers');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  const log = page.getByRole('complementary', { name: 'Execution log' });
  await log.getByRole('button', { name: /tick/ }).waitFor();
  for (let tabs = 0; tabs < 5; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await log.getByText('Range.setValue', { exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('onOpen');
});
