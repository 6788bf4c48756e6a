/** Which fields a move still needs before the deal may enter a stage, and how each is asked for. */

import type { DealView, MoveRequest, StageView } from '../core/api';

export type FieldKind = 'text' | 'number' | 'date' | 'reason';

export interface NeededField {
  /** Header of the Deals column, as the stage's gate names it; blank for the close reason of a lost deal. */
  header: string;
  kind: FieldKind;
  /** False when the deal may have it already and the sidebar cannot see it. */
  required: boolean;
}

type Seen = { kind: FieldKind; value: (deal: DealView) => string | number | null };

const seen = (kind: FieldKind, value: Seen['value']): Seen => ({ kind, value });

const DEAL: Seen = seen('text', (d) => d.deal);
const COMPANY: Seen = seen('text', (d) => d.company);
const CONTACT: Seen = seen('text', (d) => d.contact);
const OWNER: Seen = seen('text', (d) => d.owner);
const AMOUNT: Seen = seen('number', (d) => d.amount);
const CURRENCY: Seen = seen('text', (d) => d.currency);
const EXPECTED: Seen = seen('date', (d) => d.expectedClose);
const STEP: Seen = seen('text', (d) => d.nextStep);
const STEP_DUE: Seen = seen('date', (d) => d.nextStepDue);
const REASON: Seen = seen('reason', (d) => d.closeReason);

/** What the deal's view carries, by header in either language of a workbook. */
const SEEN: Record<string, Seen> = {
  deal: DEAL,
  company: COMPANY,
  contact: CONTACT,
  owner: OWNER,
  amount: AMOUNT,
  currency: CURRENCY,
  'expected close': EXPECTED,
  'next step': STEP,
  'next step due': STEP_DUE,
  'close reason': REASON,
};

const DATE_HEADERS = ['snoozed until', 'created', 'closed'];

const fold = (text: string) => text.trim().toLowerCase();

export const sameName = (a: string, b: string) => fold(a) === fold(b);

/** Fields known to be empty that the stage asks for, and the reason when the deal is lost. */
export function fieldsNeeded(deal: DealView, stage: StageView): NeededField[] {
  const needed: NeededField[] = [];
  for (const header of stage.requiredFields) {
    const field = SEEN[fold(header)];
    if (!field || field.kind === 'reason') continue;
    const value = field.value(deal);
    if (value === null || value === '') needed.push({ header, kind: field.kind, required: true });
  }
  if (needsReason(deal, stage)) needed.push({ header: '', kind: 'reason', required: true });
  return needed;
}

function needsReason(deal: DealView, stage: StageView): boolean {
  if (stage.type === 'Lost') return true;
  return deal.closeReason === '' && stage.requiredFields.some((header) => SEEN[fold(header)]?.kind === 'reason');
}

/** Fields the stage asks for that the deal's view does not carry: asked for only after the server has refused. */
export function fieldsUnseen(stage: StageView): NeededField[] {
  return stage.requiredFields
    .filter((header) => !SEEN[fold(header)])
    .map((header) => ({ header, kind: DATE_HEADERS.includes(fold(header)) ? 'date' : 'text', required: false }));
}

/** A number as both languages write it, `12,000.50`; null for anything that could be read in two ways. */
export function parseAmount(text: string): number | null {
  const plain = text.trim().replace(/^(?:RM|\$|[A-Z]{3})\s*/i, '');
  if (!/^\d+(\.\d+)?$|^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return null;
  return Number(plain.replace(/,/g, ''));
}

/** The form's texts as moveDeal takes them: blank ones left out, numbers as numbers. */
export function moveFields(
  needed: NeededField[],
  values: Record<string, string>,
): Pick<MoveRequest, 'fields' | 'reason'> {
  const fields: Record<string, string | number> = {};
  let reason: string | undefined;
  for (const field of needed) {
    const text = (values[field.header] ?? '').trim();
    if (text === '') continue;
    if (field.kind === 'reason') reason = text;
    else fields[field.header] = field.kind === 'number' ? (parseAmount(text) ?? text) : text;
  }
  return {
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}
