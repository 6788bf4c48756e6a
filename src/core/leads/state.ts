/** The stored state of the contact form: where it is, and which of its answers were taken. It holds no answer. */

import type { LeadField } from './form';

export interface LeadState {
  formId: string;
  /** Address at which people answer; blank until the form is whole. */
  url: string;
  owner: string;
  /** Field → ID of its item. */
  items: Partial<Record<LeadField, string>>;
  /** Time of the last answer that was taken, in ms since 1970. */
  since: number;
  /** IDs of the last answers that were taken. */
  taken: string[];
  problem: string;
}

/** Answers may be listed a little late: as many ms before the last one are looked through again. */
const OVERLAP = 600_000;
/** IDs that are kept: a property holds 9 KB, and an ID has about 60 letters. */
const MOST = 80;

export function newState(owner: string): LeadState {
  return { formId: '', url: '', owner, items: {}, since: 0, taken: [], problem: '' };
}

/** Reads the state; null where there is none, or none that can be read. */
export function readLeadState(text: string | null): LeadState | null {
  if (text === null || text === '') return null;
  try {
    return JSON.parse(text) as LeadState;
  } catch {
    return null;
  }
}

/** From when on answers are looked through. */
export function lookFrom({ since }: LeadState): number {
  return Math.max(0, since - OVERLAP);
}

/** The state once answers were taken. */
export function withTaken(state: LeadState, answers: readonly { id: string; at: Date }[]): LeadState {
  const since = Math.max(state.since, ...answers.map(({ at }) => at.getTime()));
  return { ...state, since, taken: [...state.taken, ...answers.map(({ id }) => id)].slice(-MOST), problem: '' };
}
