/** The state of the search box: the shown results, and the one that the keyboard is on. */

import type { DealSummary } from '../../core/api';

export interface SearchState {
  query: string;
  results: DealSummary[];
  /** Index of the highlighted result; -1 for none. */
  active: number;
  open: boolean;
  status: 'idle' | 'searching' | 'done' | 'failed';
  message: string;
}

export type SearchAction =
  | { type: 'typed'; query: string }
  | { type: 'found'; query: string; results: DealSummary[] }
  | { type: 'failed'; query: string; message: string }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'opened' }
  | { type: 'closed' };

export const EMPTY_SEARCH: SearchState = {
  query: '',
  results: [],
  active: -1,
  open: false,
  status: 'idle',
  message: '',
};

export function searchReducer(state: SearchState, action: SearchAction): SearchState {
  switch (action.type) {
    case 'typed':
      if (action.query.trim() === '') return { ...EMPTY_SEARCH, query: action.query };
      return { ...state, query: action.query, open: true, status: 'searching', message: '' };
    case 'found':
      // An answer to what the user has typed over since is of no use.
      if (action.query !== state.query.trim()) return state;
      return { ...state, results: action.results, active: action.results.length > 0 ? 0 : -1, status: 'done' };
    case 'failed':
      if (action.query !== state.query.trim()) return state;
      return { ...state, results: [], active: -1, status: 'failed', message: action.message };
    case 'step':
      return { ...state, open: true, active: wrap(state.active, action.by, state.results.length) };
    case 'opened':
      return { ...state, open: true };
    case 'closed':
      return { ...state, open: false };
  }
}

function wrap(active: number, by: 1 | -1, length: number): number {
  if (length === 0) return -1;
  if (active < 0) return by === 1 ? 0 : length - 1;
  return (active + by + length) % length;
}

/** What a key does in the search box; null leaves it to the browser. */
export function searchKey(
  state: SearchState,
  key: string,
): SearchAction | { type: 'choose'; deal: DealSummary } | null {
  const shown = state.open && state.results.length > 0;
  switch (key) {
    case 'ArrowDown':
      return state.results.length > 0 ? { type: 'step', by: 1 } : null;
    case 'ArrowUp':
      return state.results.length > 0 ? { type: 'step', by: -1 } : null;
    case 'Enter': {
      const deal = shown && state.status === 'done' ? state.results[state.active] : undefined;
      return deal ? { type: 'choose', deal } : null;
    }
    case 'Escape':
      if (state.open) return { type: 'closed' };
      return state.query === '' ? null : { type: 'typed', query: '' };
    default:
      return null;
  }
}
