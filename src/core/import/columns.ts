/** Recognises the columns of an export: by the names that we know, by the words of a header, and by what the cells hold. */

import type { Locale } from '../api';
import { DEAL_COLUMNS } from '../deals/columns';
import { isNamed, keyOf, normalise } from '../i18n/name';
import { columnLetters } from '../shared/cells';
import { UserError } from '../shared/errors';
import { type ImportField, importAliases } from './aliases';
import { type Choose, createChoices } from './choices';
import { type Content, contentOf } from './content';
import type { CsvRecord, HeaderJudge } from './csv';
import { type EnteredStage, enteredStage } from './entered';
import { type Guess, guessesFor } from './header-rules';
import { NOT_TAKEN } from './not-taken';
import { short } from './short';
import { stateOf } from './state';
import type { Translate } from './texts';

export interface ImportColumns {
  /** Field → indexes of the columns that hold it; several only for the dates and reasons of winning and losing. */
  fields: Map<ImportField, number[]>;
  /** Columns that nothing of ours corresponds to; the product is kept, too. */
  extras: { index: number; header: string }[];
  /** Columns with the time at which a stage was entered. */
  entered: ({ index: number } & EnteredStage)[];
  /** Columns that the user leaves out. */
  leftOut: number[];
  /** Index of a column → why it may mean something else. */
  doubts: Map<number, string>;
}

/** What the user said of columns: header → field, or our name for it; null keeps the column as it is, blank leaves it out. */
export type ChosenColumns = Readonly<Record<string, string | null>>;

export interface RecogniseOptions {
  locale: Locale;
  t: Translate;
  chosen?: ChosenColumns;
  /** Whether a text names a stage of ours. */
  isStage?: (text: string) => boolean;
  /** What is wrong with the columns as a whole; left out: it is thrown. */
  onProblem?: (problem: UserError) => void;
}

interface Candidate extends Guess {
  index: number;
}

const CHOSEN = 1000;
const OWN = 400;
const ALIAS = 300;
const WITH_OBJECT = 280;
/** A guess below this is reported. */
const SURE = 140;
/** Won time and lost time are columns of their own, and so are the reasons. */
const SEVERAL: readonly ImportField[] = ['closed', 'closeReason'];
const USEFUL: readonly ImportField[] = ['deal', 'company', 'theirId', 'sourceId', 'amount', 'stage', 'contact'];
const MOST_NAMED = 30;
/** No header is longer. */
const LONGEST = 80;

let names: ReadonlyMap<string, ImportField> | undefined;

/**
 * Recognises the headers of an export.
 *
 * @param records the lines below, for what they hold
 * @throws UserError when none of the headers is of use, or two mean the same.
 */
export function recogniseColumns(
  headers: readonly string[],
  records: readonly CsvRecord[],
  options: RecogniseOptions,
): ImportColumns {
  const contents = headers.map((_, index) => contentOf(cellsOf(records, index)));
  const choose = createChoices(options.chosen);
  const choiceAt = (index: number) => choose(nameAt(headers, index, options.t));
  const entered = headers.flatMap((header, index) => {
    const stage = choiceAt(index) === undefined ? enteredStage(header.trim()) : undefined;
    return stage ? [{ index, ...stage }] : [];
  });
  const isEntered = new Set(entered.map(({ index }) => index));
  const candidates = headers.flatMap((header, index) =>
    isEntered.has(index)
      ? []
      : candidatesFor(header.trim(), index, contents[index] ?? contentOf([]), headers, options, choiceAt(index)),
  );
  candidates.sort((a, b) => b.score - a.score || a.index - b.index);
  const found = assign(candidates, headers, options);
  settleStatus(found, contents, headers);
  const taken = new Set([...found.fields.values()].flat());
  const extras = headers.flatMap((raw, index) => {
    const header = raw.trim() || (contents[index]?.filled ? nameAt(headers, index, options.t) : '');
    const isKept = (!taken.has(index) || found.fields.get('product')?.includes(index)) && choiceAt(index) !== '';
    return header === '' || isMarker(header) || isEntered.has(index) || !isKept ? [] : [{ index, header }];
  });
  if (!USEFUL.some((field) => found.fields.has(field))) tellProblem(useless(headers, options), options);
  for (const { index, header } of extras) {
    // Nothing is said of a header whose field another column holds.
    const meant = guessesFor(header, contentOf([])).find(({ score }) => score >= SURE)?.field;
    const isOther = meant !== undefined && !taken.has(index) && !found.fields.has(meant);
    if (isOther && choiceAt(index) === undefined) found.doubts.set(index, options.t('doubt_content'));
  }
  const leftOut = headers.flatMap((_, index) => (choiceAt(index) === '' ? [index] : []));
  return { ...found, extras, entered, leftOut };
}

