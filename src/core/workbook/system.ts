/** The hidden system sheet: one read of it brings everything that an execution must know. */

import type { Locale } from '../api';
import { DEFAULT_LOCALE, isLocale } from '../i18n/locale';
import { type Cells, quotedSheet } from '../shared/cells';
import { UserError } from '../shared/errors';
import { joiningFormula, markFormula, RECORD, splitCells, UNIT } from '../shared/joined';
import { forSheets, type SheetKey } from '../shared/sheets';
import { textOf } from '../shared/values';
import { splitTable } from './forecast-inputs';
import { compareNames, type KnownNames, ourHeaders } from './known-names';
import type { Translate } from './texts';

export const SYSTEM_SHEET = 'Saluran';
export const SCHEMA = 5;

/** Keys of the system sheet in the order of its rows; values are in column B. */
export const SYSTEM_KEYS = [
  'schema',
  'locale',
  'timeZone',
  'today',
  'deals',
  'dealsSheet',
  'stages',
  'settings',
  'history',
  'logged',
  'basis',
  'stagesSheet',
  'historySheet',
  'peopleSheet',
  'settingsSheet',
  'separator',
  'settled',
  'stagesKnown',
  'headersKnown',
  'aliases',
  'plans',
  'plansOf',
  'model',
  'productsSheet',
  'linesSheet',
] as const;

/** Column of the system sheet that holds the registry of deals, from its first row on (1-based). */
export const REGISTRY_COLUMN = 4;

export type SystemKey = (typeof SYSTEM_KEYS)[number];

export interface System {
  locale: Locale;
  timeZone: string;
  today: string;
  /** The schema version that the workbook has. */
  schema: number;
  /** Headers of Deals, over the whole width of the sheet; renamed ones by the names that we know. */
  headers: string[];
  /** What must be remembered of names, and whether the sheet says so already. */
  names: KnownNames;
  stageRows: Cells;
  settingRows: Cells;
  /** Whether set-up has come to its end. */
  isWhole: boolean;
  /** Last row of the history. */
  history: number;
  /** The greatest history row that a deal knows, or that was looked at since. */
  logged: number;
  basis: string;
  /** Stamp of the stored forecast model; blank where there is none. */
  model: string;
  /** What divides arguments in formulas that this spreadsheet's locale understands. */
  separator: ',' | ';';
  sheets: Record<SheetKey, number>;
  /** IDs of the sheets of products and of line items; 0 where inventory is not switched on. */
  inventory: { products: number; lines: number };
  /** IDs of the sheets of targets and adjustments that the basis follows. */
  plansOf: string;
}

/** 1-based row of a key on the system sheet. */
export function systemRow(key: SystemKey): number {
  return SYSTEM_KEYS.indexOf(key) + 1;
}

/**
 * Reads the cells of the system sheet.
 *
 * @returns null when they hold no system sheet.
 * @throws UserError when a newer version of Saluran made the workbook.
 */
export function parseSystem(cells: Cells, messages: (locale: Locale) => Translate): System | null {
  const values = new Map(cells.map((row) => [textOf(row[0]), row[1]]));
  const text = (key: SystemKey): string => textOf(values.get(key));
  const number = (key: SystemKey): number => Number(values.get(key)) || 0;
  if (number('schema') < 1) return null;
  const code = text('locale');
  const locale = isLocale(code) ? code : DEFAULT_LOCALE;
  if (number('schema') > SCHEMA) {
    throw new UserError(messages(locale), 'schema', { schema: number('schema') });
  }
  // Cells at the end of a joined table may be blank: they must not be trimmed away.
  const raw = (key: SystemKey): string => String(values.get(key) ?? '');
  const headers = splitCells(raw('deals'));
  while (headers.length > 0 && headers[headers.length - 1] === '') headers.pop();
  const stageRows = splitTable(raw('stages'), 7);
  const stored = { stagesKnown: raw('stagesKnown'), headersKnown: raw('headersKnown'), aliases: raw('aliases') };
  const names = compareNames(stored, headers.map(textOf), stageRows);
  return {
    locale,
    schema: number('schema'),
    timeZone: text('timeZone'),
    today: text('today'),
    headers: ourHeaders(headers, names.aliases, locale),
    names,
    stageRows,
    settingRows: splitTable(raw('settings'), 2),
    isWhole: number('settled') > 0,
    history: number('history'),
    logged: Math.max(number('logged'), number('settled'), 1),
    basis: raw('basis'),
    model: text('model'),
    separator: text('separator') === ';' ? ';' : ',',
    sheets: forSheets((key) => number(`${key}Sheet`)),
    inventory: { products: number('productsSheet'), lines: number('linesSheet') },
    plansOf: text('plansOf'),
  };
}

