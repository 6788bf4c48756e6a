/** A pulse whose answers are grouped twice: what both divisions show together gives no small group away. */

import { expect, test } from '@jest/globals';
import { messageOf, rowsOf } from '../../support/workbook';
import { attack } from '../../unit/pulse/adversary';
import { generator } from '../../unit/pulse/chance';
import { formOf, newTeam, questionsOf, start } from './team';

const TEAMS = ['Sales', 'Support', ''];
const SITES = ['Ipoh', 'Melaka', 'Sales', ''];
const CELLS = TEAMS.flatMap((team) => SITES.map((site) => ({ team, site })));
const PEOPLE = 36;
/** A few in Melaka, and in Sales as a site, which is called as a team is. */
const siteOf = (person: number): string => (person % 9 === 4 ? 'Melaka' : person % 3 === 1 ? 'Sales' : 'Ipoh');

test('a column of People groups the answers beside the team', async () => {
  const workbook = await newTeam({ people: PEOPLE });
  const column = Array.from({ length: PEOPLE }, (_, person) => [siteOf(person)]);
  await workbook.apiWrite('People!F1', [['Site'], ...column]);
  const setting = (value: string) => workbook.apiWrite('Settings!A3', [['Pulse second group', value]]);
  const request = { questionIds: ['REC-1', 'REC-2', 'FEE-1', 'FEE-2', 'GRO-1'], cadence: 'once' };

  for (const wrong of ['Office', 'Email']) {
    await setting(wrong);
    expect(await messageOf(start(workbook, request))).toBe(
      `Sheet "Settings": the value of "Pulse second group" is "${wrong}"; expected the header of a column of "People" that groups the answers: Manager, Language, Site.`,
    );
  }
  expect([await workbook.forms(), await workbook.mail()]).toEqual([[], []]);

  await setting('site');
  expect(await workbook.run('previewPulse', { title: 'T', enps: '1-10', ...request })).toMatchObject({
    groups: ['Which team are you in?', 'Site: which one is yours?'],
  });
  const { waveId, formId } = await start(workbook, request);
  const items = questionsOf(await formOf(workbook, formId));
  expect(items.slice(-2).map(({ title, choices }) => [title, choices])).toEqual([
    ['Which team are you in?', ['Sales', 'Support', 'I would rather not say']],
    ['Site: which one is yours?', ['Ipoh', 'Melaka', 'Sales', 'I would rather not say']],
  ]);
  expect((await workbook.mail())[0]?.subject).toBe('Team pulse: 6 short questions');

  const scales = items.filter(({ max }) => max !== undefined).map(({ title }) => title);
  /** Question → scores in each of CELLS. */
  const given = new Map(scales.map((title) => [title, CELLS.map((): number[] => [])]));
  const random = generator(11);
  for (let person = 0; person < PEOPLE; person++) {
    if (random() < 0.15) continue;
    const team = random() < 0.1 ? '' : person % 3 === 2 ? 'Support' : 'Sales';
    const site = random() < 0.05 ? '' : siteOf(person);
    const cell = CELLS.findIndex((each) => each.team === team && each.site === site);
    const answers: Record<string, unknown> = {
      'Which team are you in?': team || 'I would rather not say',
      'Site: which one is yours?': site || 'I would rather not say',
    };
    for (const title of scales) {
      if (random() < 0.2) continue;
      const score = 1 + Math.floor(random() * 10);
      answers[title] = score;
      given.get(title)?.[cell]?.push(score);
    }
    await workbook.respond(formId, answers);
  }
  // What Settings says now does not matter to a wave that is open.
  await setting('Office');
  await workbook.run('closePulse', { waveId });

  const rows = await rowsOf(workbook, 'Pulse results');
  const texts = await rowsOf(workbook, 'Questions');
  const cellsOf = (group: string): number[] =>
    CELLS.flatMap(({ team, site }, cell) => (['All', team, `Site: ${site}`].includes(group) ? [cell] : []));
  const groups = new Set(rows.map((row) => String(row.Group)));
  expect([...groups].filter((group) => group.startsWith('Site: ')).length).toBeGreaterThan(0);
  let [attacks, won, naive] = [0, 0, 0];
  for (const [title, scores] of given) {
    const id = texts.find((row) => row.Question === title)?.['Question ID'] ?? 'ENPS';
    const counts = scores.map(({ length }) => length);
    const shown = rows.filter((row) => row['Question ID'] === id);
    for (const row of shown) {
      const of = cellsOf(String(row.Group)).flatMap((cell) => scores[cell] ?? []);
      expect(row.Answers).toBe(of.length);
      expect(of.length).toBeGreaterThanOrEqual(5);
      if (id !== 'ENPS')
        expect(row.Score).toBeCloseTo(of.reduce((sum, score) => sum + score, 0) / of.length, of.length < 10 ? 1 : 2);
    }
    const result = attack(
      counts,
      shown.map((row) => cellsOf(String(row.Group))),
      5,
    );
    attacks += result.tried;
    won += result.won.length;
    const large = ['All', 'Sales', 'Support', 'Site: Ipoh', 'Site: Melaka', 'Site: Sales']
      .map(cellsOf)
      .filter((cells) => cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0) >= 5);
    naive += attack(counts, large, 5).won.length;
  }
  console.info(`Two divisions: attacks tried ${attacks}, won ${won}; ${naive} where only small groups are hidden.`);
  expect(attacks).toBeGreaterThan(50);
  expect(naive).toBeGreaterThan(0);
  expect(won).toBe(0);
});
