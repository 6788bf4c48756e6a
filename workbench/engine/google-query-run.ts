/** Runs a parsed QUERY over rows: filters, groups, pivots, orders, and puts headers above the result. */

import { type Expression, keyOf, type ParsedQuery } from './google-query-parse.js';
import { evaluate, isWanted, type Rows } from './google-query-values.js';
import { bare, compare, type Grid, type Plain, VALUE_ERROR } from './google-values.js';

export interface QueryData extends Rows {
  /** Names of the columns as a query says them, `A` or `Col1`, in order. */
  names: readonly string[];
  /** Texts above the columns; blank where the data have no header. */
  headerOf(name: string): string;
  hasHeaders: boolean;
  rows: Grid;
}

/** A row or a group of rows, and those of it that belong to one column of the pivot. */
type Group = readonly (readonly Plain[])[];

function hasAggregate(expression: Expression): boolean {
  if (expression.kind === 'aggregate') return true;
  if (expression.kind === 'call') return expression.args.some(hasAggregate);
  return expression.kind === 'arithmetic' && (hasAggregate(expression.left) || hasAggregate(expression.right));
}

const WORDS = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' } as const;

/** What stands above a column without a label. */
function titleOf(expression: Expression, data: QueryData): string {
  switch (expression.kind) {
    case 'column':
      return data.headerOf(expression.name);
    case 'literal':
      return typeof expression.value === 'string' ? `"${expression.value}"` : String(expression.value);
    case 'aggregate':
      return `${expression.name} ${titleOf(expression.of, data)}`;
    case 'call':
      return `${expression.name}(${expression.args.map((arg) => titleOf(arg, data)).join(',')})`;
    case 'arithmetic':
      return `${WORDS[expression.operator]}(${titleOf(expression.left, data)},${titleOf(expression.right, data)})`;
  }
}

function groupsOf(rows: Grid, by: readonly Expression[], data: QueryData): Group[] {
  const groups = new Map<string, { key: Plain[]; rows: Plain[][] }>();
  for (const row of rows) {
    const key = by.map((each) => evaluate(each, [row], data));
    const name = JSON.stringify(key.map(bare));
    const group = groups.get(name) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  // Groups come in the order of what they are grouped by.
  return [...groups.values()].sort((a, b) => byKeys(a.key, b.key)).map((group) => group.rows);
}

function byKeys(first: readonly Plain[], second: readonly Plain[]): number {
  for (const [index, value] of first.entries()) {
    const by = blankFirst(value, second[index] ?? null);
    if (by !== 0) return by;
  }
  return 0;
}

/** A query puts blanks before everything else. */
function blankFirst(first: Plain, second: Plain): number {
  const blanks = Number(bare(second) === null) - Number(bare(first) === null);
  return blanks !== 0 ? blanks : compare(first, second);
}

interface OutputColumn {
  title: string;
  pattern: string | undefined;
  evaluate(group: Group): Plain;
}

/** The columns of the result: one for each expression, or one for each of the pivot's values and each aggregate. */
function outputOf(query: ParsedQuery, select: readonly Expression[], rows: Grid, data: QueryData): OutputColumn[] {
  const labels = new Map(query.labels.map(({ of, text }) => [keyOf(of), text]));
  const patterns = new Map(query.formats.map(({ of, text }) => [keyOf(of), text]));
  const titled = (expression: Expression): string => labels.get(keyOf(expression)) ?? titleOf(expression, data);
  const plain = (expression: Expression): OutputColumn => ({
    title: titled(expression),
    pattern: patterns.get(keyOf(expression)),
    evaluate: (group) => evaluate(expression, group, data),
  });
  if (query.pivot.length === 0) return select.map(plain);
  const aggregates = select.filter(hasAggregate);
  const pivots = groupsOf(rows, query.pivot, data).map((group) =>
    query.pivot.map((each) => evaluate(each, group, data)),
  );
  return [
    ...select.filter((expression) => !hasAggregate(expression)).map(plain),
    ...pivots.flatMap((key) =>
      aggregates.map((expression): OutputColumn => {
        const name = key.map((value) => String(bare(value) ?? '')).join(',');
        return {
          title: aggregates.length > 1 ? `${name} ${titled(expression)}` : name,
          pattern: patterns.get(keyOf(expression)),
          evaluate: (group) => {
            const own = group.filter(
              (row) =>
                byKeys(
                  query.pivot.map((each) => evaluate(each, [row], data)),
                  key,
                ) === 0,
            );
            return own.length > 0 ? evaluate(expression, own, data) : null;
          },
        };
      }),
    ),
  ];
}

function formatted(value: Plain, pattern: string | undefined): Plain {
  const raw = bare(value);
  return pattern !== undefined && typeof raw === 'number' ? { value: raw, pattern } : value;
}

/** @throws VALUE_ERROR where a column is neither grouped by nor aggregated */
function requireGrouped(query: ParsedQuery, select: readonly Expression[]): void {
  const keys = new Set([...query.groupBy, ...query.pivot].map(keyOf));
  const isGrouped = (expression: Expression): boolean =>
    expression.kind === 'literal' ||
    expression.kind === 'aggregate' ||
    keys.has(keyOf(expression)) ||
    (expression.kind === 'call' && expression.args.length > 0 && expression.args.every(isGrouped)) ||
    (expression.kind === 'arithmetic' && isGrouped(expression.left) && isGrouped(expression.right));
  if (!select.every(isGrouped)) throw VALUE_ERROR;
}

/** Runs the query. @returns rows with their headers, where there are any */
export function runQuery(query: ParsedQuery, data: QueryData): Grid {
  const select = query.select ?? data.names.map((name): Expression => ({ kind: 'column', name }));
  const { where } = query;
  const rows = where ? data.rows.filter((row) => isWanted(where, row, data)) : data.rows;
  const isGrouped = query.groupBy.length > 0 || query.pivot.length > 0 || select.some(hasAggregate);
  if (isGrouped) requireGrouped(query, select);
  const columns = outputOf(query, select, rows, data);
  let groups: Group[] = rows.map((row) => [row]);
  // Without groups all rows are one, though there be none.
  if (isGrouped) groups = query.groupBy.length > 0 ? groupsOf(rows, query.groupBy, data) : [rows];
  const { orderBy } = query;
  if (orderBy.length > 0) {
    groups = groups
      .map((group) => ({ group, keys: orderBy.map(({ by }) => evaluate(by, group, data)) }))
      .sort((a, b) => {
        for (const [index, { isAscending }] of orderBy.entries()) {
          const by = blankFirst(a.keys[index] ?? null, b.keys[index] ?? null);
          if (by !== 0) return isAscending ? by : -by;
        }
        return 0;
      })
      .map(({ group }) => group);
  }
  const end = query.limit === null ? undefined : query.offset + query.limit;
  const lines = groups
    .slice(query.offset, end)
    .map((group) => columns.map((column) => formatted(column.evaluate(group), column.pattern)));
  const needsHeader =
    data.hasHeaders || query.labels.length > 0 || isGrouped || select.some(({ kind }) => kind !== 'column');
  const header = columns.map(({ title }) => title.trim());
  return needsHeader && header.some((title) => title !== '') ? [header, ...lines] : lines;
}
