/** The forms of a wave, and which of them a person gets. */

import { expect, test } from '@jest/globals';
import type { Wave } from '../../../src/core/pulse/types';
import { editUrlOf, formFor, formsOf, withForm } from '../../../src/core/pulse/wave-forms';

const ENGLISH = { formId: 'F1', url: 'U1', language: 'en', items: { ENPS: '1' } } as const;
const MALAY = { id: 'F2', url: 'U2', language: 'ms', items: { ENPS: '9' } } as const;
const waveOf = (fields: object): Wave => ({ ...ENGLISH, ...fields }) as unknown as Wave;

test('the first is the wave’s own', () => {
  expect(formsOf(waveOf({})).map(({ id }) => id)).toEqual(['F1']);
  expect(formsOf(waveOf({ more: [MALAY] })).map(({ id, url }) => [id, url])).toEqual([
    ['F1', 'U1'],
    ['F2', 'U2'],
  ]);
});

test('one is changed and the others stay', () => {
  const wave = waveOf({ more: [MALAY] });
  expect(formsOf(withForm(wave, 0, { url: 'new' })).map(({ url }) => url)).toEqual(['new', 'U2']);
  expect(formsOf(withForm(wave, 1, { items: { ENPS: '5' } })).map(({ items }) => items)).toEqual([
    { ENPS: '1' },
    { ENPS: '5' },
  ]);
  expect(withForm(waveOf({}), 0, { url: 'new' })).not.toHaveProperty('more');
});

test('a person gets the form in their language, or the first one', () => {
  expect(formFor(waveOf({ more: [MALAY] }), 'ms').id).toBe('F2');
  expect(formFor(waveOf({}), 'ms').id).toBe('F1');
  expect(editUrlOf(MALAY)).toBe('https://docs.google.com/forms/d/F2/edit');
});
