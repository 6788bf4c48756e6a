/** FORECAST_TABLE: the forecast by month, quarter, owner, stage or product. */

import type { Locale } from '../api';
import { type Cells, rowAt } from '../cells';
import { dayFromParts, isoFromDay, toDay } from '../dates';
import { argumentError, UserError } from '../errors';
import { type ForecastContext, forecastPipeline, parseAsOf, roundToCents } from '../forecast';
import type { Translate } from '../messages';
import { DEAL_COLUMNS, localeOfHeaders, normalise, PRODUCT, SHEETS } from '../messages/names';
import { type Period, parsePeriod } from '../periods';
import { parseSettings } from '../settings';
import { parseStages } from '../stages';
import { findColumns } from '../table';
import { isBlank, parseProbability, textOf } from '../values';
import { chancesWithin, FEWEST_CLOSED, type Window, windowOf } from './by-model';
import { WON } from './journeys';
import { shockOf } from './learnt';
import { newBusinessWithin } from './new-business';
import { outlookAt, rowOf } from './outlook';
import { quantilesOfSum } from './sum';
import { parseTargets, targetWithin } from './targets';

const GROUPS = ['month', 'quarter', 'owner', 'stage', 'product'] as const;
type Group = (typeof GROUPS)[number];
const QUANTILES = [0.1, 0.5, 0.9];
/** Without a period: this month and the next five. */
const USUAL_MONTHS = 6;
const MOST_PERIODS = 60;
/** Without a model, how far forecasts go astray together is a guess, in log odds. */
const GUESSED_SHOCK = 0.3;

type Row = (number | string)[];

/**
 * @param deals rows with their header row
 * @param group one of month (the default), quarter, owner, stage and product
 * @param readTargets rows of Targets, header first; none where the sheet is missing
 * @returns a header, a row per group and one for all: group, won, commit, weighted, P10, P50, P90, new business, target,
 *   gap (target less won and P50), basis. With too little history the range rests on the stages' probabilities, and
 *   the basis says so
 * @throws UserError naming the argument or the row, and what was expected.
 */
