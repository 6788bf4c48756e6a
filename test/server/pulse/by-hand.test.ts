/** A form that its owner has edited by hand in Google Forms: what can be counted is counted, what cannot is said. */

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { distFolder } from '../../support/dist';
import { temporaryFolder } from '../../support/script';
import { messageOf, rowsOf } from '../../support/workbook';
import { answer, newTeam, start } from './team';

jest.setTimeout(60_000);

/** Stands for a person in the form's editor. */
const EDITOR = `
function edit(id, what) {
  var form = FormApp.openById(id), items = form.getItems();
  if (what === 'move') form.moveItem(items[2], 5);
  if (what === 'retitle') items[0].setTitle('Would you recommend us?');
  if (what === 'remove') form.deleteItem(items[2]);
  if (what === 'rescale') items[2].asScaleItem().setBounds(0, 10);
}`;

/** The built add-on, and somebody who edits forms. */
function project(): string {
  const folder = temporaryFolder();
  cpSync(distFolder, folder, { recursive: true });
  writeFileSync(join(folder, 'Editor.js'), EDITOR);
  return folder;
}

test.each([
  ['move', [], 5],
  ['retitle', [], 5],
  ['remove', [/^The question \S+ is no longer on the form: it has no result\.$/], 4],
  [
    'rescale',
    [/^The question \S+ was answered on another scale than it was asked on \(0 among answers from 1 to 10\)/],
    4,
  ],
] as const)('%s: the other questions keep their results', async (what, problems, questions) => {
  const workbook = await newTeam({ people: 6, project: project() });
  const { waveId, formId } = await start(workbook);
  await workbook.run('edit', formId, what);
  const isRescaled = what === 'rescale';
  await answer(workbook, formId, 6, (person, item) => (isRescaled && item === 2 && person === 0 ? 0 : 5));
  const closed = (await workbook.run('closePulse', { waveId })) as { answers: number; problems: string[] };
  expect(closed.answers).toBe(6);
  expect(closed.problems).toEqual(problems.map((problem) => expect.stringMatching(problem)));
  const rows = await rowsOf(workbook, 'Pulse results');
  const asked = new Set(
    rows.filter((row) => row.Group === 'All' && row['Question ID'] !== '').map((row) => row['Question ID']),
  );
  expect(asked.size).toBe(questions);
});

test('a form that is not the caller’s to open is told, and the wave can be cancelled', async () => {
  const workbook = await newTeam({ people: 6, project: project() });
  const { waveId, formId } = await start(workbook);
  expect(await messageOf(workbook.as('other@example.com').run('edit', formId, 'move'))).not.toBe('');
  await workbook.run('cancelPulse', { waveId });
  expect(await rowsOf(workbook, 'Pulse results')).toEqual([]);
});
