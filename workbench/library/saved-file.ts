/** A whole workbook as one text: what `save` gives and the option `saved` takes. */

import { newUnitId } from '../host/new-workbook.js';
import type { FileData } from '../host/workbook-file.js';

const FORMAT = 'saluran-workbench/1';

export function writeSaved({ workbook, stores, mutations }: FileData): string {
  return JSON.stringify({ format: FORMAT, unitId: workbook.id, workbook, stores, mutations });
}

/** @throws if the text does not come from `save`. */
export function readSaved(text: string): FileData {
  const refused = new Error('saved: expected the text that `save` of a workbench gives.');
  let saved: { format?: unknown; unitId?: unknown } & FileData;
  try {
    saved = JSON.parse(text);
  } catch {
    throw refused;
  }
  if (saved?.format !== FORMAT || typeof saved.unitId !== 'string') throw refused;
  // Two workbooks of one process must not share the engine's name.
  return JSON.parse(text.replaceAll(saved.unitId, newUnitId())) as FileData;
}
