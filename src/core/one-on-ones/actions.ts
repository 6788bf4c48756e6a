/** Actions that a one-on-one has agreed on: they carry over from meeting to meeting until they are done. */

export interface Action {
  id: string;
  text: string;
  owner: 'manager' | 'member';
  /** ISO day; null: none. */
  due: string | null;
  /** ISO day on which it was agreed. */
  made: string;
  /** ISO day on which it was done; null: still open. */
  done: string | null;
}

/** Done actions are shown for a while, so that both see what has come of the last meeting. */
const SHOWN_DAYS = 31;

export function isOpen({ done }: Pick<Action, 'done'>): boolean {
  return done === null;
}

/** ISO days compare as texts. */
export function isLate({ due, done }: Pick<Action, 'due' | 'done'>, today: string): boolean {
  return done === null && due !== null && due < today;
}

/** Open actions, the most pressing first, then those done lately. */
export function currentActions(actions: readonly Action[], today: number): Action[] {
  const recent = actions.filter(({ done }) => done === null || Date.parse(done) / 86_400_000 > today - SHOWN_DAYS);
  const rank = ({ done, due }: Action): string => (done === null ? `0${due ?? '9'}` : `1${done}`);
  return recent.sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
}
