/** Imports a CSV that another CRM exported. */

import type { ImportRequest, ImportResult } from '../../core/api';
import { PRODUCT } from '../../core/deals/columns';
import { type Name, normalise } from '../../core/i18n/name';
import { planImport } from '../../core/import/plan';
import { PEOPLE_COLUMNS } from '../../core/pulse/columns';
import { UserError } from '../../core/shared/errors';
import { PRODUCTS } from '../../core/shared/sheets';
import { createIds, textOf } from '../../core/shared/values';
import { parseSettings } from '../../core/workbook/settings';
import { workbookMessages } from '../arguments';
import { findLimits, refuseLocked } from '../workbook/import-limits';
import { lock } from '../workbook/lock';
import { type Locks, readLocks } from '../workbook/locks';
import { planContext } from '../workbook/plan-context';
import { allDeals, readTidyDeals } from '../workbook/reconcile';
import type { RuleBlock } from '../workbook/rules';
import { findSheet, openWorkbook, sheetNamed, type Workbook } from '../workbook/workbook';
import { writeImport } from '../workbook/write-import';
import { importRequest } from './import-request';

/**
 * Imports deals from CSV text that Pipedrive, HubSpot, Salesforce, Zoho or a spreadsheet exported. A record whose ID is
 * known as Source ID updates its deal. Unknown columns are kept at the right of Deals.
 *
 * @client
 * @param request `{csv, dryRun?, stages?, columns?, values?, reading?, duplicates?, most?, importId?, continues?}`: the text of the file; true to report without
 *   writing; their stage names with ours; headers with our columns, null to keep one as it is, or blank to leave it out; headers
 *   with pairs of a value and the spelling to take instead; how cells are written and separated, `{dates?: 'dmy' | 'mdy' | 'ymd',
 *   decimal?: '.' | ',', currencies?: {sign: code}, delimiter?}`; what to do with a line without an ID whose deal is there already,
 *   by name, company and date: `'skip'` (unless you say otherwise), `'update'` or `'add'`; how many deals to write at most; an ID
 *   for the import (`I-` and ten letters or digits); true where an earlier call has begun the import of that ID, and perhaps ended
 *   on its way: nothing is written twice.
 * @returns `{importId, created, updated, left, skipped: [{line, reason}], newStages, gates: [{line, stage, fields}], columns:
 *   [{header, index, field, as, sample, doubt?, ask?}], assumptions, missing: {amount, stage, expectedClose}, spellings: [{header,
 *   value, suggestion, lines}], duplicates: [{line, dealId}], stages: [{theirs, lines, ours, isNew, isDoubtful}], preview:
 *   {columns, rows: [{line, isNew, cells}]}, file: {delimiter, headerLine, lines}, problem?}`; `line` is the line of the file.
 *   `left` counts the deals that further calls have to write.
 *   `gates` lists imported deals that lack fields which their stage requires. `columns` says what every column was taken for (`as`
 *   is null where it was kept as it is) and what is doubtful. `problem`, of a dry run alone, says why nothing can be imported
 *   before columns or stages are chosen.
 * @throws Error when the text is no CSV, is empty or has no usable column, or the caller may not edit what every line needs; then
 *   nothing is changed. Lines with values that the sheet refuses are skipped.
 */
export function importDeals(request: ImportRequest): ImportResult {
  const checked = importRequest(request);
  const isDry = checked.dryRun === true;
  if (!isDry) lock(workbookMessages);
  const attempt = (locks: Locks | null): ImportResult => runImport(checked, isDry, locks);
  const allLocks = (): Locks => readLocks(SpreadsheetApp.getActiveSpreadsheet());
  if (isDry) return attempt(allLocks());
  try {
    return attempt(null);
  } catch (error) {
    // Protections are rare, and each costs a call: they are looked at once something turned out to be protected.
    const isLocked = error instanceof UserError && (error.code === 'refusedProtected' || error.code === 'refusedSheet');
    if (!isLocked) throw error;
    return attempt(allLocks());
  }
}

/** @param locks what the caller may not edit; null where that was not looked at */
function runImport(request: ImportRequest, isDry: boolean, locks: Locks | null): ImportResult {
  const opened = openWorkbook();
  const { workbook, rows: existing } = isDry ? allDeals(opened) : readTidyDeals(opened);
  existing[0] = existing[0]?.map((header, column) => workbook.system.headers[column] ?? header) ?? [];
  const context = planContext(workbook, 'import');
  let mostRows: number | undefined;
  const limits = findLimits(workbook, existing, locks, (rows) => {
    mostRows = rows;
  });
  const options = {
    importId: request.importId ?? createIds('I-', Math.random)(),
    currency: mainCurrency(workbook),
    findLimits: limits,
    products: () => productNames(workbook),
    // What is spelt differently is offered before the import: only the dry run looks at People, which costs a call.
    people: () => (isDry ? peopleNames(workbook) : []),
    logged: () => loggedDeals(workbook),
  };
  const plan = planImport(request, existing, options, context);
  if (locks) refuseLocked(workbook, plan, locks);
  if (!isDry) {
    const isLocked = (block: RuleBlock): boolean => locks?.has(workbook.system.sheets.deals, block) ?? false;
    writeImport(workbook, plan, context.nextHistoryRow, { existing, isLocked, mostRows });
  }
  return plan.result;
}

/** The main currency; blank where none is set. A setting that cannot be read stops forecasts, and no import. */
function mainCurrency({ system, locale, t }: Workbook): string {
  try {
    return parseSettings(system.settingRows, locale, t).currency;
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}

/** The last row of each deal's history, where that row is no removal. One round trip. */
function loggedDeals(workbook: Workbook): Map<string, number> {
  const rows = new Map<string, number>();
  const entries = workbook.sheet('history').getDataRange().getValues();
  entries.forEach(([dealId, , , to], index) => {
    if (textOf(to) === '') rows.delete(textOf(dealId));
    else rows.set(textOf(dealId), index + 1);
  });
  return rows;
}

/** The names on the sheet Products; none where it is missing. One round trip. */
function productNames({ spreadsheet }: Workbook): string[] {
  return namesOn(sheetNamed(spreadsheet, PRODUCTS), [PRODUCT]);
}

/** The names and addresses on the sheet People. One round trip. */
function peopleNames({ spreadsheet }: Workbook): string[] {
  return namesOn(findSheet(spreadsheet, 'people'), [PEOPLE_COLUMNS.name, PEOPLE_COLUMNS.email]);
}

/** The values below the given headers, those of the first one first. */
function namesOn(sheet: GoogleAppsScript.Spreadsheet.Sheet | null, wanted: readonly Name[]): string[] {
  const [headers = [], ...rows] = sheet?.getDataRange().getValues() ?? [];
  const columns = wanted.map((name) => {
    const known = Object.values(name).map(normalise);
    return headers.findIndex((header) => known.includes(normalise(textOf(header))));
  });
  return columns.flatMap((column) =>
    column < 0 ? [] : rows.map((row) => textOf(row[column])).filter((name) => name !== ''),
  );
}
