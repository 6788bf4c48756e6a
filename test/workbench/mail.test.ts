/** Mail on the workbench. Sources: Apps Script reference MailApp, GmailApp, GmailDraft; guide "Quotas for Google Services". */

import { describe, expect, test } from '@jest/globals';
import { openScript, temporaryFolder, writeProject } from '../support/script';
import { messageOf, newWorkbook } from '../support/workbook';

/** Runs `send(...)` of a script that hands its arguments to MailApp.sendEmail. */
const SEND = `
function send() { MailApp.sendEmail.apply(null, arguments); }
function left() { return MailApp.getRemainingDailyQuota(); }
function many(n, to) { for (var i = 0; i < n; i++) MailApp.sendEmail(to, 'n' + i, ''); }`;

describe('MailApp.sendEmail', () => {
  test('takes recipient, subject and body', async () => {
    const workbook = await openScript(SEND);
    await workbook.run('send', 'wei@example.com', 'Hello', 'Text');
    expect(await workbook.mail()).toMatchObject([
      {
        to: 'wei@example.com',
        subject: 'Hello',
        body: 'Text',
        from: 'owner@example.com',
        name: 'owner',
        attachments: [],
      },
    ]);
  });

  test('takes a reply-to address as the second of four texts', async () => {
    const workbook = await openScript(SEND);
    await workbook.run('send', 'wei@example.com', 'replies@example.com', 'Hello', 'Text');
    expect(await workbook.mail()).toMatchObject([{ replyTo: 'replies@example.com', subject: 'Hello', body: 'Text' }]);
  });

  test('takes options, and one object for all', async () => {
    const workbook = await openScript(`
      function both() {
        MailApp.sendEmail('wei@example.com', 'A', 'Text', {
          name: 'Sales', cc: 'aisyah@example.com', bcc: 'kumar@example.com',
          attachments: [Utilities.newBlob('a;b', 'text/csv', 'deals.csv')]
        });
        MailApp.sendEmail({ to: 'wei@example.com, Kumar <kumar@example.com>', subject: 'B',
          htmlBody: '<style>p{}</style><p>Dear&nbsp;Wei,</p>it is <b>done</b><br>Bye <img src="cid:logo">',
          inlineImages: { logo: Utilities.newBlob([1, -1], 'image/png', 'logo.png') } });
      }`);
    await workbook.run('both');
    const copies = await workbook.mail();
    expect(copies.slice(0, 3)).toMatchObject(
      ['wei@example.com', 'aisyah@example.com', 'kumar@example.com'].map((to) => ({
        to,
        shownTo: 'wei@example.com',
        name: 'Sales',
        cc: 'aisyah@example.com',
        attachments: ['deals.csv'],
      })),
    );
    expect(copies.slice(3).map(({ to }) => to)).toEqual(['wei@example.com', 'kumar@example.com']);
    const second = copies[3];
    expect(second?.html).toContain('<b>done</b>');
    expect(second?.body).toBe('Dear Wei,\nit is done\nBye');
  });

  test('refuses arguments that fit no signature, addresses that are none, and no address', async () => {
    const workbook = await openScript(SEND);
    expect(await messageOf(workbook.run('send', 'wei@example.com', 'Hello'))).toBe(
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    );
    expect(await messageOf(workbook.run('send', 'wei@example.com, nobody', 'Hello', ''))).toBe('Invalid email: nobody');
    expect(await messageOf(workbook.run('send', '', 'Hello', ''))).toBe('Failed to send email: no recipient');
    expect(await workbook.mail()).toEqual([]);
  });

  test('delivers a copy to everybody, each once, and shows nobody who stands in Bcc', async () => {
    const workbook = await openScript(`${SEND}
      function bccOf(id) { return GmailApp.getMessageById(id).getBcc(); }`);
    const bcc = 'wei@example.com,Kumar <kumar@example.com>,WEI@example.com';
    await workbook.run('send', { bcc, subject: 'Hello', body: 'Text' });
    const copies = await workbook.mail();
    expect(copies.map(({ to, shownTo }) => [to, shownTo])).toEqual([
      ['wei@example.com', ''],
      ['kumar@example.com', ''],
    ]);
    expect(JSON.stringify(copies[0])).not.toContain('kumar');
    const [id] = new Set(copies.map((copy) => copy.id));
    expect(await workbook.run('bccOf', id)).toBe(bcc);
    expect(await workbook.as('wei@example.com').run('bccOf', id)).toBe('');
  });

  test('has Google’s limits for one message', async () => {
    const workbook = await openScript(SEND);
    const list = Array.from({ length: 51 }, (_, i) => `p${i}@example.com`).join(',');
    expect(await messageOf(workbook.run('send', list, 'Hello', ''))).toBe(
      'Limit exceeded: Email Recipients Per Message.',
    );
    // To, Cc and Bcc together.
    const blind = { to: 'wei@example.com', bcc: list.replace(/,p50.*/, ''), subject: 'Hello', body: '' };
    expect(await messageOf(workbook.run('send', blind))).toBe('Limit exceeded: Email Recipients Per Message.');
    expect(await messageOf(workbook.run('send', 'wei@example.com', 'Hello', 'x'.repeat(200 * 1024 + 1)))).toBe(
      'Limit exceeded: Email Body Size.',
    );
    const large = await openScript(SEND, { account: 'workspace' });
    await large.run('send', 'wei@example.com', 'Hello', 'x'.repeat(200 * 1024 + 1));
  });

  test('sends as nobody in particular where an organisation’s account asks so', async () => {
    const options = { noReply: true };
    const consumer = await openScript(SEND);
    await consumer.run('send', 'wei@example.com', 'A', 'Text', options);
    expect(await consumer.mail()).toMatchObject([{ from: 'owner@example.com' }]);
    const workspace = await openScript(SEND, { account: 'workspace' });
    await workspace.run('send', 'wei@example.com', 'A', 'Text', options);
    expect(await workspace.mail()).toMatchObject([{ from: 'noreply@example.com' }]);
  });

  test('is one round trip; making attachments is none', async () => {
    const workbook = await openScript(`function f() {
      MailApp.sendEmail('wei@example.com', 'A', '', { attachments: [Utilities.newBlob('x').setName('x.txt')] });
    }`);
    workbook.resetCalls();
    await workbook.run('f');
    expect(workbook.calls()).toMatchObject({ roundTrips: 1, total: 3 });
  });
});

