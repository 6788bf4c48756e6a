/** Cuts a workbook into pieces that are kept and checked one by one, so that a damaged one can be left out; and joins them. */

import { createHash } from 'node:crypto';

/** What a workbook consists of: the engine's snapshot, the local stores, and what has to be replayed on the snapshot. */
export interface State {
  snapshot: Record<string, unknown>;
  stores: Record<string, unknown>;
  /** Changes that a snapshot leaves out, such as the cells that array formulas spill into. */
  after: unknown[];
}

/** The text of each piece by name. */
export type Pieces = Map<string, string>;

/** A damaged piece costs so many rows of one sheet. */
const ROWS_A_PIECE = 1000;

type Rows = Record<string, unknown>;
interface Sheet {
  name?: string;
  cellData?: Rows;
}

export function digestOf(text: string, before = ''): string {
  return createHash('sha256').update(before).update(text).digest('base64url');
}

export function cut({ snapshot, stores, after }: State): Pieces {
  const pieces: Pieces = new Map();
  const { sheets, ...workbook } = snapshot;
  for (const [id, sheet] of Object.entries((sheets ?? {}) as Record<string, Sheet>)) {
    const { cellData = {}, ...rest } = sheet;
    pieces.set(`sheet ${id}`, JSON.stringify(rest));
    const blocks = new Map<number, Rows>();
    for (const [row, cells] of Object.entries(cellData)) {
      const block = Math.floor(Number(row) / ROWS_A_PIECE);
      const rows = blocks.get(block) ?? {};
      rows[row] = cells;
      blocks.set(block, rows);
    }
    for (const [block, rows] of blocks) pieces.set(`cells ${id} ${block}`, JSON.stringify(rows));
  }
  for (const [name, value] of Object.entries(stores)) pieces.set(`store ${name}`, JSON.stringify(value));
  if (after.length > 0) pieces.set('after', JSON.stringify(after));
  // Last, so that a set of pieces with this piece is known to be complete.
  pieces.set('workbook', JSON.stringify(workbook));
  return pieces;
}

/** @returns null where the pieces do not make a workbook. */
export function join(pieces: Pieces): State | null {
  const workbook = pieces.get('workbook');
  if (workbook === undefined) return null;
  const snapshot = JSON.parse(workbook) as Record<string, unknown>;
  const sheets: Record<string, Sheet> = {};
  const stores: Record<string, unknown> = {};
  for (const [name, text] of pieces) {
    const [kind, id = ''] = name.split(' ');
    if (kind === 'sheet') sheets[id] = { ...(JSON.parse(text) as Sheet), cellData: {} };
    if (kind === 'store') stores[name.slice('store '.length)] = JSON.parse(text);
  }
  for (const [name, text] of pieces) {
    const [kind, id = ''] = name.split(' ');
    const sheet = sheets[id];
    if (kind === 'cells' && sheet) Object.assign(sheet.cellData ?? {}, JSON.parse(text));
  }
  if (Object.keys(sheets).length === 0) return null;
  const order = ((snapshot.sheetOrder ?? []) as string[]).filter((id) => id in sheets);
  const after = pieces.get('after');
  return {
    snapshot: { ...snapshot, sheetOrder: order, sheets },
    stores,
    after: after === undefined ? [] : (JSON.parse(after) as unknown[]),
  };
}

/** Names what is missing, as the person knows it. */
export function inWords(missing: readonly string[], pieces: Pieces): string {
  const sheetName = (id: string) => {
    const text = pieces.get(`sheet ${id}`);
    return text === undefined ? `with the ID ${id}` : `"${(JSON.parse(text) as Sheet).name ?? id}"`;
  };
  return missing
    .map((piece) => {
      const [kind, id = '', block = ''] = piece.split(' ');
      const first = Number(block) * ROWS_A_PIECE + 1;
      if (kind === 'cells') return `rows ${first} to ${first + ROWS_A_PIECE - 1} of the sheet ${sheetName(id)}`;
      if (kind === 'sheet') return `the sheet ${sheetName(id)}`;
      if (kind === 'store') return `what is kept as "${piece.slice('store '.length)}"`;
      return kind === 'after' ? 'the cells that array formulas fill' : 'the list of sheets';
    })
    .join(', ');
}
