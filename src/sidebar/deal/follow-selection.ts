/** Follows the selected row of the sheet. Google notifies no sidebar, so it has to ask, and not too often. */

import type { Selection } from '../../core/api';
import { nextPollSeconds } from './poll-schedule';

/** Focus and pointer arrive together: one question answers both. */
const MIN_GAP_MS = 600;
/** Google ends an execution after minutes and may lose the answer; without this one lost answer would end the following. */
const LOST_AFTER_MS = 60_000;

export interface FollowerOptions {
  ask(): Promise<Selection>;
  /** @param moved true when another deal than in the answer before is selected */
  answered(selection: Selection, moved: boolean): void;
  failed(error: Error): void;
}

export interface Follower {
  /** Something hints at a change (focus, pointer): ask soon, and poll fast again. */
  poke(): void;
  /** Drops the answer that is under way: the caller knows better by now. */
  invalidate(): void;
  setSeconds(seconds: number): void;
  setVisible(visible: boolean): void;
  stop(): void;
}

export function createFollower(options: FollowerOptions, seconds: number): Follower {
  return new PollingFollower(options, seconds);
}

class PollingFollower implements Follower {
  private readonly options: FollowerOptions;
  private base: number;
  private wait: number;
  private visible = true;
  private stopped = false;
  /** The number of the last question. */
  private sequence = 0;
  /** The number of the question under way; 0 for none. */
  private inFlight = 0;
  /** Whether to ask again as soon as the question under way is answered. */
  private again = false;
  private lastAsked = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lostTimer: ReturnType<typeof setTimeout> | undefined;
  private lastText: string | undefined;
  private lastDeal: string | null | undefined;

  constructor(options: FollowerOptions, seconds: number) {
    this.options = options;
    this.base = seconds;
    this.wait = seconds;
  }

  poke(): void {
    this.wait = this.base;
    if (this.inFlight) this.again = true;
    else this.schedule(this.soon());
  }

  invalidate(): void {
    this.sequence += 1;
  }

  setSeconds(value: number): void {
    this.base = value;
    this.wait = value;
    clearTimeout(this.timer);
    if (value > 0 && !this.inFlight) this.schedule(value * 1000);
  }

  setVisible(value: boolean): void {
    this.visible = value;
    clearTimeout(this.timer);
    if (value) this.poke();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.lostTimer);
  }

  private soon(): number {
    return Math.max(0, this.lastAsked + MIN_GAP_MS - Date.now());
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    if (!this.stopped && this.visible) this.timer = setTimeout(() => this.ask(), ms);
  }

  private scheduleNext(changed: boolean): void {
    if (this.again) {
      this.again = false;
      this.schedule(this.soon());
      return;
    }
    const next = nextPollSeconds(this.wait, this.base, changed);
    if (next === null) return;
    this.wait = next;
    this.schedule(next * 1000);
  }

  private ask(): void {
    if (this.inFlight || this.stopped || !this.visible) return;
    this.sequence += 1;
    const question = this.sequence;
    this.inFlight = question;
    this.lastAsked = Date.now();
    this.lostTimer = setTimeout(() => this.finish(question, {}), LOST_AFTER_MS);
    this.options.ask().then(
      (selection) => this.finish(question, { selection }),
      (error: Error) => this.finish(question, { error }),
    );
  }

  /** Ends a question, by its answer, by an error, or by nothing when it was lost. */
  private finish(question: number, { selection, error }: { selection?: Selection; error?: Error }): void {
    if (this.inFlight !== question || this.stopped) return;
    clearTimeout(this.lostTimer);
    this.inFlight = 0;
    let changed = false;
    if (this.sequence !== question) this.again = true;
    else if (error) this.options.failed(error);
    else if (selection) changed = this.pass(selection);
    this.scheduleNext(changed);
  }

  /** @returns whether the deal differs from that of the answer before */
  private pass(selection: Selection): boolean {
    const text = JSON.stringify(selection.deal);
    const deal = selection.deal?.dealId ?? null;
    const changed = text !== this.lastText;
    const moved = deal !== this.lastDeal;
    this.lastText = text;
    this.lastDeal = deal;
    this.options.answered(selection, moved);
    return changed;
  }
}
