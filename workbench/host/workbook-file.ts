/** The file of a workbook: new, a copy, or opened from the folder that keeps every change of it. */

import type { IWorkbookData } from '@univerjs/core';
import type { Mutation, WorkbookEngine } from '../engine/workbook.js';
import { type Disk, realDisk } from '../store/disk.js';
import { cannotOpen, NotKept } from '../store/plain-words.js';
import { type Entry, type Kept, WorkbookStore } from '../store/workbook-store.js';
import { newWorkbook } from './new-workbook.js';
import type { Stores } from './stores.js';

export interface FileData {
  workbook: Partial<IWorkbookData>;
  stores: Record<string, unknown>;
  /** What the workbook does not hold, to be applied to it. */
  mutations?: readonly Mutation[];
}

/** What the store `file` holds. */
export interface FileInfo {
  id: string;
  timeZone: string;
  locale: string;
}

/** A workbook as its file has it. */
export interface Content extends FileData {
  /** What came after the workbook, to be applied to it. */
  mutations: Mutation[];
}

interface Pending {
  text: string;
  /** A formula's result: it can be calculated again, and nobody was promised that it is kept. */
  calculated: boolean;
}

/** The engine's own lists of formulas, which it can make again like their results. */
const OF_FORMULAS: ReadonlySet<string> = new Set([
  'formula.mutation.set-formula-data',
  'formula.mutation.set-array-formula-data',
]);

/** When nothing has changed for so long, nobody is kept waiting by tidying up. */
const QUIET_MS = 1000;
/** How many kinds of change that could not be applied are named. */
const NAMED = 5;

export class WorkbookFile {
  readonly content: Content;
  /** What the person who opens the workbook should know, in words. */
  readonly notices: string[];
  readonly #store: WorkbookStore | null;
  #pending: Pending[] = [];
  /** Whether the last change could not be kept. */
  #failing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /**
   * @param dir the folder; absent: nothing is kept.
   * @param title the name of a new workbook.
   * @param copy what to begin with where the folder holds nothing.
   * @param disk where the folder lies.
   * @throws when the folder cannot be used, or nothing in it can be read.
   */
  constructor(
    { dir, title = 'Untitled spreadsheet' }: { dir?: string; title?: string },
    copy?: FileData,
    disk: Disk = realDisk,
  ) {
    this.#store = dir ? new WorkbookStore(dir, disk) : null;
    const kept = this.#store?.kept ?? null;
    this.notices = this.#store?.notices ?? [];
    this.content = kept
      ? contentOf(kept)
      : {
          workbook: copy?.workbook ?? newWorkbook(title),
          stores: { ...copy?.stores },
          mutations: [...(copy?.mutations ?? [])],
        };
  }

  get info(): Partial<FileInfo> {
    return (this.content.stores.file ?? {}) as Partial<FileInfo>;
  }

