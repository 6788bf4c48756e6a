/** FORECAST_EXPLAIN: the deals that a result of FORECAST_PIPELINE is made of, with what each adds and why. */

import { DEAL_COLUMNS } from '../deals/columns';
import { cellAt, rowAt } from '../shared/cells';
import { isoFromDay, toDay } from '../shared/dates';
import type { AskedPeriod } from '../shared/periods';
import { isBlank, parseProbability, textOf } from '../shared/values';
import { CATEGORIES } from '../stages/columns';
import { type Counted, createSums, requireSum } from './amounts';
import { splitIntoCents } from './cents';
import { isFault, type RowFault } from './left-out';
import { reviewMessages, takesMessages } from './messages';
import { attribute } from './model/attribution';
import { chancesWithin, type ModelMethod, requireModel, sumByModel, type Window, windowOf } from './model/by-model';
import { shockOf } from './model/fitted';
import type { forecastPipeline } from './pipeline';
import { createQuery, dayOf, isByModel, methodOf, type PlainMethod, periodOf, type Query } from './query';
import type { TakesTranslate } from './texts';

/** A deal that counts. */
interface Line {
  /** Index of its row of the range, 0 being the header. */
  index: number;
  /** 0 to 1; blank where the row's own probability cannot be read. */
  chance: number | '';
  /** In the main currency; blank where the cell is. */
  amount: number | '';
  /** Unrounded. */
  added: number;
  reason: () => string[];
}

/**
 * Lists the deals that make up a number. For p10, p50 and p90 a deal's contribution is what it brings in the outcomes in
 * which all deals together bring that sum (`attribute`).
 *
 * @param deals rows with their header row
 * @param method, period, asOf as FORECAST_PIPELINE takes them
 * @returns a header, and a row per deal, the largest contribution first: deal ID, deal, chance, amount, contribution,
 *   reason. Contributions are in the currency's smallest unit and add up to FORECAST_PIPELINE's result. Deals that are left out because a cell cannot
 *   be read come last, without contribution
 * @throws UserError as FORECAST_PIPELINE does.
 */