export function forecastTable(
  deals: Cells,
  group: unknown,
  period: unknown,
  asOf: unknown,
  context: ForecastContext,
  readTargets: () => Cells,
  messages: (locale: Locale) => Translate,
): Row[] {
  const headers = rowAt(deals, 0);
  const locale = localeOfHeaders(headers);
  const t = messages(locale);
  const { zone, today } = context;
  const by = parseGroup(group, t);
  const day = parseAsOf(asOf, today, zone, t);
  const isNow = day >= today;
  const whole = parsePeriod(period, day, zone, t) ?? monthsFrom(day, USUAL_MONTHS);
  const table = parseStages(context.stageRows, locale, t);
  const settings = parseSettings(context.settingRows, locale, t);
  const at = findColumns(headers, DEAL_COLUMNS, ['dealId', 'deal', 'stage', 'amount'], SHEETS.deals[locale], locale, t);
  let history: Cells | undefined;
  const readHistory = (): Cells => {
    history ??= context.readHistory();
    return history;
  };
  const once = { ...context, readHistory };
  const outlook = outlookAt(deals, day, once, { zone, table, settings, locale, t, isNow, today: day });
  const { states, open } = outlook;
  const closed = outlook.learnt?.model.closed ?? 0;
  const learnt = closed >= FEWEST_CLOSED ? outlook.learnt : null;
  const longest = windowOf(period, whole, day, isNow);
  const shock = learnt ? shockOf(learnt, longest.until) : GUESSED_SHOCK;
  const business = learnt ? learnt.business() : null;
  const targets = parseTargets(readTargets(), zone, locale, t);
  const basis = learnt ? t('basis_model', { closed }) : t('basis_stages', { closed, needed: FEWEST_CLOSED });

  const chancesOf = (within: Period, window: Window): Float64Array => {
    if (learnt) return chancesWithin(outlook, learnt, window);
    return Float64Array.from(states, ({ stage }, index) => {
      const cells = rowOf(outlook, deals, open[index] as number);
      const expected = toDay(cells[at.expectedClose], zone);
      const isDue = typeof expected === 'number' && expected >= within.from && expected <= within.to;
      return isDue ? (parseProbability(outlook.deals.stages[stage]?.probability ?? '') ?? 0) : 0;
    });
  };

  const line = (
    name: string,
    within: Period,
    belongs: ((row: number) => boolean) | null,
    owner: string | null,
  ): Row => {
    const rows = belongs ? deals.filter((_, index) => index === 0 || belongs(index)) : deals;
    const argument = [[isoFromDay(within.from), isoFromDay(within.to)]];
    const sum = (method: string): number => forecastPipeline(rows, method, argument, isoFromDay(day), once, messages);
    const window = within === whole ? longest : windowOf('', within, day, isNow);
    const chances = chancesOf(within, window);
    const amounts: number[] = [];
    const own: number[] = [];
    states.forEach(({ amount }, index) => {
      if (belongs && !belongs(outlook.deals.rows[open[index] as number] as number)) return;
      amounts.push(amount);
      own.push(chances[index] as number);
    });
    const range = quantilesOfSum({ amounts, chances: own, shock }, QUANTILES).map(roundToCents);
    // A deal not yet created has no owner, stage or product.
    const created =
      business && !belongs
        ? roundToCents(newBusinessWithin(business, window.until).mean - newBusinessWithin(business, window.after).mean)
        : '';
    const target = belongs && owner === null ? null : targetWithin(targets, within, owner);
    const won = sum('won');
    const gap = target === null ? '' : roundToCents(target - won - (range[1] as number));
    return [name, won, sum('commit'), sum('weighted'), ...range, created, target ?? '', gap, basis];
  };

  const result: Row[] = [['group', 'won', 'commit', 'weighted'].map((key) => t(`table_${key}` as 'table_group'))];
  result[0]?.push('P10', 'P50', 'P90', t('table_new'), t('table_target'), t('table_gap'), t('table_basis'));
  if (by === 'month' || by === 'quarter') {
    for (const { name, ...part } of partsOf(whole, by === 'month' ? 1 : 3)) result.push(line(name, part, null, null));
  } else {
    const groups = groupsOf(by);
    for (const [name, rows] of groups) {
      result.push(line(name || t('table_none'), whole, (row) => rows.has(row), by === 'owner' ? name : null));
    }
  }
  result.push(line(t('table_all'), whole, null, null));
  return result;

  /** Rows by the name of their group, in the order of the stages or of the alphabet. */
  function groupsOf(key: Exclude<Group, 'month' | 'quarter'>): [string, Set<number>][] {
    const column = key === 'product' ? productColumn() : at[key];
    const names = new Map<string, Set<number>>();
    if (key === 'stage') for (const { name, type } of table.stages) if (type !== 'Lost') names.set(name, new Set());
    outlook.deals.rows.subarray(0, outlook.deals.count).forEach((row, deal) => {
      const name = key === 'stage' ? stageName(deal) : textOf(rowAt(deals, row)[column]);
      const rows = names.get(name);
      if (rows) rows.add(row);
      else if (key !== 'stage') names.set(name, new Set([row]));
    });
    const groups = [...names];
    return key === 'stage' ? groups : groups.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  function stageName(deal: number): string {
    const code = outlook.codes[deal] as number;
    if (code >= 0) return outlook.deals.stages[code]?.name ?? '';
    return table.stages.find(({ type }) => type === (code === WON ? 'Won' : 'Lost'))?.name ?? '';
  }

  function productColumn(): number {
    const names = [normalise(PRODUCT.en), normalise(PRODUCT.ms)];
    const column = headers.findIndex((header) => names.includes(normalise(textOf(header))));
    if (column < 0) throw new UserError(t, 'noProduct');
    return column;
  }
}

function parseGroup(value: unknown, t: Translate): Group {
  if (isBlank(value)) return 'month';
  const text = textOf(value).toLowerCase();
  const group = GROUPS.find((name) => name === text);
  if (group) return group;
  throw argumentError(t, 'group', textOf(value), 'expected_oneOf', { list: GROUPS.join(', ') });
}

function monthsFrom(day: number, count: number): Period {
  const [year = 1970, month = 1] = isoFromDay(day).split('-').map(Number);
  return { from: firstOf(year, month), to: firstOf(year, month + count) - 1 };
}

function firstOf(year: number, month: number): number {
  return dayFromParts(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1) ?? 0;
}

/** The months or quarters of a period, cut to it. */
function partsOf({ from, to }: Period, months: number): (Period & { name: string })[] {
  const parts: (Period & { name: string })[] = [];
  const [year = 1970, month = 1] = isoFromDay(from).split('-').map(Number);
  let next = month - ((month - 1) % months);
  for (let start = firstOf(year, next); start <= to && parts.length < MOST_PERIODS; start = firstOf(year, next)) {
    next += months;
    const iso = isoFromDay(start);
    const name = months === 1 ? iso.slice(0, 7) : `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
    parts.push({ name, from: Math.max(from, start), to: Math.min(to, firstOf(year, next) - 1) });
  }
  return parts;
}
