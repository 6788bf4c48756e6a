/** A small model of the Deals sheet: what people put into its cells, and which deal each row holds. */

/** What a person put into a cell; a text that begins with = is a formula. */
export type Content = string | number;

/** A deal as its owner sees it, whatever its row, its ID cell and its markers have been through. */
export interface Deal {
  /** Known once it was seen on the sheet. */
  id: string | null;
  /** The stages it has been in, in order. `must`: somebody typed or moved it while Saluran was listening. */
  stages: { stage: string; must: boolean }[];
  /** A byte-equal row of which this one, or the other, is the copy; and where the two parted. */
  original?: { deal: Deal; length: number };
}

export interface ModelRow {
  cells: Map<string, Content>;
  deal: Deal | null;
  /** Deals whose ID or marker may still stand in this row although they do not. */
  traces: Set<Deal>;
  /** A person wrote into Created, Stage since or Closed: what stands there is theirs. */
  ownDates: boolean;
}

/** Columns that Saluran writes. */
export const ID = 'Deal ID';
export const DATES = ['Created', 'Stage since', 'Closed'];
export const MARKERS = ['Log', 'Log row'];
/** Columns of which one must be filled to make a row a deal. */
export const MAKES_A_DEAL = ['Deal', 'Stage', 'Amount', 'Company', 'Contact'];

export function isSalurans(column: string): boolean {
  return column === ID || DATES.includes(column) || MARKERS.includes(column);
}

/** Cells from row `row` (0 is the first below the header) and physical column `column` on. */
export interface Block {
  row: number;
  height: number;
  column: number;
  width: number;
}

export class Model {
  columns: string[];
  rows: ModelRow[] = [];
  /** Every deal there ever was. */
  readonly deals = new Set<Deal>();
  #undo: (() => void)[] = [];
  #added = 0;

  constructor(
    columns: readonly string[],
    readonly isStage: (name: string, pipeline: string) => boolean,
  ) {
    this.columns = [...columns];
  }

  row(index: number): ModelRow {
    while (this.rows.length <= index) this.rows.push(blankRow());
    const row = this.rows[index];
    if (!row) throw new Error(`no row ${index}`);
    return row;
  }

  /** Number of rows down to the last that holds anything. */
  get height(): number {
    let height = this.rows.length;
    while (height > 0 && isBlankRow(this.rows[height - 1])) height--;
    return height;
  }

  /** The columns of a block that lies within the sheet. */
  named(block: Block): string[] {
    return this.columns.slice(block.column, block.column + block.width);
  }

  /** All columns, or those that a person sees. */
  whole(scope: 'all' | 'visible', row: number, height: number): Block {
    const hidden = MARKERS.map((name) => this.columns.indexOf(name));
    const width = scope === 'all' ? this.columns.length : Math.min(...hidden);
    return { row, height, column: 0, width };
  }

  dealOf(id: string): Deal | undefined {
    return [...this.deals].find((deal) => deal.id === id);
  }

  isOnSheet(deal: Deal): boolean {
    return this.rows.some((row) => row.deal === deal);
  }

  /**
   * Writes a block.
   *
   * @param heard whether Saluran was told (a person's edit) or not (another program's)
   * @param originals for copied rows, markers and all: the deals they were copied from
   */
  write(block: Block, values: readonly (readonly Content[])[], heard: boolean, originals?: (Deal | null)[]): void {
    const names = this.named(block);
    const saved = this.#save(block);
    for (let r = 0; r < block.height; r++) {
      const row = this.row(block.row + r);
      if (names.includes(MARKERS[0] ?? '')) {
        if (row.deal) row.traces.delete(row.deal);
        row.deal = null;
        row.ownDates = false;
      }
      names.forEach((name, c) => {
        const value = values[r]?.[c] ?? '';
        if (DATES.includes(name)) row.ownDates = true;
        if (name === ID) {
          const named = this.dealOf(String(value));
          if (named && named !== row.deal) row.traces.add(named);
        }
        if (!isSalurans(name)) set(row, name, value);
      });
      const emptied = names.includes(ID) && values.every((line) => line.every((value) => value === ''));
      if (emptied && row.deal && !hasContent(row)) this.#leave(row, heard);
      this.#settle(row, names, heard, originals?.[r] ?? null);
    }
    // What another program did is not on the list of what a person can undo.
    if (heard) this.#undo.push(saved);
  }

