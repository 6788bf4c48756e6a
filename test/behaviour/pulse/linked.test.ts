/** A pulse whose answers are copied into the workbook: only where it was asked for, and never without telling the members. */

import { expect, test } from '@jest/globals';
import { rowsOf } from '../../support/workbook';
import { answer, newTeam, projectWith, start } from './team';

const HEAD = 'function headOf(id) { return FormApp.openById(id).getDescription(); }';

test('the form and the invitation say so before anybody answers, and the answers come into a sheet for each form', async () => {
  const workbook = await newTeam({ people: 10, languages: ['en', 'ms'], project: projectWith(HEAD) });
  const before = await workbook.sheets();
  // Ended between the destination and the invitations: the second run links no second sheet.
  workbook.failAt(14, 'kill');
  await start(workbook, { linkAnswers: true, cadence: 'once' }).catch(() => undefined);
  workbook.failAt(0);
  const { formId } = await start(workbook, { linkAnswers: true, cadence: 'once' });
  const [description, malayHead] = (await Promise.all(
    (await workbook.forms()).filter(({ items }) => items.length > 0).map(({ id }) => workbook.run('headOf', id)),
  )) as string[];
  expect(description).toMatch(/^Your answers are not private.*into the spreadsheet "Untitled spreadsheet"/s);
  expect(malayHead).toMatch(/^Jawapan anda tidak dirahsiakan/);
  expect([description, malayHead].join('\n')).not.toMatch(/anonymous|tanpa nama/);
  const mails = await workbook.mail();
  const [english, malay] = ['001', '002'].map((number) => mails.find(({ to }) => to.includes(number)));
  expect(english?.body).toContain('the answers are copied into a shared spreadsheet');
  expect(malay?.body).toContain('jawapan disalin ke dalam hamparan');
  await answer(workbook, formId, 2, () => 9);
  const added = (await workbook.sheets()).filter((name) => !before.includes(name));
  // One for the form in each language.
  expect(added).toHaveLength(2);
  const rows = await Promise.all(added.map((name) => rowsOf(workbook, name)));
  expect(rows.map(({ length }) => length).toSorted()).toEqual([0, 2]);
});

test('any other pulse has its usual promise and no such sheet', async () => {
  const workbook = await newTeam({ people: 5, project: projectWith(HEAD) });
  const before = await workbook.sheets();
  const { formId } = await start(workbook);
  await answer(workbook, formId, 2, () => 9);
  expect(await workbook.run('headOf', formId)).toMatch(/^Your answers are anonymous/);
  expect((await workbook.mail())[0]?.body).toContain('Your answers are anonymous');
  expect(await workbook.sheets()).toEqual(before);
});
