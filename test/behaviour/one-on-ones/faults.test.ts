/** An execution that ends at any call: the next one completes the work, and no meeting is made twice. */

import { expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { tryFaults } from '../../support/faults';
import { PEOPLE, schedule, sheetRows } from './pair';

jest.setTimeout(600_000);

const AISYAH = 'aisyah@example.com';
const REQUEST = { cadence: 'monthly', start: '2026-12-01T10:00' };

async function prepare(workbook: Workbench): Promise<void> {
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await workbook.apiWrite('People!A2', PEOPLE);
  // A holiday, so that meetings of the series must be moved.
  await workbook.apiWrite('Settings!A7', [['Holidays', '2027-02-02, 2027-03-03']]);
}

/** The calendar of the manager: who is met when, and that all of it is private. */
async function meetings(workbook: Workbench): Promise<string[]> {
  const events = await workbook.as(AISYAH).events();
  return events.map(({ start, guests, visibility }) => `${start} ${guests.join()} ${visibility}`);
}

test('scheduling is completed by a second call', async () => {
  let expected: string[] | undefined;
  const wrong = await tryFaults({
    prepare,
    run: (workbook) => schedule(workbook, AISYAH, REQUEST),
    mend: (workbook) => schedule(workbook, AISYAH, REQUEST),
    check: async (workbook) => {
      const found = await meetings(workbook);
      expected ??= found;
      expect(found).toEqual(expected);
      expect(found.every((meeting) => meeting.endsWith('PRIVATE'))).toBe(true);
      expect((await sheetRows(workbook)).map(({ Member }) => Member)).toEqual(['Mei', 'Wei']);
      expect(await workbook.mail()).toHaveLength(2);
    },
    sample: 30,
  });
  expect(wrong).toEqual([]);
});

test('moving all meetings of a series is completed by the next morning or a second call', async () => {
  let expected: string[] | undefined;
  const run = (workbook: Workbench) =>
    workbook.as(AISYAH).run('moveOneOnOne', { member: 'Mei', date: '2027-01-05', to: '2027-01-06T14:00', all: true });
  const wrong = await tryFaults({
    prepare: async (workbook) => {
      await prepare(workbook);
      await schedule(workbook, AISYAH, REQUEST);
    },
    run,
    mend: (workbook, { error }) => (error ? run(workbook) : Promise.resolve()),
    check: async (workbook) => {
      const found = await meetings(workbook);
      expected ??= found;
      expect(found).toEqual(expected);
    },
    sample: 20,
  });
  expect(wrong).toEqual([]);
});