/** Makes what says how well a record serves as the header of a table: 0 where nothing in it is recognised. */
export function createHeaderJudge(): HeaderJudge {
  const blank = contentOf([]);
  // The same cells come again under each delimiter that is tried.
  const scores = new Map<string, number>();
  const scoreOf = (header: string): number => {
    if (header.length > LONGEST || !/\p{L}/u.test(header)) return 0;
    if (exactFields(header).length > 0 || enteredStage(header)) return 3;
    return (guessesFor(header, blank)[0]?.score ?? 0) >= SURE ? 1 : 0;
  };
  return (cells) => {
    let score = 0;
    for (const cell of cells) {
      const header = cell.trim();
      const known = scores.get(header) ?? scoreOf(header);
      scores.set(header, known);
      score += known;
    }
    return score;
  };
}

/** The name of a column: its header, or its letters where it has none. */
export function nameAt(headers: readonly string[], index: number, t: Translate): string {
  return headers[index]?.trim() || t('unnamedColumn', { letters: columnLetters(index + 1) });
}

function tellProblem(problem: UserError, { onProblem }: RecogniseOptions): void {
  if (!onProblem) throw problem;
  onProblem(problem);
}

function* cellsOf(records: readonly CsvRecord[], index: number): Iterable<string> {
  for (const { cells } of records) yield cells[index] ?? '';
}

function candidatesFor(
  header: string,
  index: number,
  content: Content,
  headers: readonly string[],
  { isStage = () => false }: RecogniseOptions,
  choice: ReturnType<Choose<string | null>>,
): Candidate[] {
  if (choice === null || choice === '' || isMarker(header)) return [];
  if (choice !== undefined) {
    const [field] = exactFields(choice);
    return field ? [{ index, field: field.field, score: CHOSEN }] : [];
  }
  const named = exactFields(header);
  const exact = named.flatMap((guess) => inView(guess, header, content, headers));
  // A name that its cells belie means nothing else either.
  const guesses = header === '' || exact.length < named.length ? [] : guessesFor(header, content);
  const own = keyOf(DEAL_COLUMNS, header);
  const all: Guess[] = [...exact, ...guesses.filter(({ field }) => !exact.some((each) => each.field === field))];
  if (all.length === 0 && own === undefined) all.push(...byContent(content, isStage));
  return all.map((guess) => ({ ...guess, index }));
}

/** Fields that have the header as a name, ours or an alias. */
function exactFields(header: string): Guess[] {
  const own = keyOf(DEAL_COLUMNS, header);
  if (own === 'log' || own === 'logRow') return [];
  if (own) return [{ field: own === 'dealId' ? 'theirId' : own, score: OWN }];
  names ??= new Map(
    importAliases().flatMap(([field, known]) => known.map((name) => [normalise(name), field] as const)),
  );
  const whole = names.get(normalise(header));
  if (whole) return [{ field: whole, score: ALIAS }];
  // Pipedrive puts the object before the field: "Deal - Title".
  const part = /^(?:deal|opportunity|urus niaga)\s*[-:.]\s*(.+)$/i.exec(header)?.[1];
  if (part === undefined) return [];
  const field = names.get(normalise(part)) ?? (keyOf(DEAL_COLUMNS, part) as ImportField | undefined);
  return field ? [{ field, score: WITH_OBJECT }] : [];
}

