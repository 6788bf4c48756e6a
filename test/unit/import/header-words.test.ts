/** The words of headers: split as programs join them, and understood in several languages. */

import { expect, test } from '@jest/globals';
import { ideasOf, wordsOf } from '../../../src/core/import/header-words';

test.each([
  ['closeDate', ['close', 'date']],
  ['CLOSE_DATE', ['close', 'date']],
  ['CLOSEDATE', ['close', 'date']],
  ['CRMDealID', ['crm', 'deal', 'id']],
  ['Verkaufsphase', ['verkauf', 'phase']],
  ['Étape', ['etape']],
  ['Win %', ['win', '%']],
  ['E-mail', ['email']],
  ['Sales Person', ['salesperson']],
  ['Zxywords', ['zxywords']],
  ['', []],
])('%j has the words %j', (header, words) => expect(wordsOf(header)).toEqual(words));

test.each([
  ['Fecha de cierre prevista', ['date', 'close', 'expect']],
  ['Voraussichtliches Abschlussdatum', ['expect', 'close', 'date']],
  ['Date de clôture prévue', ['date', 'close', 'expect']],
  ['Jangkaan tarikh tutup', ['expect', 'date', 'close']],
])('%j means %j', (header, ideas) => expect([...ideasOf(wordsOf(header)).ideas]).toEqual(ideas));

test('what speaks of the deal, and what nobody knows, is told apart', () => {
  expect(ideasOf(['deal', 'quixotic', 'the', 'amount'])).toEqual({
    ideas: new Set(['money']),
    unknown: ['quixotic'],
    saysDeal: true,
  });
});
