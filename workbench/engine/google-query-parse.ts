/** Parses the query of QUERY(), in the language of Google's Charts (Query Language Reference, version 0.7), into clauses. */

import { FormulaError, VALUE_ERROR } from './google-values.js';

export const AGGREGATES = ['avg', 'count', 'max', 'min', 'sum'] as const;
export type Aggregate = (typeof AGGREGATES)[number];
const FUNCTIONS = [
  ...['year', 'month', 'day', 'hour', 'minute', 'second', 'quarter', 'dayofweek', 'datediff', 'todate'],
  ...['upper', 'lower'],
];

export type Expression =
  | { kind: 'column'; name: string }
  | { kind: 'literal'; value: string | number | boolean; isDate?: true }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'aggregate'; name: Aggregate; of: Expression }
  | { kind: 'arithmetic'; operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression };

export type Condition =
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; of: Condition }
  | { kind: 'null'; of: Expression; isNull: boolean }
  | { kind: 'compare'; operator: string; left: Expression; right: Expression };

export interface ParsedQuery {
  /** Null: all columns. */
  select: Expression[] | null;
  where: Condition | null;
  groupBy: Expression[];
  pivot: Expression[];
  orderBy: { by: Expression; isAscending: boolean }[];
  limit: number | null;
  offset: number;
  labels: { of: Expression; text: string }[];
  formats: { of: Expression; text: string }[];
}

/** Two expressions are the same when their texts are. */
export function keyOf(expression: Expression): string {
  return JSON.stringify(expression).toLowerCase();
}

interface Token {
  kind: 'word' | 'quoted' | 'text' | 'number' | 'mark';
  text: string;
}

const TOKEN =
  /\s*(?:(?<text>'[^']*'|"[^"]*")|`(?<quoted>[^`]*)`|(?<number>\d+\.?\d*|\.\d+)|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<mark><=|>=|!=|<>|[-+*/(),<>=]))/y;

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (query.slice(TOKEN.lastIndex).trim() !== '') {
    const { text, quoted, number, word, mark } = TOKEN.exec(query)?.groups ?? {};
    if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1) });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
    else throw VALUE_ERROR;
  }
  return tokens;
}

/** Reads tokens one after another; whatever does not fit is Google's #VALUE!. */
class Parser {
  #at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  /** Takes the words or the mark if they come next. */
  takes(words: string): boolean {
    const parts = words.split(' ');
    const fits = parts.every((part, index) => {
      const token = this.tokens[this.#at + index];
      return token !== undefined && /word|mark/.test(token.kind) && token.text.toLowerCase() === part;
    });
    if (fits) this.#at += parts.length;
    return fits;
  }

  expect(words: string): void {
    if (!this.takes(words)) throw VALUE_ERROR;
  }

  next(kind: Token['kind']): string {
    const token = this.tokens[this.#at];
    if (token?.kind !== kind) throw VALUE_ERROR;
    this.#at++;
    return token.text;
  }

  list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.takes(',')) items.push(read());
    return items;
  }

  count(): number {
    const count = Number(this.next('number'));
    if (!Number.isInteger(count)) throw VALUE_ERROR;
    return count;
  }