  /** Makes a row that has become a deal one, and takes down the stage it shows. */
  #settle(row: ModelRow, written: readonly string[], heard: boolean, original: Deal | null): void {
    const isNew = !row.deal && hasContent(row);
    if (isNew) {
      row.deal = { id: null, stages: [] };
      this.deals.add(row.deal);
      if (original) row.deal.original = { deal: original, length: original.stages.length };
    }
    if (row.deal && (isNew || written.includes('Stage') || written.includes('Pipeline'))) this.note(row, heard);
  }

  /** A row was imported, or brought up to date by an import. */
  arrive(row: ModelRow): void {
    this.#settle(row, ['Stage'], true, null);
    // An import may bring dates of its own.
    row.ownDates = true;
  }

  /** Takes down that a deal stands in its row's stage. An unknown one counts for nothing. */
  note(row: ModelRow, must: boolean): void {
    const stage = String(row.cells.get('Stage') ?? '');
    const pipeline = String(row.cells.get('Pipeline') ?? '');
    if (stage === '' || this.isStage(stage, pipeline)) row.deal?.stages.push({ stage, must });
  }

  /** Takes down that a deal is in no stage any more. */
  noteNone(deal: Deal, must: boolean): void {
    deal.stages.push({ stage: '', must });
  }

  #leave(row: ModelRow, heard: boolean): void {
    if (!row.deal) return;
    this.noteNone(row.deal, heard);
    row.traces.add(row.deal);
    row.deal = null;
  }

  /** Remembers a block; what is returned puts it back without Saluran hearing of it. */
  #save(block: Block): () => void {
    const names = this.named(block);
    const isIdentity = names.includes(ID) || names.includes(MARKERS[0] ?? '');
    const before = Array.from({ length: block.height }, (_, r) => {
      const row = this.row(block.row + r);
      return { deal: row.deal, cells: new Map(row.cells) };
    });
    return () => {
      before.forEach(({ deal, cells }, r) => {
        const row = this.row(block.row + r);
        for (const name of names) if (!isSalurans(name)) set(row, name, cells.get(name) ?? '');
        if (names.some((name) => DATES.includes(name))) row.ownDates = true;
        if (isIdentity && row.deal !== deal) {
          if (row.deal) this.#leave(row, false);
          row.deal = deal && !this.isOnSheet(deal) ? deal : null;
          if (row.deal) this.note(row, false);
        }
        this.#settle(row, names, false, null);
      });
    };
  }

  /** A cut: the cells go to another place, and the deal with them when nothing of it stays behind. */
  cut(from: Block, row: number): void {
    const to = { ...from, row };
    const names = this.named(from);
    const isBlank = (r: ModelRow) =>
      MAKES_A_DEAL.every((name) => names.includes(name) || (r.cells.get(name) ?? '') === '');
    const restoreFrom = this.#save(from);
    const restoreTo = this.#save(to);
    const taken = Array.from({ length: from.height }, (_, r) => {
      const source = this.row(from.row + r);
      const cells = names.map((name) => source.cells.get(name) ?? '');
      const goes = names.includes(ID) && isBlank(source);
      const deal = goes ? source.deal : null;
      for (const name of names) if (!isSalurans(name)) set(source, name, '');
      if (goes && deal) {
        if (!names.includes(MARKERS[0] ?? '')) source.traces.add(deal);
        source.deal = null;
      } else if (source.deal && names.includes('Stage')) this.noteNone(source.deal, false);
      return { cells, deal, ownDates: source.ownDates };
    });
    taken.forEach(({ cells, deal, ownDates }, r) => {
      const target = this.row(to.row + r);
      names.forEach((name, c) => {
        if (!isSalurans(name)) set(target, name, cells[c] ?? '');
      });
      if (names.some((name) => DATES.includes(name))) target.ownDates = deal ? ownDates : true;
      if (names.includes(ID)) {
        if (target.deal && target.deal !== deal) this.#leave(target, false);
        target.deal = deal;
      }
      this.#settle(target, names, false, null);
    });
    this.#undo.push(() => {
      const moved = taken.map(({ deal }) => deal);
      for (const line of this.rows) if (line.deal && moved.includes(line.deal)) line.deal = null;
      restoreTo();
      restoreFrom();
    });
  }

  /** Puts the rows into another order: new row i is the old row `order[i]`. Markers may stay where they were. */
  reorder(order: readonly number[], markersMove: boolean): void {
    const before = order.map((_, index) => this.row(index));
    const put = (next: readonly number[], rows: readonly ModelRow[]) => {
      next.forEach((old, index) => {
        const row = rows[old];
        if (!row) throw new Error(`no row ${old}`);
        const stayed = rows[index];
        if (!markersMove && stayed !== row && stayed?.deal) row.traces.add(stayed.deal);
        this.rows[index] = row;
      });
    };
    put(order, before);
    this.#undo.push(() => {
      const now = order.map((_, index) => this.row(index));
      const back = order.map((_, index) => order.indexOf(index));
      put(back, now);
    });
  }

  insertRows(before: number, count: number): void {
    this.row(before);
    this.rows.splice(before, 0, ...Array.from({ length: count }, blankRow));
    this.#undo.push(() => {
      for (const row of this.rows.splice(before, count)) if (row.deal) this.noteNone(row.deal, false);
    });
  }

  deleteRows(first: number, count: number): void {
    this.row(first + count);
    const gone = this.rows.splice(first, count);
    for (const { deal } of gone) if (deal) this.noteNone(deal, false);
    this.#undo.push(() => {
      this.row(first);
      this.rows.splice(first, 0, ...gone);
      for (const row of gone) {
        if (!row.deal) continue;
        if (this.rows.some((other) => other !== row && other.deal === row.deal)) row.deal = null;
        else this.note(row, false);
      }
    });
  }

  /** A column of the person's own. */
  insertColumn(before: number, name = ''): string {
    const header = name === '' ? `Extra ${++this.#added}` : name;
    this.columns.splice(before, 0, header);
    // Its header is typed after it: two steps to undo, which sequences do not take.
    this.forgetUndo();
    return header;
  }

  moveColumn(from: number, to: number): void {
    const [name] = this.columns.splice(from, 1);
    if (name !== undefined) this.columns.splice(to > from ? to - 1 : to, 0, name);
    this.forgetUndo();
  }

  deleteColumn(index: number): void {
    const [name] = this.columns.splice(index, 1);
    for (const row of this.rows) row.cells.delete(name ?? '');
    this.forgetUndo();
  }

  /** What several people did at once, or a script did, is undone by nobody here. */
  forgetUndo(): void {
    this.#undo = [];
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  undo(): void {
    this.#undo.pop()?.();
  }
}

function blankRow(): ModelRow {
  return { cells: new Map(), deal: null, traces: new Set(), ownDates: false };
}

function isBlankRow(row: ModelRow | undefined): boolean {
  return !row || (row.cells.size === 0 && !row.deal && row.traces.size === 0);
}

function set(row: ModelRow, name: string, value: Content): void {
  if (value === '') row.cells.delete(name);
  else row.cells.set(name, value);
}

export function hasContent(row: ModelRow): boolean {
  return MAKES_A_DEAL.some((name) => (row.cells.get(name) ?? '') !== '');
}

export function stageOf(row: ModelRow): string {
  return String(row.cells.get('Stage') ?? '');
}
