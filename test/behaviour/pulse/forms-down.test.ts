/** Google Forms does not answer for a while: that is no deleted form, and what was promised is done once it answers. */

import { expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { messageOf } from '../../support/workbook';
import { answer, newTeam, projectWith, start } from './team';

jest.setTimeout(120_000);

const PROJECT = `
var formApp_ = FormApp;
FormApp = {
  create: function (title, isPublished) { return formApp_.create(title, isPublished); },
  openById: function (id) {
    if (PropertiesService.getScriptProperties().getProperty('down')) throw new Error('Service error: Forms');
    return formApp_.openById(id);
  },
};
function down(isDown) { PropertiesService.getScriptProperties().setProperty('down', isDown ? 'yes' : ''); }
function look(id) { var form = formApp_.openById(id); return [form.isAcceptingResponses(), form.getResponses().length]; }`;

async function startedTeam(): Promise<{ workbook: Workbench; waveId: string; formId: string }> {
  const workbook = await newTeam({ people: 6, project: projectWith(PROJECT) });
  await workbook.apiWrite('Settings!A3', [['Pulse answers kept (days)', 2]]);
  const { waveId, formId } = await start(workbook, { cadence: 'once', questionIds: [] });
  await answer(workbook, formId, 2);
  return { workbook, waveId, formId };
}

test('a pulse that is cancelled meanwhile: the starter is told, and the clock closes the form', async () => {
  const { workbook, waveId, formId } = await startedTeam();
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
  const { workbook, waveId, formId } = await startedTeam();
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
  const { workbook, waveId } = await startedTeam();
  await workbook.run('down', true);
  expect(await messageOf(workbook.run('closePulse', { waveId }))).toMatch(/cannot be opened/);
  await workbook.run('down', false);
  expect(await workbook.run('closePulse', { waveId })).toMatchObject({ answers: 2 });
});
