/** Sets a workbook up: sheets, the first pipeline, formats, the system sheet, the daily trigger. */

import type { Locale, SetUpRequest } from '../../core/api';
import { DEAL_COLUMNS, requiredColumns } from '../../core/deals/columns';
import { allLocales, isLocale } from '../../core/i18n/locale';
import { namesIn } from '../../core/i18n/name';
import { messagesIn } from '../../core/messages';
import { rowAt } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import { forSheets, SHEETS, type SheetKey } from '../../core/shared/sheets';
import { STAGE_COLUMNS } from '../../core/stages/columns';
import { parseStages } from '../../core/stages/stages';
import { systemRow } from '../../core/workbook/system';
import { type Template, templates } from '../../core/workbook/template-table';
import { stageRowsOf } from '../../core/workbook/templates';
import { objectOf, optionalFlagIn, refuse, textIn, workbookMessages } from '../arguments';
import { makePulseSheets, pulseTargets } from '../pulse/sheets';
import { formatDeals, formatHistory, formatStages, warnOnly } from '../sheets/format';
import { addSamples } from '../sheets/samples';
import { type MadeSheet, makeSheet, planSheet, type SheetPlan } from '../sheets/set-up-sheets';
import { setUpTargets } from '../sheets/set-up-targets';
import { fillSettings } from '../sheets/settings';
import { addDaily } from '../workbook/daily-trigger';
import { lock } from '../workbook/lock';
import { findModelSheet, makeModelSheet } from '../workbook/model-sheet';
import { rememberNames } from '../workbook/prepare-workbook';
import { requireWritable } from '../workbook/require-writable';
import type { Judging } from '../workbook/rules';
import { sayingWhatNext } from '../workbook/say-what-next';
import { nameRanges, systemTargets, writeSystem } from '../workbook/system-sheet';
import { ensureRecordSheet } from '../workbook/undo-records';
import { findWorkbook, openWorkbook, type Workbook } from '../workbook/workbook';
import { openZone } from '../workbook/zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Made = Record<SheetKey, MadeSheet>;
type Plans = Record<SheetKey, SheetPlan>;

/** What a new workbook counts in. */
const CURRENCY = 'MYR';

/**
 * Sets the workbook up with a pipeline. Existing sheets are kept. Running it again changes nothing.
 *
 * @client
 * @param request `{template, locale, samples?}`: b2b, services, realestate, fundraising or hiring; en or ms; true to add
 *   a few sample deals.
 * @returns `{sheets}`: the names of the sheets.
 * @throws Error when the template or the language is unknown, listing those that exist; and where a sheet that is there refuses
 *   what is to be written into it, naming it: then nothing is changed.
 */
export function setUpWorkbook(request: SetUpRequest): { sheets: string[] } {
  const fields = objectOf(request, 'setUpWorkbook', '{template, locale}');
  const withSamples = optionalFlagIn(fields, 'samples');
  const template = templateOf(textIn(fields, 'template'));
  const wanted = localeOf(fields.locale);
  lock(workbookMessages);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const before = findWorkbook(spreadsheet);
  const locale = before?.locale ?? wanted;
  return sayingWhatNext(messagesIn(locale), 'stopped_setUp', {}, () =>
    setUp(spreadsheet, before, locale, template, withSamples),
  );
}

