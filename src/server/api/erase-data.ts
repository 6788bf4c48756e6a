/** Erases what the workbook knows of a person or a company. */

import type { ErasureRequest, ErasureResult } from '../../core/erasure/api';
import { SHORTEST } from '../../core/erasure/eraser';
import { erasureMessages } from '../../core/erasure/texts';
import { UserError } from '../../core/shared/errors';
import { createIds } from '../../core/shared/values';
import { objectOf, optionalFlagIn, optionalTextIn, refuse, textIn, workbookMessages } from '../arguments';
import { applyErasure, type Erasure, logErasure, planErasure } from '../erasure/erase';
import { lock } from '../workbook/lock';
import { readTidyDeals } from '../workbook/reconcile';
import { sayingWhatNext } from '../workbook/say-what-next';
import { openWorkbook } from '../workbook/workbook';

/** Document property: an erasure that has begun, with what it erases. It goes when the erasure is done. */
const PENDING = 'pendingErasure';
const KINDS = ['person', 'company'] as const;

interface PendingErasure {
  erasureId: string;
  request: ErasureRequest;
  counts: number[];
}

/**
 * Erases a person or a company: names, e-mail addresses and phone numbers in Deals, the history, targets, adjustments, line items, published
 * comments and people, records for undoing that name them, and their answers to the contact form. Deals and amounts stay. The sheet Erasures
 * says that it was done, when and by whom, without the name.
 *
 * @client
 * @param request `{kind, name, email?, phone?, dryRun?}`: `'person'` or `'company'`; the name as it is written in the workbook; an address, or
 *   several divided by commas; a number; true to report without changing anything.
 * @returns `{erasureId, sheets: [{sheet, cells, examples}], people, records, answers, left}`: cells that change, by sheet; rows of People,
 *   imports and merges that can no longer be undone, and answers that go; places that Saluran does not change, in words.
 * @throws Error when the name is too short to be found for certain, or a sheet refuses a change: then nothing is changed.
 */
export function eraseData(request: ErasureRequest): ErasureResult {
  const wanted = erasureRequest(request);
  if (wanted.dryRun) return planErasure(openWorkbook(), wanted).result;
  lock(workbookMessages);
  const pending = readPending();
  const { workbook } = readTidyDeals(openWorkbook());
  // An erasure that ended midway is completed first, whoever asks for the next.
  if (pending) run(planErasure(workbook, pending.request), pending);
  const erasure = planErasure(openWorkbook(), wanted);
  const { sheets, people, records, answers } = erasure.result;
  const cells = sheets.reduce((sum, each) => sum + each.cells, 0);
  if (cells + people + records + answers === 0) return { ...erasure.result, erasureId: pending?.erasureId ?? '' };
  const next = { erasureId: createIds('E-', Math.random)(), request: wanted, counts: [cells, people, records, answers] };
  properties().setProperty(PENDING, JSON.stringify(next));
  run(erasure, next);
  return { ...erasure.result, erasureId: next.erasureId };
}

function run(erasure: Erasure, { erasureId, request, counts }: PendingErasure): void {
  const forget = (): void => {
    properties().deleteProperty(PENDING);
  };
  sayingWhatNext(erasure.et, 'stopped', {}, () => {
    applyErasure(erasure, forget);
    logErasure(erasure, { erasureId, kind: request.kind, counts });
    SpreadsheetApp.flush();
    forget();
  });
}

function readPending(): PendingErasure | null {
  const text = properties().getProperty(PENDING);
  return text === null || text === '' ? null : (JSON.parse(text) as PendingErasure);
}

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

function erasureRequest(request: unknown): ErasureRequest {
  const fields = objectOf(request, 'eraseData', "{kind: 'person', name}");
  const text = textIn(fields, 'kind');
  const kind = KINDS.find((each) => each === text);
  if (!kind) return refuse('kind', text, 'expected_oneOf', { list: KINDS.join(', ') });
  const name = textIn(fields, 'name');
  if (name.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST) {
    throw new UserError(erasureMessages(openWorkbook().locale), 'short', { least: SHORTEST });
  }
  return {
    kind,
    name,
    email: optionalTextIn(fields, 'email') ?? '',
    phone: optionalTextIn(fields, 'phone') ?? '',
    dryRun: optionalFlagIn(fields, 'dryRun'),
  };
}
