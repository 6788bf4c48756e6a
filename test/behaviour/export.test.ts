/** Data can be taken along: what is exported from one workbook is imported into another, and is the same there. */

import { expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import type { ExportPiece } from '../../src/core/export/api';
import { messageOf, newPipeline, rowsOf } from '../support/workbook';

const write = async (workbook: Workbench, what = 'deals', format = 'csv') =>
  (await workbook.run('exportData', { what, format })) as ExportPiece;

test.each([
  ['en', 'Deals 2026-11-24.csv'],
  ['ms', 'Urus niaga 2026-11-24.csv'],
] as const)('deals go to another workbook and are the same there, in %s', async (language, name) => {
  const workbook = await newPipeline({ language, samples: true });
  const first = await write(workbook);
  expect([first.name, first.next]).toEqual([name, null]);
  expect(first.total).toBeGreaterThan(2);
  const other = await newPipeline({ language });
  expect(await other.run('importDeals', { csv: first.text })).toMatchObject({ created: first.total, skipped: [] });
  expect((await write(other)).text).toBe(first.text);
  // Known by their own IDs, they are updated and not doubled.
  expect(await workbook.run('importDeals', { csv: first.text })).toMatchObject({ created: 0, updated: first.total });
  expect(await other.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
});

test('history and line items are written, and a formula in a text is not', async () => {
  const workbook = await newPipeline();
  await workbook.apiWrite('Deals!B2', [['\'=HYPERLINK("x")', 'Lead', 5]]);
  await workbook.run('reconcile');
  expect(await workbook.run('getExports')).toEqual([
    { what: 'deals', sheet: 'Deals' },
    { what: 'history', sheet: 'Stage history' },
  ]);
  expect((await write(workbook)).text).toContain('"\'=HYPERLINK(""x"")"');
  expect(JSON.parse((await write(workbook, 'history', 'json')).text)).toEqual([
    expect.objectContaining({
      From: null,
      To: 'Lead',
      Amount: 5,
      'Changed at': expect.stringMatching(/^2026-11-24T.*Z$/),
    }),
  ]);
  expect(await messageOf(write(workbook, 'lines'))).toMatch(/what: expected one of deals, history, got "lines"/);
  await workbook.addSheet('Line items');
  await workbook.paste('Line items!A1', [
    ['Deal ID', 'SKU', 'Quantity'],
    ['D-1', '007', 2],
  ]);
  expect((await write(workbook, 'lines')).text).toContain('D-1,');
  expect((await rowsOf(workbook, 'Deals')).length).toBe(1);
});

test('an export costs two round trips, and refuses what it does not know', async () => {
  const workbook = await newPipeline({ samples: true });
  workbook.resetCalls();
  await write(workbook);
  expect(workbook.calls().roundTrips).toBeLessThanOrEqual(2);
  expect(await messageOf(write(workbook, 'deals', 'xlsx'))).toMatch(/format: expected one of csv, json, got "xlsx"/);
});
