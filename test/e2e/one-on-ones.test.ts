/** A manager at the sidebar: schedules one-on-ones, prepares, holds and closes one; the member sees what was shared, and no more. */

/// <reference lib="dom" />

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { newTeamBook, schedule } from '../behaviour/one-on-ones/pair';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { GridPage } from '../support/page';

jest.setTimeout(180_000);

let browser: TestBrowser;
let page: Page;

beforeEach(async () => {
  browser = await openBrowser();
  page = browser.page;
});

afterEach(async () => {
  await browser.close();
});

const button = (sidebar: Frame, name: string) => sidebar.getByRole('button', { name, exact: true });

// The page's person is the owner: here a manager, and a member of nobody.
const PEOPLE = [
  ['Olga', 'owner@example.com', 'Sales', '', 'en'],
  ['Mei', 'mei@example.com', 'Sales', 'Olga', 'en'],
  ['Ravi', '', 'Sales', 'Olga', 'en'],
];

test('a meeting is scheduled, prepared, held and closed', async () => {
  const workbook = await newTeamBook({ people: PEOPLE });
  const url = await serveToBrowser(workbook);
  const grid = await GridPage.open(page, url);
  await grid.menu('Saluran', 'One-on-ones');
  const sidebar = await grid.sidebar();
  // Nothing is asked of the calendar before this is read.
  await sidebar.getByText('Saluran makes private events in your own calendar').waitFor();
  await sidebar.getByText('Ravi has no e-mail address').waitFor();
  expect(await workbook.events()).toEqual([]);
  await sidebar.getByLabel('How often').selectOption({ label: 'Weekly' });
  await button(sidebar, 'Schedule').click();
  await sidebar.getByText('1 person is scheduled.').waitFor();
  await sidebar.getByText('Today, 10:00').waitFor();

  await button(sidebar, 'Mei').click();
  await workbook.as('mei@example.com').run('addOneOnOnePoint', { text: 'The office' });
  await button(sidebar, '← All one-on-ones').click();
  await button(sidebar, 'Mei').click();
  await sidebar.getByText('The office').waitFor();
  await sidebar.getByPlaceholder('Add a point').fill('Holidays');
  await sidebar.getByPlaceholder('Add a point').press('Enter');
  await button(sidebar, 'Remove Holidays').waitFor();

  await button(sidebar, 'Start the timer').click();
  await sidebar.getByText(/0:0\d so far/).waitFor();
  await sidebar.getByLabel('Private notes of 24 Nov 2026').fill('Mei is doing well.');
  await sidebar.getByText('Saved', { exact: true }).waitFor();

  await sidebar.getByLabel('New action').fill('Ask finance');
  await sidebar.getByLabel('Until').fill('2026-12-01');
  await sidebar.locator('form', { hasText: 'New action' }).getByRole('button', { name: 'Add' }).click();
  await sidebar.getByRole('checkbox', { name: 'Done: Ask finance' }).waitFor();
  await sidebar.getByLabel('Share with Mei').fill('We talked about the office.');
  await button(sidebar, 'We have met').click();
  await sidebar.getByText('Saved. Mei sees open actions and what you shared.').waitFor();
  await sidebar.getByRole('img', { name: '1 meeting' }).waitFor();

  // The member sees what was shared and the actions, and not a word of the notes.
  const seen = JSON.stringify(await workbook.as('mei@example.com').run('getOneOnOnes'));
  expect(seen).toContain('We talked about the office.');
  expect(seen).toContain('Mei: Ask finance (by 2026-12-01)');
  expect(seen).not.toContain('doing well');
  await button(sidebar, '← All one-on-ones').click();
  await sidebar.getByText('1 open action').waitFor();
  await sidebar.getByLabel('Search your notes').fill('doing well');
  await sidebar.getByLabel('Search your notes').press('Enter');
  await sidebar.getByText('Mei, 24 Nov 2026').waitFor();
  const download = page.waitForEvent('download');
  await button(sidebar, 'Export everything').click();
  expect((await download).suggestedFilename()).toBe('one-on-ones-2026-11-24.txt');
});

test('two windows that type into the same note show both texts side by side', async () => {
  const workbook = await newTeamBook({ people: PEOPLE });
  await schedule(workbook, 'owner@example.com', { members: ['Mei'] });
  const note = { member: 'mei@example.com', noteId: 'n', day: '2026-11-24', tab: 'other' };
  await workbook.run('saveOneOnOneNote', { ...note, base: 0, text: 'Known to both' });
  const grid = await GridPage.open(page, await serveToBrowser(workbook));
  await grid.menu('Saluran', 'One-on-ones');
  const sidebar = await grid.sidebar();
  await button(sidebar, 'Mei').click();
  const area = sidebar.getByLabel('Private notes of 24 Nov 2026');
  await area.waitFor();
  expect(await area.inputValue()).toBe('Known to both');
  await workbook.run('saveOneOnOneNote', { ...note, base: 1, text: 'From the other window' });
  await area.fill('From this window');
  await sidebar.getByText('Another window changed this note. Both are kept:').waitFor();
  await sidebar.getByText('From the other window').waitFor();
  expect(await area.inputValue()).toBe('From this window');
  const { notes } = (await workbook.run('getOneOnOne', { member: 'Mei' })) as { notes: { text: string }[] };
  expect(notes.map(({ text }) => text).toSorted()).toEqual(['From the other window', 'From this window']);
});
