/** A mailing in few messages: whatever its size and wherever it is interrupted, everybody is written to once. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planMessages } from '../../../src/core/pulse/mailing';
import type { Mailing } from '../../../src/core/pulse/types';

const person = fc.record({ email: fc.emailAddress(), language: fc.constantFrom('en' as const, 'ms' as const) });
const team = fc
  .uniqueArray(person, { selector: ({ email }) => email })
  .map((people) => people.toSorted((a, b) => (a.email < b.email ? -1 : 1)));

test('everybody once, in his language, with no more than so many at once', () => {
  fc.assert(
    fc.property(team, fc.integer({ min: 1, max: 9 }), (people, most) => {
      const messages = planMessages(people, { reminder: 0, after: '' }, most);
      const got = messages.flatMap(({ language, emails }) => emails.map((email) => ({ email, language })));
      expect(got.toSorted((a, b) => (a.email < b.email ? -1 : 1))).toEqual(people);
      for (const { emails } of messages) expect(emails.length).toBeLessThanOrEqual(most);
    }),
  );
});

test('as many messages as languages where all find room in one', () => {
  const people = [...'abcd'].map((letter, i) => ({
    email: letter,
    language: i % 2 ? ('ms' as const) : ('en' as const),
  }));
  expect(planMessages(people, { reminder: 0, after: '' }, 4).map(({ emails }) => emails)).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
});

test('gone on with after any message, with another limit and with people who have come or left, it doubles and loses nobody', () => {
  fc.assert(
    fc.property(team, team, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (people, others, limits) => {
      let mailing: Mailing = { reminder: 1, after: '' };
      let present = people;
      const got: string[] = [];
      for (let step = 0; step < 500; step++) {
        const [message] = planMessages(present, mailing, limits[step % limits.length] ?? 1);
        if (!message) break;
        got.push(...message.emails);
        mailing = message.next;
        expect(mailing.reminder).toBe(1);
        const added = others.filter(({ email }) => !people.some((each) => each.email === email)).slice(step, step + 1);
        present = [...present, ...added].toSorted((a, b) => (a.email < b.email ? -1 : 1));
      }
      expect(new Set(got).size).toBe(got.length);
      expect(got).toEqual(expect.arrayContaining(people.map(({ email }) => email)));
    }),
  );
});
