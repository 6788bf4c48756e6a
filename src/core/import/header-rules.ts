/** Which field a header's words and its column's content speak for, where no exact name is known. */

import type { ImportField } from './aliases';
import type { Content } from './content';
import { currenciesOf } from './currencies';
import { type Idea, ideasOf, wordsOf } from './header-words';

export interface Guess {
  field: ImportField;
  /** Above 100: all words of the header are understood. The greatest wins. */
  score: number;
}

interface Rule {
  field: ImportField;
  needs: readonly Idea[];
  /** Ideas that may stand beside, and say that another column is the better one if there is one. */
  may?: readonly Idea[];
  /** What the cells must hold; a blank column is taken as it is called. */
  holds?: (content: Content) => boolean;
  /** Below 0: only where nothing better is found. */
  rank?: number;
  /** Words that nobody knows may stand beside. */
  isOpen?: boolean;
}

const areNumbers = ({ filled, numbers }: Content): boolean => filled === 0 || numbers >= 0.5;
const areChances = ({ filled, numbers, percents }: Content): boolean => filled === 0 || numbers + percents >= 0.5;
const areDates = ({ filled, dates, numbers }: Content): boolean => filled === 0 || dates + numbers >= 0.5;
const areWords = ({ filled, numbers, dates, flags }: Content): boolean =>
  filled === 0 || Math.max(numbers, dates, flags) < 0.5;
const areFlags = ({ filled, flags }: Content): boolean => filled > 0 && flags === 1;
const areTexts = ({ filled, dates, flags, numbers }: Content): boolean =>
  filled === 0 || (dates < 0.5 && (flags < 0.5 || numbers === flags));

const RULES: readonly Rule[] = [
  {
    field: 'amount',
    needs: ['money'],
    may: ['expect', 'currency', 'project', 'contract', 'company', 'pipeline', 'product'],
    holds: areNumbers,
    isOpen: true,
  },
  {
    field: 'amount',
    needs: ['money'],
    may: ['expect', 'won', 'close', 'closed', 'actual'],
    holds: areNumbers,
    rank: -20,
  },
  { field: 'amount', needs: ['expect'], holds: ({ numbers, filled }) => filled > 0 && numbers >= 0.8, rank: -30 },
  { field: 'stage', needs: ['stage'], may: ['pipeline', 'name', 'id', 'status'], holds: areWords, isOpen: true },
  {
    field: 'status',
    needs: ['status'],
    may: ['name', 'id', 'pipeline', 'closed', 'won', 'lost', 'close', 'project'],
    holds: areWords,
  },
  { field: 'status', needs: ['won', 'lost'], may: ['closed', 'close', 'status'], holds: areWords },
  { field: 'owner', needs: ['owner'], may: ['name', 'company', 'by', 'project'], holds: areTexts, isOpen: true },
  { field: 'owner', needs: ['owner'], may: ['id', 'email', 'name', 'by'], holds: areTexts, rank: -20 },
  { field: 'created', needs: ['create'], may: ['date', 'expect'], holds: areDates, rank: -5, isOpen: true },
  { field: 'created', needs: ['create', 'date'], may: ['contact', 'project'], holds: areDates, isOpen: true },
  { field: 'created', needs: ['date'], may: ['contact', 'source'], holds: areDates, rank: -40 },
  {
    field: 'expectedClose',
    needs: ['expect', 'close'],
    may: ['date', 'won', 'project'],
    holds: areDates,
    isOpen: true,
  },
  { field: 'expectedClose', needs: ['expect', 'closed'], may: ['date', 'won'], holds: areDates },
  { field: 'expectedClose', needs: ['expect', 'date'], may: ['won', 'project'], holds: areDates, rank: -20 },
  { field: 'expectedClose', needs: ['expect', 'won'], may: ['date'], holds: areDates, rank: -10 },
  { field: 'expectedClose', needs: ['expect'], holds: ({ dates }) => dates >= 0.5, rank: -20 },
  { field: 'closeDate', needs: ['close'], may: ['date', 'project', 'contract'], holds: areDates, isOpen: true },
  { field: 'closed', needs: ['closed'], may: ['date', 'actual', 'won', 'lost'], holds: areDates },
  { field: 'closed', needs: ['actual', 'close'], may: ['date'], holds: areDates },
  { field: 'closed', needs: ['won', 'date'], may: ['lost'], holds: areDates },
  { field: 'closed', needs: ['lost', 'date'], may: ['won'], holds: areDates },
  { field: 'stageSince', needs: ['stage', 'change'], may: ['date', 'last'], holds: areDates },
  { field: 'stageSince', needs: ['stage', 'create'], may: ['date', 'last'], holds: areDates },
  { field: 'nextStep', needs: ['next', 'stage'], holds: areTexts },
  { field: 'nextStep', needs: ['next', 'action'], may: ['name'], holds: areTexts },
  { field: 'nextStep', needs: ['next'], may: ['follow', 'contact'], holds: areWords, rank: -10 },
  { field: 'nextStep', needs: ['follow'], may: ['action'], holds: areWords, rank: -10 },
  {
    field: 'nextStepDue',
    needs: ['next', 'date'],
    may: ['stage', 'action', 'follow', 'contact', 'expect'],
    holds: areDates,
  },
  { field: 'nextStepDue', needs: ['follow'], may: ['date', 'next', 'expect'], holds: ({ dates }) => dates >= 0.5 },
  { field: 'source', needs: ['source'], may: ['name', 'id', 'contact'], holds: areTexts },
  { field: 'closeReason', needs: ['reason'], may: ['won', 'lost', 'closed', 'close'], holds: areTexts },
  { field: 'notes', needs: ['notes'], may: ['project'], holds: areTexts },
  { field: 'company', needs: ['company'], may: ['name'], holds: areTexts, isOpen: true },
  { field: 'company', needs: ['company', 'id'], may: ['name'], holds: areTexts, rank: -35 },
  { field: 'contact', needs: ['contact'], may: ['name', 'company'], holds: areWords },
  {
    field: 'email',
    needs: ['email'],
    may: ['contact', 'company'],
    holds: ({ filled, emails }) => filled === 0 || emails >= 0.5,
  },
  { field: 'phone', needs: ['phone'], may: ['contact', 'company', 'id'], holds: areTexts },
  { field: 'pipeline', needs: ['pipeline'], may: ['name'], holds: areWords },
  { field: 'currency', needs: ['currency'], may: ['money', 'id', 'name'], holds: areWords },
  { field: 'category', needs: ['category', 'expect'], may: ['name', 'status'], holds: areWords },
  {
    field: 'probability',
    needs: ['chance'],
    may: ['close', 'won', 'percent', 'closed', 'stage', 'expect'],
    holds: areChances,
  },
  { field: 'probability', needs: ['won', 'percent'], may: ['close', 'closed'], holds: areChances },
  { field: 'probability', needs: ['percent'], holds: areChances, rank: -30 },
  { field: 'product', needs: ['product'], may: ['name'], holds: areTexts },
  {
    field: 'theirId',
    needs: ['id'],
    holds: ({ filled, distinct, isCounter, dates }) => distinct === filled && !isCounter && dates === 0,
  },
  { field: 'deal', needs: ['name'], may: ['project'], holds: areWords, isOpen: true },
  { field: 'deal', needs: ['project'], may: ['name'], holds: areWords },
  { field: 'isClosed', needs: ['closed'], may: ['is'], holds: areFlags, rank: 50 },
  { field: 'isWon', needs: ['won'], may: ['is', 'closed'], holds: areFlags, rank: 50 },
  { field: 'isLost', needs: ['lost'], may: ['is', 'closed'], holds: areFlags, rank: 50 },
  { field: 'isDeleted', needs: ['deleted'], may: ['is'], holds: areFlags },
];