/**
 * The formula of the last row of the history. Rows that somebody cleared must not be counted out, or the last entry would be
 * written over: the last date says where it is, and where that is gone, the number of entries does.
 */
export function historyFormula(sheet: string, separator: ',' | ';'): string {
  const column = (letter: string): string => `${quotedSheet(sheet)}!${letter}:${letter}`;
  // A number greater than all: MATCH then finds the last one, without looking at the rest.
  return `=MAX(COUNTA(${column('A')})${separator}IFERROR(MATCH(9E+99${separator}${column('B')})${separator}1))`;
}

/** The entries that a basis is made of, in its order: all that decides a forecast besides the deals. */
export const BASIS_KEYS = ['timeZone', 'today', 'stages', 'settings', 'aliases', 'plans', 'model'] as const;

/** The formula of the basis. */
export function forecastInputsFormula(): string {
  const cells = BASIS_KEYS.map(valueCell);
  return `=${cells.join(`&${markFormula(RECORD)}&`)}`;
}

function valueCell(key: SystemKey): string {
  return `$B$${systemRow(key)}`;
}

/** The formulas that join the headers of Deals, the stage table and the settings. */
export function tableFormulas(
  names: Record<'deals' | 'stages' | 'settings', string>,
  separator: ',' | ';',
): Record<'deals' | 'stages' | 'settings', string> {
  const s = separator;
  const table = (sheet: 'stages' | 'settings', columns: string, filled: string): string => {
    const at = (cells: string): string => `${quotedSheet(names[sheet])}!${cells}`;
    const rows = `FILTER(${at(columns)}${s}${at(filled)}<>"")`;
    return `=COLUMNS(${at(columns)})&${markFormula(UNIT)}&${joiningFormula(rows, s)}`;
  };
  return {
    deals: `=${joiningFormula(`${quotedSheet(names.deals)}!1:1`, s)}`,
    stages: table('stages', 'A:G', 'B:B'),
    settings: table('settings', 'A:B', 'A:A'),
  };
}

/** What goes into the value column when a workbook is set up; formulas begin with =. */
export function systemValues(options: {
  locale: Locale;
  timeZone: string;
  today: string;
  separator: ',' | ';';
  names: Record<SheetKey, string>;
  ids: System['sheets'];
  /** Letter of the Log row column of Deals. */
  logColumn: string;
}): Record<SystemKey, string | number> {
  const { locale, timeZone, today, separator: s, names, ids, logColumn } = options;
  return {
    schema: SCHEMA,
    locale,
    timeZone,
    // An apostrophe keeps the date a text in every locale.
    today: `'${today}`,
    ...tableFormulas(names, s),
    dealsSheet: ids.deals,
    history: historyFormula(names.history, s),
    logged: `=MAX(${quotedSheet(names.deals)}!${logColumn}:${logColumn})`,
    basis: forecastInputsFormula(),
    stagesSheet: ids.stages,
    historySheet: ids.history,
    peopleSheet: ids.people,
    settingsSheet: ids.settings,
    separator: s,
    settled: '',
    // Filled by the first execution that takes the lock.
    stagesKnown: '',
    headersKnown: '',
    aliases: '',
    // Filled once there is a sheet of targets or adjustments.
    plans: '',
    plansOf: '',
    // Written by the first fit of the forecast model.
    model: '',
    // Written when inventory is switched on.
    productsSheet: '',
    linesSheet: '',
  };
}
