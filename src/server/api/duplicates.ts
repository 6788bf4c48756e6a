/** Finds deals that were entered twice, merges them, and takes a merge back. */

import type { DuplicatesView, MergeRequest, MergeResult, UndoMergeResult } from '../../core/duplicates/api';
import { findDuplicates as findGroups } from '../../core/duplicates/find';
import { createIdentityReader } from '../../core/duplicates/identity';
import { linesOf } from '../../core/duplicates/lines';
import type { MergeRecord } from '../../core/duplicates/merge-record';
import { planMerge } from '../../core/duplicates/plan-merge';
import { viewOfDuplicates } from '../../core/duplicates/views';
import { keyOf } from '../../core/i18n/name';
import { DEAL_LINE_COLUMNS } from '../../core/inventory/columns';
import { UserError } from '../../core/shared/errors';
import { createIds, textOf } from '../../core/shared/values';
import { isText, listIn, objectOf, optionalListIn, textIn, workbookMessages } from '../arguments';
import { lock } from '../workbook/lock';
import { completeMerge, readHistory, readLines, startMerge, undoMergeOf } from '../workbook/merge';
import { keepApartPairs, readApart } from '../workbook/not-duplicates';
import { allDeals, readTidyDeals } from '../workbook/reconcile';
import { findRecord } from '../workbook/undo-records';
import { openWorkbook } from '../workbook/workbook';

/**
 * Finds deals that look like the same deal entered twice: by name and company, e-mail, phone or e-mail domain. Case, accents,
 * punctuation and legal forms such as Sdn Bhd do not count. A deal that was closed before another one was created is no duplicate of it.
 *
 * @client
 * @returns `{groups: [{likenesses: [{reason, value}], deals: [{dealId, row, deal, company, stage, created, stamp, values}], fields,
 *   joinable, keep}], total, common: [{reason, value, deals}]}`: `values` are the deal's values in the columns `fields`; `keep` is the ID
 *   of the deal that is proposed to be kept; `common` is what so many deals share that they were not compared by it.
 * @throws Error when the workbook is not set up or a required column is missing.
 */
export function findDuplicates(): DuplicatesView {
  const workbook = openWorkbook();
  const { system, locale, zone } = workbook;
  const means = { columns: workbook.columns(), stages: workbook.stages(), zone, locale };
  const rows = allDeals(workbook).rows.slice(1);
  const read = createIdentityReader(means);
  const deals = rows.map((cells) => (textOf(cells[means.columns.dealId]) === '' ? null : read(cells)));
  return viewOfDuplicates(findGroups(deals, readApart(workbook)), rows, system.headers, { ...means, isDerived });
}

/**
 * Merges deals into one, under the document lock. The kept deal keeps its ID, its stage and its history; it takes the others' entries
 * that led up to it, their line items, and the earliest creation date. Their rows are removed.
 *
 * @client
 * @param request `{keep, merge, fields?, stamps?}`: the ID of the deal that stays; the IDs of the others; whose value to take in a column,
 *   `[{field, from}]`, where `from` is a deal's ID, or `both` to join notes; what `findDuplicates` returned as `stamp`, `[{dealId, stamp}]`,
 *   to refuse the merge if a row has changed since.
 * @returns `{mergeId, dealId, merged, history, lines}`: for `undoMerge`; the kept deal; how many deals were merged into it; entries of the
 *   history and line items that are now its own.
 * @throws Error when a deal is not there or has changed, a column is unknown, or the sheet refuses a value; then nothing is changed.
 */
