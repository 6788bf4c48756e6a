/** All that is to be mended becomes one plan, in the order in which it must be done. */

import { expect, test } from '@jest/globals';
import { type Finding, type Repair, STEPS } from '../../../src/core/check/finding';
import { planRepair } from '../../../src/core/check/repair';
import { NOW } from '../world';

const finding = (mend?: Repair): Finding => ({ code: 'chain', cell: 'A1', text: '', ...(mend ? { mend } : {}) });

test('each kind goes to its place, what cannot be mended is left out', () => {
  const entry: Extract<Repair, { kind: 'entry' }>['entry'] = ['A', NOW, '', 'Lead', '', '', 'Edit'];
  const writes = [{ row: 2, column: 0, value: 1 }];
  const plan = planRepair([
    finding(),
    finding({ kind: 'gap', row: 3 }),
    finding({ kind: 'gap', row: 9 }),
    finding({ kind: 'cells', writes }),
    finding({ kind: 'entry', entry }),
    finding({ kind: 'header', column: 2, text: 'Stage' }),
    finding({ kind: 'column', key: 'log', values: [] }),
  ]);
  expect(plan).toEqual({
    ...{ steps: [], headers: [{ column: 2, text: 'Stage' }], columns: [{ key: 'log', values: [] }] },
    // From the last to the first, so that rows which go do not move those that follow.
    ...{ cells: writes, entries: [entry], gaps: [9, 3] },
  });
});

test('steps are done once, in their order; a registry is made anew by a reconciliation', () => {
  const steps = [...STEPS]
    .reverse()
    .flatMap((step) => [finding({ kind: 'step', step }), finding({ kind: 'step', step })]);
  expect(planRepair(steps).steps).toEqual([...STEPS]);
  expect(planRepair([finding({ kind: 'step', step: 'registry' })]).steps).toEqual(['registry', 'reconcile']);
  expect(planRepair([]).steps).toEqual([]);
});
