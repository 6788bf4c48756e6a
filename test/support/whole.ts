/** What holds of every reconciled workbook, whatever was done to it: IDs, chains of changes, dates. */

import type { Workbench } from '../../build/workbench.mjs';
import { type Row, rowsOf } from './workbook';

/** Stage changes by deal ID, in the order of the history, as `From>To`. */
export async function changesById(workbook: Workbench): Promise<Map<string, string[]>> {
  const changes = new Map<string, string[]>();
  for (const { 'Deal ID': id, From, To } of await rowsOf(workbook, 'Stage history')) {
    const list = changes.get(String(id)) ?? [];
    list.push(`${From}>${To}`);
    changes.set(String(id), list);
  }
  return changes;
}

/**
 * What does not hold, in words: every deal has an ID of its own; its changes are a chain from nothing to its stage; it
 * is closed when it is won or lost; the changes of deals that are gone end in nothing.
 */
export async function brokenWholeness(workbook: Workbench): Promise<string[]> {
  const wrong: string[] = [];
  const deals = (await rowsOf(workbook, 'Deals')).filter((deal) => deal.Deal !== '' || deal.Stage !== '');
  const changes = await changesById(workbook);
  for (const [id, list] of changes) {
    let last = '';
    for (const change of list) {
      const [from = '', to = ''] = change.split('>');
      if (from !== last || from === to) wrong.push(`${id}: ${list.join(' ')}`);
      last = to;
    }
  }
  const seen = new Set<unknown>();
  for (const deal of deals) {
    const id = String(deal['Deal ID']);
    if (id === '' || seen.has(id)) wrong.push(`row ${deal.row}: the ID "${id}" is blank or another's`);
    seen.add(id);
    wrong.push(...brokenDeal(deal, changes.get(id)?.at(-1) ?? '>'));
  }
  for (const [id, list] of changes) {
    if (!seen.has(id) && !list.at(-1)?.endsWith('>')) wrong.push(`${id} is gone, its changes are ${list.join(' ')}`);
  }
  return wrong;
}

function brokenDeal(deal: Row, last: string): string[] {
  const wrong: string[] = [];
  if (!last.endsWith(`>${deal.Stage}`)) wrong.push(`row ${deal.row}: in "${deal.Stage}", last change ${last}`);
  const isClosed = deal.Stage === 'Won' || deal.Stage === 'Lost';
  if (isClosed !== (deal.Closed !== '')) wrong.push(`row ${deal.row}: in "${deal.Stage}", Closed "${deal.Closed}"`);
  return wrong;
}
