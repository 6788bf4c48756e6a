/** What deals not yet created will bring: the rate at which deals are created, and what one brings by its age. */

import { type DealPaths, WON } from './deal-paths';

export interface NewBusiness {
  /** Deals created a day, over the last weeks before the moment. */
  rate: number;
  /** By whole days of age: the amount that a deal has brought by then, on average, and its square. */
  brought: number[];
  squares: number[];
  /** Days since the last deal was created; none stands for 0. */
  quiet?: number;
}

/** How far back the rate looks: long enough to be steady, short enough to follow a trend. */
const RATE_DAYS = 56;
const MOST_DAYS = 370;
/** A pause of so many days is none of a pipeline that is at work; over longer horizons, a pause as long as they are. */
const USUAL_PAUSE = 30;
/** So many deals that begin at one moment, and are most of what is new, were brought in from elsewhere. */
const FEWEST_BROUGHT_IN = 10;

/**
 * Learns new business from what happened before `time`: the cumulative incidence of being won by age, in amounts
 * (Aalen and Johansen 1978), open deals being at risk while they were seen open.
 *
 * @param begin from when on closings were recorded
 */
export function learnNewBusiness(dealPaths: DealPaths, begin: number, time: number): NewBusiness {
  const length = Math.min(MOST_DAYS, Math.max(1, Math.floor(time - begin)));
  const window = Math.min(RATE_DAYS, time - begin);
  const counts = countByAge(dealPaths, { begin, time, length });
  const born = bornBefore(dealPaths, time);
  const last = born.reduce((latest, day) => Math.max(latest, day), begin);
  const created = born.filter((day) => day >= time - window).length;
  const brought = [0];
  const squares = [0];
  let atRisk = 0;
  let open = 1;
  for (let age = 0; age < length; age++) {
    atRisk += counts.entering[age] as number;
    const share = atRisk > 0 ? open / atRisk : 0;
    brought.push((brought[age] as number) + share * (counts.sums[age] as number));
    squares.push((squares[age] as number) + share * (counts.squares[age] as number));
    open *= atRisk > 0 ? 1 - (counts.closed[age] as number) / atRisk : 1;
    atRisk -= counts.leaving[age] as number;
  }
  return { rate: window > 0 ? created / window : 0, brought, squares, quiet: Math.max(0, time - last) };
}

/** By whole days of age: deals that began and ceased to be seen, those closed, and the sums of amounts won. */
type AgeCounts = Record<'entering' | 'leaving' | 'closed' | 'sums' | 'squares', Float64Array>;

interface Observation {
  /** From when on closings were recorded, and up to when deals are seen. */
  begin: number;
  time: number;
  /** Days of age that are counted. */
  length: number;
}

function countByAge({ deals, first, at, stage, amount }: DealPaths, { begin, time, length }: Observation): AgeCounts {
  const days = (): Float64Array => new Float64Array(length + 1);
  const counts: AgeCounts = { entering: days(), leaving: days(), closed: days(), sums: days(), squares: days() };
  const add = (days: Float64Array, day: number, value: number): void => {
    if (day <= length) days[day] = (days[day] as number) + value;
  };
  for (let deal = 0; deal < deals; deal++) {
    const slot = first[deal] as number;
    const born = at[slot] as number;
    if (!(born < time) || slot === first[deal + 1]) continue;
    let last = slot;
    while (last + 1 < (first[deal + 1] as number) && (at[last + 1] as number) < time) last++;
    const isClosed = (stage[last] as number) < 0;
    const end = isClosed ? (at[last] as number) : time;
    if (end < begin) continue;
    add(counts.entering, Math.max(0, Math.floor(begin - born)), 1);
    const age = Math.floor(end - born);
    add(counts.leaving, age, 1);
    if (isClosed) add(counts.closed, age, 1);
    if (stage[last] !== WON) continue;
    add(counts.sums, age, amount[last] as number);
    add(counts.squares, age, (amount[last] as number) ** 2);
  }
  return counts;
}

/**
 * When deals were created, those left out that were brought in at one moment, without a date of their own: an import and a
 * paste date such deals by the moment at which they run. Whole days are dates that somebody gave, but for today's.
 */
function bornBefore({ deals, first, at }: DealPaths, time: number): number[] {
  let born: number[] = [];
  for (let deal = 0; deal < deals; deal++) {
    const slot = first[deal] as number;
    const when = at[slot] as number;
    if (when < time && slot !== first[deal + 1]) born.push(when);
  }
  for (;;) {
    const recent = born.filter((when) => when >= time - RATE_DAYS);
    const counts = new Map<number, number>();
    for (const when of recent) {
      if (!Number.isInteger(when) || when === time - 1) counts.set(when, (counts.get(when) ?? 0) + 1);
    }
    const [moment, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
    if (count < FEWEST_BROUGHT_IN || count <= recent.length / 2) return born;
    born = born.filter((when) => when !== moment);
  }
}

/** Whether no deal has been created for so long that none is to be expected within `days`. */
export function isQuiet({ quiet = 0 }: NewBusiness, days: number): boolean {
  return quiet > Math.max(USUAL_PAUSE, days);
}

/** Mean and variance of what new deals bring within `days`: a compound Poisson sum; none after too long a pause. */
export function newBusinessWithin(business: NewBusiness, days: number): { mean: number; variance: number } {
  const { rate, brought, squares } = business;
  if (isQuiet(business, days)) return { mean: 0, variance: 0 };
  const upTo = (values: readonly number[], age: number): number => values[Math.min(age, values.length - 1)] as number;
  let mean = 0;
  let variance = 0;
  for (let day = 0; day < days; day++) {
    // Created in the middle of the day, on average.
    const age = Math.floor(days - day - 0.5);
    mean += rate * (upTo(brought, age) + upTo(brought, age + 1)) * 0.5;
    variance += rate * (upTo(squares, age) + upTo(squares, age + 1)) * 0.5;
  }
  return { mean, variance };
}

/** The same between two moments, in days from now. */
export function newBusinessBetween(
  business: NewBusiness,
  { after, until }: { after: number; until: number },
): { mean: number; variance: number } {
  if (isQuiet(business, until)) return { mean: 0, variance: 0 };
  const [before, all] = [newBusinessWithin(business, after), newBusinessWithin(business, until)];
  return { mean: Math.max(0, all.mean - before.mean), variance: Math.max(0, all.variance - before.variance) };
}
