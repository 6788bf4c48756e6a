/** How the deals stand now, by their rows and what the stored model remembers of their ways: no history is read. */

import type { Stage } from '../../stages/stages';
import { findRenames } from '../../workbook/renames';
import type { DealRows } from '../deal-rows';
import { ABSENT, type DealPath, type DealState, stateOf } from './state';
import { knownStage, type StoredModel } from './stored-model';
import type { Snapshot } from './types';
import { withoutFaults } from './without-faults';

/**
 * The snapshot now. A deal that has moved since the fit is brought forward by the stage and the date that its row shows;
 * of one that came later, its own row tells all.
 */
export function snapshotFromStored(deals: DealRows, stored: StoredModel, day: number): Snapshot {
  const { model } = stored.fitted;
  const numbers = numbersOf(stored.stages, deals.stages);
  const time = day + 1;
  const codes = deals.codes.slice(0, deals.count);
  const open: number[] = [];
  const states: DealState[] = [];
  const faults = new Map(deals.faults);
  for (let deal = 0; deal < deals.count; deal++) {
    if ((codes[deal] as number) < 0) continue;
    const before = stored.wayOf(deals.ids[deal] as string);
    const path = before ? forward(before, deals, deal, numbers, stored.seen, time) : ownWay(deals, deal, numbers, time);
    if (!path) {
      codes[deal] = ABSENT;
      continue;
    }
    const date = deals.dateFaults.get(deals.rows[deal] as number);
    if (date && path !== before) faults.set(date.index, date);
    open.push(deal);
    states.push(stateOf(path, deals.amounts[deal] as number, time, model.weekend));
  }
  return withoutFaults({ deals, codes, open, states, fitted: stored.fitted, unreadEntries: [] }, faults, time);
}

/**
 * For each open stage, its number in the model. A renamed one is known by its neighbours, as everywhere; a new one gets the
 * number after the last, which stands for all stages together.
 */
function numbersOf(known: readonly string[], stages: readonly Stage[]): number[] {
  const names = stages.map(knownStage);
  const old = new Map([...findRenames(known, names)].map(([from, to]) => [to, from]));
  return names.map((name) => {
    const number = known.indexOf(old.get(name) ?? name);
    return number < 0 ? known.length : number;
  });
}

function forward(
  path: DealPath,
  { codes, since }: DealRows,
  deal: number,
  numbers: readonly number[],
  seen: number,
  time: number,
): DealPath {
  const stage = numbers[codes[deal] as number] as number;
  const shown = since[deal] as number;
  const isBack = stage === path.stage;
  if (isBack && !(shown > seen && shown > path.entered)) return path;
  // Without a date the move was today's.
  const entered = Number.isNaN(shown) ? time - 1 : Math.max(shown, path.entered);
  if (entered >= time) return path;
  return {
    ...path,
    stage,
    entered,
    // It left and came back: two moves, one of them backwards.
    moves: path.moves + (isBack ? 2 : 1),
    regressions: path.regressions + (isBack || stage < path.furthest ? 1 : 0),
    furthest: Math.max(path.furthest, stage),
  };
}

/** The way of a deal of which nothing is remembered: from its pipeline's first stage on, by the dates in its row. */
function ownWay(
  { codes, since, created, beginnings }: DealRows,
  deal: number,
  numbers: readonly number[],
  time: number,
): DealPath | null {
  const born = created[deal] as number;
  const shown = since[deal] as number;
  // Without any date it came today.
  const start = Number.isNaN(born) ? (Number.isNaN(shown) ? time - 1 : shown) : born;
  if (start >= time) return null;
  const hasMoved = shown > start && shown < time;
  const code = shown > start && !hasMoved ? beginnings[deal] : codes[deal];
  const stage = numbers[code as number] as number;
  const entered = hasMoved ? shown : Number.isNaN(shown) || shown > start ? start : shown;
  return { stage, entered, created: start, moves: hasMoved ? 2 : 1, regressions: 0, furthest: stage };
}