/** The currency that a header names: `Amount (USD)`, `Value (RM)`, `importe_eur`; blank for none, or for several. */
export function currencyOfHeader(header: string): string {
  const found = new Set(wordsOf(header).map(currencyOfWord));
  const signs = header.match(/[\p{L}]*\p{Sc}/gu) ?? [];
  for (const sign of signs) if (currenciesOf(sign).length === 1) found.add(currenciesOf(sign)[0] ?? '');
  found.delete('');
  return found.size === 1 ? ([...found][0] ?? '') : '';
}

/** A word that can only be a currency: a code, RM or Rp. `all` and `top` are codes, and words first. */
function currencyOfWord(word: string): string {
  if (
    [
      'all',
      'top',
      'try',
      'cop',
      'cup',
      'sos',
      'mop',
      'gel',
      'ron',
      'lak',
      'bam',
      'ars',
      'ft',
      'r',
      'fr',
      'mad',
    ].includes(word)
  )
    return '';
  const codes = currenciesOf(word);
  return codes.length === 1 && word.length <= 3 ? (codes[0] ?? '') : '';
}

/** Words that call something an ID by themselves; a code or a number alone may be the product's. */
const IDS = ['id', 'uid', 'uuid', 'guid', 'ref', 'reference'];

/** What a header may mean, the likeliest first. */
export function guessesFor(header: string, content: Content): Guess[] {
  // What stands in brackets explains the rest: a currency, a unit, a list of choices.
  const outside = header.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  const words = wordsOf(/[\p{L}%#]/u.test(outside) ? outside : header).filter((word) => currencyOfWord(word) === '');
  const { ideas, unknown, saysDeal } = ideasOf(words);
  const guesses: Guess[] = [];
  for (const { field, needs, may = [], holds = () => true, rank = 0, isOpen = false } of RULES) {
    if (!needs.every((idea) => ideas.has(idea))) continue;
    if (field === 'theirId' && !saysDeal && !words.some((word) => IDS.includes(word))) continue;
    const others = [...ideas].filter((idea) => !needs.includes(idea));
    if (others.some((idea) => !may.includes(idea)) || (unknown.length > 0 && !isOpen) || !holds(content)) continue;
    const extra = 4 * others.length + (unknown.length > 0 ? 60 + 5 * unknown.length : 0);
    guesses.push({ field, score: 150 + rank + 10 * needs.length + (saysDeal ? 1 : 0) - extra });
  }
  if (guesses.length === 0 && ideas.size === 0) guesses.push(...bareGuesses(words, unknown, saysDeal, content));
  return guesses.sort((a, b) => b.score - a.score);
}

/** Headers that say no more than "Deal", "Sales" or "USD". */
function bareGuesses(
  words: readonly string[],
  unknown: readonly string[],
  saysDeal: boolean,
  content: Content,
): Guess[] {
  if (unknown.length > 0 || content.filled === 0) return [];
  if (words.length === 0) return areNumbers(content) && content.codes < 0.5 ? [{ field: 'amount', score: 105 }] : [];
  if (!saysDeal) return [];
  if (areNumbers(content)) return [{ field: 'amount', score: 105 }];
  return areWords(content) ? [{ field: 'deal', score: 110 }] : [];
}
