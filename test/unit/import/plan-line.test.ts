/** A line is planned whole or not at all. */

import { expect, test } from '@jest/globals';
import { planImport } from '../../../src/core/import/plan';
import { dealIndex } from '../../support/deals';
import { context, headers } from '../world';

const CSV = 'ID,Deal,Stage,Amount\n1,Roof,Lead,5\n2,Wall,Trial,6\n1,Roof,Lead,7\n';

test('a line whose cell the sheet refuses leaves nothing but its reason: no row, history, record or new stage', () => {
  const plan = planImport(
    { csv: CSV },
    [headers()],
    {
      importId: 'I-1',
      findLimits: () => ({
        refusal: (_row, column, value) => (column === dealIndex('amount') && value === 6 ? 'no six' : null),
        newStage: () => null,
      }),
    },
    context({ via: 'import' }),
  );
  expect(plan.result).toMatchObject({
    created: 1,
    newStages: [],
    skipped: [{ line: 3, reason: 'no six' }, { line: 4 }],
  });
  expect([plan.rows.length, plan.history.length, plan.record.created.length, plan.stages]).toEqual([1, 1, 1, []]);
  expect(plan.result.preview.rows.map(({ line }) => line)).toEqual([2]);
});

test('a stage that cannot be added is the reason before all', () => {
  const plan = planImport(
    { csv: CSV },
    [headers()],
    { importId: 'I-1', findLimits: () => ({ refusal: () => 'a cell', newStage: () => 'the stage' }) },
    context({ via: 'import' }),
  );
  expect(plan.result.skipped.map(({ reason }) => reason)).toEqual([
    'a cell',
    'the stage',
    expect.stringMatching(/line 2/),
  ]);
});
