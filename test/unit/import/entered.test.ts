/** HubSpot's columns with the time of entering a stage. */

import { expect, test } from '@jest/globals';
import { enteredStage, splitPipeline } from '../../../src/core/import/entered';

test.each([
  ['Date entered "Closed Won (Sales Pipeline)"', { stage: 'Closed Won', pipeline: 'Sales Pipeline' }],
  ['Date entered “Proposal”', { stage: 'Proposal', pipeline: '' }],
  ['date entered Contract Sent (Sales)', { stage: 'Contract Sent', pipeline: 'Sales' }],
  ['hs_date_entered_closedwon', { stage: 'closedwon', pipeline: '' }],
  ['hs_v2_date_entered_contractsent', { stage: 'contractsent', pipeline: '' }],
  ['Date entered stage', undefined],
  ['Date exited "Proposal (Sales)"', undefined],
  ['Time in "Proposal (Sales)"', undefined],
  ['Date entered', undefined],
])('%j', (header, stage) => expect(enteredStage(header)).toEqual(stage));

test('a name without brackets has no pipeline', () => {
  expect([splitPipeline('Won'), splitPipeline('Won (a) (b)')]).toEqual([
    { stage: 'Won', pipeline: '' },
    { stage: 'Won (a)', pipeline: 'b' },
  ]);
});
