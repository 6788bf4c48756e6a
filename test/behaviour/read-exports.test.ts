/** What other programs export is read by the built add-on: what is certain silently, what is doubtful with a word. */

import { describe, expect, test } from '@jest/globals';
import type { ImportRequest, ImportResult } from '../../src/core/api';
import { EXPORT_FILES, type ExportName } from '../support/export-files';
import { messageOf, newPipeline, rowsOf, rowWhere, shown } from '../support/workbook';

/** What each deal of the file becomes: the given columns, a date as the day it has in Kuala Lumpur. */
async function read(csv: string, columns: string, options: Partial<ImportRequest> = {}) {
  const workbook = await newPipeline();
  const result = (await workbook.run('importDeals', { csv, ...options })) as ImportResult;
  const deals = (await rowsOf(workbook, 'Deals')).map((row) =>
    columns.split(', ').map((column) => shownAs(row[column])),
  );
  return { workbook, result, deals };
}

function shownAs(value: unknown): unknown {
  return value instanceof Date ? new Date(value.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) : value;
}

const doubtOf = ({ columns }: ImportResult, header: string): string =>
  columns.find((column) => column.header === header)?.doubt ?? '';

describe('every set of headers is recognised without help', () => {
  test.each<[ExportName, string, unknown[]]>([
    ['pipedrive', 'Deal, Stage, Amount, Currency', ['Solar roof', 'Proposal', 12_500, 'EUR']],
    ['hubspot', 'Deal, Stage, Amount, Expected close', ['Scanners', 'Contract Sent', 8000, '2026-12-31']],
    ['zoho', 'Deal, Company, Owner, Stage, Amount', ['Solar', 'Acme', 'Ana', 'Proposal', 12_000]],
    ['salesforceApi', 'Deal, Stage, Category, Created', ['Big', 'Proposal', 'Best case', '2026-09-02']],
    ['salesforceReport', 'Deal, Stage, Amount, Expected close', ['Big', 'Proposal', 5000, '2026-12-31']],
    ['suite', 'Deal, Amount, Expected close, Closed', ['Roof', 5000, '2026-12-31', '']],
    ['suiteApi', 'Deal, Amount, Expected close, Closed', ['Roof', 5000, '2026-12-31', '']],
    ['bitrix', 'Deal, Amount, Source, Expected close', ['Roof', 5000, 'CALL', '2026-12-31']],
    ['odoo', 'Deal, Company, Amount, Expected close', ['Roof', 'Acme', 5000, '2026-12-31']],
    ['frappe', 'Source ID, Stage, Amount', ['CRM-DEAL-2026-00001', 'Proposal/Quotation', 5000]],
    ['monday', 'Deal, Owner, Stage, Amount', ['Roof', 'Ana', 'Proposal', 5000]],
    ['handmade', 'Deal, Amount, Currency, Expected close', ['Roof', 5000, 'USD', '2026-12-31']],
    ['flags', 'Deal, Stage, Expected close', ['A', 'Lead', '2026-12-31']],
  ])('%s', async (name, columns, first) => {
    const { result, deals, workbook } = await read(EXPORT_FILES[name], columns);
    expect(deals[0]).toEqual(first);
    expect(deals).toHaveLength(result.created);
    const kept = Object.keys((await rowsOf(workbook, 'Deals'))[0] ?? {});
    expect(result.columns.filter(({ header, as }) => as === null && !kept.includes(header))).toEqual([]);
  });
});

