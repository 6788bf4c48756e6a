/** Refuses changes of protected cells and sheets to those who may not make them; the protections are kept beside the workbook. */

import { contains, overlaps } from '../../engine/area.js';
import type { Placed } from '../../engine/structure.js';
import type { ExecutionContext } from '../base/context.js';
import { type Attachment, Attachments, fromStored } from './attachments.js';
import { mayEdit } from './people.js';

/** The first block is what is protected, the others are what is let out of a protected sheet. */
export interface ProtectionData extends Attachment {
  whole: boolean;
  rangeName: string | null;
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  /** Null until a script changes them: until then everybody who may edit the spreadsheet may edit here. */
  editors: string[] | null;
}

/** Practice. */
export const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export const protectionsOf = (context: ExecutionContext) =>
  new Attachments<ProtectionData>(context.host.stores, 'protections');

export function mayChange(context: ExecutionContext, item: ProtectionData): boolean {
  return (
    item.warningOnly ||
    context.user === context.host.owner ||
    (item.editors ?? [context.user]).includes(context.user) ||
    (item.domainEdit && sameDomain(context.user, context.host.owner))
  );
}

const sameDomain = (a: string, b: string) => a.split('@')[1] === b.split('@')[1];

/** @throws when one of the cells is protected against the person as whom the script runs. A warning stops no script. */
export function refuseProtected(context: ExecutionContext, area: Placed): void {
  if (!mayEdit(context, context.user)) throw new Error('You do not have permission to perform that action.');
  for (const item of protectionsOf(context).all()) {
    const [first, ...open] = item.blocks.map(fromStored);
    if (!first || !overlaps(first, area) || mayChange(context, item)) continue;
    if (open.some((block) => contains(block, area))) continue;
    throw new Error(REFUSED);
  }
}

/**
 * For changes of the sheet itself: only a protected sheet stops them, a protected range does not (practice).
 *
 * @throws when the sheet is protected against this person.
 */
export function refuseProtectedSheet(context: ExecutionContext, sheetId: string): void {
  if (!mayEdit(context, context.user)) throw new Error('You do not have permission to perform that action.');
  const items = protectionsOf(context).all();
  const stops = items.some((item) => item.whole && item.blocks[0]?.sheetId === sheetId && !mayChange(context, item));
  if (stops) throw new Error(REFUSED);
}
