/** A lead at the sidebar: opens the tab of the pulses, starts one after a look at its questions, closes it and reads the results; a part that does not load can be tried again. */

/// <reference lib="dom" />

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import type { Workbench } from '../../build/workbench.mjs';
import { answer, newTeam, start } from '../behaviour/pulse/team';
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

/** Runs in the sidebar: the next overview of the pulses is lost on the way, as where the network fails. */
function loseNextOverview(): void {
  const { script } = (globalThis as unknown as { google: { script: { run: unknown } } }).google;
  const { run } = script;
  const lost = (failed: (error: Error) => void) => ({
    getPulseOverview() {
      script.run = run;
      failed(new Error('NetworkError: Connection failure'));
    },
  });
  script.run = { withSuccessHandler: () => ({ withFailureHandler: lost }) };
}

test('a pulse is started, looked at and closed', async () => {
  const workbook = await newTeam({ people: 6 });
  const url = await serveToBrowser(workbook);
  const grid = await GridPage.open(page, url);
  await grid.menu('Saluran', 'Start a pulse…');
  const sidebar = await grid.sidebar();

  // What was typed is still there after the form was left, by its button and by the other tab.
  await sidebar.getByLabel('Title').fill('How we work');
  await button(sidebar, 'Cancel').click();
  await button(sidebar, 'Start a pulse').click();
  await sidebar.getByRole('tab', { name: 'Pulse' }).press('ArrowLeft');
  await sidebar.getByPlaceholder('Find a deal…').waitFor();
  await sidebar.getByRole('tab', { name: 'Deals' }).press('ArrowRight');
  expect(await sidebar.getByLabel('Title').inputValue()).toBe('How we work');
  await sidebar.getByLabel('How often').selectOption({ label: 'Once' });

  await button(sidebar, 'Preview questions').click();
  await sidebar.getByText('6 people will be invited.').waitFor();
  const questions = sidebar.getByRole('checkbox');
  const count = await questions.count();
  await questions.last().uncheck();
  await button(sidebar, 'Send now').click();
  await sidebar.getByText('Sent to 6 people.').waitFor();
  const [form] = await workbook.forms();
  // The last question is not asked; the one for the team is not among those to choose.
  expect(form?.items.filter(({ type }) => type !== 'SECTION_HEADER')).toHaveLength(count);

  await answer(workbook, form?.id ?? '', 5, () => 9);
  await button(sidebar, 'Refresh').click();
  await sidebar.getByText('5 of 6 answered').waitFor();
  await button(sidebar, 'Close').click();
  await page.keyboard.press('Escape');
  await button(sidebar, 'Close').click();
  await button(sidebar, 'Close and publish').click();
  await sidebar.getByText('Closed with 5 answers.').waitFor();
  await sidebar.getByText('5 of 6 people answered (83%)').waitFor();
  await sidebar.getByRole('img', { name: /^95 % interval [+−]?\d+ to [+−]?\d+$/ }).waitFor();
  await sidebar.locator('.enps .amount', { hasText: '+100' }).waitFor();
  await button(sidebar, 'Open the Pulse sheet').click();
  await grid.shows('A3', /^P-2026-11-24$/);
});

/** Everybody answers a pulse of that title, and it is closed. */
async function closedPulse(workbook: Workbench, title: string, score: (person: number) => number): Promise<void> {
  const questionIds = ['REC-1', 'FEE-1'];
  const { waveId, formId } = await start(workbook, { title, cadence: 'once', questionIds });
  await answer(workbook, formId, 12, score);
  await workbook.run('closePulse', { waveId });
}

