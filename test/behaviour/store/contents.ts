/** What people and programs write into cells of Deals, the same for the same seed. */

import { PIPELINE, STAGES } from './an-edit';
import { type Block, type Content, DATES, ID, isSalurans, type Model } from './model';

const UNKNOWN_STAGE = 'Meetin';

/** Cells for a block, the same for the same seed. */
export function contents(block: Block, model: Model, from: number): Content[][] {
  const names = model.named(block);
  return Array.from({ length: block.height }, (_, r) =>
    names.map((name, c) => contentOf(name, from + 31 * r + 7 * c, true)),
  );
}

/** @param isPasted whether the cell takes what its list of choices does not hold */
export function contentOf(name: string, from: number, isPasted: boolean): Content {
  if (name === 'Stage') {
    const choices = isPasted ? [...STAGES, ...STAGES, '', UNKNOWN_STAGE, 'won '] : STAGES;
    return choices[from % choices.length] ?? '';
  }
  if (name === 'Pipeline') return ['', PIPELINE, PIPELINE, 'Other'][from % 4] ?? '';
  if (name === 'Amount') return from % 5 === 0 ? '' : (from % 97) * 10;
  if (name === ID) return from % 3 === 0 ? '' : `X-${from}`;
  if (DATES.includes(name)) return from % 2 === 0 ? '' : 45000 + (from % 1000);
  if (name.startsWith('Extra')) return from % 2 === 0 ? '=1+1' : from;
  if (['Expected close', 'Next step due', 'Snoozed until'].includes(name)) return 46000 + (from % 500);
  if (isSalurans(name)) throw new Error(`nobody writes ${name}`);
  return from % 6 === 0 ? '' : `${name} ${from}`;
}
