/** What members who share their answers learn of the others in their group, by trying every list of answers. */

import { areDetailsShown, shownDeviation, shownFavourable, shownTotal } from '../../../src/core/pulse/disclosure';
import { isFavourable } from '../../../src/core/pulse/scores';
import { lists, ordersOf } from './distribution';

export interface Learned {
  /** Share of all cases in which the answer of at least one other person is known. */
  person: number;
  /** Share in which all answers of the others are known, if not whose they are. */
  list: number;
}

/** Sums over a list of answers. */
interface Sums {
  total: number;
  squares: number;
  favourable: number;
  orders: number;
  isUnanimous: boolean;
}

function sumsOf(list: readonly number[]): Sums {
  return {
    total: list.reduce((sum, value) => sum + value, 0),
    squares: list.reduce((sum, value) => sum + value * value, 0),
    favourable: list.filter(isFavourable).length,
    orders: ordersOf(list),
    isUnanimous: list.every((value) => value === list[0]),
  };
}

/**
 * Every one of the 10ⁿ cases counts the same. The others cannot be told apart, so that the answer of one of them is known
 * only where all of them must have given the same.
 *
 * @param n answers in the group
 * @param k how many of them are the colluders'
 * @param isEverybody whether the group is everybody, of whom more is shown than of a team
 */
export function learnedBy(n: number, k: number, isEverybody: boolean): Learned {
  const others = [...lists(n - k)].map(sumsOf);
  const hasDetails = isEverybody && areDetailsShown(n);
  let [all, person, list] = [0, 0, 0];
  for (const own of [...lists(k)].map(sumsOf)) {
    const seen = new Map<number, { orders: number; count: number; isUnanimous: boolean }>();
    for (const { total, squares, favourable, orders, isUnanimous } of others) {
      const sum = own.total + total;
      let shown = shownTotal(sum, n, [1, 10]);
      if (hasDetails) {
        const variance = Math.max(0, own.squares + squares - (sum * sum) / n) / (n - 1);
        shown = shown * 100 + shownFavourable(own.favourable + favourable, n);
        shown = shown * 100 + shownDeviation(Math.sqrt(variance)) * 2;
      }
      all += own.orders * orders;
      const same = seen.get(shown);
      if (same) same.count++;
      else seen.set(shown, { orders, count: 1, isUnanimous });
    }
    for (const { orders, count, isUnanimous } of seen.values()) {
      if (count > 1) continue;
      list += own.orders * orders;
      if (isUnanimous) person += own.orders * orders;
    }
  }
  return { person: person / all, list: list / all };
}
