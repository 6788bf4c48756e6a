/** Sends every mutation to the pages, in order and numbered, and tells them when what floats over the cells has changed. */

import type { Mutation, WorkbookEngine } from '../engine/workbook.js';
import type { Snapshot } from '../protocol.js';
import type { MutationBatch } from '../server/host.js';
import { isStructural } from './edits.js';
import { FLOATING_STORES } from './floating.js';

export class Publisher {
  readonly #listeners = new Set<(batch: MutationBatch) => void>();
  readonly #floatingListeners = new Set<() => void>();
  /** What floats over the cells has changed, and pages have not been told. */
  #floatingChanged = false;
  #version = 0;
  #structuralVersion = 0;
  /** Set while a page's own mutations are applied: they are not sent back to it. */
  #origin: string | undefined;

  /** What has happened and is not yet kept. */
  #waiting: { mutation: Mutation; origin: string | undefined }[] = [];

  /** The mutation is published once it has been kept. */
  add(mutation: Mutation, calculated: boolean): void {
    const sent = calculated ? { ...mutation, calculated: true as const } : mutation;
    this.#waiting.push({ mutation: sent, origin: this.#origin });
  }

  /** Publishes what waits: it has been kept. */
  publish(): void {
    for (const { mutation, origin } of this.#waiting.splice(0)) {
      this.#version++;
      if (isStructural(mutation)) this.#structuralVersion = this.#version;
      const batch: MutationBatch = { version: this.#version, list: [mutation], ...(origin ? { origin } : {}) };
      for (const listener of this.#listeners) listener(batch);
    }
  }

  /** A store has changed: what is in it may float over the cells. */
  noteStore(name: string): void {
    if (FLOATING_STORES.has(name)) this.#floatingChanged = true;
  }

  /** Tells the pages once of all changes of what floats over the cells. */
  publishFloating(): void {
    if (!this.#floatingChanged) return;
    this.#floatingChanged = false;
    for (const listener of this.#floatingListeners) listener();
  }

  /** Returns what unsubscribes. */
  listenFloating(listener: () => void): () => void {
    this.#floatingListeners.add(listener);
    return () => this.#floatingListeners.delete(listener);
  }

  /** What waits was taken back. Batches that pages made on it do not fit what is there now. */
  drop(): void {
    this.#waiting = [];
    this.#floatingChanged = true;
    this.#version++;
    this.#structuralVersion = this.#version;
  }

  /** Returns what unsubscribes. */
  listen(listener: (batch: MutationBatch) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  snapshotOf(engine: WorkbookEngine): Snapshot {
    const spills = engine.spills();
    return {
      workbook: JSON.parse(JSON.stringify(engine.snapshot())),
      version: this.#version,
      ...(spills ? { after: [spills] } : {}),
    };
  }

  /** Whether addresses mean other cells by now than to a page that is at that version. */
  hasMovedSince(version: number): boolean {
    return this.#structuralVersion > version;
  }

  /** What `change` does is published as the page's own. */
  asFrom(origin: string, change: () => void): void {
    this.#origin = origin;
    try {
      change();
    } finally {
      this.#origin = undefined;
    }
  }
}
