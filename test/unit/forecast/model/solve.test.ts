/** Systems of equations whose solution is known. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { solve } from '../../../../src/core/forecast/model/solve';

test('4x + 2y = 10 and 2x + 3y = 11 are solved by 1 and 3', () => {
  const vector = Float64Array.of(10, 11);
  solve(Float64Array.of(4, 2, 2, 3), vector);
  expect([...vector].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 3]);
});

test('the lower triangle is enough', () => {
  const vector = Float64Array.of(10, 11);
  solve(Float64Array.of(4, 999, 2, 3), vector);
  expect(vector[0]).toBeCloseTo(1, 9);
});

test('A·x leads back to x, for any A that is B·Bᵀ + 1', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const system = fc
    .integer({ min: 1, max: 6 })
    .chain((size) =>
      fc.tuple(
        fc.array(number, { minLength: size * size, maxLength: size * size }),
        fc.array(number, { minLength: size, maxLength: size }),
      ),
    );
  fc.assert(
    fc.property(system, ([b, x]) => {
      const size = x.length;
      const matrix = new Float64Array(size * size);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          let sum = i === j ? 1 : 0;
          for (let k = 0; k < size; k++) sum += (b[i * size + k] ?? 0) * (b[j * size + k] ?? 0);
          matrix[i * size + j] = sum;
        }
      }
      const vector = Float64Array.from(x, (_, i) =>
        x.reduce((sum, value, j) => sum + (matrix[i * size + j] ?? 0) * value, 0),
      );
      solve(matrix, vector);
      vector.forEach((value, index) => {
        expect(value).toBeCloseTo(x[index] ?? Number.NaN, 6);
      });
    }),
  );
});
