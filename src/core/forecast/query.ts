/**
 * A forecast function's call as typed values: its arguments, and the deals, stages, settings, quotas and history that it
 * asks about. Each part is read when it is first needed, and once.
 */

import type { Locale } from '../api';
import { localeOfHeaders } from '../deals/columns';
import { type Cells, rowAt } from '../shared/cells';
import { toDay, type Zone } from '../shared/dates';
import { argumentError, type UserError } from '../shared/errors';
import { type Columns, findColumns } from '../shared/find-columns';
import { once } from '../shared/once';
import { type AskedPeriod, parsePeriod } from '../shared/periods';
import { SHEETS } from '../shared/sheets';
import { isBlank, parsePlainNumber, textOf } from '../shared/values';
import { parseStages, type StageTable } from '../stages/stages';
import { digitsOf, roundTo } from '../workbook/currency';
import { parseSettings, type Settings } from '../workbook/settings';
import { type Adjustment, parseAdjustments } from './adjustments';
import { type Calendar, parseCalendar } from './calendar';
import { type DealRows, type ReadOptions, readDealRows } from './deal-rows';
import { errorOf, type RowFault } from './left-out';
import { MODEL_METHODS, type ModelMethod } from './model/by-model';
import { snapshotAt } from './model/snapshot';
import type { ForecastContext, Snapshot } from './model/types';
import { QUERY_COLUMNS, type QueryColumn } from './query-columns';
import { type PipelineData, readPaths } from './read';
import { REVIEW_PARTS, type ReviewPart } from './review-names';
import { parseTargets, type Target } from './targets';
import type { Translate } from './texts';

/** Reads the rows of Targets and of Adjustments, header first; none where the sheet is missing. */
export interface QuotaReader {
  targets: () => Cells;
  adjustments: () => Cells;
}

export interface Query {
  /** Rows with their header row. */
  deals: Cells;
  locale: Locale;
  t: Translate;
  zone: Zone;
  /** Days since 1970-01-01. */
  today: number;
  columns(): Columns<QueryColumn>;
  settings(): Settings;
  stages(): StageTable;
  calendar(): Calendar;
  history(): Cells;
  targets(): Target[];
  adjustments(): Adjustment[];
  dealRows(): DealRows;
  /**
   * How many deals the range holds, those included that cannot be read.
   *
   * @throws UserError naming the first row, where none of them can be read.
   */
  countDeals(): number;
  /** The deals' paths up to a day; for a past day nothing counts that only the rows show. */
  pathsAt(day: number): PipelineData;
  /** The paths as the history alone shows them. */
  pastPaths(): PipelineData;
  /** How the deals stand at the end of a day. */
  snapshotAt(day: number): Snapshot;
  /** Rounds a sum by the digits of the main currency: 2 where none is set. */
  round(sum: number): number;
  /** The digits after the point of the main currency. */
  digits(): number;
  /** The error that names a cell which cannot be read. */
  errorOf(fault: RowFault): UserError;
}

/** For what needs neither targets nor adjustments. */
export const NO_QUOTAS: QuotaReader = { targets: () => [], adjustments: () => [] };

/**
 * Opens a query. Nothing is read yet but the header row, which tells the language.
 *
 * @param deals rows with their header row
 */
export function createQuery(
  deals: Cells,
  context: ForecastContext,
  messages: (locale: Locale) => Translate,
  readQuotas: QuotaReader = NO_QUOTAS,
): Query {
  const locale = localeOfHeaders(rowAt(deals, 0));
  const t = messages(locale);
  const { zone, today } = context;
  const settings = once(() => parseSettings(context.settingRows, locale, t));
  const digits = once(() => ({ count: digitsOf(settings().currency) }));
  const stages = once(() => parseStages(context.stageRows, locale, t));
  const history = once(() => context.readHistory());
  const storedModel = once(() => context.readModel?.() ?? null);
  const optionsFor = (isNow: boolean, day: number): ReadOptions => ({
    zone,
    table: stages(),
    settings: settings(),
    locale,
    t,
    isNow,
    today: day,
  });
  const dealRows = once(() => readDealRows(deals, optionsFor(true, today)));
  const pastPaths = once(() => readPaths(dealRows(), history(), optionsFor(false, today)));
  const pathsAt = onceADay((day) =>
    day < today ? pastPaths() : readPaths(dealRows(), history(), optionsFor(true, day)),
  );
  return {
    deals,
    locale,
    t,
    zone,
    today,
    settings,
    stages,
    history,
    dealRows,
    pathsAt,
    pastPaths,
    columns: once(() => {
      const required = ['dealId', 'deal', 'stage', 'amount'] as const;
      return findColumns(rowAt(deals, 0), QUERY_COLUMNS, required, SHEETS.deals[locale], locale, t);
    }),
    calendar: once(() => parseCalendar(context.settingRows, settings().weekend, zone, locale, t)),
    targets: once(() => parseTargets(readQuotas.targets(), zone, settings().firstMonth, locale, t)),
    adjustments: once(() => parseAdjustments(readQuotas.adjustments(), zone, settings().firstMonth, locale, t)),
    snapshotAt: onceADay((day) => snapshotAt(dealRows(), day, day < today ? null : storedModel(), () => pathsAt(day))),
    countDeals() {
      const { count, faults } = dealRows();
      let all = count;
      for (const { column } of faults.values()) if (column === 'stage') all++;
      const [first] = faults.values();
      if (first && faults.size === all) throw errorOf(first, { locale, t, stages });
      return all;
    },
    digits: () => digits().count,
    round: (sum) => roundTo(sum, digits().count),
    errorOf: (fault) => errorOf(fault, { locale, t, stages }),
  };
}

