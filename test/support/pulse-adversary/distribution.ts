/** Every list of answers that a group may have given: which of them agree with what is shown of it. */

import type { ResultRow } from '../../../src/core/pulse/results';

/** All lists of so many answers from 1 to 10, in no order. */
export function* lists(length: number, least = 1): Generator<number[]> {
  if (length === 0) yield [];
  else
    for (let first = least; first <= 10; first++) for (const rest of lists(length - 1, first)) yield [first, ...rest];
}

/** In how many orders a list comes. */
export function ordersOf(list: readonly number[]): number {
  let [orders, run] = [1, 0];
  list.forEach((value, index) => {
    run = value === list[index - 1] ? run + 1 : 1;
    orders = (orders * (index + 1)) / run;
  });
  return Math.round(orders);
}

/** Small enough to try all lists of. */
const MOST = 8;

/** Whether what is shown beside a mean leaves a single list of answers. */
export function distributionIsFixed({ score, answers, favourable, error }: ResultRow): boolean {
  if (score === null || answers > MOST || (favourable === null && error === null)) return false;
  let found = 0;
  for (const list of lists(answers)) {
    const sum = list.reduce((total, value) => total + value, 0);
    if (Math.abs(sum / answers - score) > 0.06) continue;
    const above = list.filter((value) => value >= 7).length / answers;
    if (favourable !== null && Math.abs(above - favourable) > 1e-4) continue;
    const squares = list.reduce((total, value) => total + (value - sum / answers) ** 2, 0);
    const standard = Math.sqrt(squares / (answers - 1) / answers);
    if (error !== null && Math.abs(standard - error) > 6e-4) continue;
    found++;
    if (found > 1) return false;
  }
  return found === 1;
}
