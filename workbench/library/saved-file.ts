/** A whole workbook as one text: what `save` gives and the option `saved` takes. */

import { newUnitId } from '../host/new-workbook.js';
import type { FileData } from '../host/workbook-file.js';

const FORMAT = 'saluran-workbench/1';

export function writeSaved({ workbook, stores, mutations }: FileData): string {
  return JSON.stringify({ format: FORMAT, unitId: workbook.id, workbook, stores, mutations });
}

/** `save` writes its format and the engine's name of the workbook first, so that they are known before the rest is parsed. */
const HEAD = new RegExp(`^\\{"format":"${FORMAT}","unitId":"([^"\\\\]+)",`);

/** @throws if the text does not come from `save`. */
export function readSaved(text: string): FileData {
  const refused = new Error('saved: expected the text that `save` of a workbench gives.');
  const unitId = HEAD.exec(text)?.[1];
  if (unitId === undefined) throw refused;
  try {
    // Two workbooks of one process must not share the engine's name.
    return JSON.parse(text.replaceAll(unitId, newUnitId())) as FileData;
  } catch {
    throw refused;
  }
}