export function mergeDeals(request: MergeRequest): MergeResult {
  const wanted = mergeRequest(request);
  lock(workbookMessages);
  const completed = completeMerge();
  if (completed && isSameMerge(completed.record, wanted)) return resultOf(completed.mergeId, completed.record);
  const deals = readTidyDeals(openWorkbook());
  const { workbook, rows } = deals;
  const formulas = deals.range.getFormulas();
  const history = readHistory(workbook);
  const lines = readLines(workbook);
  const source = {
    rows,
    headers: workbook.system.headers,
    isDerived,
    formulas,
    // Few sheets have formulas among the deals: then they need not be asked for once more.
    relative: formulas.some((line) => line.some((formula) => formula !== '')) ? deals.range.getFormulasR1C1() : [],
    history,
    linesOf: (dealId: string) => linesOf(lines.rows, dealId),
  };
  const { locale, t } = workbook;
  const record = planMerge(wanted, source, { columns: workbook.columns(), stages: workbook.stages(), locale, t });
  const mergeId = createIds('M-', Math.random)();
  startMerge(mergeId, record, deals, history, lines);
  return resultOf(mergeId, record);
}

/**
 * Takes a merge back, under the document lock: the merged deals come back below the last deal, with their history and line items, and the
 * kept deal gets back what it held. What was edited since is kept.
 *
 * @client
 * @param request `{mergeId}`: as `mergeDeals` returned it.
 * @returns `{restored, kept: [{dealId, reason}]}`: the IDs of the deals that are back, and what was kept and why.
 * @throws Error when there is no such merge, it was undone already, or the sheet refuses a value; then nothing is changed.
 */
export function undoMerge(request: { mergeId: string }): UndoMergeResult {
  const mergeId = textIn(objectOf(request, 'undoMerge', '{mergeId}'), 'mergeId');
  lock(workbookMessages);
  completeMerge();
  const workbook = openWorkbook();
  const record = mergeId.startsWith('M-') ? findRecord<MergeRecord>(workbook, mergeId) : null;
  if (!record) throw new UserError(workbook.t, 'merge_unknown', { mergeId });
  return undoMergeOf(mergeId, record);
}

/**
 * Remembers that deals are no duplicates of one another, for everybody.
 *
 * @client
 * @param request `{dealIds}`: two IDs or more.
 * @returns `{pairs}`: how many pairs that are.
 */
export function keepApart(request: { dealIds: string[] }): { pairs: number } {
  const dealIds = listIn(objectOf(request, 'keepApart', '{dealIds}'), 'dealIds', isText, 'expected_ids');
  lock(workbookMessages);
  const pairs = dealIds.flatMap((one, index) => dealIds.slice(index + 1).map((other) => [one, other] as const));
  keepApartPairs(openWorkbook(), pairs);
  SpreadsheetApp.flush();
  return { pairs: pairs.length };
}

/** What the inventory keeps beside the amount follows from the lines. */
function isDerived(header: string): boolean {
  return keyOf(DEAL_LINE_COLUMNS, header) !== undefined;
}

function mergeRequest(request: unknown): MergeRequest {
  const fields = objectOf(request, 'mergeDeals', '{keep, merge}');
  return {
    keep: textIn(fields, 'keep'),
    merge: listIn(fields, 'merge', isText, 'expected_ids'),
    fields: optionalListIn(fields, 'fields', isRecordOf('field', 'from'), 'expected_choices'),
    stamps: optionalListIn(fields, 'stamps', isRecordOf('dealId', 'stamp'), 'expected_stamps'),
  };
}

function isRecordOf<K extends string>(...keys: K[]): (value: unknown) => value is Record<K, string> {
  return (value): value is Record<K, string> =>
    typeof value === 'object' && value !== null && keys.every((key) => isText((value as Record<string, unknown>)[key]));
}

/** Whether a merge that was completed just now is the one that is asked for again. */
function isSameMerge({ keep, merged }: MergeRecord, request: MergeRequest): boolean {
  const ids = merged.map(({ dealId }) => dealId).sort();
  return keep === request.keep && JSON.stringify(ids) === JSON.stringify([...new Set(request.merge)].sort());
}

function resultOf(mergeId: string, { keep, merged, entries, lines }: MergeRecord): MergeResult {
  const history = entries.filter(({ before, after }) => before[0] !== keep && after[0] === keep).length;
  return { mergeId, dealId: keep, merged: merged.length, history, lines: lines.length };
}
