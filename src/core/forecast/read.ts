/** Reads Deals and Stage history into journeys: what the model learns from, and which row each deal stands in. */

import type { Locale } from '../api';
import { type Cells, cellAt, rowAt } from '../cells';
import { createConverter } from '../currency';
import { toLocalTime, type Zone } from '../dates';
import { cellError, UserError } from '../errors';
import type { Translate } from '../messages';
import { DEAL_COLUMNS, HISTORY_COLUMNS, SHEETS } from '../messages/names';
import type { Settings } from '../settings';
import type { Stage, StageTable } from '../stages';
import { findColumns } from '../table';
import { isBlank, textOf } from '../values';
import { createJourneys, type Journeys, LOST, type Move, WON } from './journeys';

/** Deals and their ways, by the deal's number. */
export interface PipelineData {
  journeys: Journeys;
  /** The open stages, by their number. */
  stages: Stage[];
  /** Index of the row of the range, 0 being the header. */
  rows: number[];
  /** Days without work, as Settings has them. */
  weekend: readonly number[];
}

export interface ReadOptions {
  zone: Zone;
  table: StageTable;
  settings: Settings;
  locale: Locale;
  t: Translate;
  /** Whether the rows tell how things are now: then a row that the history does not know of yet is right. */
  isNow: boolean;
  today: number;
}

/**
 * Reads the rows of deals and of the history, header first. A deal whose way was not logged counts from its Created
 * date in the first stage of its pipeline to its Closed date. Amounts are converted to the main currency.
 *
 * @throws UserError naming a missing column, or the row and what was expected.
 */
export function readPipeline(deals: Cells, history: Cells, options: ReadOptions): PipelineData {
  const { zone, table, settings, locale, t } = options;
  const required = ['dealId', 'deal', 'stage', 'amount'] as const;
  const at = findColumns(rowAt(deals, 0), DEAL_COLUMNS, required, SHEETS.deals[locale], locale, t);
  const convert = createConverter(settings, locale, t);
  const stages = table.stages.filter(({ type }) => type === 'Open');
  const numbers = new Map(stages.map((stage, index) => [stage, index]));
  const codeOf = (stage: Stage): number =>
    stage.type === 'Won' ? WON : stage.type === 'Lost' ? LOST : (numbers.get(stage) as number);
  const logged = readHistory(history, options);
  const moves: Move[] = [];
  const amounts: number[] = [];
  const rows: number[] = [];
  for (let index = 1; index < deals.length; index++) {
    const cells = rowAt(deals, index);
    const name = textOf(cells[at.stage]);
    if (name === '') continue;
    const row = index + 1;
    const pipeline = textOf(cellAt(cells, at.pipeline));
    const stage = table.find(pipeline, name);
    if (!stage) {
      throw new UserError(t, 'rowStage', { row, value: name, stages: table.stages.map((s) => s.name).join(', ') });
    }
    const wrong = (column: keyof typeof DEAL_COLUMNS, expected: 'expected_date' | 'expected_number'): UserError =>
      cellError(t, t('place_range', { row: String(row) }), DEAL_COLUMNS[column][locale], cells[at[column]], expected);
    const amount = cells[at.amount];
    if (!isBlank(amount) && (typeof amount !== 'number' || amount < 0)) throw wrong('amount', 'expected_number');
    const time = (column: 'created' | 'stageSince' | 'closed'): number | null => {
      const value = toLocalTime(cellAt(cells, at[column]), zone);
      if (value === undefined) throw wrong(column, 'expected_date');
      return value;
    };
    const inMain = (value: number): number => (at.currency < 0 ? value : convert(value, cells[at.currency], row));
    const deal = rows.length;
    rows.push(index);
    amounts.push(typeof amount === 'number' ? inMain(amount) : 0);
    const code = codeOf(stage);
    const created = time('created');
    const add = (when: number | null, entered: number, value = Number.NaN): void => {
      if (when !== null) moves.push({ deal, at: when, stage: entered, amount: value });
    };
    const entries = logged.get(textOf(cells[at.dealId])) ?? [];
    const codes = entries.map((entry) => {
      const known = table.find(pipeline, entry.stage);
      // A stage that the table no longer has: open, and like no other.
      return known ? codeOf(known) : stages.length;
    });
    const beginning = table.stages.find((known) => known.type === 'Open' && known.pipeline === stage.pipeline) ?? stage;
    const [first] = entries;
    if (!first || (codes[0] as number) < 0) {
      const since = code < 0 ? time('closed') : time('stageSince');
      // A Closed date tells no time of day, and an imported deal is created after it was closed.
      const start = code < 0 && created !== null && since !== null ? Math.min(created, since) : (created ?? since);
      if (code < 0 || (since !== null && start !== null && since > start)) add(start, codeOf(beginning));
      add(code < 0 && since === null ? (first?.at ?? null) : (since ?? start), code);
      if (start === null && code >= 0 && options.isNow) add(options.today, code);
      continue;
    }
    entries.forEach((entry, place) => {
      const when = place === 0 && created !== null ? Math.min(created, entry.at) : entry.at;
      add(when, codes[place] as number, entry.amount === null ? Number.NaN : inMain(entry.amount));
    });
    const last = codes[codes.length - 1] as number;
    if (options.isNow && last !== code) {
      const since = time(code < 0 ? 'closed' : 'stageSince') ?? options.today;
      add(Math.max(since, entries[entries.length - 1]?.at ?? since), code);
    }
  }
  return { journeys: createJourneys(rows.length, moves, amounts), stages, rows, weekend: settings.weekend };
}

interface Entry {
  at: number;
  stage: string;
  amount: number | null;
}

function readHistory(history: Cells, { zone, locale, t }: ReadOptions): Map<string, Entry[]> {
  const logged = new Map<string, Entry[]>();
  if (history.length === 0) return logged;
  const required = ['dealId', 'changedAt', 'to'] as const;
  const sheet = SHEETS.history[locale];
  const at = findColumns(rowAt(history, 0), HISTORY_COLUMNS, required, sheet, locale, t);
  for (let index = 1; index < history.length; index++) {
    const cells = rowAt(history, index);
    const id = textOf(cells[at.dealId]);
    if (id === '') continue;
    const when = toLocalTime(cells[at.changedAt], zone);
    if (typeof when !== 'number') {
      const place = t('place_sheet', { sheet, row: String(index + 1) });
      throw cellError(t, place, HISTORY_COLUMNS.changedAt[locale], cells[at.changedAt], 'expected_date');
    }
    const amount = cellAt(cells, at.amount);
    const entry = { at: when, stage: textOf(cells[at.to]), amount: typeof amount === 'number' ? amount : null };
    const entries = logged.get(id);
    if (!entries) logged.set(id, [entry]);
    else {
      entries.push(entry);
      const before = entries[entries.length - 2];
      if (before && before.at > when) entries.sort((a, b) => a.at - b.at);
    }
  }
  return logged;
}
