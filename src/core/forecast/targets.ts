/** Targets per period and owner, as the user types them. */

import type { Locale } from '../api';
import { both, normalise } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import type { Zone } from '../shared/dates';
import { cellError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import { type Period, parsePeriod } from '../shared/periods';
import { TARGETS } from '../shared/sheets';
import { isBlank, parsePlainNumber, textOf } from '../shared/values';
import type { Translate } from './texts';

export const TARGET_COLUMNS = {
  period: both('Period', 'Tempoh'),
  owner: both('Owner', 'Pemilik'),
  target: both('Target', 'Sasaran'),
};

export interface Target extends Period {
  /** As written; blank for the whole team. */
  owner: string;
  amount: number;
}

/** @throws UserError naming the row whose target is no number or whose period cannot be read. */
export function parseTargets(rows: Cells, zone: Zone, firstMonth: number, locale: Locale, t: Translate): Target[] {
  if (rows.length === 0) return [];
  const at = findColumns(rowAt(rows, 0), TARGET_COLUMNS, ['period', 'target'], TARGETS[locale], locale, t);
  const targets: Target[] = [];
  rows.forEach((cells, index) => {
    if (index === 0 || isBlank(cells[at.target])) return;
    const place = t('place_sheet', { sheet: TARGETS[locale], row: String(index + 1) });
    const amount = parsePlainNumber(cells[at.target]);
    if (amount === undefined) {
      throw cellError(t, place, TARGET_COLUMNS.target[locale], cells[at.target], 'expected_number');
    }
    const period = parsePeriod(cells[at.period], 0, zone, t, firstMonth);
    if (!period) throw cellError(t, place, TARGET_COLUMNS.period[locale], cells[at.period], 'expected_period');
    targets.push({ ...period, owner: textOf(cellAt(cells, at.owner)), amount });
  });
  return targets;
}

/**
 * The target for a period: of an owner, or of all. A team's own target counts before the sum of its owners'.
 *
 * @returns null where none is set.
 */
export function targetWithin(targets: readonly Target[], { from, to }: Period, owner: string | null): number | null {
  const within = targets.filter((target) => target.from >= from && target.to <= to);
  const team = within.filter((target) => target.owner === '');
  const wanted = owner !== null ? normalise(owner) : '';
  const counted =
    owner !== null
      ? within.filter((target) => normalise(target.owner) === wanted && wanted !== '')
      : team.length > 0
        ? team
        : within;
  return counted.length > 0 ? counted.reduce((sum, target) => sum + target.amount, 0) : null;
}
