/** The model between two fits: it comes back from its cells as it was, and never when a cell was edited or lost. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LOST, WON } from '../../../../src/core/forecast/model/deal-paths';
import { fitModel } from '../../../../src/core/forecast/model/fit';
import type { FittedModel } from '../../../../src/core/forecast/model/fitted';
import { HORIZONS } from '../../../../src/core/forecast/model/fitted';
import type { DealPath } from '../../../../src/core/forecast/model/state';
import { knownStage, readModel, renameKnown, writeModel } from '../../../../src/core/forecast/model/stored-model';
import { pathsOf } from '../paths';

const MODEL = fitModel(
  pathsOf(
    Array.from({ length: 80 }, (_, deal) => [
      [deal, 0, 10],
      [deal + 6.5, deal % 3 ? WON : LOST, 10],
    ]),
  ),
  1,
  70,
  { weekend: [0, 6] },
);
if (!MODEL) throw new Error('The history is long enough for a model');
const FITTED: FittedModel = {
  model: MODEL,
  trials: (horizon) => [{ error: horizon, variance: 1, slope: 2, closed: 3, share: 0.5 }],
  business: () => ({ rate: 1.5, brought: [0, 1], squares: [0, 1] }),
};
const STAGES = ['sales\nlead', 'sales\nmeeting'];
const PATH: DealPath = { stage: 1, entered: 20_000.25, created: 19_990, moves: 2, regressions: 0, furthest: 1 };

const write = (paths: [string, DealPath][] = [['D-1', PATH]]) =>
  writeModel(FITTED, STAGES, 20_001.5, new Map(paths), 99);

describe('what was written', () => {
  test('comes back: model, trials, new business, stages and when it was', () => {
    const { stamp, cells } = write();
    const read = readModel(stamp, cells);
    expect(read?.fitted.model).toEqual(MODEL);
    expect(HORIZONS.map((horizon) => read?.fitted.trials(horizon))).toEqual(HORIZONS.map(FITTED.trials));
    expect(read?.fitted.trials(8)).toEqual([]);
    expect([read?.fitted.business(), read?.stages, read?.seen]).toEqual([FITTED.business(), STAGES, 20_001.5]);
    expect([read?.wayOf('D-1'), read?.wayOf('D-2')]).toEqual([PATH, undefined]);
  });

  test('has a stamp that tells the day, the entries and the closed deals', () => {
    // The model was fitted at the end of day 69, which is 1970-03-11.
    expect(write().stamp).toMatch(new RegExp(`^2 1970-03-11 99 ${MODEL.closed} \\w+$`));
  });

  test('keeps the way of every deal, times to the millisecond', () => {
    const path = fc.record<DealPath>({
      stage: fc.nat(9),
      entered: fc.integer({ min: 0, max: 3e12 }).map((time) => time / 864e5),
      created: fc.integer({ min: 0, max: 3e12 }).map((time) => time / 864e5),
      moves: fc.nat(99),
      regressions: fc.nat(9),
      furthest: fc.nat(9),
    });
    const id = fc.stringMatching(/^[A-Z0-9-]{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, path), { maxLength: 9, selector: ([each]) => each }), (paths) => {
        const { stamp, cells } = write(paths);
        const read = readModel(stamp, cells);
        for (const [dealId, way] of paths) expect(read?.wayOf(dealId)).toEqual(way);
      }),
      { numRuns: 25 },
    );
  });

  test('of 3,000 deals fits into cells of 50,000 characters', () => {
    const many = Array.from({ length: 3000 }, (_, index): [string, DealPath] => [`D-${index}`, PATH]);
    const { stamp, cells } = write(many);
    expect(cells.length).toBeGreaterThan(4);
    expect(Math.max(...cells.map(([, text]) => text.length))).toBeLessThan(50_000);
    expect(readModel(stamp, cells)?.wayOf('D-2999')).toEqual(PATH);
  });
});

describe('no model is read', () => {
  const { stamp, cells } = write();
  const change = (row: number, edit: (text: string) => string) =>
    cells.map(([key, text], index) => (index === row ? [key, edit(text)] : [key, text]));

  test.each<[string, string, unknown[][]]>([
    ['where a character was changed', stamp, change(2, (text) => text.replace('"time"', '"tine"'))],
    ['where the end was cut off', stamp, change(2, (text) => text.slice(0, -1))],
    ['where a row is missing', stamp, cells.slice(0, 2)],
    ['where the names of the stages were edited', stamp, change(1, (text) => text.replace('lead', 'load'))],
    ['under another stamp', stamp.replace(/\w+$/, 'zzz'), cells],
    ['of another form', stamp.replace(/^2/, '3'), change(0, (text) => text.replace(/^2/, '3'))],
    ['from nothing', stamp, []],
    ['without stamp', '', cells],
  ])('%s', (_, wanted, from) => expect(readModel(wanted, from)).toBeNull());
});

test('a renamed stage is renamed in the model, and the cell stays sound', () => {
  const { stamp, cells } = write();
  const cell = renameKnown(cells[1]?.[1], [{ pipeline: 'Sales', from: 'LEAD', to: 'New' }]);
  const renamed = cells.map(([key, text], index) => [key, index === 1 ? cell : text]);
  expect(readModel(stamp, renamed)?.stages).toEqual(['sales\nnew', 'sales\nmeeting']);
  expect(renameKnown('edited by hand', [])).toBeNull();
  expect(knownStage({ pipeline: ' Sales ', name: 'LEAD' })).toBe('sales\nlead');
});