test('results: participation, eNPS on an axis, each question by its text, comments, and a trend from the second wave', async () => {
  const workbook = await newTeam({ people: 12 });
  await closedPulse(workbook, 'First', (person) => [10, 9, 8, 3][person % 4] ?? 1);
  const url = await serveToBrowser(workbook);
  const grid = await GridPage.open(page, url);
  await grid.menu('Saluran', 'Open sidebar');
  const sidebar = await grid.sidebar();
  await sidebar.getByRole('tab', { name: 'Pulse' }).click();
  await sidebar.getByText('12 of 12 people answered (100%)').waitFor();
  await sidebar.getByText('+25', { exact: true }).waitFor();
  await sidebar.getByText('Promoters 6, passives 3, detractors 3').waitFor();
  await sidebar.getByRole('img', { name: 'Everybody answered: the number is exact.' }).waitFor();
  await sidebar.getByText('When I do something well, somebody notices.').waitFor();
  expect(await sidebar.getByText('First time').count()).toBe(1);
  const trend = sidebar.getByRole('img', { name: /^eNPS by wave/ });
  expect(await trend.count()).toBe(0);
  await button(sidebar, 'Show comments').click();
  await sidebar.getByRole('heading', { name: 'Why did you choose this number?' }).waitFor();
  await sidebar.getByText('Comment of 11').waitFor();

  await workbook.advance({ days: 7 });
  await closedPulse(workbook, 'Second', () => 10);
  await button(sidebar, 'Refresh').click();
  await sidebar.getByText('Second · P-2026-12-01').waitFor();
  expect(await trend.getAttribute('aria-label')).toBe('eNPS by wave. 24 Nov 2026: +25, 1 Dec 2026: +100');
  expect(await trend.locator('circle').count()).toBe(2);
  await button(sidebar, 'Open the Pulse sheet').click();
  await grid.shows('A4', /^P-2026-12-01$/);
  expect(await grid.shows('E2', /^−100.*0.*\+100$/)).toHaveLength(41);
  await page.getByRole('img', { name: /^eNPS by wave/ }).waitFor();
});

test('closing and discarding do not look alike, and a refusal stands in sight', async () => {
  const workbook = await newTeam({ people: 6 });
  const { waveId } = await start(workbook, { cadence: 'once' });
  const grid = await GridPage.open(page, await serveToBrowser(workbook));
  await page.setViewportSize({ width: 1280, height: 420 });
  await grid.menu('Saluran', 'Open sidebar');
  const sidebar = await grid.sidebar();
  await sidebar.getByRole('tab', { name: 'Pulse' }).click();
  const looks = async (name: string) => {
    await button(sidebar, name).waitFor();
    return button(sidebar, name).evaluate((element) => {
      const { color, borderTopStyle, textDecorationLine } = getComputedStyle(element);
      return { color, borderTopStyle, textDecorationLine };
    });
  };
  const [close, discard] = [await looks('Close'), await looks('Discard')];
  expect(close).toMatchObject({ borderTopStyle: 'solid', textDecorationLine: 'none' });
  expect(discard).toMatchObject({ borderTopStyle: 'none', textDecorationLine: 'underline' });
  expect(close.color).not.toBe(discard.color);

  await button(sidebar, 'Discard').click();
  // Meanwhile somebody else has done it.
  await workbook.run('cancelPulse', { waveId });
  await button(sidebar, 'Delete the answers').click();
  const refusal = sidebar.getByText('is no longer open');
  await refusal.waitFor();
  const box = await refusal.boundingBox();
  expect(box && box.y >= 0 && box.y + box.height <= 420).toBe(true);
});

test('a part that does not load says so, and can be tried again', async () => {
  const workbook = await newTeam({ people: 6, language: 'ms' });
  const url = await serveToBrowser(workbook);
  const grid = await GridPage.open(page, url);
  await grid.menu('Saluran', 'Buka bar sisi');
  const sidebar = await grid.sidebar();
  await sidebar.getByText('Tiada urus niaga dipilih').waitFor();
  await sidebar.evaluate(loseNextOverview);
  await sidebar.getByRole('tab', { name: 'Tinjauan' }).click();
  const notice = sidebar.getByRole('alert');
  await notice.getByText('Connection failure').waitFor();
  await notice.getByRole('button', { name: 'Cuba lagi' }).click();
  await sidebar.getByText('Tiada tinjauan yang sedang dibuka.').waitFor();
});

test('the last move is taken back where it was made', async () => {
  const workbook = await newTeam({ people: 0, samples: true });
  const url = await serveToBrowser(workbook);
  const grid = await GridPage.open(page, url);
  await grid.menu('Saluran', 'Open sidebar');
  const sidebar = await grid.sidebar();
  const [[stage] = []] = await workbook.values('Deals!C2');
  await grid.select('Deals!B2');
  await sidebar.locator('[data-stage][aria-current="step"]').waitFor();
  const target = sidebar.locator('.ladder [data-stage]:not([aria-current])').first();
  const to = await target.getAttribute('data-stage');
  await target.click();
  await sidebar.getByText(`Moved to ${to}`).waitFor();
  await button(sidebar, 'Undo').click();
  await sidebar.getByText(`Back in ${stage}`).waitFor();
  expect((await workbook.values('Deals!C2'))[0]?.[0]).toBe(stage);
});
