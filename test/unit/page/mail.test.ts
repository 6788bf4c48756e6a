/** Messages as the mail panel shows them. */

import { expect, test } from '@jest/globals';
import { addressees, fileSize, mailDocument, withLinks } from '../../../workbench/page/views/mail';
import { senderName } from '../../../workbench/page/views/people';

test('web addresses in a text are links, without the mark that ends the sentence', () => {
  expect(withLinks('See https://example.com/a?b=1. Or (http://example.com/c)!')).toEqual([
    { text: 'See ', link: false },
    { text: 'https://example.com/a?b=1', link: true },
    { text: '. Or (', link: false },
    { text: 'http://example.com/c', link: true },
    { text: ')!', link: false },
  ]);
  expect(withLinks('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)', link: false }]);
});

test('a message in HTML reaches no network', () => {
  expect(mailDocument('<p>Hi</p>')).toMatch(/default-src 'none'; img-src data:.*<p>Hi<\/p>/s);
});

test.each([
  ['YSxi', '3 bytes'],
  ['YWI=', '2 bytes'],
  ['A'.repeat(4096), '3 KB'],
])('%.8s… has %s', (base64, size) => {
  expect(fileSize(base64)).toBe(size);
});

test('a sender without a name of their own is called by the address', () => {
  expect([senderName('aisyah', 'aisyah@example.com'), senderName('Saluran', 'aisyah@example.com')]).toEqual([
    'Aisyah',
    'Saluran',
  ]);
});

test.each([
  [{ to: 'wei@example.com' }, 'wei@example.com'],
  [{ to: 'wei@example.com, kumar@example.com', bcc: 'mei@example.com' }, 'wei@example.com and 2 more'],
  [{ bcc: 'wei@example.com,kumar@example.com' }, '2 people in Bcc'],
  [{ bcc: 'wei@example.com' }, 'wei@example.com in Bcc'],
  [{}, 'nobody'],
])('a message %j goes to %s', (lists, line) => {
  expect(addressees({ to: '', cc: '', bcc: '', ...lists })).toBe(line);
});