function setUp(
  spreadsheet: Spreadsheet,
  before: Workbook | null,
  locale: Locale,
  template: Template,
  withSamples: boolean,
): { sheets: string[] } {
  const plans = planSheets(spreadsheet, before, locale);
  const isWhole = before?.system.isWhole && Object.values(plans).every(({ isNew }) => !isNew);
  const judging = before ?? judgingOf(spreadsheet, locale);
  requireWritable(judging, [
    ...setUpTargets(judging, plans, template, CURRENCY, withSamples),
    ...(isWhole ? [] : systemTargets(spreadsheet)),
    ...pulseTargets(spreadsheet, locale),
  ]);
  const made = forSheets((key) => makeSheet(spreadsheet, plans[key], locale));
  if (!isWhole) {
    fillSheets(made, template, locale);
    const hasRows = made.deals.sheet.getLastRow() > 1;
    const system = writeBook(spreadsheet, made, locale);
    if (withSamples && !hasRows) addSamples(spreadsheet, template, CURRENCY);
    // An import then need not make them.
    ensureRecordSheet(spreadsheet);
    if (!findModelSheet(spreadsheet)) makeModelSheet(spreadsheet);
    // A header that is renamed before anything else is done is followed, too.
    rememberNames(openWorkbook());
    // Last of all: until then, set-up run again does what is missing.
    system.getRange(systemRow('settled'), 2).setValue(1);
  }
  const pulse = makePulseSheets(spreadsheet, locale);
  // Each new sheet has become the active one.
  if (!before) spreadsheet.setActiveSheet(made.deals.sheet);
  addDaily();
  SpreadsheetApp.flush();
  return { sheets: [...Object.values(made).map(({ sheet }) => sheet), ...pulse].map((sheet) => sheet.getName()) };
}

function templateOf(id: string): Template {
  const known = templates();
  const template = Object.keys(known).includes(id) ? known[id] : undefined;
  if (template) return template;
  return refuse('template', id, 'expected_oneOf', { list: Object.keys(known).join(', ') });
}

function localeOf(value: unknown): Locale {
  if (isLocale(value)) return value;
  return refuse('locale', value, 'expected_oneOf', { list: allLocales().join(', ') });
}

/** What judging needs, before there is a system sheet. */
function judgingOf(spreadsheet: Spreadsheet, locale: Locale): Judging {
  const t = messagesIn(locale);
  return { spreadsheet, locale, t, zone: openZone(spreadsheet.getSpreadsheetTimeZone(), t), system: null };
}

function planSheets(spreadsheet: Spreadsheet, before: Workbook | null, locale: Locale): Plans {
  const sheets = before ? [] : spreadsheet.getSheets();
  // A new file has one empty sheet, of a name in the user's language: it becomes Deals.
  const [only] = sheets;
  const blank = sheets.length === 1 && only && only.getLastRow() === 0 ? only : null;
  return forSheets((key) => {
    const known = before ? spreadsheet.getSheetById(before.system.sheets[key]) : null;
    return planSheet(spreadsheet, key, locale, known, key === 'deals' ? blank : null, !before?.system.isWhole);
  });
}

function fillSheets(made: Made, template: Template, locale: Locale): void {
  const t = messagesIn(locale);
  const rows = stageRowsOf(template, locale);
  if (made.stages.isNew) {
    formatStages(made.stages.sheet);
    made.stages.sheet.getRange(2, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
  }
  if (made.settings.isNew) {
    fillSettings(made.settings.sheet, CURRENCY, locale);
  }
  if (made.history.isNew) {
    formatHistory(made.history.sheet);
    warnOnly(made.history.sheet, 'SHEET', t('protect_history'));
  }
  if (made.deals.isNew) {
    const headers = namesIn(DEAL_COLUMNS, locale);
    const at = findColumns(headers, DEAL_COLUMNS, [], SHEETS.deals[locale], locale, t);
    const { stages } = parseStages([namesIn(STAGE_COLUMNS, locale), ...rows], locale, t);
    formatDeals(made.deals.sheet, at, made.stages.sheet, made.people.sheet, stages, locale);
    warnOnly(made.deals.sheet, 'RANGE', t('protect_header'));
  }
}

function writeBook(spreadsheet: Spreadsheet, made: Made, locale: Locale): Sheet {
  const deals = made.deals.sheet;
  const headers = rowAt(deals.getRange(1, 1, 1, deals.getLastColumn()).getValues(), 0);
  const at = findColumns(headers, DEAL_COLUMNS, requiredColumns(), SHEETS.deals[locale], locale, messagesIn(locale));
  const sheets = forSheets((key) => made[key].sheet);
  const system = writeSystem(spreadsheet, sheets, at.logRow, locale);
  nameRanges(spreadsheet, deals, system);
  SpreadsheetApp.flush();
  return system;
}
