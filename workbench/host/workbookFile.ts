/** The file of a workbook: made anew, as a copy, or out of the folder that keeps it and every change of it. */

import type { IWorkbookData } from '@univerjs/core';
import { type Entry, Journal } from '../engine/journal.js';
import type { Mutation, WorkbookEngine } from '../engine/workbook.js';
import { newWorkbook } from './newWorkbook.js';
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

export class WorkbookFile {
  readonly workbook: Partial<IWorkbookData>;
  readonly stores: Record<string, unknown>;
  /** What came after the workbook, to be applied to it. */
  readonly mutations: readonly Mutation[];
  readonly #journal: Journal | null;
  readonly #isFolded: boolean;

  /**
   * @param dir the folder; absent: nothing is kept.
   * @param title the name of a new workbook.
   * @param copy what to begin with where the folder holds nothing.
   * @throws when the folder's files cannot be read.
   */
  constructor({ dir, title = 'Untitled spreadsheet' }: { dir?: string; title?: string }, copy?: FileData) {
    const opened = dir ? Journal.open(dir) : null;
    const stored = opened?.stored ?? null;
    const stores = { ...(stored?.stores ?? copy?.stores ?? {}) };
    const mutations: Mutation[] = stored ? [] : [...(copy?.mutations ?? [])];
    for (const entry of stored?.entries ?? []) {
      if ('s' in entry) stores[entry.s[0]] = entry.s[1];
      else mutations.push({ id: entry.m[0], params: entry.m[1], ...(entry.m[2] ? { calculated: true } : {}) });
    }
    this.workbook = (stored?.snapshot as IWorkbookData | null | undefined) ?? copy?.workbook ?? newWorkbook(title);
    this.stores = stores;
    this.mutations = mutations;
    this.#journal = opened?.journal ?? null;
    this.#isFolded = stored !== null && stored.entries.length === 0;
  }

  get info(): Partial<FileInfo> {
    return (this.stores.file ?? {}) as Partial<FileInfo>;
  }

  append(entry: Entry): void {
    this.#journal?.append(entry);
  }

  /** Called once the workbook stands as its file has it: the next start finds a snapshot and nothing to apply. */
  opened(engine: WorkbookEngine, stores: Stores): void {
    if (!this.#isFolded) this.#fold(engine, stores);
  }

  #fold(engine: WorkbookEngine, stores: Stores): void {
    if (!this.#journal) return;
    this.#journal.fold(engine.snapshot(), stores.all());
    const spills = engine.spills();
    if (spills) this.append({ m: [spills.id, spills.params] });
  }

  close(engine: WorkbookEngine, stores: Stores): void {
    this.#fold(engine, stores);
    this.#journal?.close();
  }
}
