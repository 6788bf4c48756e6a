/** Somebody edits while an execution is between reading and writing: Google's lock holds back scripts, not people. */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../../build/workbench.mjs';
import { count, tell } from '../../support/tally';
import { brokenWholeness } from '../../support/whole';
import { cell, NOW, TIME_ZONE } from '../../support/workbook';
import { during } from './during';

const IS_WHOLE = process.env.SALURAN_FAULTS === 'all';
const ROWS = 12;
const csv = (rows: number[], amount: number) =>
  ['Source ID,Deal,Stage,Amount', ...rows.map((row) => `S-${row},Deal ${row},Lead,${amount}`)].join('\n');
const every = Array.from({ length: ROWS }, (_, index) => index);
const third = every.filter((row) => row % 3 === 0);

let prepared: Workbench;

beforeAll(async () => {
  prepared = await openWorkbench({ now: NOW, timeZone: TIME_ZONE, locale: 'en_GB' });
  await prepared.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await prepared.run('importDeals', { csv: csv(every, 100) });
  for (const row of third) await prepared.type(`Deals!C${row + 2}`, 'Meeting');
});

afterAll(() => prepared.close());
afterAll(tell);

interface Meanwhile {
  name: string;
  run: (workbook: Workbench) => Promise<unknown>;
  /** What somebody does after that many round trips. */
  edit: (workbook: Workbench) => Promise<unknown>;
  /** Whether both are there in the end. */
  isKept: (workbook: Workbench) => Promise<boolean>;
  /** How many moments there are, at most, at which an edit is lost: the last reading to the writing. */
  most: number;
}

const CASES: Meanwhile[] = [
  {
    name: 'an amount typed between rows that an import updates',
    run: (workbook) => workbook.run('importDeals', { csv: csv(third, 500) }),
    edit: (workbook) => workbook.apiWrite('Deals!D3', [[777]]),
    isKept: async (workbook) =>
      (await cell(workbook, 'Deals!D3')) === 777 && (await cell(workbook, 'Deals!D2')) === 500,
    most: 1,
  },
  {
    name: 'a deal typed below the last one while an import adds others',
    run: (workbook) => workbook.run('importDeals', { csv: csv([50, 51], 5) }),
    edit: (workbook) => workbook.apiWrite(`Deals!B${ROWS + 2}`, [['Typed', 'Lead', 777]]),
    // Where the import was first, it is the person who writes over it.
    isKept: async (workbook) => (await workbook.values('Deals!B2:B30')).flat().includes('Typed'),
    most: 1,
  },
  {
    name: 'a stage chosen between deals whose stage is renamed',
    run: (workbook) => workbook.type('Stages!B4', 'Visit'),
    edit: (workbook) => workbook.apiWrite('Deals!C3', [['Proposal']]),
    isKept: async (workbook) =>
      (await cell(workbook, 'Deals!C3')) === 'Proposal' && (await cell(workbook, 'Deals!C2')) === 'Visit',
    most: 0,
  },
];

test.each(CASES)('$name stays, whenever it comes', async (each) => {
  const plain = await prepared.copyFile();
  plain.resetCalls();
  await each.run(plain);
  const total = plain.calls().roundTrips;
  await plain.close();
  const lost: number[] = [];
  for (let calls = IS_WHOLE ? 1 : 2; calls <= total; calls += IS_WHOLE ? 1 : 3) {
    const workbook = await prepared.copyFile();
    await during(workbook, each.run, each.edit, calls);
    if (!(await each.isKept(workbook))) lost.push(calls);
    await workbook.run('reconcile');
    expect(await brokenWholeness(workbook)).toEqual([]);
    await workbook.close();
    count('edits meanwhile');
  }
  expect(lost.length).toBeLessThanOrEqual(each.most);
});
