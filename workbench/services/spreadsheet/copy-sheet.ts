/** Copies a sheet within the spreadsheet, with everything that is attached to its cells. */

import { newSheetConfig } from '../../host/new-workbook.js';
import type { ExecutionContext } from '../base/context.js';
import {
  type Attachment,
  Attachments,
  type Kind,
  newAttachmentId,
  type StoredBlock,
  wholeSheet,
} from './attachments.js';
import { copyRules } from './conditional-format/copy-rules.js';
import { copyValidations } from './data-validation/engine-rules.js';
import { notedCells, writeNote } from './notes.js';

/** Google copies no protections with a sheet, and no metadata of its rows (practice). */
const COPIED: Kind[] = ['groups', 'bandings', 'filters', 'charts', 'images'];

/** @returns the new sheet's ID. */
export function copySheet(context: ExecutionContext, sheetId: string, index?: number, wanted?: string): string {
  const { engine, stores } = context.host;
  const source = engine.sheet(sheetId);
  engine.refuseGrowth(source.getRowCount() * source.getColumnCount());
  const name = wanted ?? freeName(`Copy of ${source.getName()}`, (each) => engine.sheetByName(each) !== undefined);
  const { id } = newSheetConfig(
    name,
    engine.sheets.map((each) => each.getSheetId()),
  );
  engine.execute('sheet.mutation.insert-sheet', {
    unitId: engine.unitId,
    index: index ?? engine.sheets.length,
    sheet: { ...JSON.parse(JSON.stringify(source.getConfig())), id, name, hidden: 0 },
  });
  copyValidations(engine, sheetId, id);
  copyRules(engine, sheetId, id);
  for (const { row, column, text } of notedCells(engine, engine.clip(sheetId, wholeSheet(sheetId))))
    writeNote(engine, id, row, column, text);
  const onCopy = (block: StoredBlock) => (block.sheetId === sheetId ? { ...block, sheetId: id } : block);
  for (const kind of COPIED) {
    const items = new Attachments<Attachment>(stores, kind);
    for (const item of items.all()) {
      const here = item.anchor ? item.anchor.sheetId === sheetId : item.blocks[0]?.sheetId === sheetId;
      if (!here) continue;
      items.add({
        ...item,
        id: newAttachmentId(),
        blocks: item.blocks.map(onCopy),
        ...(item.anchor ? { anchor: onCopy(item.anchor) } : {}),
      });
    }
  }
  return id;
}

function freeName(name: string, taken: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} ${n}`;
    if (!taken(tried)) return tried;
  }
}
