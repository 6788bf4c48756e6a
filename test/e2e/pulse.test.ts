/** A member in a real browser: reads the promise, fills in the pulse in his language, also on a phone, and the lead sees the group's result. */

/// <reference lib="dom" />

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { answer, formOf, newTeam, start } from '../behaviour/pulse/team';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { linesOf, PHONE } from '../support/phone';
import { rowsOf } from '../support/workbook';

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

const WORDS = {
  en: {
    promise: /Your answers are anonymous.*Only owner@example\.com/s,
    group: /How likely are you to recommend our company/,
    why: 'Why did you choose this number?',
    results: 'Pulse results',
    columns: ['Question ID', 'Answers'],
    submit: 'Submit',
    thanks: 'Thank you for your answers. The results come on 1 December 2026.',
  },
  ms: {
    promise: /Jawapan tanpa nama.*Hanya owner@example\.com/s,
    group: /Sejauh manakah anda akan mengesyorkan syarikat kita/,
    why: 'Mengapakah anda memilih nombor ini?',
    results: 'Keputusan tinjauan',
    columns: ['ID soalan', 'Jawapan'],
    submit: 'Hantar',
    thanks: 'Terima kasih atas jawapan anda. Keputusan dipaparkan pada 1 Disember 2026.',
  },
} as const;

test.each(['en', 'ms'] as const)('a pulse in %s is answered and counted', async (language) => {
  const words = WORDS[language];
  const workbook = await newTeam({ people: 6, language, languages: [language] });
  await serveToBrowser(workbook);
  const { waveId, formId } = await start(workbook);
  await answer(workbook, formId, 5, () => 9);
  const form = await formOf(workbook, formId);
  // The link that the mail brings.
  const [mail] = await workbook.mail();
  const link = /https?:\/\/\S+/.exec(mail?.body ?? '')?.[0] ?? '';
  expect(new URL(link).pathname).toBe(new URL(form.url).pathname);
  await page.goto(`${form.url}?hl=${language}`);
  await page.getByText(words.promise).first().waitFor();
  await page.getByRole('group', { name: words.group }).getByRole('radio', { name: '3', exact: true }).check();
  await page.getByLabel(words.why).fill('Terlalu banyak mesyuarat');
  await page.getByRole('button', { name: words.submit, exact: true }).click();
  await page.getByRole('radio').first().waitFor({ state: 'detached' });

  expect(await workbook.run('closePulse', { waveId })).toMatchObject({ answers: 6, participation: 1, enps: 67 });
  const [id, count] = words.columns;
  const enps = (await rowsOf(workbook, words.results)).find((row) => row[id] === 'ENPS');
  expect([enps?.[count], enps?.eNPS]).toEqual([6, 67]);
  expect(JSON.stringify(await rowsOf(workbook, language === 'ms' ? 'Komen tinjauan' : 'Pulse comments'))).toContain(
    'Terlalu banyak',
  );
});

/** With eNPS, ten questions, long ones among them. */
const NINE = ['REC-2', 'FEE-1', 'GRO-1', 'MAN-1', 'PEE-1', 'ALI-4', 'SAT-2', 'WEL-3', 'WOR-3'];

test.each(['en', 'ms'] as const)('on a phone, ten questions in %s take three screens at most', async (language) => {
  const words = WORDS[language];
  const workbook = await newTeam({ people: 12, language, languages: [language] });
  await serveToBrowser(workbook);
  const { waveId, formId } = await start(workbook, { questionIds: NINE });
  await page.setViewportSize(PHONE);
  await page.goto(`${(await formOf(workbook, formId)).url}?hl=${language}`);
  await page.getByRole('radio').first().waitFor();

  expect(await linesOf(page.locator('.card.accent .own-text'))).toBeLessThanOrEqual(3);
  const questions = page.locator('.question');
  // eNPS, its "why", nine more, and the team.
  expect(await questions.count()).toBe(12);
  const bottomOf = async (index: number): Promise<number> => {
    const box = await questions.nth(index).boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  expect(await bottomOf(0)).toBeLessThanOrEqual(PHONE.height);
  expect(await bottomOf(11)).toBeLessThanOrEqual(3 * PHONE.height);
  // Nothing reaches beyond the screen's right edge.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

  // Who sends it empty is thanked, and has not answered.
  await page.getByRole('button', { name: words.submit, exact: true }).click();
  await page.getByText(words.thanks).waitFor();
  expect(await page.getByRole('link').count()).toBe(0);
  expect(await workbook.run('getPulseOverview')).toMatchObject({ open: [{ waveId, answers: 0, people: 12 }] });
});