describe('the daily quota', () => {
  test.each([
    ['consumer' as const, 100],
    ['workspace' as const, 1500],
  ])('of a %s account is %d recipients', async (account, limit) => {
    const workbook = await openScript(SEND, { account });
    expect(await workbook.run('left')).toBe(limit);
    await workbook.run('send', 'wei@example.com', 'A', 'B', { cc: 'aisyah@example.com,kumar@example.com' });
    expect(await workbook.run('left')).toBe(limit - 3);
  });

  test('[mail-quota] refuses what it does not hold, person by person, and is free again 24 hours after the first use', async () => {
    const workbook = await openScript(SEND);
    await workbook.run('many', 99, 'wei@example.com');
    expect(await messageOf(workbook.run('send', 'wei@example.com,kumar@example.com', 'A', 'B'))).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(await workbook.mail()).toHaveLength(99);
    expect(await workbook.as('wei@example.com').run('left')).toBe(100);
    await workbook.advance({ hours: 23 });
    expect(await workbook.run('left')).toBe(1);
    await workbook.advance({ hours: 1, minutes: 1 });
    expect(await workbook.run('left')).toBe(100);
    await workbook.run('send', 'wei@example.com,kumar@example.com', 'A', 'B');
  });
});

describe('GmailApp', () => {
  test('sends, and reads its own message back by ID', async () => {
    const workbook = await openScript(`
      function unread() { return GmailApp.getInboxUnreadCount(); }
      function send() {
        GmailApp.sendEmail('wei@example.com', 'A', 'a < b\\nc').sendEmail('wei@example.com', 'B', '', { htmlBody: '<i>x</i>' });
        return GmailApp.getAliases();
      }`);
    expect(await workbook.run('send')).toEqual([]);
    expect(await workbook.mail()).toMatchObject([{ body: 'a < b\nc' }, { body: 'x', html: '<i>x</i>' }]);
    expect(await workbook.as('wei@example.com').run('unread')).toBe(2);
    expect(await workbook.run('unread')).toBe(0);
  });

  test('keeps drafts, which a mail merge reads and sends', async () => {
    const workbook = await openScript(`
      function draft() {
        return GmailApp.createDraft('', 'Offer', 'Plain', { htmlBody: 'Dear {{Name}}',
          attachments: [Utilities.newBlob('pdf', 'application/pdf', 'offer.pdf')],
          inlineImages: { logo: Utilities.newBlob('png', 'image/png', 'logo') } }).getId();
      }
      function merge() {
        var message = GmailApp.getDrafts().filter(function (d) { return d.getMessage().getSubject() === 'Offer'; })[0].getMessage();
        var files = message.getAttachments({ includeInlineImages: false });
        GmailApp.sendEmail('wei@example.com', message.getSubject(), message.getPlainBody(), {
          htmlBody: message.getBody().replace('{{Name}}', 'Wei'), attachments: files });
        return [files.length, files[0].getSize(), message.getAttachments().length, message.isDraft()];
      }
      function send(id) { var d = GmailApp.getDraft(id).update('kumar@example.com', 'Now', 'Text'); return d.send().getTo(); }
      function count() { return GmailApp.getDrafts().length; }`);
    const id = await workbook.run('draft');
    expect(await workbook.run('merge')).toEqual([1, 3, 2, true]);
    expect(await workbook.mail()).toMatchObject([
      { to: 'wei@example.com', html: 'Dear Wei', attachments: ['offer.pdf'] },
    ]);
    expect(await workbook.as('wei@example.com').run('count')).toBe(0);
    expect(await workbook.run('send', id)).toBe('kumar@example.com');
    expect(await workbook.run('count')).toBe(0);
    expect(await workbook.mail()).toHaveLength(2);
  });
});

test('mail outlives the process', async () => {
  const dir = temporaryFolder();
  const project = writeProject(SEND);
  const first = await newWorkbook({ project, dir });
  await first.run('send', 'wei@example.com', 'Hello', 'Text');
  await first.close();
  const second = await newWorkbook({ project, dir });
  expect(await second.mail()).toMatchObject([{ to: 'wei@example.com', subject: 'Hello' }]);
  expect(await second.run('left')).toBe(99);
});
