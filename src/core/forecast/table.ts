/** FORECAST_TABLE: the forecast by month, quarter, owner, stage or product. */

import type { Locale } from '../api';
import { DEAL_COLUMNS, localeOfHeaders, PRODUCT } from '../deals/columns';
import type { Translate } from '../i18n/messages';
import { normalise } from '../i18n/name';
import { type Cells, readOnce, rowAt } from '../shared/cells';
import { isoFromDay, toDay } from '../shared/dates';
import { argumentError, UserError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import { type Period, parsePeriod } from '../shared/periods';
import { isBlank, parseProbability, textOf } from '../shared/values';
import { parseStages } from '../stages/stages';
import { parseSettings } from '../workbook/settings';
import { SHEETS } from '../workbook/sheets';
import { adjustmentsWithin, explainAdjustments, parseAdjustments } from './adjustments';
import { chancesWithin, FEWEST_CLOSED, type Window, windowOf } from './model/by-model';
import { WON } from './model/deal-paths';
import { shockOf } from './model/fitted';
import { newBusinessWithin } from './model/new-business';
import { monthsFrom, partsOf } from './model/parts';
import { rowOf, snapshotAt } from './model/snapshot';
import { quantilesOfSum } from './model/sum';
import type { ForecastContext } from './model/types';
import { forecastPipeline, parseAsOf, roundToCents } from './pipeline';
import { ADJUSTMENT_COLUMNS, reviewMessages } from './review-texts';
import { parseTargets, targetWithin } from './targets';

const GROUPS = ['month', 'quarter', 'owner', 'stage', 'product'] as const;
type Group = (typeof GROUPS)[number];
const QUANTILES = [0.1, 0.5, 0.9];
/** Without a period: this month and the next five. */
const USUAL_MONTHS = 6;
/** Without a model, how far forecasts go astray together is a guess, in log odds. */
const GUESSED_SHOCK = 0.3;

type Row = (number | string)[];

/**
 * @param deals rows with their header row
 * @param group one of month (the default), quarter, owner, stage and product
 * @param readPlans rows of Targets and of Adjustments, header first; none where the sheet is missing
 * @returns a header, a row per group and one for all: group, won, commit, weighted, P10, P50, P90, new business, target,
 *   gap (target less won and P50), basis, adjustment, adjusted (won, P50 and adjustment together). With too little history
 *   the range rests on the stages' probabilities, and the basis says so; it also says who adjusted and why
 * @throws UserError naming the argument or the row, and what was expected.
 */
export function forecastTable(
  deals: Cells,
  group: unknown,
  period: unknown,
  asOf: unknown,
  context: ForecastContext,
  readQuotas: { targets: () => Cells; adjustments: () => Cells },
  messages: (locale: Locale) => Translate,
): Row[] {
  const headers = rowAt(deals, 0);
  const locale = localeOfHeaders(headers);
  const t = messages(locale);
  const rt = reviewMessages(locale);
  const { zone, today } = context;
  const by = parseGroup(group, t);
  const day = parseAsOf(asOf, today, zone, t);
  const isNow = day >= today;
  const settings = parseSettings(context.settingRows, locale, t);
  const whole = parsePeriod(period, day, zone, t, settings.firstMonth) ?? monthsFrom(day, USUAL_MONTHS);
  const table = parseStages(context.stageRows, locale, t);
  const at = findColumns(headers, DEAL_COLUMNS, ['dealId', 'deal', 'stage', 'amount'], SHEETS.deals[locale], locale, t);
  const once = { ...context, readHistory: readOnce(context.readHistory) };
  const snapshot = snapshotAt(deals, day, once, { zone, table, settings, locale, t, isNow, today: day });
  const { states, open } = snapshot;
  const closed = snapshot.fitted?.model.closed ?? 0;
  const fitted = closed >= FEWEST_CLOSED ? snapshot.fitted : null;
  const longest = windowOf(period, whole, day, isNow);
  const shock = fitted ? shockOf(fitted, longest.until) : GUESSED_SHOCK;
  const business = fitted ? fitted.business() : null;
  const targets = parseTargets(readQuotas.targets(), zone, settings.firstMonth, locale, t);
  const adjustments = parseAdjustments(readQuotas.adjustments(), zone, settings.firstMonth, locale, t);
  const basis = fitted
    ? rt('basis_model', { count: closed })
    : rt('basis_stages', { count: closed, needed: FEWEST_CLOSED });

  const chancesOf = (within: Period, window: Window): Float64Array => {
    if (fitted) return chancesWithin(snapshot, fitted, window);
    return Float64Array.from(states, ({ stage }, index) => {
      const cells = rowOf(snapshot, deals, open[index] as number);
      const expected = toDay(cells[at.expectedClose], zone);
      const isDue = typeof expected === 'number' && expected >= within.from && expected <= within.to;
      return isDue ? (parseProbability(snapshot.deals.stages[stage]?.probability ?? '') ?? 0) : 0;
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
      if (belongs && !belongs(snapshot.deals.rows[open[index] as number] as number)) return;
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
    // Neither a stage nor a product is what a manager answers for.
    const adjusting = belongs && owner === null ? [] : adjustmentsWithin(adjustments, within, owner);
    const adjustment = adjusting.reduce((total, { amount }) => total + amount, 0);
    const adjusted =
      belongs && owner === null ? ['', ''] : [adjustment, roundToCents(won + (range[1] as number) + adjustment)];
    const rests = [basis, explainAdjustments(adjusting, locale)].filter((text) => text !== '').join('; ');
    return [name, won, sum('commit'), sum('weighted'), ...range, created, target ?? '', gap, rests, ...adjusted];
  };

  const result: Row[] = [['group', 'won', 'commit', 'weighted'].map((key) => rt(`table_${key}` as 'table_group'))];
  result[0]?.push('P10', 'P50', 'P90', rt('table_new'), rt('table_target'), rt('table_gap'), rt('table_basis'));
  result[0]?.push(ADJUSTMENT_COLUMNS.adjustment[locale], rt('table_adjusted'));
  if (by === 'month' || by === 'quarter') {
    for (const { name, ...part } of partsOf(whole, by === 'month' ? 1 : 3, settings.firstMonth)) {
      result.push(line(name, part, null, null));
    }
  } else {
    const groups = groupsOf(by);
    for (const [name, rows] of groups) {
      result.push(line(name || rt('table_none'), whole, (row) => rows.has(row), by === 'owner' ? name : null));
    }
  }
  result.push(line(rt('table_all'), whole, null, null));
  return result;

  /** Rows by the name of their group, in the order of the stages or of the alphabet. */
  function groupsOf(key: Exclude<Group, 'month' | 'quarter'>): [string, Set<number>][] {
    const column = key === 'product' ? productColumn() : at[key];
    const names = new Map<string, Set<number>>();
    if (key === 'stage') for (const { name, type } of table.stages) if (type !== 'Lost') names.set(name, new Set());
    snapshot.deals.rows.subarray(0, snapshot.deals.count).forEach((row, deal) => {
      const name = key === 'stage' ? stageName(deal) : textOf(rowAt(deals, row)[column]);
      const rows = names.get(name);
      if (rows) rows.add(row);
      else if (key !== 'stage') names.set(name, new Set([row]));
    });
    if (key === 'owner') for (const name of plannedOwners()) names.set(name, new Set());
    const groups = [...names];
    return key === 'stage' ? groups : groups.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Owners who have a target or an adjustment in the period count even without deals. */
  function plannedOwners(): string[] {
    const { rows, count } = snapshot.deals;
    const known = new Set<string>();
    rows.subarray(0, count).forEach((row) => {
      known.add(normalise(textOf(rowAt(deals, row)[at.owner])));
    });
    const owners: string[] = [];
    for (const { owner, from, to } of [...targets, ...adjustments]) {
      if (owner === '' || from < whole.from || to > whole.to || known.has(normalise(owner))) continue;
      known.add(normalise(owner));
      owners.push(owner);
    }
    return owners;
  }

  function stageName(deal: number): string {
    const code = snapshot.codes[deal] as number;
    if (code >= 0) return snapshot.deals.stages[code]?.name ?? '';
    return table.stages.find(({ type }) => type === (code === WON ? 'Won' : 'Lost'))?.name ?? '';
  }

  function productColumn(): number {
    const names = Object.values(PRODUCT).map(normalise);
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
