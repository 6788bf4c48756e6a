/** The exports of other programs, made up by their sets of headers: each is read whole, without help. */

import { describe, expect, test } from '@jest/globals';
import type { DealColumn } from '../../../src/core/deals/columns';
import { planImport } from '../../../src/core/import/plan';
import { isoFromDay } from '../../../src/core/shared/dates';
import { textOf, writtenValue } from '../../../src/core/shared/values';
import { EXPORT_FILES, type ExportName } from '../../support/export-files';
import { context, headers } from '../world';

const { columns, zone } = context();
const importing = (name: ExportName) =>
  planImport(
    { csv: EXPORT_FILES[name] },
    [headers()],
    { importId: 'I-1', currency: 'MYR' },
    context({ via: 'import' }),
  );

/** What the rows hold in some columns; a date as its day. */
function cellsOf(name: ExportName, ...wanted: DealColumn[]): string[] {
  return importing(name).rows.map((row) =>
    wanted
      .map((column) => {
        const value = row[columns[column]];
        return value instanceof Date ? isoFromDay(zone.dayOf(value)) : textOf(writtenValue(value));
      })
      .join(' | '),
  );
}

describe('deals of', () => {
  test.each<[ExportName, DealColumn[], string[]]>([
    [
      'pipedrive',
      ['sourceId', 'deal', 'company', 'stage', 'amount', 'currency', 'owner', 'expectedClose', 'closed', 'closeReason'],
      [
        '11 | Solar roof | Acme | Proposal | 12500 | EUR | Ana | 2026-12-31 |  | ',
        '12 | Pumps | Bolt | Won | 900.5 | EUR | Ben | 2026-09-30 | 2026-09-20 | ',
        '13 | Vans | Cron | Lost | 1000 | EUR | Ben |  | 2026-09-21 | Price',
      ],
    ],
    [
      'hubspot',
      ['deal', 'stage', 'amount', 'category', 'expectedClose', 'closed', 'closeReason'],
      [
        'Scanners | Contract Sent | 8000 | Commit | 2026-12-31 |  | ',
        'Printers | Won | 500 |  |  | 2026-10-20 | Price',
        'Cables | Lost | 700 | Omitted |  | 2026-10-21 | Timing',
      ],
    ],
    [
      'zoho',
      ['sourceId', 'deal', 'company', 'contact', 'owner', 'stage', 'amount', 'expectedClose', 'closed', 'nextStep'],
      [
        'zcrm_5521000000312001 | Solar | Acme | Joe | Ana | Proposal | 12000 | 2026-12-15 |  | Call',
        'zcrm_5521000000312002 | Wind | Acme | Joe | Ana | Lost | 2000 |  | 2026-10-15 | ',
      ],
    ],
    [
      'salesforceApi',
      ['deal', 'stage', 'amount', 'currency', 'category', 'expectedClose', 'closed', 'created'],
      [
        // Half past five in the afternoon in UTC is the next day in Kuala Lumpur.
        'Big | Proposal | 5000 | USD | Best case | 2026-12-31 |  | 2026-09-02',
        'Small | Won | 700 | USD |  |  | 2026-10-01 | 2026-09-02',
      ],
    ],
    [
      'salesforceReport',
      ['deal', 'company', 'owner', 'stage', 'amount', 'currency', 'expectedClose', 'closed', 'created'],
      [
        'Big | Acme | Ana | Proposal | 5000 | USD | 2026-12-31 |  | 2026-09-01',
        'Small | Acme | Ana | Won | 700 | USD |  | 2026-10-01 | 2026-09-02',
        'Lostie | Acme | Ana | Lost | 700 | USD |  | 2026-10-15 | 2026-09-02',
      ],
    ],
    [
      'suite',
      ['deal', 'stage', 'amount', 'currency', 'owner', 'expectedClose', 'closed'],
      ['Roof | Prospecting | 5000 | USD | ana | 2026-12-31 | ', 'Wall | Won | 700 | USD | ana |  | 2026-10-30'],
    ],
    [
      'suiteApi',
      ['sourceId', 'deal', 'amount', 'expectedClose', 'created'],
      ['3f2a-11 | Roof | 5000 | 2026-12-31 | 2026-09-01'],
    ],
    [
      'bitrix',
      ['sourceId', 'deal', 'stage', 'amount', 'currency', 'source', 'owner', 'expectedClose', 'closed', 'created'],
      [
        '1 | Roof | NEW | 5000 | MYR | CALL | 7 | 2026-12-31 |  | 2026-09-01',
        '2 | Wall | Won | 700 | MYR | WEB | 7 |  | 2026-10-15 | 2026-09-01',
        '3 | Door | Lost | 100 | MYR | WEB | 8 |  | 2026-10-15 | 2026-09-01',
      ],
    ],
    [
      'odoo',
      ['deal', 'company', 'stage', 'amount', 'owner', 'expectedClose'],
      ['Roof | Acme | Proposition | 5000 | Ana | 2026-12-31', 'Wall | Bolt | Won | 700 | Ana | 2026-10-31'],
    ],
    [
      'frappe',
      ['sourceId', 'deal', 'stage', 'amount', 'expectedClose', 'closed', 'closeReason'],
      [
        'CRM-DEAL-2026-00001 | Acme | Proposal/Quotation | 5000 | 2026-12-31 |  | ',
        'CRM-DEAL-2026-00002 | Bolt | Won | 700 | 2026-10-31 | 2026-10-30 | ',
        'CRM-DEAL-2026-00003 | Cron | Lost | 700 |  | 2026-10-29 | Price',
      ],
    ],
    [
      'monday',
      ['deal', 'owner', 'stage', 'amount', 'expectedClose'],
      [
        'Roof | Ana | Proposal | 5000 | 2026-12-31',
        'Wall | Ben | Lead | 700 | 2026-12-15',
        'Door | Ben | Won | 100 | 2026-10-15',
      ],
    ],
    [
      'handmade',
      ['deal', 'stage', 'amount', 'currency', 'category', 'expectedClose', 'closed'],
      [
        'Roof | Lead | 5000 | USD |  | 2026-12-31 | ',
        'Wall | Won | 1500000 | USD |  | 2026-10-31 | 2026-10-30',
        'Door | Lost | 58800 | USD |  |  | ',
        'Gate | Lead | -500 | USD | Omitted | 2026-12-15 | ',
      ],
    ],
    [
      'flags',
      ['deal', 'stage', 'expectedClose', 'closed'],
      ['A | Lead | 2026-12-31 | ', 'B | Won |  | 2026-10-01', 'C | Lost |  | 2026-10-02'],
    ],
  ])('%s', (name, wanted, rows) => expect(cellsOf(name, ...wanted)).toEqual(rows));
});

