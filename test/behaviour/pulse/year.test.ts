/** Weekly pulses for forty people (two months; a year with SALURAN_WEEKS=52) on the virtual clock: nothing lost, doubled, asked again too soon or given away. */

import { expect, jest, test } from '@jest/globals';
import { attack } from '../../support/pulse-adversary/solve';
import { type Row, rowsOf } from '../../support/workbook';
import { generator } from '../../unit/pulse/chance';
import { formOf, newTeam, start } from './team';

jest.setTimeout(1_800_000);

const PEOPLE = 40;
/** A multiple of four; 52 are longer than the quarter within which no question may return. */
const WEEKS = Number(process.env.SALURAN_WEEKS ?? 8);
const CELLS = ['Sales', 'Support', ''];

test('weekly pulses', async () => {
  const random = generator(17);
  const workbook = await newTeam({ people: PEOPLE });
  await start(workbook);
  const askedOn = new Map<string, number>();
  /** Wave and question → answers by team; the last of CELLS is whoever named none. */
  const given = new Map<string, number[]>();
  let total = 0;
  for (let week = 0; week < WEEKS; week++) {
    const forms = await workbook.forms();
    expect(forms).toHaveLength(week + 1);
    const { id, items } = await formOf(workbook, forms.at(-1)?.id ?? '');
    for (const { title, max } of items.slice(items[0]?.title.startsWith('How likely') ? 1 : 0)) {
      if (max === undefined) continue;
      expect(week - (askedOn.get(title) ?? -99)).toBeGreaterThanOrEqual(13);
      askedOn.set(title, week);
    }
    for (let person = 0; person < PEOPLE; person++) {
      if (random() < 0.3) continue;
      const answers: Record<string, unknown> = {};
      const cell = random() < 0.1 ? 2 : person % 3 === 2 ? 1 : 0;
      for (const { title, max, choices } of items) {
        if (choices) answers[title] = CELLS[cell] || choices.at(-1);
        else if (max !== undefined && random() < 0.95) {
          answers[title] = 1 + Math.floor(random() * 10);
          const counts = given.get(`${week} ${title}`) ?? [0, 0, 0];
          counts[cell] = (counts[cell] ?? 0) + 1;
          given.set(`${week} ${title}`, counts);
        }
      }
      await workbook.respond(id, answers);
      total++;
    }
    await workbook.advance({ days: 7 });
  }
  expect(total).toBeGreaterThan(WEEKS * PEOPLE * 0.6);

  const rows = await rowsOf(workbook, 'Pulse results');
  const waves = [...new Set(rows.map((row) => String(row.Wave)))];
  expect(waves).toHaveLength(WEEKS);
  const answersOf = (row: Row): number => Number(row.Answers);
  const participation = rows.filter((row) => row['Question ID'] === '' && row.Group === 'All');
  expect(participation.reduce((sum, row) => sum + answersOf(row), 0)).toBe(total);
  // One eNPS in four weeks, none of them twice.
  expect(rows.filter((row) => row['Question ID'] === 'ENPS' && row.Group === 'All')).toHaveLength(WEEKS / 4);
  // The invitation and two reminders to each; the quota of 100 a day is never met.
  expect((await workbook.mail()).length).toBe((WEEKS * 3 + 1) * PEOPLE);

  let [attacks, won] = [0, 0];
  const titles = new Map(
    (await rowsOf(workbook, 'Questions')).map((row) => [String(row['Question ID']), String(row.Question)]),
  );
  titles.set('ENPS', 'How likely are you to recommend our company to others?');
  for (const [week, wave] of waves.entries()) {
    for (const [questionId, title] of titles) {
      const counts = given.get(`${week} ${title}`);
      if (!counts) continue;
      const shown = rows.filter((row) => row.Wave === wave && row['Question ID'] === questionId);
      for (const row of shown) expect(answersOf(row)).toBeGreaterThanOrEqual(5);
      const known = shown.map((row) => (row.Group === 'All' ? [0, 1, 2] : [CELLS.indexOf(String(row.Group))]));
      const result = attack(counts, known, 5);
      attacks += result.tried;
      won += result.won.length;
    }
  }
  console.info(`${WEEKS} weeks: ${total} answers, ${rows.length} results; attacks tried ${attacks}, won ${won}.`);
  expect(attacks).toBeGreaterThan(WEEKS);
  expect(won).toBe(0);
});