describe('amounts', () => {
  test.each([
    ['Amount (USD)', '12', 12, 'USD'],
    ['Value (RM)', '12', 12, 'MYR'],
    ['amount_usd', '12', 12, 'USD'],
    ['importe_eur', '12', 12, 'EUR'],
    ['Amount', '5k', 5000, ''],
    ['Amount', '1.5M', 1_500_000, ''],
    ['Amount', '58.8k', 58_800, ''],
    ['Amount', '"1,23,456"', 123_456, ''],
    ['Amount', '"₹50,000"', 50_000, 'INR'],
    ['Amount', '₱50', 50, 'PHP'],
    ['Amount', '฿50', 50, 'THB'],
    ['Amount', 'Rp50', 50, 'IDR'],
    ['Amount', '" $ (1,234.50)"', -1234.5, 'USD'],
    ['Amount', '500-', -500, ''],
  ])('%s %s', async (header, text, amount, currency) => {
    const { deals, result } = await read(`Deal,Stage,${header}\nA,Lead,${text}\n`, 'Amount, Currency');
    expect(deals).toEqual([[amount, currency]]);
    if (amount < 0) expect(result.assumptions.join(' ')).toMatch(/negative/);
    expect(result.missing.amount).toBe(0);
  });

  test('in a currency of their own are no ringgit: the forecast does not add them one to one', async () => {
    const { workbook } = await read('Deal,Stage,Amount\nA,Lead,₹50000\n', 'Amount');
    await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
    expect(await shown(workbook, 'Work!A1')).toMatch(/in INR, but the forecast is in MYR/);
  });

  test('a sign of several currencies is asked, and the answer is taken', async () => {
    const csv = 'Deal,Amount\nA,"$1,000"\n';
    const { result } = await read(csv, 'Amount, Currency', { dryRun: true });
    expect(result.columns[1]?.ask).toMatchObject({ choice: 'currencies', of: '$' });
    const { deals } = await read(csv, 'Amount, Currency', { reading: { currencies: { $: 'SGD' } } });
    expect(deals).toEqual([[1000, 'SGD']]);
  });

  test('points are thousands where the whole column says so, and asked where it does not', async () => {
    const all = await read('Deal,Amount\nA,1.000\nB,2.500\nC,30.000\n', 'Amount');
    expect(all.deals).toEqual([[1000], [2500], [30_000]]);
    expect(all.result.assumptions.join(' ')).toMatch(/"1.000" is read as 1,000/);
    const csv = 'Deal,Amount\nA,1.500\nB,20\n';
    const some = await read(csv, 'Amount');
    expect(doubtOf(some.result, 'Amount')).toMatch(/"1.500" is read as 1,500; it could be 1.5/);
    const { deals } = await read(csv, 'Amount', { reading: { decimal: '.' } });
    expect(deals).toEqual([[1.5], [20]]);
  });
});

test('a time stamp is a day in the time zone of the workbook', async () => {
  const { deals } = await read('Deal,Stage,Close Date\nA,Lead,2026-11-30T17:30:00Z\n', 'Expected close');
  expect(deals).toEqual([['2026-12-01']]);
});

test('a further column of numbers has one type', async () => {
  const { deals } = await read('Deal,Kilos,Code\nA,10.50,007\nB,20.25,12\n', 'Kilos, Code');
  expect(deals).toEqual([
    [10.5, '007'],
    [20.25, '12'],
  ]);
});

test('HubSpot tells when a deal entered its stages', async () => {
  const { workbook } = await read(EXPORT_FILES.hubspot, 'Deal');
  const steps = (await rowsOf(workbook, 'Stage history')).filter((step) => step['Deal ID'] !== '');
  expect(steps.map(({ From, To }) => `${From}>${To}`)).toContain('Appointment Scheduled>Contract Sent');
  expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
});

test.each([
  ['Closed Won (Sales Pipeline)', '', 'Won'],
  ['6 - Closed Won', '', 'Won'],
  ['07. Closed Lost', '', 'Lost'],
  ['Won - paid', '', 'Won'],
  ['Lost to a competitor', '', 'Lost'],
  ['Lost contact', '', 'Lost contact'],
  ['Lead', 'Dead', 'Lost'],
  ['Lead', 'Abandoned', 'Lost'],
  ['Meeting', 'On Hold', 'Meeting'],
  ['Meeting', 'Suspended', 'Meeting'],
])('a deal in the stage "%s" with the status "%s" is in %s', async (stage, status, ours) => {
  const { deals, workbook } = await read(`Deal,Stage,Status,Amount\nA,${stage},${status},1000\n`, 'Stage, Category');
  expect(deals[0]?.[0]).toBe(ours);
  // What is on hold is not counted on.
  if (/hold|suspended/i.test(status)) expect(deals[0]?.[1]).toBe('Omitted');
  if (ours === 'Won' || ours === 'Lost')
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'A')).toHaveProperty('Stage', ours);
});

