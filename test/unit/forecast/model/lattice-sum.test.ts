/** The lattice of a sum, in each state of the shock. */

import { expect, test } from '@jest/globals';
import { eachLayer, gridOf, latticeQuantiles } from '../../../../src/core/forecast/model/lattice-sum';
import { momentsOf, partsOf } from '../../../../src/core/forecast/model/sum-parts';

const sum = {
  amounts: Array.from({ length: 700 }, (_, index) => 100 + index),
  chances: Array.from({ length: 700 }, (_, index) => 0.1 + (index % 8) / 10),
  shock: 0.4,
  extra: { mean: 3000, variance: 1e6 },
};

test('every state is a distribution, and together their mean is that of the deals', () => {
  const parts = partsOf(sum);
  const { grid } = gridOf(parts, sum);
  if (!grid) throw new Error('no grid');
  let [mean, states] = [0, 0];
  eachLayer(parts, sum, grid, ({ density, low, high, states: all }) => {
    let whole = 0;
    for (let place = low; place <= high; place++) {
      whole += density[place] ?? 0;
      mean += ((density[place] ?? 0) * place * grid.cell) / all;
    }
    expect(whole).toBeCloseTo(1, 9);
    expect(all).toBe(31);
    states++;
  });
  expect(states).toBe(31);
  expect(mean / momentsOf(sum).mean).toBeCloseTo(1, 2);
});

test('where nothing is open there is no grid, and every quantile is the mean', () => {
  const none = { amounts: [], chances: [], shock: 0 };
  expect(gridOf(partsOf(none), none)).toEqual({ mean: 0, grid: null });
  expect(latticeQuantiles(partsOf(none), none, [0.1, 0.9])).toEqual([0, 0]);
});
