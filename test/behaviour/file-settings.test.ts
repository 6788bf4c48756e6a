/** File > Settings: the workbook follows a changed time zone and locale, at the next opening and in the nightly run. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { readDist } from '../support/dist';
import { writeProject } from '../support/script';
import { cell, messageOf, newPipeline, newWorkbook, shown } from '../support/workbook';

/** What the system sheet says under a key. */
async function known(workbook: Workbench, key: string): Promise<unknown> {
  const rows = await workbook.values('Saluran!A1:B30');
  return rows.find(([name]) => name === key)?.[1];
}

/** The days on which the nightly run wrote today's date, with the time at which each began. */
async function hourOfMidnight(workbook: Workbench, hours: number): Promise<number[]> {
  const changes: number[] = [];
  let before = await known(workbook, 'today');
  for (let hour = 1; hour <= hours; hour++) {
    await workbook.advance({ hours: 1 });
    const now = await known(workbook, 'today');
    if (now !== before) changes.push(hour);
    before = now;
  }
  return changes;
}

test.each([
  ['east', 'Pacific/Auckland', '2026-11-30'],
  ['west', 'America/New_York', '2026-11-29'],
])('a zone changed to the %s moves today, deals and forecasts at the next opening', async (_, timeZone, today) => {
  // 20:30 in Kuala Lumpur.
  const workbook = await newPipeline({ now: '2026-11-29T12:30:00Z' });
  await workbook.paste('Deals!B2', [['A', 'Proposal', 1000, ...Array(7).fill(''), today]]);
  await workbook.type('Work!A1', '=FORECAST_PIPELINE(,"pipeline","1d")');
  await workbook.changeSettings({ timeZone });
  await workbook.open();
  expect(await known(workbook, 'timeZone')).toBe(timeZone);
  expect(await known(workbook, 'today')).toBe(today);
  // The close date still says the day that was typed.
  expect(await shown(workbook, 'Work!A1')).toBe('1000');
});

test('the nightly run comes at midnight of the spreadsheet, and of its new zone after a change', async () => {
  // 10:00 in London, 18:00 in Kuala Lumpur, whose zone is the script's.
  const workbook = await newPipeline({ now: '2026-11-29T10:00:00Z', timeZone: 'Europe/London' });
  expect(await hourOfMidnight(workbook, 24)).toEqual([15]);
  await workbook.changeSettings({ timeZone: 'America/New_York' });
  // The old trigger runs once more, sees the change, and makes itself anew.
  await workbook.advance({ hours: 24 });
  expect(await hourOfMidnight(workbook, 24)).toEqual([20]);
});

test.each([
  ['en_GB', 'id_ID', ';'],
  ['id_ID', 'en_US', ','],
])('a locale changed from %s to %s is followed by formulas that we write', async (from, to, separator) => {
  const workbook = await newPipeline({ locale: from });
  await workbook.paste('Deals!B2', [['A', 'Proposal', 1000]]);
  await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
  expect(await cell(workbook, 'Work!A1')).toBe(600);
  await workbook.changeSettings({ locale: to });
  await workbook.open();
  expect(await known(workbook, 'separator')).toBe(separator);
  await workbook.type('Work!A2', '=FORECAST_PIPELINE()');
  expect(await workbook.formulas('Work!A1:A2')).toEqual([
    [`=FORECAST_PIPELINE(SaluranDeals${separator.repeat(4)}SaluranBasis)`],
    [`=FORECAST_PIPELINE(SaluranDeals${separator.repeat(4)}SaluranBasis)`],
  ]);
  expect(await cell(workbook, 'Work!A1')).toBe(600);
  expect(await cell(workbook, 'Work!A2')).toBe(600);
});

describe('a zone that Intl does not know', () => {
  /** The add-on in a runtime whose Intl, and whose Utilities too if asked, have never heard of Kuala Lumpur. */
  const projectWithout = (isUnknownToGoogle: boolean): string =>
    writeProject(
      readDist('Code.js'),
      {},
      {
        'Sidebar.html': readDist('Sidebar.html'),
        'Runtime.js': `
        const Format = Intl.DateTimeFormat;
        Intl.DateTimeFormat = function (locale, options) {
          if (options && options.timeZone === 'Asia/Kuala_Lumpur') throw new RangeError('Invalid time zone specified');
          return new Format(locale, options);
        };
        if (${isUnknownToGoogle}) Utilities = { formatDate() { throw new Error('Invalid argument: timeZone'); } };`,
      },
    );

  test('is read by Utilities.formatDate', async () => {
    const workbook = await newWorkbook({ project: projectWithout(false), now: '2026-11-29T16:30:00Z' });
    await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
    expect(await known(workbook, 'today')).toBe('2026-11-30');
    await workbook.type('Deals!B2', 'Scanners');
    expect(await workbook.run('reconcile')).toMatchObject({ problems: [] });
  });

  test('and that Google does not know either is named', async () => {
    const workbook = await newWorkbook({ project: projectWithout(true) });
    expect(await messageOf(workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' }))).toContain(
      'The time zone "Asia/Kuala_Lumpur" of this spreadsheet is not known here.',
    );
    expect(await workbook.sheets()).toEqual(['Sheet1']);
  });
});
