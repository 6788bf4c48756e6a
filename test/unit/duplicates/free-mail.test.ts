/** Mailboxes for everybody. */

import { expect, test } from '@jest/globals';
import { isFreeMail } from '../../../src/core/duplicates/free-mail';

test.each(['gmail.com', 'yahoo.com', 'yahoo.co.uk', 'outlook.my', 'icloud.com', 'qq.com', 'tm.net.my'])(
  '%s',
  (domain) => expect(isFreeMail(domain)).toBe(true),
);

test.each(['acme.my', 'notgmail.com', 'yahoo.acme.com', 'outlook.acme.com.my', 'live.example.travel'])(
  'not %s',
  (domain) => expect(isFreeMail(domain)).toBe(false),
);
