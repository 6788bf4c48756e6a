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
  let base = seconds;
  let wait = seconds;
  let visible = true;
  let stopped = false;
  let sequence = 0;
  let inFlight = 0;
  let again = false;
  let lastAsked = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lostTimer: ReturnType<typeof setTimeout> | undefined;
  let lastText: string | undefined;
  let lastDeal: string | null | undefined;

  function schedule(ms: number) {
    clearTimeout(timer);
    if (!stopped && visible) timer = setTimeout(ask, ms);
  }

  function scheduleNext(changed: boolean) {
    if (again) {
      again = false;
      schedule(soon());
      return;
    }
    const next = nextPollSeconds(wait, base, changed);
    if (next === null) return;
    wait = next;
    schedule(next * 1000);
  }

  const soon = () => Math.max(0, lastAsked + MIN_GAP_MS - Date.now());

  function ask() {
    if (inFlight || stopped || !visible) return;
    sequence += 1;
    const mine = sequence;
    inFlight = mine;
    lastAsked = Date.now();
    lostTimer = setTimeout(() => finish(mine, undefined, undefined), LOST_AFTER_MS);
    options.ask().then(
      (selection) => finish(mine, selection, undefined),
      (error: Error) => finish(mine, undefined, error),
    );
  }

  function finish(mine: number, selection: Selection | undefined, error: Error | undefined) {
    if (inFlight !== mine || stopped) return;
    clearTimeout(lostTimer);
    inFlight = 0;
    let changed = false;
    if (sequence !== mine) again = true;
    else if (error) options.failed(error);
    else if (selection) {
      const text = JSON.stringify(selection.deal);
      const deal = selection.deal?.dealId ?? null;
      changed = text !== lastText;
      const moved = deal !== lastDeal;
      lastText = text;
      lastDeal = deal;
      options.answered(selection, moved);
    }
    scheduleNext(changed);
  }

  return {
    poke() {
      wait = base;
      if (inFlight) again = true;
      else schedule(soon());
    },
    invalidate() {
      sequence += 1;
    },
    setSeconds(value) {
      base = value;
      wait = value;
      clearTimeout(timer);
      if (value > 0 && !inFlight) schedule(value * 1000);
    },
    setVisible(value) {
      visible = value;
      clearTimeout(timer);
      if (value) this.poke();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(lostTimer);
    },
  };
}
