/** What scripts attach to cells and the engine does not keep: stored by kind, and moved with rows and columns. */

import { type Placed, type Shift, shiftOf, shiftPlaced } from '../../engine/structure.js';
import type { WorkbookEngine } from '../../engine/workbook.js';
import type { Stores } from '../../host/stores.js';

/** A block as JSON keeps it: JSON has no Infinity, an open end is null. */
export interface StoredBlock {
  sheetId: string;
  row: number;
  column: number;
  lastRow: number | null;
  lastColumn: number | null;
}

/** One attached thing and the cells it hangs on. */
export interface Attachment {
  id: string;
  blocks: StoredBlock[];
  /** The cell over which it floats: such a thing stays when the cells it shows are deleted, and goes with its sheet alone. */
  anchor?: StoredBlock;
}

/** The stores whose items hang on cells. */
const KINDS = ['protections', 'developerMetadata', 'groups', 'bandings', 'filters', 'charts', 'images'] as const;
export type Kind = (typeof KINDS)[number];

/** What File > Make a copy takes along. */
export const COPIED_STORES: readonly string[] = [...KINDS, 'groupControls', 'theme', 'calculation'];

const OPEN = Number.POSITIVE_INFINITY;

export function toStored(placed: Placed): StoredBlock {
  const { sheetId, row, column, lastRow, lastColumn } = placed;
  return {
    sheetId,
    row,
    column,
    lastRow: lastRow === OPEN ? null : lastRow,
    lastColumn: lastColumn === OPEN ? null : lastColumn,
  };
}

export function fromStored(stored: StoredBlock): Placed {
  const { sheetId, row, column } = stored;
  return { sheetId, row, column, lastRow: stored.lastRow ?? OPEN, lastColumn: stored.lastColumn ?? OPEN };
}

/** The cells of a whole sheet. */
export function wholeSheet(sheetId: string): Placed {
  return { sheetId, row: 0, column: 0, lastRow: OPEN, lastColumn: OPEN };
}

/** The items of one kind, typed by those who keep them. */
export class Attachments<T extends Attachment> {
  constructor(
    private readonly stores: Stores,
    private readonly kind: Kind,
  ) {}

  all(): readonly T[] {
    return this.stores.get<T[]>(this.kind, []);
  }

  find(id: string): T | undefined {
    return this.all().find((item) => item.id === id);
  }

  add(item: T): void {
    this.stores.set(this.kind, [...this.all(), item]);
  }

  change(id: string, change: Partial<T>): void {
    this.stores.set(
      this.kind,
      this.all().map((item) => (item.id === id ? { ...item, ...change } : item)),
    );
  }

  remove(...ids: string[]): void {
    this.stores.set(
      this.kind,
      this.all().filter((item) => !ids.includes(item.id)),
    );
  }
}

let made = 0;

/** A name that no other attachment has. */
export function newAttachmentId(): string {
  made = (made + 1) % 1_000_000;
  return `a${Date.now().toString(36)}${made.toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

/** The item as it is after the change, the very same where nothing of it moved; null when it goes. */
function movedItem(item: Attachment, shift: Shift): Attachment | null {
  const blocks = item.blocks.flatMap((block) => {
    const shifted = shiftPlaced(fromStored(block), shift);
    return shifted ? [toStored(shifted)] : [];
  });
  if (!item.anchor) {
    if (item.blocks.length > 0 && blocks.length === 0) return null;
    return JSON.stringify(blocks) === JSON.stringify(item.blocks) ? item : { ...item, blocks };
  }
  const shifted = shiftPlaced(fromStored(item.anchor), shift);
  if (!shifted && shift.kind === 'sheet') return null;
  const anchor = shifted ? toStored(shifted) : item.anchor;
  const same = JSON.stringify([blocks, anchor]) === JSON.stringify([item.blocks, item.anchor]);
  return same ? item : { ...item, blocks, anchor };
}

/**
 * Keeps every attachment with its cells while rows, columns, cells and sheets are inserted, deleted and moved.
 * An attachment goes when the last of its blocks has been deleted; one that never had any stays.
 */
export function followStructure(engine: WorkbookEngine, stores: Stores): () => void {
  return engine.onMutation((mutation) => {
    const shift = shiftOf(mutation);
    if (!shift) return;
    for (const kind of KINDS) {
      const items = stores.get<Attachment[]>(kind, []);
      if (items.length === 0) continue;
      let changed = false;
      const kept = items.flatMap((item) => {
        const moved = movedItem(item, shift);
        if (moved !== item) changed = true;
        return moved ? [moved] : [];
      });
      if (changed) stores.set(kind, kept);
    }
  });
}
