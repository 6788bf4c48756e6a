/** Which deal the sidebar shows: the selected row's, one pinned by search, or the one a form is open for. */

import type { DealView } from '../../core/api';

export interface Shown {
  deal: DealView | null;
  /** Chosen by search: stays until another row is selected. */
  pinned: boolean;
  /** A form is open or a move is under way: the deal must not change under the user's hands. */
  held: boolean;
  /** Selected in the sheet meanwhile; undefined when nothing waits. */
  waiting: DealView | null | undefined;
}

export type ShownAction =
  | { type: 'selection'; deal: DealView | null; moved: boolean }
  | { type: 'pin'; deal: DealView }
  | { type: 'refresh'; deal: DealView }
  | { type: 'hold'; on: boolean };

export const NOTHING_SHOWN: Shown = { deal: null, pinned: false, held: false, waiting: undefined };

export function shownReducer(state: Shown, action: ShownAction): Shown {
  switch (action.type) {
    case 'selection':
      return takeSelection(state, action.deal, action.moved);
    case 'pin':
      return { deal: action.deal, pinned: true, held: false, waiting: undefined };
    case 'refresh':
      return state.deal?.dealId === action.deal.dealId ? { ...state, deal: action.deal } : state;
    case 'hold':
      if (action.on) return { ...state, held: true };
      if (state.waiting === undefined) return { ...state, held: false };
      return { deal: state.waiting, pinned: false, held: false, waiting: undefined };
  }
}

function takeSelection(state: Shown, deal: DealView | null, moved: boolean): Shown {
  const same = deal?.dealId === state.deal?.dealId;
  if (state.held && !same) return moved || state.waiting !== undefined ? { ...state, waiting: deal } : state;
  if (!moved && !same) return state.pinned ? state : { ...state, deal };
  return { ...state, deal, pinned: moved ? false : state.pinned, waiting: undefined };
}
