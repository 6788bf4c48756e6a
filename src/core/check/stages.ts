/** Checks the stage table: every row that cannot be read, doubled names, required fields that no column has. */

import type { Locale } from '../api';
import { DEAL_COLUMNS } from '../deals/columns';
import { keyOf, normalise } from '../i18n/name';
import type { Translate } from '../import/texts';
import { type Cells, rowAt } from '../shared/cells';
import { UserError } from '../shared/errors';
import { textOf } from '../shared/values';
import { STAGE_COLUMNS } from '../stages/columns';
import { parseStages, stageKey } from '../stages/stages';
import type { Report } from './finding';

/**
 * Reports what is wrong with the table.
 *
 * @param rows the table, header first
 * @param headers the headers of Deals
 * @param dealsName the name of Deals
 */
export function checkStages(
  rows: Cells,
  headers: readonly unknown[],
  dealsName: string,
  locale: Locale,
  t: Translate,
  report: Report,
): void {
  const header = rowAt(rows, 0);
  const keys = header.map((name) => keyOf(STAGE_COLUMNS, name));
  const [pipeline, stage, fields] = [keys.indexOf('pipeline'), keys.indexOf('stage'), keys.indexOf('requiredFields')];
  const isColumn = columnTest(headers);
  const seen = new Map<string, number>();
  let count = 0;
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const name = textOf(cells[stage]);
    if (stage >= 0 && name === '') continue;
    count++;
    const row = index + 1;
    const message = faultOf(header, cells, index, locale, t);
    if (message !== null) {
      report('stageUnread', [row, Math.max(0, stage)], { message });
      // A column that is missing is one mistake, not one for each row.
      if (stage < 0) return;
    }
    const key = `${stageKey(textOf(cells[pipeline]))}\n${stageKey(name)}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, row);
    else report('stageDoubled', [row, stage], { stage: name, other: String(other) });
    for (const field of textOf(cells[fields]).split(/[,;\n]/)) {
      if (field.trim() === '' || isColumn(field)) continue;
      report('fieldUnknown', [row, fields], { field: field.trim(), sheet: dealsName });
    }
  }
  if (count === 0) report('noStages', null);
}

/** Tells whether a required field is one of the columns of Deals, by any of its names. */
function columnTest(headers: readonly unknown[]): (field: string) => boolean {
  const own = new Set(headers.map((name) => normalise(textOf(name))));
  const present = new Set(headers.map((name) => keyOf(DEAL_COLUMNS, name)));
  return (field) => {
    const ours = keyOf(DEAL_COLUMNS, field);
    return ours ? present.has(ours) : own.has(normalise(field));
  };
}

/** What is wrong with one row of the table, in words; null where it can be read. */
function faultOf(
  header: readonly unknown[],
  cells: readonly unknown[],
  index: number,
  locale: Locale,
  t: Translate,
): string | null {
  try {
    // Alone in its row, so that the message names it, and the other rows are read all the same.
    const blank = new Array<readonly unknown[]>(index - 1).fill([]);
    parseStages([header, ...blank, cells], locale, t);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message;
  }
}
