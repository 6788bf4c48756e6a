/** 30 people move 1,000 deals at once: what was reported as done stands in the history once, the rest was refused. */

import { afterAll, expect, test } from '@jest/globals';
import { count, tell } from '../../support/tally';
import { brokenWholeness, changesById } from '../../support/whole';
import { messageOf, newPipeline, rowsOf } from '../../support/workbook';

const PEOPLE = 30;
const DEALS = 1000;
/** Moves that each person asks for; with 34 every deal is wanted by somebody. */
const MOVES = Number(process.env.SALURAN_MOVES ?? 4);
const STAGES = ['Qualified', 'Meeting', 'Proposal', 'Negotiation', 'Won'];

afterAll(tell);

test('30 people moving 1,000 deals: done or refused, never lost, never twice', async () => {
  const workbook = await newPipeline();
  await workbook.apiWrite(
    'Deals!B2',
    Array.from({ length: DEALS }, (_, index) => [`Deal ${index}`, 'Lead', index]),
  );
  await workbook.run('reconcile');
  const ids = (await workbook.values(`Deals!A2:A${DEALS + 1}`)).flat().map(String);
  const done = new Map<string, string[]>();
  let refused = 0;
  const people = Array.from({ length: PEOPLE }, (_, index) => workbook.as(`person${index}@example.com`));
  const work = people.map(async (person, index) => {
    for (let move = 0; move < MOVES; move++) {
      // Every fourth is the one that a neighbour wants too, and both believe that it is still a lead.
      const isShared = move % 4 === 3;
      const owner = isShared ? (index + 1) % PEOPLE : index;
      const dealId = ids[(owner * MOVES + move - (isShared ? 1 : 0)) % DEALS] ?? '';
      const to = STAGES[(index + move) % STAGES.length] ?? '';
      try {
        const { from } = (await person.run('moveDeal', { dealId, to, expectedFrom: 'Lead' })) as { from: string };
        done.set(dealId, [...(done.get(dealId) ?? []), `${from}>${to}`]);
      } catch (error) {
        // On a busy machine a person may also wait in vain for the lock.
        expect(String(error)).toMatch(/Lead|Try again in a moment/);
        refused++;
      }
    }
  });
  await Promise.all(work);
  const changes = await changesById(workbook);
  expect(ids.map((id) => changes.get(id))).toEqual(ids.map((id) => ['>Lead', ...(done.get(id) ?? [])]));
  const moved = [...done.values()].flat().length;
  expect(moved + refused).toBe(PEOPLE * MOVES);
  expect(refused).toBeGreaterThan(0);
  expect(await brokenWholeness(workbook)).toEqual([]);
  const history = await rowsOf(workbook, 'Stage history');
  expect(history.filter((entry) => entry.Via === 'Sidebar')).toHaveLength(moved);
  expect(new Set(history.map((entry) => entry['Changed by'])).size).toBe(PEOPLE + 1);
  expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  count('moves done at once', moved);
  count('conflicts refused', refused);
}, 900_000);

test('two people who move one deal in the same second: one is told that the other was first', async () => {
  const workbook = await newPipeline();
  await workbook.paste('Deals!B2', [['A', 'Lead', 1]]);
  const [[dealId] = []] = await workbook.values('Deals!A2');
  const [aisyah, wei] = [workbook.as('aisyah@example.com'), workbook.as('wei@example.com')];
  const moves = await Promise.allSettled([
    aisyah.run('moveDeal', { dealId, to: 'Meeting', expectedFrom: 'Lead' }),
    wei.run('moveDeal', { dealId, to: 'Proposal', expectedFrom: 'Lead' }),
  ]);
  const failed = moves.filter((move) => move.status === 'rejected');
  expect(failed).toHaveLength(1);
  expect(await messageOf(Promise.reject(failed[0]?.reason))).toMatch(/Meeting|Proposal/);
  expect((await rowsOf(workbook, 'Stage history')).filter((entry) => entry.Via === 'Sidebar')).toHaveLength(1);
  expect(await brokenWholeness(workbook)).toEqual([]);
  count('conflicts refused');
});
