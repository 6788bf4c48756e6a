/** Which fields a move asks for before the deal enters a stage. */

import { describe, expect, test } from '@jest/globals';
import { fieldsNeeded, fieldsUnseen, moveFields, parseAmount } from '../../../src/sidebar/move/stage-fields';
import { deal, stage } from './deal';

describe('the fields that a move still needs', () => {
  test('are the empty ones of the stage, in its order', () => {
    const proposal = stage('Proposal', { requiredFields: ['Expected close', 'amount ', 'Company'] });
    expect(fieldsNeeded(deal({ amount: null }), proposal)).toEqual([
      { header: 'Expected close', kind: 'date', required: true },
      { header: 'amount ', kind: 'number', required: true },
    ]);
  });

  test('are found by their Malay headers too', () => {
    const cadangan = stage('Cadangan', { requiredFields: ['Amaun'] });
    expect(fieldsNeeded(deal({ amount: null }), cadangan)).toEqual([
      { header: 'Amaun', kind: 'number', required: true },
    ]);
    expect(fieldsNeeded(deal({ amount: 0 }), cadangan)).toEqual([]);
  });

  test('include the reason when a deal is lost, once', () => {
    const lost = stage('Lost', { type: 'Lost', requiredFields: ['Close reason'] });
    expect(fieldsNeeded(deal(), lost)).toEqual([{ header: '', kind: 'reason', required: true }]);
  });

  test('leave columns that the sidebar cannot see to the server', () => {
    const stageWithEmail = stage('Negotiation', { requiredFields: ['Email', 'Amount'] });
    expect(fieldsNeeded(deal(), stageWithEmail)).toEqual([]);
    expect(fieldsUnseen(stageWithEmail)).toEqual([{ header: 'Email', kind: 'text', required: false }]);
  });
});

test('the form becomes numbers, texts and a reason, blank ones left out', () => {
  const needed = [
    { header: 'Amount', kind: 'number', required: true },
    { header: 'Email', kind: 'text', required: false },
    { header: '', kind: 'reason', required: true },
  ] as const;
  expect(moveFields([...needed], { Amount: 'RM 12,000.50', Email: '  ', '': ' Price ' })).toEqual({
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
