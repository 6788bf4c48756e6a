/** Somebody sorts, inserts or deletes rows while they are written to: every change still reaches the deal it was meant for. */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { dealsRange } from '../../support/deals';
import { count, tell } from '../../support/tally';
import { brokenWholeness } from '../../support/whole';
import { preparedPipeline, rowsOf } from '../../support/workbook';
import { during } from './during';

const IS_WHOLE = process.env.SALURAN_FAULTS === 'all';
const ROWS = 8;
const DELETED = 'Deal 1';
type Act = (workbook: Workbench) => Promise<unknown>;

let prepared: Workbench;

/** Two deals of the sheet, by their Source ID. */
const csv = (stage: string, amount: number) =>
  ['Source ID,Stage,Amount', ...[4, 6].map((deal) => `S-${deal},${stage},${amount + deal}`)].join('\n');

beforeAll(async () => {
  prepared = await preparedPipeline(Array.from({ length: ROWS }, (_, index) => [`Deal ${index}`, 'Lead', 100 + index]));
  await prepared.paste('Deals!R6', [['S-4'], [''], ['S-6']]);
  await prepared.type('Deals!C4', 'Won');
  await prepared.run('moveDeal', { dealId: await idOf(prepared, 'Deal 3'), to: 'Negotiation' });
});

afterAll(() => prepared.close());
afterAll(tell);

async function idOf(workbook: Workbench, deal: string): Promise<unknown> {
  return (await rowsOf(workbook, 'Deals')).find((row) => row.Deal === deal)?.['Deal ID'];
}

const CHANGES: Record<string, Act> = {
  'a move in the sidebar': async (workbook) =>
    workbook.run('moveDeal', { dealId: await idOf(workbook, 'Deal 5'), to: 'Proposal' }),
  'a move with a reason': async (workbook) =>
    workbook.run('moveDeal', { dealId: await idOf(workbook, 'Deal 5'), to: 'Lost', reason: 'Price' }),
  'a move taken back': async (workbook) => workbook.run('undoMove', { dealId: await idOf(workbook, 'Deal 3') }),
  'a stage typed into a cell': (workbook) => workbook.type('Deals!C7', 'Won'),
  'a deal typed below the last': (workbook) => workbook.paste('Deals!B10', [['New', 'Lead', 5]]),
  'an import that updates deals': async (workbook) => {
    const run = () => workbook.run('importDeals', { csv: csv('Won', 900) });
    // Rows that are moved before it writes make it give up.
    await run().catch((error: Error) => (/changing the workbook/.test(error.message) ? run() : Promise.reject(error)));
  },
  'stages pasted': (workbook) => workbook.paste('Deals!C6', [['Proposal'], ['Proposal']]),
};
const MOVES: [string, Act][] = [
  ['inserts a row above', (workbook) => workbook.insertRows('Deals', 3, 1)],
  ['deletes a row above', (workbook) => workbook.deleteRows('Deals', 3, 1)],
  ['sorts', (workbook) => workbook.sort(dealsRange(2, 9), 2, false)],
];

/** Every deal by its name: ID, stage, whether it is closed, and what the history says of it. */
async function deals(workbook: Workbench): Promise<Record<string, string>> {
  const history = await rowsOf(workbook, 'Stage history');
  const all: Record<string, string> = {};
  for (const { Deal, 'Deal ID': id, Stage, Amount, Closed, 'Close reason': reason } of await rowsOf(
    workbook,
    'Deals',
  )) {
    const stages = history.filter((entry) => entry['Deal ID'] === id).map(({ To }) => To);
    const shown = Deal === 'New' ? 'its own' : id;
    const closed = Closed === '' ? '' : `, closed ${Deal === 'Deal 5' ? reason : ''}`;
    all[String(Deal)] = `${shown} of ${Amount} in ${Stage}${closed} (${stages.join(', ')})`;
  }
  delete all[DELETED];
  return all;
}

/** What is tried by default: between finding and reading, reading and writing, the history and the markers. */
function isMoment(change: string, calls: number): boolean {
  return change.startsWith('an import') ? calls > 8 && calls < 13 : calls < 7;
}

test.each(Object.keys(CHANGES))('%s reaches its deal, whoever moves rows meanwhile', async (name) => {
  const change = CHANGES[name] as Act;
  const plain = await prepared.copyFile();
  plain.resetCalls();
  await change(plain);
  const total = plain.calls().roundTrips;
  const wanted = await deals(plain);
  await plain.close();
  for (let calls = 3; calls <= total; calls++) {
    // By default each moment meets one of the three.
    for (const [how, move] of IS_WHOLE ? MOVES : MOVES.slice(calls % MOVES.length, (calls % MOVES.length) + 1)) {
      if (!IS_WHOLE && !isMoment(name, calls)) continue;
      const workbook = await prepared.copyFile();
      try {
        await during(workbook, change, move, calls);
        await workbook.run('reconcile');
        expect({ calls, how, ...(await deals(workbook)) }).toEqual({ calls, how, ...wanted });
        expect(await brokenWholeness(workbook)).toEqual([]);
      } finally {
        await workbook.close();
      }
      count('rows moved meanwhile');
    }
  }
});
