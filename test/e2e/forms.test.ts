/** A respondent in a real browser: fills in a form of every kind, in both languages, by keyboard, on a phone; nothing typed is lost. */

/// <reference lib="dom" />

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { writeProject } from '../support/script';
import { tokenOf } from '../support/socket';

jest.setTimeout(120_000);

const CODE = `
function every() {
  var form = FormApp.create('Every kind', true).setDescription('One of each,\\nin two pages');
  form.setConfirmationMessage('Terima kasih!').setProgressBar(true);
  form.addTextItem().setTitle('Name').setRequired(true);
  form.addTextItem().setTitle('Age').setValidation(FormApp.createTextValidation().requireWholeNumber().build());
  form.addParagraphTextItem().setTitle('Story');
  form.addMultipleChoiceItem().setTitle('Colour').setChoiceValues(['Red', 'Green']).showOtherOption(true);
  form.addCheckboxItem().setTitle('Fruit').setChoiceValues(['Apple', 'Durian', 'Mango']);
  form.addListItem().setTitle('City').setChoiceValues(['Ipoh', 'Kuching']);
  form.addScaleItem().setTitle('Recommend').setBounds(0, 10).setLabels('Never', 'Always').setRequired(true);
  form.addPageBreakItem().setTitle('Page two');
  form.addRatingItem().setTitle('Stars').setRatingScaleLevel(5);
  form.addGridItem().setTitle('Week').setRows(['Mon', 'Tue']).setColumns(['Office', 'Home']);
  form.addCheckboxGridItem().setTitle('Meals').setRows(['Mon', 'Tue']).setColumns(['Lunch', 'Dinner']);
  form.addDateItem().setTitle('Day');
  form.addDateItem().setTitle('Birthday').setIncludesYear(false);
  form.addDateTimeItem().setTitle('Moment');
  form.addTimeItem().setTitle('Hour');
  form.addDurationItem().setTitle('Length');
  return form.getId();
}
function hostile() {
  var evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  var form = FormApp.create(evil, true).setDescription(evil).setConfirmationMessage(evil);
  form.addTextItem().setTitle(evil).setHelpText(evil);
  form.addMultipleChoiceItem().setTitle('Pick').setChoiceValues([evil, 'javascript:window.hacked=1']);
  form.addGridItem().setTitle('Grid').setRows([evil]).setColumns([evil + '2']);
  form.addPageBreakItem().setTitle(evil).setHelpText(evil);
  return form.getId();
}
function set(id, method, value) { FormApp.openById(id)[method](value); }
function small() {
  var form = FormApp.create('Small', true);
  form.addTextItem().setTitle('Q').setRequired(true);
  return form.getId();
}
function add(id) { FormApp.openById(id).addTextItem().setTitle('Late').setRequired(true); }
function editUrl(id) { return FormApp.openById(id).getResponses()[0].getEditResponseUrl(); }
function prefilled(id, text) {
  var form = FormApp.openById(id);
  return form.createResponse().withItemResponse(form.getItems()[0].asTextItem().createResponse(text)).toPrefilledUrl();
}
function answers(id) {
  return FormApp.openById(id).getResponses().map(function (response) {
    return response.getItemResponses().map(function (each) { return [each.getItem().getTitle(), each.getResponse()]; });
  });
}
function emails(id) { return FormApp.openById(id).getResponses().map(function (each) { return each.getRespondentEmail(); }); }`;

let workbench: Workbench;
let browser: TestBrowser;
let page: Page;

beforeEach(async () => {
  workbench = await openWorkbench({
    project: writeProject(CODE),
    now: '2026-11-24T09:00:00+08:00',
    timeZone: 'Asia/Kuala_Lumpur',
    locale: 'en_GB',
  });
  await serveToBrowser(workbench);
  browser = await openBrowser();
  page = browser.page;
});

afterEach(async () => {
  await browser.close();
  await workbench.close();
});

/** Makes a form and opens its page. */
async function open(maker: string, query = ''): Promise<string> {
  const id = String(await workbench.run(maker));
  await show(id, query);
  return id;
}