function onceADay<T>(make: (day: number) => T): (day: number) => T {
  const made = new Map<number, T>();
  return (day) => {
    let value = made.get(day);
    if (value === undefined) {
      value = make(day);
      made.set(day, value);
    }
    return value;
  };
}

/** The methods that need no model. */
const PLAIN_METHODS = ['weighted', 'pipeline', 'commit', 'best', 'won'] as const;
export type PlainMethod = (typeof PLAIN_METHODS)[number];
export type Method = PlainMethod | ModelMethod;
const METHODS: readonly Method[] = [...PLAIN_METHODS, ...MODEL_METHODS];

const GROUPS = ['month', 'quarter', 'owner', 'stage', 'product'] as const;
export type Group = (typeof GROUPS)[number];

/** A method argument; weighted when blank. @throws UserError naming the argument and the methods. */
export function methodOf(value: unknown, { t }: Query): Method {
  return oneOf('method', value, METHODS, t, 'weighted');
}

export function isByModel(method: Method): method is ModelMethod {
  return MODEL_METHODS.some((name) => name === method);
}

/** A group argument; month when blank. @throws UserError naming the argument and the groups. */
export function groupOf(value: unknown, { t }: Query): Group {
  return oneOf('group', value, GROUPS, t, 'month');
}

/** A part argument of PIPELINE_REVIEW. @throws UserError naming the argument and the parts. */
export function reviewPartOf(value: unknown, { t }: Query): ReviewPart {
  return oneOf('part', value, REVIEW_PARTS, t);
}

/** An as_of argument: a day; today when blank. @throws UserError naming the argument. */
export function dayOf(value: unknown, { today, zone, t }: Query): number {
  const cell = Array.isArray(value) && value.length === 1 ? firstCell(value) : value;
  const numeric = typeof cell === 'string' && /^\d{5}$/.test(cell.trim()) ? parsePlainNumber(cell) : cell;
  const day = toDay(numeric, zone);
  if (day === undefined) throw argumentError(t, 'as_of', textOf(cell), 'expected_day');
  return day ?? today;
}

/** A period argument, counted from a day; null, which is all time, when blank. @throws UserError naming the argument. */
export function periodOf(value: unknown, day: number, { zone, t, settings }: Query): AskedPeriod | null {
  return parsePeriod(value, day, zone, t, settings().firstMonth);
}

/** An owner argument: blank for everybody. */
export function ownerOf(value: unknown): string {
  return textOf(Array.isArray(value) ? firstCell(value) : value);
}

/** A target argument: an amount above 0; null when blank. @throws UserError naming the argument. */
export function targetOf(value: unknown, { t }: Query): number | null {
  if (isBlank(value)) return null;
  const amount = parsePlainNumber(value);
  if (amount === undefined || amount <= 0) throw argumentError(t, 'target', value, 'expected_number');
  return amount;
}

/** A horizon argument: 1 to 365 days; 30 when blank. @throws UserError naming the argument. */
export function horizonOf(value: unknown, { t }: Query): number {
  const days = isBlank(value) ? 30 : Number(textOf(value).replace(/d$/i, ''));
  if (days >= 1 && days <= 365) return days;
  throw argumentError(t, 'horizon', value, 'expected_numberWithin', { from: 1, to: 365 });
}

function oneOf<T extends string>(argument: string, value: unknown, names: readonly T[], t: Translate, usual?: T): T {
  if (usual !== undefined && isBlank(value)) return usual;
  const text = textOf(value).toLowerCase();
  const found = names.find((name) => name === text);
  if (found !== undefined) return found;
  throw argumentError(t, argument, textOf(value), 'expected_oneOf', { list: names.join(', ') });
}

/** An argument that is a cell may come as a range of one. */
function firstCell(range: readonly unknown[]): unknown {
  return ([] as unknown[]).concat(...range)[0];
}