test('lines that are no deals are listed', () => {
  const skippedIn = (name: ExportName) =>
    importing(name).result.skipped.map(({ line, reason }) => `${line}: ${reason}`);
  expect(skippedIn('monday')).toEqual([
    '1: above the header, which is on line 4',
    '3: above the header, which is on line 4',
    '7: no deal name, company or ID',
    '8: the title "Closed Won", no deal',
    '9: the header again',
    '11: no deal name, company or ID',
  ]);
  expect(skippedIn('salesforceReport')).toEqual([
    '5: the total "Grand Totals (3 records)", no deal',
    '6: has 1 cells, the header has 15',
  ]);
  expect(skippedIn('salesforceApi')).toEqual(['4: deleted in the other program']);
});

test('HubSpot tells the history of stages', () => {
  const { history, rows } = importing('hubspot');
  const numberOf = (id: string): number => rows.findIndex(([dealId]) => dealId === id) + 1;
  const steps = history.map(([id, at, from, to]) => `${numberOf(id)} ${at.toISOString().slice(0, 16)} ${from}>${to}`);
  expect(steps).toEqual([
    '1 2026-09-01T00:30 >Appointment Scheduled',
    '1 2026-10-05T06:00 Appointment Scheduled>Contract Sent',
    '2 2026-09-01T00:30 >Appointment Scheduled',
    '2 2026-10-05T06:00 Appointment Scheduled>Contract Sent',
    '2 2026-10-20T08:00 Contract Sent>Won',
    '3 2026-09-01T00:30 >Appointment Scheduled',
    '3 2026-10-20T16:00 Appointment Scheduled>Lost',
  ]);
});

test('no column of an export is without a word: it is ours, or it is kept', () => {
  for (const name of Object.keys(EXPORT_FILES) as ExportName[]) {
    const { result, headers: after } = importing(name);
    const kept = new Set(after.map((header) => header.replace(/^'/, '')));
    expect(result.columns.filter(({ header, as }) => as === null && !kept.has(header))).toEqual([]);
    expect(result.columns.length).toBeGreaterThan(4);
  }
});