  expression(): Expression {
    let left = this.#product();
    for (;;) {
      const operator = this.takes('+') ? '+' : this.takes('-') ? '-' : null;
      if (!operator) return left;
      left = { kind: 'arithmetic', operator, left, right: this.#product() };
    }
  }

  #product(): Expression {
    let left = this.#value();
    for (;;) {
      const operator = this.takes('*') ? '*' : this.takes('/') ? '/' : null;
      if (!operator) return left;
      left = { kind: 'arithmetic', operator, left, right: this.#value() };
    }
  }

  #value(): Expression {
    if (this.takes('(')) {
      const inner = this.expression();
      this.expect(')');
      return inner;
    }
    if (this.takes('-')) return { kind: 'literal', value: -Number(this.next('number')) };
    const token = this.tokens[this.#at];
    if (!token) throw VALUE_ERROR;
    if (token.kind === 'number') return { kind: 'literal', value: Number(this.next('number')) };
    if (token.kind === 'text') return { kind: 'literal', value: this.next('text') };
    if (token.kind === 'quoted') return { kind: 'column', name: this.next('quoted') };
    return this.#named(this.next('word'));
  }

  #named(word: string): Expression {
    const name = word.toLowerCase();
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
    const isText = this.tokens[this.#at]?.kind === 'text';
    if (isText && /^(date|datetime|timestamp|timeofday)$/.test(name)) return dateLiteral(this.next('text'));
    if (!this.takes('(')) return { kind: 'column', name: word };
    const args = this.takes(')') ? [] : this.list(() => this.expression());
    if (this.tokens[this.#at - 1]?.text !== ')' || args.length > 0) this.expect(')');
    const aggregate = AGGREGATES.find((each) => each === name);
    const [of] = args;
    if (aggregate && of && args.length === 1) return { kind: 'aggregate', name: aggregate, of };
    if (!FUNCTIONS.includes(name)) throw VALUE_ERROR;
    return { kind: 'call', name, args };
  }

  condition(): Condition {
    let left = this.#conjunction();
    while (this.takes('or')) left = { kind: 'or', left, right: this.#conjunction() };
    return left;
  }

  #conjunction(): Condition {
    let left = this.#simple();
    while (this.takes('and')) left = { kind: 'and', left, right: this.#simple() };
    return left;
  }

  #simple(): Condition {
    if (this.takes('not')) return { kind: 'not', of: this.#simple() };
    const before = this.#at;
    if (this.takes('(')) {
      // A bracket opens a condition or a value: what it is shows only further on.
      try {
        const inner = this.condition();
        this.expect(')');
        return inner;
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        this.#at = before;
      }
    }
    const left = this.expression();
    if (this.takes('is not null')) return { kind: 'null', of: left, isNull: false };
    if (this.takes('is null')) return { kind: 'null', of: left, isNull: true };
    const operator = [
      '<=',
      '>=',
      '!=',
      '<>',
      '<',
      '>',
      '=',
      'contains',
      'starts with',
      'ends with',
      'matches',
      'like',
    ].find((each) => this.takes(each));
    if (!operator) throw VALUE_ERROR;
    return { kind: 'compare', operator, left, right: this.expression() };
  }
}

/** Days since 1899-12-30, as cells hold dates; a time of day is a part of a day. */
function dateLiteral(text: string): Expression {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})?[ T]?(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(text.trim()) ?? [];
  if (date === undefined && time === undefined) throw VALUE_ERROR;
  const day = date === undefined ? 0 : Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  if (Number.isNaN(day)) throw VALUE_ERROR;
  return { kind: 'literal', value: day + (hours * 3600 + minutes * 60 + seconds) / 86_400, isDate: true };
}

/** Reads a query. @throws VALUE_ERROR where Google refuses it */
export function parseQuery(query: string): ParsedQuery {
  const parser = new Parser(tokensOf(query));
  const parsed: ParsedQuery = {
    ...{ select: null, where: null, groupBy: [], pivot: [], orderBy: [], limit: null, offset: 0 },
    ...{ labels: [], formats: [] },
  };
  const expressions = (): Expression[] => parser.list(() => parser.expression());
  const texts = (): { of: Expression; text: string }[] =>
    parser.list(() => ({ of: parser.expression(), text: parser.next('text') }));
  if (parser.takes('select') && !parser.takes('*')) parsed.select = expressions();
  if (parser.takes('where')) parsed.where = parser.condition();
  if (parser.takes('group by')) parsed.groupBy = expressions();
  if (parser.takes('pivot')) parsed.pivot = expressions();
  if (parser.takes('order by')) {
    parsed.orderBy = parser.list(() => {
      const by = parser.expression();
      const isDescending = parser.takes('desc');
      if (!isDescending) parser.takes('asc');
      return { by, isAscending: !isDescending };
    });
  }
  if (parser.takes('limit')) parsed.limit = parser.count();
  if (parser.takes('offset')) parsed.offset = parser.count();
  if (parser.takes('label')) parsed.labels = texts();
  if (parser.takes('format')) parsed.formats = texts();
  if (parser.takes('options')) while (parser.takes('no_format') || parser.takes('no_values'));
  if (!parser.isAtEnd) throw VALUE_ERROR;
  return parsed;
}
