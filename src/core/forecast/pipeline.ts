/** FORECAST_PIPELINE: the sum of the deals by a method, over a period, as of a date. */

import type { Locale } from '../api';
import { rebuildAsOf, type StageAt } from '../deals/as-of';
import { ADDED_DEAL_COLUMNS, DEAL_COLUMNS, localeOfHeaders } from '../deals/columns';
import type { Translate } from '../i18n/messages';
import { keyOf, namesIn } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { toDay, type Zone } from '../shared/dates';
import { argumentError, type CellErrorEnd, cellError, UserError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import { type Period, parsePeriod } from '../shared/periods';
import { isBlank, isDate, parsePlainNumber, parseProbability, textOf } from '../shared/values';
import { CATEGORIES, type Category } from '../stages/columns';
import { parseStages, type Stage } from '../stages/stages';
import { createConverter } from '../workbook/currency';
import { parseSettings } from '../workbook/settings';
import { SHEETS } from '../workbook/sheets';
import { MODEL_METHODS, type ModelMethod, sumByModel, windowOf } from './model/by-model';
import { snapshotAt } from './model/snapshot';
import type { ForecastContext } from './model/types';

export const METHODS = ['weighted', 'pipeline', 'commit', 'best', 'won'] as const;
export type Method = (typeof METHODS)[number] | ModelMethod;
const ALL_METHODS: readonly Method[] = [...METHODS, ...MODEL_METHODS];

const NAMES = { ...DEAL_COLUMNS, ...ADDED_DEAL_COLUMNS };

/**
 * Sums the deals of a range. Open deals count by Expected close, won ones by Closed; a deal without stage counts for
 * nothing. Amounts are added unrounded in the main currency and the sum is rounded once, to cents.
 *
 * @param deals rows with their header row
 * @param method one of METHODS or MODEL_METHODS; blank: weighted
 * @param period see `parsePeriod`; blank: all time
 * @param asOf a date; blank: today. Before today, stages are rebuilt from the history
 * @throws UserError naming the argument, or the row of the range, and what was expected.
 */
export function forecastPipeline(
  deals: Cells,
  method: unknown,
  period: unknown,
  asOf: unknown,
  context: ForecastContext,
  messages: (locale: Locale) => Translate,
): number {
  const headers = rowAt(deals, 0);
  const locale = localeOfHeaders(headers);
  const t = messages(locale);
  const { zone, today } = context;
  const by = parseMethod(method, t);
  const day = parseAsOf(asOf, today, zone, t);
  const settings = parseSettings(context.settingRows, locale, t);
  const within = parsePeriod(period, day, zone, t, settings.firstMonth);
  const stages = parseStages(context.stageRows, locale, t);
  if (isByModel(by)) {
    const isNow = day >= today;
    const snapshot = snapshotAt(deals, day, context, { zone, table: stages, settings, locale, t, isNow, today: day });
    return roundToCents(sumByModel(snapshot, by, windowOf(period, within, day, isNow), t));
  }
  const at = findColumns(headers, NAMES, ['dealId', 'deal', 'stage', 'amount'], SHEETS.deals[locale], locale, t);
  const value = createConverter(settings, locale, t);
  const past = day < today ? rebuildAsOf(context.readHistory(), day, zone, locale, t) : null;
  const stageOf = createStageLookup(stages, t);

  const days = new Map<unknown, number | null | undefined>();

  let sum = 0;
  for (let index = 1; index < deals.length; index++) {
    const cells = rowAt(deals, index);
    const row = index + 1;
    let stageName = cells[at.stage];
    let state: StageAt | null = null;
    if (past) {
      state = past(cells, at, row);
      if (!state) continue;
      stageName = state.stage;
    }
    if (stageName === '' || stageName === null || stageName === undefined) continue;
    const stage = stageOf(cellAt(cells, at.pipeline), stageName, row);
    if (!stage || stage.type === 'Lost') continue;
    if (stage.type === 'Won') {
      if (by === 'weighted' || by === 'pipeline') continue;
      if (within && !isWithin(state?.closed ?? cells[at.closed], 'closed', row)) continue;
    } else {
      if (by === 'won') continue;
      if (within && !isWithin(cells[at.expectedClose], 'expectedClose', row)) continue;
      if ((by === 'commit' || by === 'best') && !isForecast(cells[at.category], stage, row)) continue;
    }
    let amount: unknown = state ? (state.amount ?? cells[at.amount]) : cells[at.amount];
    if (typeof amount !== 'number') {
      if (isBlank(amount)) continue;
      throw wrong(row, 'amount', amount, 'expected_number');
    }
    if (by === 'weighted') amount = (amount as number) * chance(cells[at.probability], stage, row);
    sum += at.currency < 0 ? (amount as number) : value(amount as number, cells[at.currency], row);
  }
  return roundToCents(sum);

  function wrong(row: number, column: keyof typeof NAMES, ...rest: CellErrorEnd): UserError {
    return cellError(t, t('place_range', { row: String(row) }), NAMES[column][locale], ...rest);
  }

  function isWithin(cell: unknown, column: 'closed' | 'expectedClose', row: number): boolean {
    if (cell === '' || cell === undefined) return false;
    const key = isDate(cell) ? cell.getTime() : cell;
    let on = days.get(key);
    if (on === undefined) {
      on = toDay(cell, zone);
      if (on !== undefined) days.set(key, on);
    }
    if (on === undefined) {
      throw wrong(row, column, cell, 'expected_date');
    }
    const { from, to } = within as Period;
    return on !== null && on >= from && on <= to;
  }

  function isForecast(cell: unknown, stage: Stage, row: number): boolean {
    let category: Category | null | undefined = stage.category;
    if (!isBlank(cell)) {
      category = keyOf(CATEGORIES, cell);
      if (!category) {
        throw wrong(row, 'category', cell, 'expected_oneOf', { list: namesIn(CATEGORIES, locale).join(', ') });
      }
    }
    return category === 'commit' || (by === 'best' && category === 'best');
  }

  function chance(cell: unknown, stage: Stage, row: number): number {
    if (cell === '' || cell === undefined) return stage.probability ?? 0;
    const probability = parseProbability(cell);
    if (probability === undefined) {
      throw wrong(row, 'probability', cell, 'expected_probability');
    }
    return probability ?? stage.probability ?? 0;
  }
}

function parseMethod(value: unknown, t: Translate): Method {
  if (isBlank(value)) return 'weighted';
  const text = textOf(value).toLowerCase();
  const method = ALL_METHODS.find((name) => name === text);
  if (method) return method;
  throw argumentError(t, 'method', textOf(value), 'expected_oneOf', { list: ALL_METHODS.join(', ') });
}

function isByModel(method: Method): method is ModelMethod {
  return MODEL_METHODS.some((name) => name === method);
}

/** Reads an as_of argument: a day; today when blank. */
export function parseAsOf(value: unknown, today: number, zone: Zone, t: Translate): number {
  const cell = Array.isArray(value) && value.length === 1 ? ([] as unknown[]).concat(...value)[0] : value;
  const numeric = typeof cell === 'string' && /^\d{5}$/.test(cell.trim()) ? parsePlainNumber(cell) : cell;
  const day = toDay(numeric, zone);
  if (day === undefined) throw argumentError(t, 'as_of', textOf(cell), 'expected_day');
  return day ?? today;
}

/** Looks up stages by the text of the cells, once per distinct text. */
function createStageLookup(table: ReturnType<typeof parseStages>, t: Translate) {
  const seen = new Map<unknown, Map<unknown, Stage | null>>();
  return (pipeline: unknown, name: unknown, row: number): Stage | null => {
    let names = seen.get(pipeline);
    if (!names) {
      names = new Map();
      seen.set(pipeline, names);
    }
    let stage = names.get(name);
    if (stage === undefined) {
      const text = textOf(name);
      stage = text === '' ? null : (table.find(textOf(pipeline), text) ?? null);
      if (text !== '' && !stage) {
        const stages = table.stages.map((known) => known.name).join(', ');
        throw new UserError(t, 'rowStage', { row, value: text, stages });
      }
      names.set(name, stage);
    }
    return stage;
  };
}

/** Half a cent goes away from zero; the nudge undoes binary fractions such as 1.005. */
export function roundToCents(sum: number): number {
  const cents = Math.round(Math.abs(sum) * 100 * (1 + Number.EPSILON));
  return cents === 0 ? 0 : (Math.sign(sum) * cents) / 100;
}
