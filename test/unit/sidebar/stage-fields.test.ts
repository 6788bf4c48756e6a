/** Which fields a move asks for before the deal enters a stage. */

import { describe, expect, test } from '@jest/globals';
import { fieldsNeeded, moveFields, parseAmount } from '../../../src/sidebar/move/stage-fields';
import { deal, stage } from './deal';

const withField = (field: string, value: string | number | null) =>
  deal({ fields: [{ field, kind: 'text', value, shown: null }] });

describe('the fields that a move still needs', () => {
  test('are the empty ones of the stage, in its order', () => {
    const proposal = stage('Proposal', { requiredFields: ['Expected close', 'amount ', 'Company'] });
    expect(fieldsNeeded(withField('Company', 'Acme'), proposal)).toEqual([
      { header: 'Expected close', kind: 'date' },
      { header: 'amount ', kind: 'number' },
    ]);
  });

  test('are found in either language; zero is a value', () => {
    const cadangan = stage('Cadangan', { requiredFields: ['Amaun'] });
    expect(fieldsNeeded(withField('Amount', null), cadangan)).toEqual([{ header: 'Amaun', kind: 'number' }]);
    expect(fieldsNeeded(withField('Amount', 0), cadangan)).toEqual([]);
  });

  test("include the user's own columns", () => {
    const won = stage('Won', { type: 'Won', requiredFields: ['Region'] });
    expect(fieldsNeeded(withField('Region', null), won)).toEqual([{ header: 'Region', kind: 'text' }]);
    expect(fieldsNeeded(withField('region', 'North'), won)).toEqual([]);
  });

  test('include the reason where the stage table asks for it, and there alone', () => {
    const lost = stage('Lost', { type: 'Lost', requiredFields: ['Close reason'] });
    const needed = [{ header: 'Close reason', kind: 'reason' }];
    expect(fieldsNeeded(deal(), lost)).toEqual(needed);
    // An old reason is offered again: it belongs to one closing.
    expect(fieldsNeeded(withField('Close reason', 'Price'), lost)).toEqual(needed);
    expect(fieldsNeeded(deal(), stage('Lost', { type: 'Lost' }))).toEqual([]);
  });
});

test('the form becomes numbers, texts and a reason, blank ones left out', () => {
  const needed = [
    { header: 'Amount', kind: 'number' },
    { header: 'Email', kind: 'text' },
    { header: 'Close reason', kind: 'reason' },
  ] as const;
  expect(moveFields([...needed], { Amount: 'RM 12,000.50', Email: '  ', 'Close reason': ' Price ' })).toEqual({
    fields: { Amount: 12000.5 },
    reason: 'Price',
  });
});

test.each([
  ['12000', 12000],
  ['1,234,567.8', 1234567.8],
  ['0', 0],
  ['12.000,50', null],
  ['1,23', null],
  ['12x', null],
  ['-5', null],
])('the amount %s is read as %s', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});
