/** Keeps changes in the workbook's file before others see them, and takes back what cannot be kept. */

import type { Mutation, WorkbookEngine } from '../engine/workbook.js';
import type { Publisher } from './publisher.js';
import type { Stores } from './stores.js';
import type { WorkbookFile } from './workbook-file.js';

export class Keeper {
  readonly #listeners = new Set<(reason: string) => void>();
  /** A change waits for the end of the turn in which it was made. */
  #soon: ReturnType<typeof setImmediate> | undefined;
  #takenBack = 0;
  /** Why changes were taken back the last time. */
  #why: Error | null = null;

  constructor(
    private readonly file: WorkbookFile,
    private readonly engine: WorkbookEngine,
    private readonly stores: Stores,
    private readonly publisher: Publisher,
  ) {}

  /** A value beside the workbook has changed. */
  stored(name: string, value: unknown): void {
    this.file.append({ s: [name, value] });
    this.publisher.noteStore(name);
    this.#later();
  }

  /** The workbook has changed. @param calculated whether a formula's result is the change. */
  changed(mutation: Mutation, calculated: boolean): void {
    const { id, params } = mutation;
    this.file.append({ m: calculated ? [id, params, true] : [id, params] });
    this.publisher.add(mutation, calculated);
    this.#later();
  }

  /** Results of formulas, and what nobody waits for, are kept when the turn is over. */
  #later(): void {
    this.#soon ??= setImmediate(() => this.flush(false));
  }

  /**
   * Keeps a new workbook from its first moment.
   *
   * @throws when the folder does not take it.
   */
  begin(): void {
    this.file.opened(this.engine, this.stores);
    this.keep(this.#takenBack, true);
  }

  /**
   * Keeps what has changed and then publishes it; takes back what cannot be kept.
   *
   * @param durable whether the change must survive a power cut.
   */
  flush(durable: boolean): void {
    clearImmediate(this.#soon);
    this.#soon = undefined;
    const refused = this.file.commit(durable);
    if (refused) this.#takeBack(refused);
    else this.publisher.publish();
    this.publisher.publishFloating();
    this.file.foldWhenQuiet(this.engine, this.stores);
  }

  #takeBack(why: Error): void {
    this.#takenBack++;
    this.#why = why;
    this.publisher.drop();
    const { workbook, stores, mutations } = this.file.keptContent();
    this.stores.load(stores);
    this.engine.restart(workbook, () => this.file.replay(this.engine, mutations));
    for (const listener of this.#listeners) listener(why.message);
  }

  /** Takes back an edit of many parts of which one cannot be done. Without a folder there is no kept state to go back to. */
  takeBackUnkept(why: Error): void {
    if (this.file.discard()) this.#takeBack(why);
  }

  /** How often changes have been taken back: what began before the next time must ask whether it was meant. */
  get takenBack(): number {
    return this.#takenBack;
  }

  /** Calls the listener with the reason when changes were taken back. Returns what unsubscribes. */
  onTakenBack(listener: (reason: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Keeps what has changed.
   *
   * @param since what `takenBack` was when the caller's change began.
   * @param durable whether the change must survive a power cut, because somebody is told that it is done.
   * @throws NotKept when the caller's change was taken back.
   */
  keep(since: number, durable: boolean): void {
    this.flush(durable);
    if (since !== this.#takenBack && this.#why) throw this.#why;
  }

  /**
   * Does what somebody asked for. It is kept when this resolves.
   *
   * @throws NotKept when it could not be kept; nothing of it stays.
   */
  async keeping<T>(work: () => T | Promise<T>): Promise<T> {
    const since = this.#takenBack;
    let result: T;
    try {
      result = await work();
    } catch (error) {
      this.keep(since, true);
      throw error;
    }
    this.keep(since, true);
    return result;
  }

  /**
   * Runs scripts for somebody. Their calls have reported what could not be kept; what is left is kept when this resolves.
   *
   * @throws NotKept when what is left could not be kept.
   */
  async keepingAfter<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      this.keep(this.#takenBack, true);
    }
  }

  /** Keeps what is left, and lets the file go. */
  close(): void {
    this.flush(true);
    this.file.close(this.engine, this.stores);
    clearImmediate(this.#soon);
  }

  /** Lets the file go without writing anything. */
  abandon(): void {
    this.file.abandon();
    clearImmediate(this.#soon);
  }
}