async function show(id: string, query = ''): Promise<void> {
  const form = (await workbench.forms()).find((each) => each.id === id);
  await page.goto((form?.url ?? '') + query);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

const WORDS = {
  en: {
    next: 'Next',
    back: 'Back',
    submit: 'Submit',
    required: 'This is a required question',
    other: 'Other: your answer',
    progress: 'Page 2 of 2',
    hours: 'Hours',
    minutes: 'Minutes',
    seconds: 'Seconds',
    month: 'Month',
    day: 'Day',
    date: 'Date',
    time: 'Time',
    november: 'November',
    whole: 'Must be a whole number',
  },
  ms: {
    next: 'Seterusnya',
    back: 'Kembali',
    submit: 'Hantar',
    required: 'Soalan ini wajib dijawab',
    other: 'Lain-lain: jawapan anda',
    progress: 'Halaman 2 daripada 2',
    hours: 'Jam',
    minutes: 'Minit',
    seconds: 'Saat',
    month: 'Bulan',
    day: 'Hari',
    date: 'Tarikh',
    time: 'Masa',
    november: 'November',
    whole: 'Mesti nombor bulat',
  },
};

describe.each(['en', 'ms'] as const)('a form in %s', (language) => {
  const words = WORDS[language];

  test('is filled in over two pages and arrives whole', async () => {
    const id = await open('every', `?hl=${language}`);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    const group = (name: string) => page.getByRole('group', { name });

    await page.getByLabel('Age', { exact: true }).fill('ten');
    await button(words.next).click();
    // What is wrong stands at its question, and the first such question has the focus.
    await page.locator('.question', { hasText: 'Name' }).getByText(words.required).waitFor();
    await group('Recommend').getByText(words.required).waitFor();
    await page.locator('.question', { hasText: 'Age' }).getByText(words.whole).waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.question')?.textContent?.startsWith('Name'));

    await page.getByLabel('Name').fill('Aisyah');
    await page.getByLabel('Age', { exact: true }).fill('30');
    await page.getByLabel('Story').fill('Line one\nline two');
    await page.getByLabel(words.other).fill('Teal');
    await page.getByLabel('Apple').check();
    await page.getByLabel('Mango').check();
    await page.getByLabel('City').selectOption('Kuching');
    await page.getByRole('radio', { name: '9', exact: true }).check();
    await button(words.next).click();
    await page.getByText(words.progress).waitFor();

    await group('Stars').getByRole('radio', { name: '4 / 5' }).check({ force: true });
    await group('Week').getByRole('radio', { name: 'Mon, Office' }).check();
    await group('Meals').getByRole('checkbox', { name: 'Tue, Lunch' }).check();
    await group('Meals').getByRole('checkbox', { name: 'Tue, Dinner' }).check();
    await page.getByLabel('Day', { exact: true }).first().fill('2026-11-24');
    await group('Birthday').getByLabel(words.month).selectOption(words.november);
    await group('Birthday').getByLabel(words.day).selectOption('24');
    await group('Moment').getByLabel(words.date).fill('2026-11-25');
    await group('Moment').getByLabel(words.time).fill('09:30');
    await page.getByLabel('Hour', { exact: true }).fill('18:05');
    await group('Length').getByLabel(words.hours).fill('1');
    await group('Length').getByLabel(words.minutes).fill('2');
    await group('Length').getByLabel(words.seconds).fill('3');

    // Back and forth loses nothing.
    await button(words.back).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('Aisyah');
    expect(await page.getByLabel(words.other).inputValue()).toBe('Teal');
    await button(words.next).click();
    await button(words.submit).click();
    await page.getByText('Terima kasih!').waitFor();

    expect(await workbench.run('answers', id)).toEqual([
      [
        ['Name', 'Aisyah'],
        ['Age', '30'],
        ['Story', 'Line one\nline two'],
        ['Colour', 'Teal'],
        ['Fruit', ['Apple', 'Mango']],
        ['City', 'Kuching'],
        ['Recommend', '9'],
        ['Stars', '4'],
        ['Week', ['Office', null]],
        ['Meals', [null, ['Lunch', 'Dinner']]],
        ['Day', '2026-11-24'],
        ['Birthday', '11-24'],
        ['Moment', '2026-11-25 09:30'],
        ['Hour', '18:05'],
        ['Length', '1:02:03'],
      ],
    ]);
  });

  test('says why it cannot be filled in', async () => {
    const id = await open('small', `?hl=${language}`);
    const notice = {
      en: [/no longer accepting/, /not been published/],
      ms: [/tidak lagi menerima/, /belum diterbitkan/],
    };
    const [closed = /^$/, unpublished = /^$/] = notice[language];
    await workbench.run('set', id, 'setAcceptingResponses', false);
    await show(id, `?hl=${language}`);
    await page.getByText(closed).waitFor();
    await workbench.run('set', id, 'setCustomClosedFormMessage', 'Next time in March');
    await show(id, `?hl=${language}`);
    await page.getByText('Next time in March').waitFor();
    await workbench.run('set', id, 'setPublished', false);
    await show(id, `?hl=${language}`);
    await page.getByText(unpublished).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
  });
});

test('titles, choices and messages that are markup stay text', async () => {
  const id = await open('hostile');
  const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(evil);
  await page.getByLabel(evil).first().fill('"><script>window.hacked=1</script>');
  await page.getByRole('radio', { name: evil, exact: true }).check();
  await button('Next').click();
  await button('Submit').click();
  await page.getByRole('status').waitFor();
  expect(await page.getByRole('status').textContent()).toBe(evil);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  const [response] = (await workbench.run('answers', id)) as [string, unknown][][];
  expect(response?.[1]?.[1]).toBe(evil);
});

test('the keyboard alone fills in and sends', async () => {
  const id = await open('small');
  await page.locator('#root').getByRole('textbox').focus();
  await page.keyboard.type('By key');
  // Enter inside a field does not send what is not finished.
  await page.keyboard.press('Enter');
  expect(await workbench.run('answers', id)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Your response has been recorded.').waitFor();
  expect(await workbench.run('answers', id)).toEqual([[['Q', 'By key']]]);
});

test('a phone shows eleven numbers in a row without scrolling sideways', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open('every');
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0]).toBe(widths[1]);
  const numbers = page.getByRole('group', { name: 'Recommend' }).getByRole('radio');
  const tops = await numbers.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops).toHaveLength(11);
  expect(new Set(tops).size).toBe(1);
});

