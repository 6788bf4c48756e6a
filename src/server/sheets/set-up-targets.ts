/** What set-up is going to write into sheets that the user has: headers, stages, settings and sample deals. */

import { DEAL_COLUMNS } from '../../core/deals/columns';
import { VIA } from '../../core/deals/history-columns';
import type { CellWrite } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import { SHEETS, type SheetKey } from '../../core/shared/sheets';
import { createIds } from '../../core/shared/values';
import type { Template } from '../../core/workbook/template-table';
import { sampleDeals, stageRowsOf } from '../../core/workbook/templates';
import type { Judging } from '../workbook/rules';
import { blockCells, type Target } from '../workbook/whole-write';
import { currentUser } from '../workbook/workbook';
import type { SheetPlan } from './set-up-sheets';
import { sheetTargets } from './set-up-sheets';
import { settingRows } from './settings';

/** The targets in sheets that are there; sheets that are made take everything. */
export function setUpTargets(
  judging: Judging,
  plans: Record<SheetKey, SheetPlan>,
  template: Template,
  currency: string,
  withSamples: boolean,
): Target[] {
  const { locale } = judging;
  const targets = Object.values(plans).flatMap(sheetTargets);
  const add = (key: SheetKey, cells: CellWrite[]): void => {
    const { found, isNew } = plans[key];
    if (found && isNew) targets.push({ sheet: found, cells });
  };
  add('stages', blockCells(2, 0, stageRowsOf(template, locale)));
  add(
    'settings',
    blockCells(
      2,
      0,
      settingRows(currency, locale).map(([setting, value]) => [setting, value]),
    ),
  );
  if (!withSamples || !plans.deals.isNew) return targets;
  const samples = sampleDeals(template, locale, currency, judging.zone.dayOf(new Date()), judging.zone);
  add('deals', dealCells(judging, plans.deals, samples));
  const via = VIA.sample[locale];
  const entries = samples.map(({ stage, amount }) => [idLike(), new Date(), '', stage, amount, currentUser(), via]);
  add('history', blockCells(2, 0, entries));
  return targets;
}

/** The samples, with values like those that a plan adds to them: only their kind counts for a validation. */
function dealCells(
  { locale, t }: Judging,
  { present, missing }: SheetPlan,
  samples: ReturnType<typeof sampleDeals>,
): CellWrite[] {
  const at = findColumns([...present, ...missing], DEAL_COLUMNS, [], SHEETS.deals[locale], locale, t);
  const now = new Date();
  return samples.flatMap((deal, index) => {
    const dealId = idLike();
    const values = {
      ...{ ...deal, dealId, created: now, stageSince: now },
      ...{ log: `${dealId}|${String(deal.stage)}|${now.toISOString()}`, logRow: index + 2 },
    };
    return (Object.keys(values) as (keyof typeof values)[]).flatMap((column): CellWrite[] =>
      // Set-up replaces the validation of a column with choices by its own.
      at[column] < 0 || DEAL_COLUMNS[column].choices
        ? []
        : [{ row: index + 2, column: at[column], value: values[column] }],
    );
  });
}

function idLike(): string {
  return createIds('D-', Math.random)();
}
