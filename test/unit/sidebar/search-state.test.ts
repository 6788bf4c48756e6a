/** The keyboard in the search box, and answers that come too late. */

import { expect, test } from '@jest/globals';
import { EMPTY_SEARCH, type SearchAction, searchKey, searchReducer } from '../../../src/sidebar/search/search-state';
import { deal } from './deal';

const results = [deal({ dealId: 'A' }), deal({ dealId: 'B' })];
const after = (...actions: SearchAction[]) => actions.reduce(searchReducer, EMPTY_SEARCH);
const found = after({ type: 'typed', query: 'net' }, { type: 'found', query: 'net', results });

test('arrows go round the results and Enter takes the highlighted one', () => {
  const last = searchReducer(found, { type: 'step', by: -1 });
  expect(last.active).toBe(1);
  expect(searchKey(last, 'Enter')).toEqual({ type: 'choose', deal: results[1] });
  expect(searchReducer(last, { type: 'step', by: 1 }).active).toBe(0);
});

test('Enter takes nothing while the results belong to an older text', () => {
  expect(searchKey(searchReducer(found, { type: 'typed', query: 'netw' }), 'Enter')).toBeNull();
});

test('Escape closes the list first and clears the text after', () => {
  expect(searchKey(found, 'Escape')).toEqual({ type: 'closed' });
  const closed = searchReducer(found, { type: 'closed' });
  expect(searchKey(closed, 'Escape')).toEqual({ type: 'typed', query: '' });
});

test('an answer to an older text is dropped', () => {
  const typed = searchReducer(found, { type: 'typed', query: 'scanner' });
  expect(searchReducer(typed, { type: 'found', query: 'net', results: [] })).toBe(typed);
});