test('the same file without IDs again: told before, then skipped, updated or added as chosen', async () => {
  const csv = 'Deal,Company,Stage,Amount,Close Date\nRoof,Acme,Lead,5,2026-12-31\nWall,Bolt,Lead,6,2026-12-31\n';
  const { workbook } = await read(csv, 'Deal');
  const again = (options: Partial<ImportRequest>) => workbook.run('importDeals', { csv, ...options });
  expect(await again({ dryRun: true })).toMatchObject({ created: 0, duplicates: [{ line: 2 }, { line: 3 }] });
  expect(await again({})).toMatchObject({ created: 0, updated: 0, skipped: [{ line: 2 }, { line: 3 }] });
  expect(await again({ duplicates: 'update' })).toMatchObject({ created: 0, updated: 2 });
  expect(await rowsOf(workbook, 'Deals')).toHaveLength(2);
  expect(await again({ duplicates: 'add' })).toMatchObject({ created: 2 });
});

describe('a value that the sheet refuses', () => {
  test("is found in the dry run, and its line listed; HubSpot's category is mapped", async () => {
    const workbook = await newPipeline();
    const csv = 'Deal,Stage,Forecast category\nA,Lead,Commit\nB,Closed Won,Closed won\nC,Lead,Someday\n';
    const dry = (await workbook.run('importDeals', { csv, dryRun: true })) as ImportResult;
    expect(dry.skipped).toEqual([{ line: 4, reason: expect.stringMatching(/refuses "Someday" in "Category"/) }]);
    expect(await rowsOf(workbook, 'Deals')).toEqual([]);
    const done = (await workbook.run('importDeals', { csv })) as ImportResult;
    expect({ ...done, importId: '' }).toEqual({ ...dry, importId: '' });
    expect((await rowsOf(workbook, 'Deals')).map(({ Deal, Category }) => [Deal, Category])).toEqual([
      ['A', 'Commit'],
      ['B', ''],
    ]);
  });
});

describe('a file of no use', () => {
  test('of which no line is a deal changes nothing, and lists every line', async () => {
    const { deals, result, workbook } = await read('Deal,Amount,Stage\nA,5\nB,6,Lead,x,y\n', 'Deal');
    expect([deals, result.created, result.skipped.map(({ line }) => line)]).toEqual([[], 0, [2, 3]]);
    expect(await rowsOf(workbook, 'Stage history')).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    ['a spreadsheet renamed', 'PK\u0003\u0004xx', /no CSV but a spreadsheet/],
    [
      'with a thousand stages',
      `Deal,Stage\n${Array.from({ length: 1000 }, (_, n) => `A${n},Room ${n}`).join('\n')}`,
      /60 stages/,
    ],
    ['with two columns for one', 'Deal,Amount,Amaun\nA,5,6\n', /"Amount" and "Amaun"/],
  ])('%s is refused with the reason', async (_, csv, message) => {
    const workbook = await newPipeline();
    expect(await messageOf(workbook.run('importDeals', { csv }))).toMatch(message);
    expect(await rowsOf(workbook, 'Deals')).toEqual([]);
  });

  test('with megabytes in a cell is listed by line, and not quoted whole', async () => {
    const csv = `Deal,Amount,Notes\nA,${'9'.repeat(2_000_000)},\nB,5,${'x'.repeat(2_000_000)}\nC,5,\n`;
    const { result, deals } = await read(csv, 'Deal');
    expect(deals).toEqual([['C']]);
    expect(JSON.stringify(result).length).toBeLessThan(4000);
  });
});