test('what was typed outlives a reload, a lost connection and a form that was changed meanwhile', async () => {
  const id = await open('small');
  await page.getByLabel(/^Q/).fill('Kept');
  await page.reload();
  expect(await page.getByLabel(/^Q/).inputValue()).toBe('Kept');
  await page.route('**/forms/api/**', (route) => route.abort());
  await button('Submit').click();
  await page.getByText('Your answers are still here').waitFor();
  expect(await page.getByLabel(/^Q/).inputValue()).toBe('Kept');
  await page.unroute('**/forms/api/**');
  await workbench.run('add', id);
  await button('Submit').click();
  await page.getByText('The form was changed while you were filling it in').waitFor();
  await page.reload();
  expect(await page.getByLabel(/^Q/).inputValue()).toBe('Kept');
  await page.getByLabel('Late').fill('Too');
  await button('Submit').click();
  await page.getByText('Your response has been recorded.').waitFor();
  expect(await workbench.run('answers', id)).toEqual([
    [
      ['Q', 'Kept'],
      ['Late', 'Too'],
    ],
  ]);
});

test('a prefilled link fills in, and another response starts blank', async () => {
  const id = String(await workbench.run('small'));
  await page.goto(String(await workbench.run('prefilled', id, 'From the link & more')));
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByLabel(/^Q/).inputValue()).toBe('From the link & more');
  await button('Submit').click();
  await page.getByRole('link', { name: 'Submit another response' }).click();
  expect(await page.getByLabel(/^Q/).inputValue()).toBe('');
});

test('a response is edited, where the form allows it, and replaces its row', async () => {
  const id = await open('small');
  await workbench.run('set', id, 'setAllowResponseEdits', true);
  await page.getByLabel(/^Q/).fill('First');
  await button('Submit').click();
  await page.getByRole('link', { name: 'Edit your response' }).click();
  expect(await page.getByLabel(/^Q/).inputValue()).toBe('First');
  await page.getByLabel(/^Q/).fill('Second');
  await button('Submit').click();
  await page.getByText('Your response has been recorded.').waitFor();
  expect(await workbench.run('answers', id)).toEqual([[['Q', 'Second']]]);
  await workbench.run('set', id, 'setAllowResponseEdits', false);
  await page.goto(String(await workbench.run('editUrl', id)));
  await page.getByText('Responses to this form cannot be edited.').waitFor();
});

