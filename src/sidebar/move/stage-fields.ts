/** Which fields a move still needs before the deal may enter a stage, and how each is asked for. */

import type { DealView, MoveRequest, StageView } from '../../core/api';

export type FieldKind = 'text' | 'number' | 'date' | 'reason';

export interface NeededField {
  /** Header of the Deals column, as the stage's gate names it; blank for the close reason. */
  header: string;
  kind: FieldKind;
  /** False when the deal may have it already and the sidebar cannot see it. */
  required: boolean;
}

/** Where the deal's view carries a column, by header in English and Malay. */
const SEEN: Record<string, keyof DealView | undefined> = {
  deal: 'deal',
  company: 'company',
  contact: 'contact',
  owner: 'owner',
  amount: 'amount',
  currency: 'currency',
  'expected close': 'expectedClose',
  'next step': 'nextStep',
  'next step due': 'nextStepDue',
  'close reason': 'closeReason',
  'urus niaga': 'deal',
  syarikat: 'company',
  kenalan: 'contact',
  pemilik: 'owner',
  amaun: 'amount',
  'mata wang': 'currency',
  'jangkaan tutup': 'expectedClose',
  'langkah seterusnya': 'nextStep',
  'tarikh langkah seterusnya': 'nextStepDue',
  'sebab ditutup': 'closeReason',
};

const KINDS: { [K in keyof DealView]?: FieldKind } = {
  amount: 'number',
  expectedClose: 'date',
  nextStepDue: 'date',
  closeReason: 'reason',
};

const fold = (text: string) => text.trim().toLowerCase();

export const sameName = (a: string, b: string) => fold(a) === fold(b);

/** Fields known to be empty that the stage asks for, and the reason when the deal is lost. */
export function fieldsNeeded(deal: DealView, stage: StageView): NeededField[] {
  const needed: NeededField[] = [];
  let reason = stage.type === 'Lost';
  for (const header of stage.requiredFields) {
    const key = SEEN[fold(header)];
    if (!key || (deal[key] !== null && deal[key] !== '')) continue;
    if (key === 'closeReason') reason = true;
    else needed.push({ header, kind: KINDS[key] || 'text', required: true });
  }
  if (reason) needed.push({ header: '', kind: 'reason', required: true });
  return needed;
}

/** Fields the stage asks for that the deal's view does not carry: asked for only after the server has refused. */
export function fieldsUnseen(stage: StageView): NeededField[] {
  return stage.requiredFields
    .filter((header) => !SEEN[fold(header)])
    .map((header) => ({ header, kind: 'text', required: false }));
}

/** A number as both languages write it, `12,000.50`; null for anything that could be read in two ways. */
export function parseAmount(text: string): number | null {
  const plain = text.trim().replace(/^(?:RM|\$|[A-Z]{3})\s*/i, '');
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain) ? Number(plain.replace(/,/g, '')) : null;
}

/** The form's texts as moveDeal takes them: blank ones left out, numbers as numbers. */
export function moveFields(
  needed: NeededField[],
  values: Record<string, string>,
): Pick<MoveRequest, 'fields' | 'reason'> {
  const request: Pick<MoveRequest, 'fields' | 'reason'> = {};
  for (const { header, kind } of needed) {
    const text = (values[header] || '').trim();
    if (text === '') continue;
    if (kind === 'reason') request.reason = text;
    else {
      const number = kind === 'number' ? parseAmount(text) : null;
      request.fields = { ...request.fields, [header]: number === null ? text : number };
    }
  }
  return request;
}
