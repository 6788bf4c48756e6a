/** Starts the test files that take longest first, so that all workers end together, on a machine that has measured none, too. */

import { createRequire } from 'node:module';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** Longest first. */
const LONG = [
  'behaviour/faults',
  'e2e/pipeline',
  'workbench/formulas',
  'behaviour/setup-faults',
  'behaviour/pulse/year',
  'behaviour/hostile',
  'behaviour/pulse/faults',
  'behaviour/refused/move',
  'e2e/panels',
  'behaviour/pulse/mailing',
  'behaviour/live-forecast',
  'workbench/limits',
  'e2e/forms',
  'workbench/fuzz',
  'behaviour/refused/import',
  'behaviour/pulse/by-hand',
  'e2e/pulse-tab',
  'behaviour/pulse/forms-down',
  'behaviour/edits',
  'e2e/refused-move',
];

/** Place in the list; behind it for all others. */
function place({ path }) {
  const found = LONG.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return found < 0 ? LONG.length : found;
}

export default class extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}