test('each of two people answers once, and addresses are recorded where asked', async () => {
  const id = String(await workbench.run('small'));
  await workbench.run('set', id, 'setLimitOneResponsePerUser', true);
  await workbench.run('set', id, 'setCollectEmail', true);
  for (const person of ['aisyah@example.com', 'wei@example.com']) {
    await show(id, '?authuser=wei@example.com');
    await page.getByLabel('Signed in as').selectOption(person);
    await page.getByLabel(/^Q/).fill(`By ${person}`);
    await page.getByLabel('Email').fill('nobody');
    await button('Submit').click();
    await page.getByText('Must be a valid email address').waitFor();
    await page.getByLabel('Email').fill(person);
    await button('Submit').click();
    await page.getByText('Your response has been recorded.').waitFor();
    expect(await page.getByRole('link', { name: 'Submit another response' }).count()).toBe(0);
  }
  expect(await workbench.run('emails', id)).toEqual(['aisyah@example.com', 'wei@example.com']);
  await show(id, '?authuser=wei@example.com');
  await page.getByText('You have already responded').waitFor();
  await page.getByLabel('Signed in as').selectOption('kumar@example.com');
  await page.getByLabel(/^Q/).waitFor();
});

describe('the server', () => {
  const post = (url: string, body: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });

  test('takes responses from the form’s own page alone, and well-formed ones', async () => {
    const id = await open('small');
    const { url = '' } = (await workbench.forms())[0] ?? {};
    const { origin, pathname } = new URL(url);
    const api = `${origin}/forms/api/${pathname.split('/')[4]}`;
    const sent = JSON.stringify({ answers: {}, email: '', user: '' });
    const own = { Origin: origin, 'X-Workbench-Token': await tokenOf(url) };
    expect((await post(api, sent)).status).toBe(403);
    expect((await post(api, sent, { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(api, sent, { ...own, Origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(api, sent, { ...own, 'X-Workbench-Token': 'guessed' })).status).toBe(403);
    expect((await post(api, sent, { ...own, 'Content-Type': 'text/plain' })).status).toBe(403);
    for (const bad of [
      '{',
      '[]',
      '{"answers":{"x":"y"},"email":"","user":""}',
      '{"answers":{"1":5},"email":"","user":""}',
    ]) {
      expect((await post(api, bad, own)).status).toBe(400);
    }
    expect((await post(api, 'x'.repeat(3_000_000), own)).status).toBe(413);
    expect(await (await post(api, sent, own)).json()).toMatchObject({ ok: false, reason: 'check' });
    expect(await workbench.run('answers', id)).toEqual([]);
    expect((await fetch(`${origin}/forms/../package.json`)).status).toBe(404);
    expect((await fetch(`${origin}/forms/d/e/x/viewform`)).headers.get('content-security-policy')).toMatch(
      /script-src 'self'/,
    );
  });

  test('does not tell a respondent which answers of a quiz are right', async () => {
    await workbench.close();
    workbench = await openWorkbench({
      project: writeProject(`function quiz() {
        var form = FormApp.create('Quiz', true).setIsQuiz(true);
        var item = form.addMultipleChoiceItem().setTitle('1+1').setPoints(1);
        item.setChoices([item.createChoice('2', true), item.createChoice('3', false)])
          .setFeedbackForCorrect(FormApp.createFeedback().setText('secret praise').build());
      }`),
    });
    await workbench.run('quiz');
    await serveToBrowser(workbench);
    const { url = '' } = (await workbench.forms())[0] ?? {};
    const { origin, pathname } = new URL(url);
    const text = await (await fetch(`${origin}/forms/api/${pathname.split('/')[4]}`)).text();
    expect(text).toMatch('1+1');
    expect(text).not.toMatch(/correct|secret/);
    await page.goto(url);
    await page.getByLabel('2', { exact: true }).check();
    await button('Submit').click();
    await page.getByText('Score: 1 of 1').waitFor();
  });
});