export function forecastExplain(
  ...[deals, method, period, asOf, context, messages]: Parameters<typeof forecastPipeline>
): (number | string)[][] {
  const query = createQuery(deals, context, messages);
  const by = methodOf(method, query);
  const day = dayOf(asOf, query);
  const within = periodOf(period, day, query);
  const { sum, lines, leftOut } = isByModel(by)
    ? linesByModel(query, by, within, day)
    : plainLines(query, by, within, day);
  const added = splitIntoCents(
    lines.map((line) => line.added),
    query.round(sum),
    10 ** query.digits(),
  );
  const ranked = lines
    .map((line, index) => ({ ...line, added: added[index] as number }))
    .sort((a, b) => b.added - a.added || Number(b.amount) - Number(a.amount) || a.index - b.index);
  const { locale } = query;
  const at = query.columns();
  const t = takesMessages(locale);
  const { dealId, deal, amount } = DEAL_COLUMNS;
  return [
    [
      dealId[locale],
      deal[locale],
      query.t('table_chance'),
      amount[locale],
      t('table_contribution'),
      reviewMessages(locale)('priority_reason'),
    ],
    ...ranked.map((line) => {
      const cells = rowAt(deals, line.index);
      const chance = line.chance === '' ? '' : Math.round(line.chance * 1e4) / 1e4;
      const reason = [...line.reason(), ...amountReasons(query, cells, line.amount, t)].join('; ');
      return [textOf(cells[at.dealId]), textOf(cells[at.deal]), chance, line.amount, line.added, capital(reason)];
    }),
    ...leftOut.map((fault) => {
      const cells = rowAt(deals, fault.index);
      const reason = t('explain_leftOut', { problem: query.errorOf(fault).message });
      return [textOf(cells[at.dealId]), textOf(cells[at.deal]), '', '', '', reason];
    }),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function amountReasons(query: Query, cells: readonly unknown[], amount: number | '', t: TakesTranslate): string[] {
  if (amount === '') return [t('explain_noAmount')];
  const { currency } = query.columns();
  const own = textOf(cellAt(cells, currency));
  const main = query.settings().currency;
  return own === '' || main === '' || own.toUpperCase() === main.toUpperCase()
    ? []
    : [t('explain_currency', { currency: own })];
}

/** To a tenth of a percent. */
function percent(chance: number): number {
  return Math.round(chance * 1000) / 10;
}

interface Lines {
  /** Unrounded. */
  sum: number;
  lines: Line[];
  leftOut: readonly RowFault[];
}

function plainLines(query: Query, method: PlainMethod, within: AskedPeriod | null, day: number): Lines {
  const t = takesMessages(query.locale);
  const at = query.columns();
  const lines: Line[] = [];
  const sum = createSums(query, day)(method, within, null, (row, added) => {
    const own = parseProbability(cellAt(row.cells, at.probability));
    const chance = row.isWon ? 1 : own === undefined ? '' : (own ?? row.stage?.probability ?? 0);
    const reason = (): string[] => plainReasons(query, row, { method, chance }, t);
    const amount = isFault(row.amount) ? '' : (row.amount ?? '');
    lines.push({ index: row.index, chance, amount, added, reason });
  });
  return { sum: requireSum(sum, query), lines, leftOut: sum.leftOut };
}

function plainReasons(
  query: Query,
  row: Counted,
  { method, chance }: { method: PlainMethod; chance: number | '' },
  t: TakesTranslate,
): string[] {
  const { cells, stage } = row;
  const at = query.columns();
  const day = shownDay(query, row);
  if (row.isWon) return [day === null ? t('explain_wonUndated') : t('explain_won', { date: isoFromDay(day) })];
  const expected = day === null ? [] : [t('explain_expected', { date: isoFromDay(day) })];
  const name = stage?.name ?? '';
  if (method === 'pipeline') return [t('explain_full', { stage: name }), ...expected];
  if (method === 'weighted') {
    const isOwn = !isBlank(cellAt(cells, at.probability));
    if (!isOwn && stage?.probability === null) return [t('explain_noProbability', { stage: name }), ...expected];
    const values = { percent: percent(Number(chance)), stage: name };
    return [t(isOwn ? 'explain_own' : 'explain_stage', values), ...expected];
  }
  const isOwn = !isBlank(cellAt(cells, at.category));
  const category = row.category && !isFault(row.category) ? CATEGORIES[row.category][query.locale] : '';
  return [t(isOwn ? 'explain_ownCategory' : 'explain_category', { category, stage: name }), ...expected];
}

/** The day on which it was won or is expected to close; null where none is shown. */
function shownDay({ zone, columns }: Query, { cells, past, isWon }: Counted): number | null {
  const cell = (isWon ? past?.closed : undefined) ?? cellAt(cells, columns()[isWon ? 'closed' : 'expectedClose']);
  return toDay(cell, zone) ?? null;
}

function linesByModel(query: Query, method: ModelMethod, within: AskedPeriod | null, day: number): Lines {
  const { t: translate, locale } = query;
  const t = takesMessages(locale);
  const snapshot = query.snapshotAt(day);
  const fitted = requireModel(snapshot, translate);
  const window = windowOf(within, day, day >= query.today);
  const amounts = snapshot.states.map(({ amount }) => amount);
  const chances = chancesWithin(snapshot, fitted, window);
  const sum = sumByModel(snapshot, method, window, translate);
  const { open, deals, leftOut } = snapshot;
  requireSum({ sum, counted: open.length, others: deals.count, leftOut }, query);
  const shares =
    method === 'calibrated' ? null : attribute({ amounts, chances, shock: shockOf(fitted, window.until) }, sum);
  const likely = likelyBy(within, window, day, t);
  const lines = open.map((deal, place): Line => {
    const index = deals.rows[deal] as number;
    const amount = amounts[place] as number;
    const chance = chances[place] as number;
    const added = shares ? (shares[place] as number) : amount * chance;
    const isMissing = amount === 0 && isBlank(rowAt(query.deals, index)[query.columns().amount]);
    const reason = (): string[] => {
      const stage = deals.stages[snapshot.codes[deal] as number]?.name ?? '';
      const count = Math.max(0, Math.floor(snapshot.states[place]?.age ?? 0));
      const reasons = [likely(chance), t('explain_inStage', { stage, count })];
      if (!shares || amount === 0) return reasons;
      return [...reasons, t('explain_quantile', { percent: percent(added / amount), method: method.toUpperCase() })];
    };
    return { index, chance, amount: isMissing ? '' : amount, added, reason };
  });
  return { sum, lines, leftOut };
}

/** Says a chance with the days within which the deal must be won. */
function likelyBy(
  within: AskedPeriod | null,
  { after, until }: Window,
  day: number,
  t: TakesTranslate,
): (chance: number) => string {
  const to = isoFromDay(within && within.days === undefined ? Math.min(within.to, day + until) : day + until);
  if (after === 0 || !within) return (chance) => t('explain_by', { percent: percent(chance), to });
  const from = isoFromDay(within.from);
  return (chance) => t('explain_between', { percent: percent(chance), from, to });
}
