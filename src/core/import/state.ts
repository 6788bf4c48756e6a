/** Whether a deal is open, won or lost, from the words of a status or a stage and from columns of yes and no. */

import type { StageType } from '../api';
import { normalise } from '../i18n/name';
import { typeByName } from '../stages/stages';
import { wordsOf } from './header-words';

/** Held: open, and not to be counted on. Closed: won or lost, nobody says which. */
export type State = StageType | 'Held' | 'Closed';

const WON = ['won', 'menang', 'dimenangi', 'berjaya', 'ganado', 'ganada', 'gewonnen', 'gagne', 'gagnee', 'gagnes'];
const LOST = [
  'lost',
  'lose',
  'loss',
  'kalah',
  'gagal',
  'perdido',
  'perdida',
  'verloren',
  'perdu',
  'perdue',
  'dead',
  'abandoned',
  'cancelled',
  'canceled',
  'disqualified',
  'rejected',
  'declined',
  'batal',
  'dibatalkan',
  'apology',
  'nodecision',
  'unsuccessful',
];
const HELD = [
  'onhold',
  'hold',
  'suspended',
  'paused',
  'stalled',
  'deferred',
  'postponed',
  'dormant',
  'frozen',
  'parked',
  'ditangguh',
  'ditunda',
  'digantung',
];
const OPEN = [
  'open',
  'active',
  'new',
  'inprogress',
  'ongoing',
  'working',
  'pending',
  'terbuka',
  'aktif',
  'baharu',
  'baru',
  'abierto',
  'abierta',
  'offen',
  'ouvert',
  'ouverte',
  'encours',
  'reopened',
];
const CLOSED = [
  'closed',
  'close',
  'done',
  'completed',
  'finished',
  'ditutup',
  'tutup',
  'cerrado',
  'cerrada',
  'geschlossen',
  'abgeschlossen',
  'ferme',
];
/** Words beside won and lost that do not change what they say. */
const NEUTRAL = [
  'closed',
  'close',
  'deal',
  'deals',
  'opportunity',
  'the',
  'business',
  'sale',
  'sales',
  'order',
  'c',
  'stage',
  'ditutup',
  'tutup',
  'urus',
  'niaga',
];

/** What a status says; undefined for a word that says nothing of it. */
export function stateOf(status: string): State | undefined {
  const word = normalise(status);
  if (word === '') return undefined;
  if (OPEN.includes(word)) return 'Open';
  if (HELD.includes(word)) return 'Held';
  if (CLOSED.includes(word)) return 'Closed';
  const type = typeOfStage(status);
  return type === 'Open' ? undefined : type;
}

/** The end of a deal, and how it came to it: "Lost to a competitor", "Won - paid", "Lost: price". */
const DETAILED =
  /^\s*(?:\d+\s*[-.:)]+\s*)?((?:closed[\s/-]*)?(?:won|lost))(?:\s*[:–—,|]|\s+-|\s+(?:to|due|because|on price)\b)\s*\S/i;

/**
 * Won or Lost when a stage's name says so, else Open: "6 - Closed Won", "Closed Won (Sales Pipeline)", "C2:LOSE" and
 * "Closed - lost to a competitor" do, "Lost contact" does not.
 */
export function typeOfStage(name: string): StageType {
  const type = typeByName(name);
  if (type !== 'Open') return type;
  const [, ended] = DETAILED.exec(name) ?? [];
  if (ended !== undefined) return typeOfStage(ended);
  const words = wordsOf(name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')).filter((word) => word !== '%' && word !== '#');
  const isWon = words.some((word) => WON.includes(word));
  const isLost = words.some((word) => LOST.includes(word)) || LOST.includes(words.join(''));
  if (isWon === isLost || words.includes('not')) return 'Open';
  const others = words.filter((word) => !WON.includes(word) && !LOST.includes(word));
  const saysClosed = words.some((word) => word === 'closed' || word === 'close');
  const isPlain = others.every((word) => NEUTRAL.includes(word)) || LOST.includes(words.join(''));
  if (!isPlain && !saysClosed) return 'Open';
  return isWon ? 'Won' : 'Lost';
}

/** Columns of yes and no; undefined where the file has no such column, or the cell is blank. */
export interface Flags {
  isClosed: boolean | undefined;
  isWon: boolean | undefined;
  isLost: boolean | undefined;
}

/** What flags say; undefined when nothing, `'conflict'` when two contradict each other. */
export function stateByFlags({ isClosed, isWon, isLost }: Flags): State | undefined | 'conflict' {
  if ((isWon && isLost) || ((isWon || isLost) && isClosed === false)) return 'conflict';
  if (isWon) return 'Won';
  if (isLost) return 'Lost';
  if (isClosed === false) return 'Open';
  if (!isClosed) return isWon === false && isLost === false ? 'Open' : undefined;
  if (isWon === false && isLost !== false) return 'Lost';
  return isLost === false && isWon === undefined ? 'Won' : 'Closed';
}

/** A status and flags together; a closed deal is won or lost as the other one says. */
export function joinStates(one: State | undefined, other: State | undefined): State | undefined | 'conflict' {
  if (one === undefined || one === other) return other;
  if (other === undefined) return one;
  const [first, second] = one === 'Closed' ? [other, one] : [one, other];
  if (second === 'Closed') return first === 'Won' || first === 'Lost' ? first : 'conflict';
  if ([first, second].every((state) => state === 'Open' || state === 'Held')) return 'Held';
  return 'conflict';
}
