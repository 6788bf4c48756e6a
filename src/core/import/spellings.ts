/** Finds names in an export that are spelt otherwise than elsewhere, such as "GTXPro" beside "GTX Pro", and respells them. */

import type { ImportRequest, ImportResult } from '../api';
import type { Locale } from '../i18n/locale';
import { normalise } from '../i18n/name';
import { isNear } from '../shared/near';
import { PRODUCTS, SHEETS } from '../shared/sheets';
import { textOf } from '../shared/values';
import type { ImportField } from './aliases';
import { createChoices } from './choices';
import type { ImportColumns } from './columns';
import { short } from './short';
import type { Table } from './table';
import type { Translate } from './texts';

type Spelling = ImportResult['spellings'][number];

/** Columns of names that stand for one thing each. */
const NAMES: readonly ImportField[] = ['product', 'company', 'owner'];
/** As many are listed for a column; a column with more holds something else. */
const MOST = 50;
/** As many are quoted in a sentence. */
const QUOTED = 5;

/** The table with the values that the user respelt. */
export function respell(table: Table, values: ImportRequest['values'] = {}): Table {
  const choose = createChoices(values);
  const chosen = table.headers.map((header) => {
    const choices = choose(header);
    return choices && createChoices(choices);
  });
  if (chosen.every((choices) => choices === undefined)) return table;
  const lines = table.lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell, index) => chosen[index]?.(textOf(cell)) ?? cell),
  }));
  return { ...table, lines };
}

/** The names that sheets of the workbook have; each is asked for only when the file has such a column. */
export interface KnownNames {
  products: () => readonly string[];
  /** Names and addresses on the sheet People. */
  people: () => readonly string[];
}

/** Names that the sheets Products and People lack, and names that the file itself spells in several ways. */
export function findSpellings(table: Table, { fields }: ImportColumns, names: KnownNames): ImportResult['spellings'] {
  return NAMES.flatMap((field) =>
    (fields.get(field) ?? []).flatMap((index) => {
      const known = field === 'product' ? names.products() : field === 'owner' ? names.people() : [];
      return spellingsIn(countNames(table, index), known)
        .slice(0, MOST)
        .map((found) => ({ ...found, header: short(table.headers[index]) }));
    }),
  );
}

function countNames({ lines }: Table, index: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of lines) {
    const name = textOf(cells[index]);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function spellingsIn(counts: ReadonlyMap<string, number>, known: readonly string[]): Omit<Spelling, 'header'>[] {
  const right = new Map<string, string>();
  // The commonest spelling of the file, unless we have one.
  for (const [name] of [...counts].sort(([, a], [, b]) => a - b)) right.set(normalise(name), name);
  for (const name of known) right.set(normalise(name), name);
  const isKnown = new Set(known);
  return [...counts].flatMap(([value, lines]): Omit<Spelling, 'header'>[] => {
    if (normalise(value) === '' || isKnown.has(value)) return [];
    const same = right.get(normalise(value)) ?? value;
    const suggestion = same === value ? (known.find((name) => isNear(name, value)) ?? value) : same;
    if (suggestion !== value) return [{ value, suggestion, lines }];
    return known.length > 0 ? [{ value, suggestion: null, lines }] : [];
  });
}

/** The findings in words. @param columns says which of them are the owner's */
export function reportSpellings(
  spellings: ImportResult['spellings'],
  columns: ImportResult['columns'],
  locale: Locale,
  t: Translate,
): string[] {
  const unknown = spellings.filter(({ suggestion }) => suggestion === null);
  const texts = spellings.flatMap(({ header, value, suggestion, lines }) =>
    suggestion === null
      ? []
      : [t('assume_spelling', { column: header, value: short(value), suggestion: short(suggestion), count: lines })],
  );
  for (const header of new Set(unknown.map((spelling) => spelling.header))) {
    const names = unknown.flatMap((spelling) => (spelling.header === header ? [short(spelling.value)] : []));
    const values = `${names.slice(0, QUOTED).join(', ')}${names.length > QUOTED ? '…' : ''}`;
    const isOwner = columns.some((column) => column.header === header && column.field === 'owner');
    const sheet = (isOwner ? SHEETS.people : PRODUCTS)[locale];
    texts.push(t('assume_unknownNames', { column: header, sheet, values }));
  }
  return texts;
}
