/** Every name of a stage in a file is listed once, with what it became. */

import { expect, test } from '@jest/globals';
import { createStageReport } from '../../../src/core/import/stage-report';
import type { MappedStage } from '../../../src/core/import/stages';

const mapped = (stage: string, note?: MappedStage['note']): MappedStage => ({
  pipeline: '',
  stage,
  type: 'Open',
  ...(note ? { note } : {}),
});

test('by name or, without a stage, by status; the commonest of ours first', () => {
  const report = createStageReport();
  report.add({ stage: 'Demo', status: '' }, mapped('Won'));
  report.add({ stage: 'DEMO', status: '' }, mapped('Meeting'));
  report.add({ stage: 'Demo ', status: '' }, mapped('Meeting'));
  report.add({ stage: '', status: 'on hold' }, mapped('Lead'));
  report.add({ stage: '', status: '' }, mapped(''));
  report.add({ stage: 'Trial', status: '' }, mapped('Trial'));
  report.add({ stage: 'Ended', status: '' }, null);
  report.add({ stage: 'Dead', status: '' }, mapped('Lost', 'lostByName'));
  const known = { isNew: false, isDoubtful: false };
  expect(report.stages(['Trial'])).toEqual([
    { ...known, theirs: 'Demo', lines: 3, ours: ['Meeting', 'Won'] },
    { ...known, theirs: 'on hold', lines: 1, ours: ['Lead'] },
    { ...known, theirs: 'Trial', lines: 1, ours: ['Trial'], isNew: true },
    { ...known, theirs: 'Ended', lines: 1, ours: [''], isDoubtful: true },
    { ...known, theirs: 'Dead', lines: 1, ours: ['Lost'], isDoubtful: true },
  ]);
});

test('a hundred names at most', () => {
  const report = createStageReport();
  for (let n = 0; n < 150; n++) report.add({ stage: `Room ${n}`, status: '' }, mapped('Lead'));
  expect(report.stages([])).toHaveLength(100);
});
