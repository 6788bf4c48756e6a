/** What reaches a person: mail, calendar and forms, each their own. */

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Workbench } from '../../build/workbench.mjs';
import { openBrowser, serveToBrowser, type TestBrowser } from '../support/chromium';
import { GridPage } from '../support/page';
import { openScript } from '../support/script';

// Loading the grid takes its time on a small machine.
jest.setTimeout(120_000);

const SCRIPT = `
function send() {
  MailApp.sendEmail({ to: 'aisyah@example.com', subject: 'Five questions', name: 'Saluran',
    htmlBody: '<h2>This week</h2><p>Two minutes.</p><script>parent.document.title = "broken"</script>' });
  MailApp.sendEmail('client@rimba.example', 'Proposal', 'It is at https://example.com/p/12.');
}
function plan() {
  CalendarApp.getDefaultCalendar().createEvent('One-on-one',
    new Date('2026-11-25T10:00:00+08:00'), new Date('2026-11-25T11:00:00+08:00'),
    { guests: 'aisyah@example.com', description: 'Check-in' }).setVisibility(CalendarApp.Visibility.PRIVATE);
}
function ask() {
  const form = FormApp.create('Team pulse', true);
  form.addTextItem().setTitle('How are you?');
  FormApp.create('Next pulse');
}
`;

let workbench: Workbench;
let browser: TestBrowser;
let page: Page;

afterEach(() => browser.close());

async function openPanel(title: string): Promise<Locator> {
  await page.locator(`.rail [data-tip="${title}"]`).click();
  const panel = page.getByRole('complementary', { name: title });
  await panel.waitFor();
  return panel;
}

async function become(name: string): Promise<void> {
  const people = await openPanel('People');
  await people.getByRole('button', { name }).click();
  await people.getByRole('button', { name: new RegExp(`${name}.*You`) }).waitFor();
}

describe('what people find in their panels', () => {
  beforeEach(async () => {
    workbench = await openScript(SCRIPT);
    browser = await openBrowser();
    page = browser.page;
    const url = await serveToBrowser(workbench);
    await GridPage.open(page, url);
  });

  test('mail arrives in the mailbox of whom it is for, as HTML that can do no harm and as text', async () => {
    const mail = await openPanel('Mail');
    await mail.getByText('No mail').waitFor();
    await workbench.run('send');
    await mail.getByRole('radio', { name: 'Everybody’s' }).click();
    await mail.getByText('Owner to client@rimba.example').waitFor();
    await mail.getByText('Proposal').click();
    const link = mail.getByRole('link', { name: 'https://example.com/p/12', exact: true });
    expect(await link.getAttribute('target')).toBe('_blank');
    await page.keyboard.press('Escape');

    await become('Aisyah');
    await page.getByRole('button', { name: 'Mail, 1 new' }).waitFor();
    const hers = await openPanel('Mail');
    await hers.getByText('Five questions').click();
    await hers.frameLocator('iframe').getByRole('heading', { name: 'This week' }).waitFor();
    expect(await page.title()).not.toBe('broken');
    await hers.getByRole('radio', { name: 'Text' }).click();
    await hers.getByText('Two minutes.').waitFor();
    await page.getByRole('button', { name: 'Mail', exact: true }).waitFor();
    await hers.getByRole('button', { name: 'Back' }).click();
    expect(await hers.getByRole('listitem').count()).toBe(1);
  });

  test('an invitation stands in the guest’s calendar, as agenda, week and month', async () => {
    await workbench.run('plan');
    await become('Aisyah');
    const calendar = await openPanel('Calendar');
    await calendar.getByRole('heading', { name: 'Tomorrow' }).waitFor();
    await calendar.getByText('10:00–11:00').waitFor();
    await calendar.getByText('invited by Owner').waitFor();
    await calendar.getByText('Private').waitFor();
    await calendar.getByText('One-on-one').click();
    await calendar.getByText('Check-in').waitFor();
    await calendar.getByRole('radio', { name: 'Week' }).click();
    await calendar.getByText('23 Nov – 29 Nov 2026').waitFor();
    await calendar.getByText('One-on-one').waitFor();
    await calendar.getByRole('radio', { name: 'Month' }).click();
    await calendar.getByRole('button', { name: 'Tue 24 Nov 2026, 0 events' }).focus();
    await page.keyboard.press('ArrowRight');
    await calendar.getByRole('button', { name: 'Wed 25 Nov 2026, 1 event', pressed: true }).waitFor();
    await calendar.getByText('10:00–11:00').waitFor();

    await become('Kumar');
    await (await openPanel('Calendar')).getByText('Nothing is planned').waitFor();
  });

  test('forms say whether they take responses, and lead to the page where they are filled in', async () => {
    await workbench.run('ask');
    const forms = await openPanel('Forms');
    await forms.getByRole('listitem', { name: 'Next pulse' }).getByText('Not published').waitFor();
    const pulse = forms.getByRole('listitem', { name: 'Team pulse' });
    await pulse.getByText('0 responses').waitFor();
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      pulse.getByRole('link', { name: 'Fill in' }).click(),
    ]);
    await tab.getByLabel('How are you?').fill('Well');
    await tab.getByRole('button', { name: 'Submit' }).click();
    await pulse.getByText('1 response', { exact: true }).waitFor();
    expect(await pulse.textContent()).toContain('last: Today, 09:00');
  });
});
