/** Google Forms does not answer for a while: that is no deleted form, and what was promised is done once it answers. */

import { expect, jest, test } from '@jest/globals';
import { messageOf } from '../../support/workbook';
import { teamWithFormsDown } from './team';

jest.setTimeout(120_000);

test('a pulse that is cancelled meanwhile: the starter is told, and the clock closes the form', async () => {
  const { workbook, waveId, formId } = await teamWithFormsDown();
  await workbook.run('down', true);
  const { notice } = (await workbook.run('cancelPulse', { waveId })) as { notice: string };
  expect(notice).toMatch(/was discarded, but its form could not be opened/);
  expect(await workbook.run('look', formId)).toEqual([true, 2]);
  await workbook.run('down', false);
  await workbook.advance({ hours: 2 });
  expect(await workbook.run('look', formId)).toEqual([false, 0]);
  expect(await workbook.run('listPulses')).toMatchObject([{ status: 'cancelled', problem: '' }]);
});

test('answers that are due to be deleted are deleted once it answers', async () => {
  const { workbook, waveId, formId } = await teamWithFormsDown();
  await workbook.run('closePulse', { waveId });
  await workbook.run('down', true);
  await workbook.advance({ days: 4 });
  expect(await workbook.run('listPulses')).toMatchObject([{ status: 'closed' }]);
  await workbook.run('down', false);
  await workbook.advance({ hours: 12 });
  expect(await workbook.run('look', formId)).toEqual([false, 0]);
  expect(await workbook.run('listPulses')).toEqual([]);
});

test('a pulse is not closed meanwhile, and closes once it answers', async () => {
  const { workbook, waveId } = await teamWithFormsDown();
  await workbook.run('down', true);
  expect(await messageOf(workbook.run('closePulse', { waveId }))).toMatch(/cannot be opened/);
  await workbook.run('down', false);
  expect(await workbook.run('closePulse', { waveId })).toMatchObject({ answers: 2 });
});
