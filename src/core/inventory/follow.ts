/** Decides whether a deal's amount follows its lines, and plans the cells of Deals that say so. */

import type { DealColumn } from '../deals/columns';
import { type Locale, languageOf } from '../i18n/locale';
import { keyOf } from '../i18n/name';
import { formatMoney } from '../i18n/translator';
import { type Cells, type CellWrite, cellAt, rowAt } from '../shared/cells';
import type { Columns } from '../shared/find-columns';
import { isBlank, textOf } from '../shared/values';
import { digitsOf, roundMoney } from '../workbook/currency';
import { type DealLineColumn, FOLLOWS } from './columns';
import { inventoryMessages } from './texts';
import type { DealLines } from './totals';

/** The columns of Deals that the plan reads. */
export type FollowColumns = Columns<Extract<DealColumn, 'dealId' | 'deal' | 'amount' | 'currency'> | DealLineColumn>;

export interface FollowContext {
  at: FollowColumns;
  /** The workbook's currency; a deal without one is in it. */
  currency: string;
  locale: Locale;
}

export interface FollowPlan {
  /** Amounts, and the two columns beside them. */
  cells: CellWrite[];
  /** What the user must know of amounts that stopped following, or never did, in words. */
  notices: string[];
}

/** The three cells of one deal, as they stand or as they should. */
interface State {
  amount: unknown;
  linesTotal: unknown;
  fromLines: unknown;
}

/**
 * Plans the amounts of all deals. Running it again over the result gives no writes.
 *
 * - *Amount from lines* is Yes, and *Lines total* holds the number that the amount was last set to: the amount follows. Where it is
 *   another number by now, somebody has typed it: it stops following, and the plan says so.
 * - *Amount from lines* is Yes, and *Lines total* holds no number: the user wants the amount to follow from now on.
 * - It is blank, as with the first line: a blank amount follows, and so does one that equals the total. Any other is the user's own.
 * - It is No: the amount is the user's own, and *Lines total* tells what the lines come to.
 *
 * @param rows Deals, header first
 * @param deals the lines by deal
 */
export function planFollow(rows: Cells, deals: ReadonlyMap<string, DealLines>, context: FollowContext): FollowPlan {
  const plan: FollowPlan = { cells: [], notices: [] };
  const { at } = context;
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const dealId = textOf(cellAt(cells, at.dealId));
    const now: State = {
      amount: cellAt(cells, at.amount),
      linesTotal: cellAt(cells, at.linesTotal),
      fromLines: cellAt(cells, at.fromLines),
    };
    const own = dealId === '' ? undefined : deals.get(dealId);
    if (!own && isBlank(now.linesTotal) && isBlank(now.fromLines)) continue;
    const next = own ? followLines(cells, now, own, context, plan) : withoutLines(cells, now, context, plan);
    for (const key of ['amount', 'linesTotal', 'fromLines'] as const) {
      if (next[key] !== now[key] && at[key] >= 0)
        plan.cells.push({ row: index + 1, column: at[key], value: next[key] });
    }
  }
  return plan;
}

/** The last line has gone: the amount stays as it is. */
function withoutLines(cells: readonly unknown[], now: State, { at, locale }: FollowContext, plan: FollowPlan): State {
  if (answerOf(now.fromLines) === 'yes' && typeof now.linesTotal === 'number') {
    plan.notices.push(inventoryMessages(locale)('amount_noLines', { deal: nameOf(cells, at) }));
  }
  return { amount: now.amount, linesTotal: '', fromLines: '' };
}

function followLines(
  cells: readonly unknown[],
  now: State,
  { total, broken }: DealLines,
  context: FollowContext,
  plan: FollowPlan,
): State {
  const { at, locale } = context;
  const t = inventoryMessages(locale);
  const currency = textOf(cellAt(cells, at.currency)).toUpperCase() || context.currency;
  const answer = answerOf(now.fromLines);
  const last = typeof now.linesTotal === 'number' ? now.linesTotal : null;
  if (total === null) {
    // The amount stays at what could be counted last; a number that it followed is kept for when the line is put right.
    const row = String(broken?.row ?? '');
    if (answer === 'yes' && last !== null) return { ...now, fromLines: t('follows_broken', { row }) };
    return { ...now, linesTotal: t('total_broken', { row }) };
  }
  const sum = roundMoney(total, currency);
  const isAt = (value: unknown): boolean => typeof value === 'number' && roundMoney(value, currency) === sum;
  const isUntouched = isBlank(now.amount) || isAt(now.amount) || (last !== null && now.amount === last);
  const follows = answer === 'yes' ? last === null || isUntouched : answer !== 'no' && isUntouched;
  if (follows) {
    return { amount: isAt(now.amount) ? now.amount : sum, linesTotal: sum, fromLines: FOLLOWS.yes[locale] };
  }
  const values = {
    deal: nameOf(cells, at),
    amount: typeof now.amount === 'number' ? formatMoney(now.amount, currency, locale) : textOf(now.amount),
    total: formatMoney(sum, currency, locale),
  };
  if (answer !== 'no') plan.notices.push(t(answer === 'yes' ? 'amount_typed' : 'amount_kept', values));
  const digits = digitsOf(currency);
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const shown = new Intl.NumberFormat(languageOf(locale).numbers, format).format(sum);
  const remark = t(isAt(now.amount) ? 'total_equal' : 'total_other', { total: shown });
  return { amount: now.amount, linesTotal: remark, fromLines: FOLLOWS.no[locale] };
}

function nameOf(cells: readonly unknown[], at: FollowColumns): string {
  return textOf(cellAt(cells, at.deal)) || textOf(cellAt(cells, at.dealId));
}

/** What a cell of *Amount from lines* says: its first word counts. */
function answerOf(value: unknown): keyof typeof FOLLOWS | undefined {
  return keyOf(FOLLOWS, textOf(value).split(/[^\p{L}]/u)[0]);
}
