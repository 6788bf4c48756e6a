/** Which fields a move still needs before the deal may enter a stage, and how each is asked for. */

import type { DealView, MoveRequest, StageView } from '../../core/api';
import { type FieldKind, fieldsToAsk, isSameField, kindOfField } from '../../core/deals/gate';

export interface NeededField {
  /** Header of the Deals column, as the stage table names it. */
  header: string;
  kind: FieldKind;
}

/** What the deal has in a field that some stage requires. */
export function valueIn(deal: DealView, header: string): string | number | null {
  return deal.fields.find(({ field }) => isSameField(field, header))?.value ?? null;
}

/** What the gate asks for before the deal enters the stage. */
export function fieldsNeeded(deal: DealView, stage: StageView): NeededField[] {
  return fieldsToAsk(stage, (header) => valueIn(deal, header)).map((header) => ({
    header,
    kind: kindOfField(header),
  }));
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
