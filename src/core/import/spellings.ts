/** Finds names in an export that are spelt otherwise than elsewhere, such as "GTXPro" beside "GTX Pro", and respells them. */

import type { ImportRequest, ImportResult } from '../api';
import type { Locale } from '../i18n/locale';
import { normalise } from '../i18n/name';
import { PRODUCTS } from '../shared/sheets';
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

/**
 * Names that the sheet Products lacks, and names that the file itself spells in several ways.
 *
 * @param products the names on the sheet Products; asked for only when the file has a column of products
 */
export function findSpellings(
  table: Table,
  { fields }: ImportColumns,
  products: () => readonly string[],
): ImportResult['spellings'] {
  return NAMES.flatMap((field) =>
    (fields.get(field) ?? []).flatMap((index) => {
      const known = field === 'product' ? products() : [];
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
    const suggestion = right.get(normalise(value)) ?? value;
    if (normalise(value) === '' || isKnown.has(value)) return [];
    if (suggestion !== value) return [{ value, suggestion, lines }];
    return known.length > 0 ? [{ value, suggestion: null, lines }] : [];
  });
}

/** The findings in words. */
export function reportSpellings(spellings: ImportResult['spellings'], locale: Locale, t: Translate): string[] {
  const unknown = spellings.filter(({ suggestion }) => suggestion === null);
  const texts = spellings.flatMap(({ header, value, suggestion, lines }) =>
    suggestion === null
      ? []
      : [t('assume_spelling', { column: header, value: short(value), suggestion: short(suggestion), count: lines })],
  );
  const [first] = unknown;
  if (first) {
    const names = unknown.map(({ value }) => short(value));
    const values = `${names.slice(0, QUOTED).join(', ')}${names.length > QUOTED ? '…' : ''}`;
    texts.push(t('assume_unknownNames', { column: first.header, sheet: PRODUCTS[locale], values }));
  }
  return texts;
}
