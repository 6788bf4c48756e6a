/** A member in a real browser: reads the promise, fills in the pulse in his language, and the lead sees the group's result. */

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { answer, formOf, newTeam, start } from '../behaviour/pulse/team';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
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
  },
  ms: {
    promise: /Jawapan tanpa nama.*Hanya owner@example\.com/s,
    group: /Sejauh manakah anda akan mengesyorkan syarikat kita/,
    why: 'Mengapakah anda memilih nombor ini?',
    results: 'Keputusan tinjauan',
    columns: ['ID soalan', 'Jawapan'],
    submit: 'Hantar',
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
