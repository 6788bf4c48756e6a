/**
 * A made-up pipeline for everybody to measure on: deals with stages, owners, amounts and expected closes, and how they got
 * there. The seed is fixed, so each run and each machine gets the same deals. It resembles no real company's.
 */

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface GeneratedMove {
  /** Days since 1970-01-01. */
  at: number;
  to: string;
}

export interface GeneratedDeal {
  id: string;
  company: string;
  owner: string;
  amount: number;
  /** Days since 1970-01-01, as the owner guesses when the deal is created. */
  expectedClose: number;
  /** From the creation on, in the order of time. */
  moves: GeneratedMove[];
}

export interface GeneratedPipeline {
  /** Open stages, in their order. */
  stages: string[];
  deals: GeneratedDeal[];
}

/** What a deal does in a stage: how likely it goes on, and after how many days about half of those that leave it have left. */
const steps = [
  { stage: 'Lead', goesOn: 0.62, halfGone: 4 },
  { stage: 'Qualified', goesOn: 0.7, halfGone: 7 },
  { stage: 'Meeting', goesOn: 0.75, halfGone: 9 },
  { stage: 'Proposal', goesOn: 0.66, halfGone: 12 },
  { stage: 'Negotiation', goesOn: 0.78, halfGone: 8 },
] as const;

/** People differ in skill and in speed, which a model may find out. */
const owners = [
  { name: 'Aina', skill: 1.12, pace: 0.85 },
  { name: 'Ben', skill: 1, pace: 1 },
  { name: 'Chong', skill: 0.95, pace: 1.1 },
  { name: 'Devi', skill: 1.05, pace: 1 },
  { name: 'Emir', skill: 0.85, pace: 1.3 },
] as const;

const companies = ['Cahaya', 'Delima', 'Gemilang', 'Kenari', 'Melor', 'Rimba', 'Seri', 'Teratai'] as const;
const businesses = ['Trading', 'Foods', 'Logistics', 'Engineering', 'Health'] as const;

const SEED = 20_261_124;

interface Chance {
  /** From 0 up to 1. */
  uniform(): number;
  /** Normal, mean 0, standard deviation 1. */
  normal(): number;
  pick<T>(values: readonly T[]): T;
}

function chance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    // Box and Muller; 1 − u keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    pick: <T>(values: readonly T[]) => values[Math.floor(uniform() * values.length)] as T,
  };
}

/** The next working moment at or after a time: deals hardly move on Saturdays and Sundays. */
function atWork(at: number): number {
  const weekday = (Math.floor(at) + 4) % 7;
  return weekday === 6 ? at + 2 : weekday === 0 ? at + 1 : at;
}

/**
 * Deals created evenly over the days from `first` to before `last`, as far as their moves lie before `last`; those that have not
 * ended by then are open. Busier at the ends of quarters: then about a fifth of what lingers is closed in a hurry.
 */
export function generatedPipeline(count: number, first: number, last: number, seed = SEED): GeneratedPipeline {
  const random = chance(seed);
  const deals: GeneratedDeal[] = [];
  for (let index = 0; index < count; index++) {
    const owner = random.pick(owners);
    const created = atWork(first + ((index + random.uniform()) / count) * (last - first));
    const amount = Math.round(Math.exp(9 + 0.8 * random.normal()) / 100) * 100;
    const moves = movesOf(random, created, owner.skill, owner.pace * Math.min(2, (amount / 8000) ** 0.15));
    deals.push({
      id: `G-${index + 1}`,
      company: `${random.pick(companies)} ${random.pick(businesses)}`,
      owner: owner.name,
      amount,
      expectedClose: Math.round(created + 45 + 15 * random.normal()),
      moves: moves.filter(({ at }) => at < last),
    });
  }
  return { stages: steps.map(({ stage }) => stage), deals: deals.filter(({ moves }) => moves.length > 0) };
}

function movesOf(random: Chance, created: number, skill: number, pace: number): GeneratedMove[] {
  const moves: GeneratedMove[] = [];
  let at = created;
  for (const { stage, goesOn, halfGone } of steps) {
    moves.push({ at, to: stage });
    const stays = halfGone * pace * Math.exp(0.7 * random.normal());
    at = atWork(hurried(random, at, stays) + random.uniform() / 3);
    // What lingers loses its chances.
    const chances = goesOn * skill * Math.min(1, (2 * halfGone) / stays) ** 0.3;
    if (random.uniform() < chances) continue;
    moves.push({ at, to: 'Lost' });
    return moves;
  }
  moves.push({ at, to: 'Won' });
  return moves;
}

/** When a stage is left: as it would be, or at the end of a quarter that comes before. */
function hurried(random: Chance, at: number, stays: number): number {
  const date = new Date(at * 86_400_000);
  const quarterEnd = Date.UTC(date.getUTCFullYear(), 3 * Math.floor(date.getUTCMonth() / 3) + 3, 0) / 86_400_000;
  const isCut = quarterEnd > at && quarterEnd < at + stays;
  return isCut && random.uniform() < 0.2 ? quarterEnd : at + stays;
}

/** The deals as another CRM exports them. */
export function generatedCsv({ deals }: GeneratedPipeline): string {
  const day = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10);
  const lines = deals.map(({ id, company, owner, amount, expectedClose, moves }) => {
    const [created, last] = [moves[0], moves.at(-1)];
    const isClosed = last?.to === 'Won' || last?.to === 'Lost';
    return [
      id,
      `Deal ${id}`,
      last?.to,
      amount,
      company,
      owner,
      day(expectedClose),
      day(created?.at ?? 0),
      isClosed ? day(last.at) : '',
    ].join(',');
  });
  return ['Source ID,Deal,Stage,Amount,Company,Owner,Expected close,Created,Closed', ...lines].join('\n');
}