/** A known name, corrected by what the cells hold and by the headers beside it. */
function inView(guess: Guess, header: string, content: Content, headers: readonly string[]): Guess[] {
  const { field, score } = guess;
  const { filled, numbers, flags, codes, distinct, dates } = content;
  const word = normalise(header);
  // Bitrix calls the amount OPPORTUNITY and the channel SOURCE_ID; Odoo calls the name Opportunity.
  if (word === 'opportunity' && filled > 0 && numbers >= 0.8) return [{ field: 'amount', score }];
  const besideId = headers.some(
    (other) => other.trim() !== header && /^(?:deal |record |urus niaga )?id$/i.test(other.trim()),
  );
  if (word === 'sourceid' && besideId && (header === 'SOURCE_ID' || distinct < filled / 2))
    return [{ field: 'source', score }];
  if (field === 'closed' && filled > 0 && flags === 1 && dates === 0) return [{ field: 'isClosed', score }];
  // Frappe's Name is the ID of the record.
  if (word === 'name' && filled > 0 && codes === 1 && distinct === filled)
    return [{ field: 'theirId', score: ALIAS - 50 }];
  // A state can be one of a country.
  if (field === 'status' && word === 'state' && filled > 0 && !saysState(content)) return [];
  return [guess];
}

/** Headers that say nothing, over cells that do. */
function byContent(
  { filled, emails, currencies, numbers, distinct, values }: Content,
  isStage: (text: string) => boolean,
): Guess[] {
  if (filled === 0) return [];
  if (emails >= 0.8) return [{ field: 'email', score: 102 }];
  if (currencies === 1 && filled > 1) return [{ field: 'currency', score: 102 }];
  const known = values.filter(isStage).length;
  return numbers === 0 && distinct < 40 && known >= values.length * 0.8 ? [{ field: 'stage', score: 103 }] : [];
}

function saysState({ values }: Content): boolean {
  return values.length > 0 && values.filter((value) => stateOf(value) !== undefined).length >= values.length * 0.6;
}

function assign(
  candidates: readonly Candidate[],
  headers: readonly string[],
  options: RecogniseOptions,
): Pick<ImportColumns, 'fields' | 'doubts'> {
  const { t, locale } = options;
  const fields = new Map<ImportField, number[]>();
  const doubts = new Map<number, string>();
  const scores = new Map<ImportField, number>();
  const taken = new Set<number>();
  for (const { index, field, score } of candidates) {
    if (taken.has(index)) continue;
    const before = fields.get(field);
    const first = before?.[0];
    if (before === undefined || first === undefined) {
      fields.set(field, [index]);
      scores.set(field, score);
      if (score < SURE) doubts.set(index, t('doubt_guessed'));
    } else if (SEVERAL.includes(field) && score >= SURE) before.push(index);
    else if (score >= OWN && score === scores.get(field)) {
      const column = DEAL_COLUMNS[field === 'theirId' ? 'dealId' : (field as 'amount')][locale];
      const names = { first: short(headers[first]), second: short(headers[index]), column };
      tellProblem(new UserError(t, 'csvDoubled', names), options);
      continue;
    } else {
      if (score === scores.get(field) && !doubts.has(first)) {
        doubts.set(first, t('doubt_other', { other: short(headers[index]) }));
      }
      continue;
    }
    taken.add(index);
  }
  for (const columns of fields.values()) columns.sort((a, b) => a - b);
  const byPlace = [...fields].sort(([, [a = 0]], [, [b = 0]]) => a - b);
  return { fields: new Map(byPlace), doubts };
}

/** A status is the stage where there is no other, unless it only says open, won or lost. */
function settleStatus(
  { fields }: Pick<ImportColumns, 'fields'>,
  contents: readonly Content[],
  headers: readonly string[],
): void {
  const [index] = fields.get('status') ?? [];
  if (index === undefined || fields.has('stage')) return;
  const content = contents[index];
  if (!content || content.filled === 0) return;
  const isCountry = normalise(headers[index] ?? '') === 'state';
  if (!isCountry && content.values.some((value) => stateOf(value) === undefined)) {
    fields.delete('status');
    fields.set('stage', [index]);
  }
}

/** The hidden columns of our own exports, and what was added to a list of lines not taken. */
function isMarker(header: string): boolean {
  if (Object.values(NOT_TAKEN).some((name) => isNamed(name, header))) return true;
  const own = keyOf(DEAL_COLUMNS, header);
  return own !== undefined && DEAL_COLUMNS[own].kind === 'marker';
}

function useless(headers: readonly string[], { locale, t }: RecogniseOptions): UserError {
  const ours = ['deal', 'company', 'stage', 'amount'] as const;
  const expected = ours.map((column) => DEAL_COLUMNS[column][locale]).join(', ');
  const found = headers.slice(0, MOST_NAMED).map((header) => short(header));
  return new UserError(t, 'csvColumns', { expected, found: found.join(', ') });
}
