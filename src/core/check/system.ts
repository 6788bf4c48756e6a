/** Checks the system sheet against the sheets that it describes: values, formulas, the registry. */

import { parseRegistry, type Registry } from '../deals/known-deals';
import { isLocale } from '../i18n/locale';
import { keyOf, type Name } from '../i18n/name';
import { type Cells, cellAt } from '../shared/cells';
import { RECORD, splitCells, UNIT } from '../shared/joined';
import { SHEETS, type SheetKey } from '../shared/sheets';
import { isBlank, isDate, textOf } from '../shared/values';
import { STAGE_COLUMNS } from '../stages/columns';
import { splitTable } from '../workbook/forecast-inputs';
import { SETTING_COLUMNS } from '../workbook/settings';
import { BASIS_KEYS, REGISTRY_COLUMN, SYSTEM_KEYS, type SystemKey, systemRow } from '../workbook/system';
import type { Repair, Report } from './finding';
import { headersOf, type SheetLook, type Snapshot, type SystemLook, systemFormula, systemValue } from './snapshot';

const SYSTEM: Repair = { kind: 'step', step: 'system' };
/** Values that formulas of the sheet keep right. */
const COMPUTED: readonly SystemKey[] = ['deals', 'stages', 'settings', 'history', 'logged', 'basis'];
/** Rows that are written once the user switches inventory on: a workbook that was set up earlier lacks them. */
const LATER: readonly SystemKey[] = ['productsSheet', 'linesSheet'];

/**
 * Reports what is wrong with the system sheet.
 *
 * @returns the registry; an empty one if it is damaged, which makes us read the whole history
 */
export function checkSystem(snapshot: Snapshot, logRow: number, report: Report): Registry {
  const { system } = snapshot;
  const none = parseRegistry([]);
  if (!system) {
    report('systemSheet', null, {}, SYSTEM);
    return none;
  }
  const wrong = SYSTEM_KEYS.filter((key) => !isRight(key, snapshot, system, logRow));
  for (const key of wrong) report('systemValue', [systemRow(key), 1], { key }, SYSTEM);
  if (!system.isHidden) report('systemShown', null, {}, { kind: 'step', step: 'hideSystem' });
  if (!isRegistryDamaged(system, snapshot.sheets.history)) return parseRegistry(system.registry);
  report('registry', [1, REGISTRY_COLUMN - 1], {}, { kind: 'step', step: 'registry' });
  return none;
}

/** The last row of the history, as the system sheet's formula has it. */
function lastEntry(rows: Cells): number {
  const dated = rows.map(([, at]) => isDate(at) || typeof at === 'number');
  return Math.max(rows.filter(([id]) => !isBlank(id)).length, dated.lastIndexOf(true) + 1);
}

function isRight(key: SystemKey, snapshot: Snapshot, system: SystemLook, logRow: number): boolean {
  const { sheets, zone, separator } = snapshot;
  const written = textOf(system.cells[systemRow(key) - 1]?.[0]);
  if (written !== key) return written === '' && LATER.includes(key);
  if (COMPUTED.includes(key) && !systemFormula(system, key).startsWith('=')) return false;
  const value = systemValue(system, key);
  const raw = String(value);
  const sheetOf = /^(\w+)Sheet$/.exec(key)?.[1];
  if (sheetOf !== undefined) {
    const sheet = sheetOf in SHEETS ? sheets[sheetOf as SheetKey] : null;
    return !sheet || Number(value) === sheet.id;
  }
  switch (key) {
    case 'schema':
      return Number(value) >= 1;
    case 'locale':
      return isLocale(value);
    case 'timeZone':
      return value === zone.name;
    case 'separator':
      return value === separator;
    case 'settled':
      return Number(value) > 0 && Number(value) <= Math.max(1, sheets.history?.rows.length ?? Number.POSITIVE_INFINITY);
    case 'deals':
      return sameNames(splitCells(raw), headersOf(sheets.deals));
    case 'stages':
      return sameNames(
        columnIn(splitTable(raw, 7), STAGE_COLUMNS, 'stage'),
        namesOn(sheets.stages, STAGE_COLUMNS, 'stage'),
      );
    case 'settings': {
      const there = namesOn(sheets.settings, SETTING_COLUMNS, 'setting');
      return sameNames(columnIn(splitTable(raw, 2), SETTING_COLUMNS, 'setting'), there);
    }
    case 'history':
      return !sheets.history || Number(value) === lastEntry(sheets.history.rows);
    case 'logged':
      return logRow < 0 || Number(value) === mostIn(sheets.deals, logRow);
    case 'basis':
      return raw === BASIS_KEYS.map((part) => String(systemValue(system, part))).join(RECORD);
    default:
      return true;
  }
}

/** Whether two lists of texts are the same; blanks at the end do not count. */
function sameNames(left: readonly unknown[], right: readonly unknown[]): boolean {
  const bare = (list: readonly unknown[]): string =>
    list
      .map(textOf)
      .join(UNIT)
      .replace(new RegExp(`${UNIT}+$`), '');
  return bare(left) === bare(right);
}

function columnIn<K extends string>(
  rows: readonly (readonly unknown[])[],
  names: Readonly<Record<K, Name>>,
  key: K,
): unknown[] {
  const column = (rows[0] ?? []).findIndex((header) => keyOf(names, header) === key);
  return column < 0 ? [] : rows.map((cells) => cellAt(cells, column)).filter((name) => !isBlank(name));
}

function namesOn<K extends string>(sheet: SheetLook | null, names: Readonly<Record<K, Name>>, key: K): unknown[] {
  return columnIn(sheet?.rows ?? [], names, key);
}

function mostIn(sheet: SheetLook | null, column: number): number {
  let most = 0;
  for (const cells of sheet?.rows ?? []) {
    const value = cells[column];
    if (typeof value === 'number' && value > most) most = value;
  }
  return most;
}

/** Its row of the history is none, or its chunks of IDs do not follow one another. */
function isRegistryDamaged({ registry }: SystemLook, history: SheetLook | null): boolean {
  const cells = registry.map((row) => textOf(row[0]));
  const [checked = ''] = cells;
  const filled = cells.reduce((last, cell, index) => (cell === '' ? last : index), -1);
  if (filled < 0) return false;
  const isGapped = cells.slice(0, filled + 1).some((cell) => cell === '');
  const { ids } = parseRegistry(registry.slice(0, filled + 1));
  const isReadable = [...ids].every((id) => id !== '' && !id.startsWith('#'));
  const row = Number(checked);
  return isGapped || !isReadable || !(row >= 1) || (history !== null && row > Math.max(1, history.rows.length));
}