  /** Applies the changes after the snapshot to the engine. Mutations that this engine does not know or that fail are kept aside. */
  replay(engine: WorkbookEngine, mutations: readonly Mutation[] = this.content.mutations): void {
    const failed: { mutation: Mutation; reason: string }[] = [];
    for (const mutation of mutations) {
      try {
        engine.apply(mutation);
      } catch (error) {
        failed.push({ mutation, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    if (failed.length === 0 || !this.#store) return;
    const names = [...new Set(failed.map(({ mutation }) => String(mutation.id)))];
    const named = names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ' and others' : '');
    const changes = failed.length === 1 ? '1 change was' : `${failed.length} changes were`;
    this.notices.push(
      `${changes} not applied, because this version cannot do it (${named}). It is kept in ${this.#store.putAside(failed)}.`,
    );
  }

  append(entry: Entry): void {
    const calculated = 'm' in entry && (entry.m[2] === true || OF_FORMULAS.has(entry.m[0]));
    if (this.#store && !this.#closed) this.#pending.push({ text: JSON.stringify(entry), calculated });
  }

  /** @throws NotKept, before anything is changed, where a change could not be kept. */
  refuseIfFull(): void {
    if (!this.#failing || this.#closed) return;
    this.#store?.probe();
    this.#failing = false;
  }

  /**
   * Keeps what was appended as one change.
   *
   * @param durable whether it must outlive a failure of the whole computer.
   * @returns the error where it could not be kept and must be taken back; results of formulas are kept later then.
   */
  commit(durable: boolean): NotKept | null {
    const store = this.#store;
    if (!store || this.#closed) return null;
    try {
      if (this.#pending.length > 0) {
        const texts = this.#pending.map(({ text }) => text);
        const edits = this.#pending.some(({ calculated }) => !calculated);
        store.add(texts, !edits ? 'whenever' : durable ? 'now' : 'at sync');
        this.#pending = [];
        this.#failing = false;
      }
      if (durable) store.sync();
      return null;
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      this.#failing = true;
      const first = this.#pending.findIndex(({ calculated }) => !calculated);
      if (first < 0) return null;
      this.#pending.splice(first);
      return error;
    }
  }

  /**
   * Forgets the edits that are not kept yet.
   *
   * @returns whether there is a kept state to go back to.
   */
  discard(): boolean {
    const first = this.#pending.findIndex(({ calculated }) => !calculated);
    if (first >= 0) this.#pending.splice(first);
    return this.#store !== null && !this.#closed;
  }

  /** The workbook without what could not be kept. */
  keptContent(): Content {
    const kept = this.#store?.read();
    if (!kept) throw new Error('The workbook cannot be read from its folder any more.');
    const content = contentOf(kept);
    for (const { text } of this.#pending) content.mutations.push(...mutationsOf([JSON.parse(text) as Entry]));
    return content;
  }

  /** Called once the workbook stands: a new one is kept from its first moment. */
  opened(engine: WorkbookEngine, stores: Stores): void {
    if (!this.#store || this.#store.kept) return;
    this.#pending = [];
    try {
      this.#fold(engine, stores);
    } catch (error) {
      throw cannotOpen(this.#store.dir, error instanceof NotKept ? error.cause : error);
    }
  }

  #fold(engine: WorkbookEngine, stores: Stores): void {
    const spills = engine.spills();
    this.#store?.fold({
      snapshot: { ...engine.snapshot() },
      stores: stores.all(),
      after: spills ? [spills] : [],
    });
  }

  /** Tidies up soon, if there is much to tidy up and nobody works. */
  foldWhenQuiet(engine: WorkbookEngine, stores: Stores): void {
    if (!this.#store?.large || this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#foldNow(engine, stores), QUIET_MS);
    this.#timer.unref();
  }

  #foldNow(engine: WorkbookEngine, stores: Stores): void {
    if (this.#closed) return;
    // Results that are on their way would be lost with the changes that call for them.
    if (engine.calculation.dirty || this.#pending.length > 0) {
      this.foldWhenQuiet(engine, stores);
      return;
    }
    try {
      this.#fold(engine, stores);
    } catch (error) {
      // The changes are kept as they are; there will be another time.
      if (!(error instanceof NotKept)) throw error;
    }
  }

  /** All that was acknowledged is kept already; it is tidied up if that is possible. */
  close(engine: WorkbookEngine, stores: Stores): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    try {
      this.commit(true);
      if (this.#store?.hasChanges && this.#pending.length === 0) this.#fold(engine, stores);
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
    } finally {
      this.#closed = true;
      this.#store?.close();
    }
  }

  /** Lets the folder go without writing anything. */
  abandon(): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#store?.close();
    this.#closed = true;
  }
}

function mutationsOf(entries: readonly Entry[]): Mutation[] {
  return entries.flatMap((entry) =>
    'm' in entry ? [{ id: entry.m[0], params: entry.m[1], ...(entry.m[2] ? { calculated: true as const } : {}) }] : [],
  );
}

function contentOf({ state, entries }: Kept): Content {
  const stores = { ...state.stores };
  for (const entry of entries) if ('s' in entry) stores[entry.s[0]] = entry.s[1];
  return {
    workbook: state.snapshot as Partial<IWorkbookData>,
    stores,
    mutations: [...(state.after as Mutation[]), ...mutationsOf(entries)],
  };
}
