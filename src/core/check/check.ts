/** Checks a whole workbook: what is wrong in which cell, and what can be repaired. */

import type { Locale } from '../api';
import type { PlanContext } from '../deals/plan-edit';
import { createTranslator } from '../i18n/translator';
import { messagesIn, type Translate } from '../messages';
import type { Cells } from '../shared/cells';
import { UserError } from '../shared/errors';
import { SHEETS, type SheetKey } from '../shared/sheets';
import { parseStages, type StageTable } from '../stages/stages';
import { parseSettings, type Settings } from '../workbook/settings';
import { SYSTEM_SHEET } from '../workbook/system';
import { checkAttachments } from './attachments';
import { checkColumns } from './columns';
import { checkCounted } from './counted';
import { checkEntries } from './entries';
import { addressOf, type Finding, PRECIOUS, type Report } from './finding';
import { checkHistory } from './history';
import { checkClosed, checkRows, checkSyncMarkers } from './rows';
import { findHeaders, headersOf, type Snapshot } from './snapshot';
import { checkStages } from './stages';
import { checkSystem } from './system';
import { CHECK_TEXTS, type CheckTranslate } from './texts';
import { checkValues } from './values';

/** The translator of the texts of Check workbook. */
export function checkMessages(locale: Locale): CheckTranslate {
  return createTranslator(CHECK_TEXTS, locale);
}

/** What the check needs besides the workbook itself. */
export interface CheckMeans {
  now: Date;
  newId: () => string;
}

/** Lists what is wrong, in the order in which it should be put right. An empty list: nothing. */
export function checkWorkbook(snapshot: Snapshot, means: CheckMeans): Finding[] {
  const { sheets, locale, system, attachments } = snapshot;
  const ct = checkMessages(locale);
  const t = messagesIn(locale);
  const findings: Finding[] = [];
  const on =
    (sheet: string): Report =>
    (code, place, values = {}, mend) => {
      const finding: Finding = { code, cell: addressOf(sheet, place), text: ct(code, values) };
      findings.push(mend ? { ...finding, mend } : finding);
    };
  for (const key in SHEETS) {
    const sheet = SHEETS[key as SheetKey][locale];
    if (sheets[key as SheetKey]) continue;
    const report = on(sheet);
    if (PRECIOUS.includes(key as SheetKey)) report('sheetLost', null, { sheet });
    else
      report(key === 'history' ? 'historyMissing' : 'sheetMissing', null, { sheet }, { kind: 'step', step: 'sheets' });
  }
  const { deals, stages, history, settings } = sheets;
  const headers = findHeaders(headersOf(deals), system);
  const { columns } = headers;
  const registry = checkSystem(snapshot, columns.logRow, on(SYSTEM_SHEET));
  const table = tableOf(snapshot);
  if (stages) checkStages(stages.rows, headersOf(deals), deals?.name ?? '', locale, t, on(stages.name));
  const isStage = (name: string): boolean => table?.find('', name) !== undefined;
  const last = history ? checkHistory(history.rows, isStage, on(history.name)) : null;
  if (history && !attachments.isHistoryProtected) {
    on(history.name)('historyUnprotected', null, {}, { kind: 'step', step: 'historyProtection' });
  }
  if (!deals) return findings;
  const report = on(deals.name);
  const isReadable = checkColumns(deals, headers, system, locale, report);
  checkAttachments(attachments, columns, table, locale, report);
  const { zone } = snapshot;
  const known = settingsIn(settings?.rows ?? [], locale, t);
  const currency = known?.currency ?? '';
  const today = zone.dayOf(means.now);
  checkValues(deals.rows, { columns, zone, today, locale, currency, formulas: snapshot.formulas }, report);
  checkEntries(deals.rows, { columns, stages: table, people: sheets.people, formulas: snapshot.formulas }, report);
  checkCounted(deals.rows, { columns, locale, stages: table, settings: known }, report);
  if (!isReadable || !table || !history || !last) return findings;
  const context: PlanContext = {
    ...{ columns, stages: table, locale, t, zone, now: means.now, newId: means.newId, changedBy: '' },
    via: 'found',
    nextHistoryRow: history.rows.length + 1,
  };
  const source = { registry, newEntries: history.rows.slice(registry.checked), readHistory: () => history.rows };
  const gone = checkRows(deals.rows, source, context, stages?.name ?? '', report);
  checkSyncMarkers(deals.rows, last, gone, context, report);
  checkClosed(deals.rows, snapshot.formulas, context, report);
  return findings;
}

/** The settings; null where they cannot be read. */
function settingsIn(rows: Cells, locale: Locale, t: Translate): Settings | null {
  try {
    return parseSettings(rows, locale, t);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The stages that can be read, doubled ones once; null when there is none. */
function tableOf({ sheets, locale }: Snapshot): StageTable | null {
  const rows = sheets.stages?.rows ?? [];
  try {
    return parseStages(rows, locale, messagesIn(locale));
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
