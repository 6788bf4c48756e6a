/** The messages that cross the WebSocket between the workbench's server and one browser page. */

/** One Univer mutation: its command ID and its JSON parameters. */
export interface Mutation {
  id: string;
  params: unknown;
  /**
   * A formula's result, written by the engine (Univer's `fromFormula` option). Without it a page would take a value that comes
   * without its formula for the formula's removal.
   */
  calculated?: true;
}

/** A workbook in Univer's snapshot form (IWorkbookData), as plain JSON. */
export type WorkbookSnapshot = Record<string, unknown>;

export interface Snapshot {
  workbook: WorkbookSnapshot;
  /** How many accepted mutation batches the workbook contains. */
  version: number;
  /** What a snapshot does not hold and a page replays after loading it: the cells that array formulas spill into. */
  after?: Mutation[];
}

/** A block of cells, 0-based, both ends included. */
export interface CellRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** The cell over which something floats, 0-based, and pixels from its corner. */
export interface FloatingPlace {
  id: string;
  sheetId: string;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
}

export interface FloatingChart extends FloatingPlace {
  /** A member of Charts.ChartType. */
  type: string;
  options: Record<string, unknown>;
  ranges: (CellRange & { sheetId: string })[];
  numHeaders: number;
  transpose: boolean;
  merge: string;
}

export interface FloatingImage extends FloatingPlace {
  url: string;
  description: string;
  width: number | null;
  height: number | null;
}

/** What floats over the cells. The data of charts is the page's own copy of the cells. */
export interface Floating {
  charts: FloatingChart[];
  images: FloatingImage[];
}

/** One line of a menu. `path` is what `clickMenu` takes: 'Saluran > Open sidebar'. */
export type MenuItem =
  | { kind: 'item'; label: string; path: string }
  | { kind: 'menu'; label: string; items: MenuItem[] }
  | { kind: 'separator' };

/** The menus that scripts added, left to right; each is of kind 'menu'. */
export type MenuTree = MenuItem[];

/** What Ui.Button names. */
export type UiButton = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** What Ui.ButtonSet names. */
export type UiButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** What a script shows to one user. */
export type UiEvent =
  | {
      kind: 'toast';
      message: string;
      title?: string /** Seconds; below zero: until dismissed. Default 5. */;
      timeout?: number;
    }
  | { kind: 'sidebar'; html: string; title: string }
  | { kind: 'dialog'; html: string; title: string; width?: number; height?: number; modal: boolean }
  /** Closes what a script opened, when the host itself must. */
  | { kind: 'close'; what: 'sidebar' | 'dialog' }
  | { kind: 'alert'; id: string; title?: string; message: string; buttons: UiButtonSet }
  | { kind: 'prompt'; id: string; title?: string; message: string; buttons: UiButtonSet }
  /** Withdraws an alert or prompt: answered on another page of the same person, or its script ended. */
  | { kind: 'withdraw'; id: string }
  /** Script moved the selection or the active sheet (`range` absent: the sheet alone). */
  | { kind: 'select'; sheetId: string; range?: CellRange };

export interface UiAnswer {
  button: UiButton;
  /** The text of a prompt. */
  text?: string;
}

export type ServerMessage =
  /** The first message on a connection, and the answer to `resync` and `identify`. */
  | { type: 'hello'; title: string; people: string[]; user: string; snapshot: Snapshot; locale: string }
  /** Mutations of others (scripts, formula results, other pages), to be replayed. */
  | { type: 'mutations'; version: number; list: Mutation[] }
  /** This page's batch `batch` is in the truth; it must not be replayed. */
  | { type: 'accepted'; batch: number; version: number }
  /** This page's batch changed nothing: it must load the snapshot anew. */
  | { type: 'refused'; batch: number; reason?: string }
  | { type: 'menus'; menus: MenuTree }
  /** All that floats over the cells: after each hello, and whenever it has changed. */
  | { type: 'floating'; floating: Floating }
  | { type: 'ui'; event: UiEvent }
  /** A menu click or the opening of the file ended. */
  | { type: 'clicked'; call: number; error?: string }
  /** What google.script.run's call `call` returned or threw. */
  | { type: 'returned'; call: number; value: unknown }
  | { type: 'threw'; call: number; name: string; message: string };

export type ClientMessage =
  /** Who sits at the page; the first message on a connection, and again when the person changes. */
  | { type: 'identify'; user?: string }
  | { type: 'resync' }
  | { type: 'mutations'; batch: number; baseVersion: number; list: Mutation[] }
  | { type: 'select'; sheetId: string; range: CellRange }
  | { type: 'click'; call: number; path: string }
  | { type: 'run'; call: number; functionName: string; args: unknown[] }
  | { type: 'answer'; id: string; answer: UiAnswer };
