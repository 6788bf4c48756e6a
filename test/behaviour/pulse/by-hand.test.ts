/** Forms and sheets that people have changed by hand: what can be counted is counted, what cannot is said, no wave is lost. */

import { expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { messageOf, rowsOf } from '../../support/workbook';
import { answer, newTeam, projectWith, start } from './team';

jest.setTimeout(60_000);

/** Stands for a person in the form's editor. */
const EDITOR = `
function edit(id, what) {
  var form = FormApp.openById(id), items = form.getItems();
  if (what === 'move') form.moveItem(items[2], 5);
  if (what === 'retitle') items[0].setTitle('Would you recommend us?');
  if (what === 'remove') form.deleteItem(items[2]);
  if (what === 'rescale') items[2].asScaleItem().setBounds(0, 10);
}
function renameSheets() {
  SpreadsheetApp.getActiveSpreadsheet().getSheets().forEach(function (sheet) {
    if (!sheet.isSheetHidden()) sheet.setName('My ' + sheet.getName());
  });
}`;

let made: string | undefined;
/** One folder for all: workbooks of the same project are copies of one that is set up. */
const project = (): string => {
  made ??= projectWith(EDITOR);
  return made;
};

test.each([
  ['move', [], 5],
  ['retitle', [], 5],
  ['remove', [/^The question \S+ is no longer on the form: it has no result\.$/], 4],
  [
    'rescale',
    [
      /^The question \S+ was answered on a different scale from the one it was asked on \(0 among answers from 1 to 10\)/,
    ],
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

test('where the clock closes it, the starter is mailed what became of a question', async () => {
  const workbook = await newTeam({ people: 6, project: project() });
  const { formId } = await start(workbook, { cadence: 'once' });
  await workbook.run('edit', formId, 'remove');
  await answer(workbook, formId, 3, () => 5);
  await workbook.advance({ days: 7, hours: 3 });
  const notices = (await workbook.mail()).filter(({ to }) => to === 'owner@example.com');
  // That too few have answered is no trouble of the form's: the sidebar tells.
  expect(notices.map(({ body }) => body)).toEqual([
    expect.stringMatching(
      /^The pulse "Team pulse" has closed\. The question \S+ is no longer on the form: it has no result\.$/,
    ),
  ]);
});

test('a form that is not the caller’s to open is told, and the wave can be cancelled', async () => {
  const workbook = await newTeam({ people: 6, project: project() });
  const { waveId, formId } = await start(workbook);
  expect(await messageOf(workbook.as('other@example.com').run('edit', formId, 'move'))).not.toBe('');
  await workbook.run('cancelPulse', { waveId });
  expect(await rowsOf(workbook, 'Pulse results')).toEqual([]);
});

test('sheets that were renamed are still the ones, and set-up makes no second ones', async () => {
  const workbook = await newTeam({ people: 6, project: project() });
  await workbook.run('renameSheets');
  const before = await workbook.sheets();
  const { waveId, formId } = await start(workbook);
  await answer(workbook, formId, 6, () => 9);
  await workbook.run('closePulse', { waveId });
  expect((await rowsOf(workbook, 'My Pulse results')).find((row) => row['Question ID'] === 'ENPS')?.eNPS).toBe(100);
  expect(await rowsOf(workbook, 'My Pulse comments')).toHaveLength(6);
  expect((await workbook.values("'My Pulse'!A3:B3"))[0]).toEqual([waveId, 100]);
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  expect(await workbook.sheets()).toEqual(before);
});

test('columns that were moved are found by their headers, and a closing that is repeated publishes nothing twice', async () => {
  const closing = async (interrupt?: number): Promise<Workbench> => {
    const workbook = await newTeam({ people: 6, project: project() });
    const { waveId, formId } = await start(workbook, { questionIds: ['REC-1'], cadence: 'once' });
    await answer(workbook, formId, 6, () => 9);
    for (const sheet of ['Pulse results', 'Pulse comments']) {
      await workbook.insertColumns(sheet, 1, 2);
      await workbook.apiWrite(`'${sheet}'!A1`, [['My note']]);
    }
    // Below the last comment: it stays.
    await workbook.apiWrite("'Pulse comments'!A2", [['Talk about this']]);
    workbook.resetCalls();
    if (interrupt) workbook.failAt(interrupt, 'kill');
    await workbook.run('closePulse', { waveId }).catch(() => undefined);
    return workbook;
  };
  const calls = (await closing()).calls().roundTrips;
  // Ended before the wave is noted as closed.
  const workbook = await closing(calls);
  expect(await workbook.run('listPulses')).toMatchObject([{ status: 'open' }]);
  await workbook.insertColumns('Pulse results', 1, 1);
  await workbook.advance({ hours: 2 });
  expect(await workbook.run('listPulses')).toMatchObject([{ status: 'closed' }]);
  const rows = await rowsOf(workbook, 'Pulse results');
  const text = 'How likely are you to recommend our company to others?';
  expect(rows.filter((row) => row['Question ID'] === 'ENPS')).toMatchObject([{ eNPS: 100, Question: text }]);
  const comments = await rowsOf(workbook, 'Pulse comments');
  expect(comments.map((row) => row.Comment).toSorted()).toEqual(
    Array.from({ length: 6 }, (_, person) => `Comment of ${person}`),
  );
  expect(comments[0]).toMatchObject({ 'My note': 'Talk about this', Question: 'Why did you choose this number?' });
  expect(await workbook.run('getPulseOverview')).toMatchObject({ last: { answers: 6, enps: { value: 100 } } });
});

test('a form that was deleted: the starter is told once, nothing is published, and the wave can be cancelled', async () => {
  const workbook = await newTeam({ people: 6 });
  const { waveId, formId } = await start(workbook, { cadence: 'once' });
  await workbook.deleteForm(formId);
  const gone = /form of the pulse "P-2026-11-24" cannot be opened. Either somebody deleted it/;
  expect(await messageOf(workbook.run('closePulse', { waveId }))).toMatch(gone);
  await workbook.advance({ days: 7, hours: 6 });
  const notices = (await workbook.mail()).filter(({ to }) => to === 'owner@example.com');
  expect(notices.map(({ body }) => body)).toEqual([expect.stringMatching(gone)]);
  const overview = await workbook.run('getPulseOverview');
  expect(overview).toMatchObject({
    open: [{ waveId, answers: null, problem: expect.stringMatching(gone) }],
    last: null,
  });
  await workbook.run('cancelPulse', { waveId });
  expect(await workbook.run('getPulseOverview')).toMatchObject({ open: [], last: null });
});
