/** What the contact form asks, and how an answer is read. */

import { expect, test } from '@jest/globals';
import { FIELDS, planForm, readAnswer } from '../../../src/core/leads/form';

test('a form in two languages says everything in both', () => {
  const { title, description, fields } = planForm('both');
  expect(title).toBe('Contact us / Hubungi kami');
  expect(description.split('\n\n')).toHaveLength(2);
  expect(fields.map(({ field }) => field)).toEqual([...FIELDS]);
  expect(fields.find(({ field }) => field === 'consent')).toMatchObject({
    kind: 'consent',
    isRequired: true,
    choice: `${planForm('en').fields[5]?.choice} / ${planForm('ms').fields[5]?.choice}`,
  });
});

test('only company and phone may be left out', () => {
  expect(planForm('ms').fields.flatMap(({ field, isRequired }) => (isRequired ? [] : [field]))).toEqual([
    'company',
    'phone',
  ]);
});

test('an answer is trimmed, and cut where it is endless', () => {
  const at = new Date(5);
  const texts = new Map<(typeof FIELDS)[number], unknown>([
    ['name', ' Ana '],
    ['email', 'x'.repeat(500)],
    ['message', `a\r\nb${'c'.repeat(9000)}`],
    ['consent', ['I agree']],
  ]);
  const answer = readAnswer('1', at, texts);
  expect(answer).toMatchObject({ id: '1', at, name: 'Ana', company: '', phone: '' });
  expect([answer.email.length, answer.message.length, answer.message.slice(0, 4)]).toEqual([201, 5001, 'a\nbc']);
});
