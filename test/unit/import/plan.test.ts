/** What becomes of the files that other CRMs export. */

import { describe, expect, test } from '@jest/globals';
import { DEAL_COLUMNS } from '../../../src/core/deals/columns';
import { importColumns } from '../../../src/core/import/aliases';
import { planImport } from '../../../src/core/import/plan';
import { dealIndex } from '../../support/deals';
import { context, headers } from '../world';

const plan = (csv: string, existing: unknown[][] = [headers()], stages = {}) =>
  planImport({ csv, stages }, existing, { importId: 'I-1' }, context({ via: 'import' }));

const MAVEN = `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
X1,Moses,GTX Basic,Cancity,Won,2016-10-20,2017-03-01,1054
X2,Darcel,GTXPro,,Engaging,2016-10-25,,
X3,Darcel,MG Special,Isdom,Prospecting,,,
`;

test("Maven's columns are recognised, the product kept, names composed", () => {
  const { rows, result, history, headers: after } = plan(MAVEN);
  expect(result).toMatchObject({ created: 3, updated: 0, skipped: [], newStages: ['Engaging', 'Prospecting'] });
  expect(
    rows.map((cells) => [cells[1], cells[2], cells[3], cells[dealIndex('owner')], cells[dealIndex('sourceId')]]),
  ).toEqual([
    ['Cancity – GTX Basic', 'Won', 1054, 'Moses', 'X1'],
    ['GTXPro', 'Engaging', '', 'Darcel', 'X2'],
    ['Isdom – MG Special', 'Prospecting', '', 'Darcel', 'X3'],
  ]);
  expect(rows[0]?.[dealIndex('closed')]).toEqual(new Date('2017-02-28T16:00:00Z'));
  expect(history.map((entry) => (entry[1] as Date).toISOString().slice(0, 10))).toEqual([
    '2017-02-28',
    '2016-10-24',
    '2026-11-24',
  ]);
  expect(after[headers().length]).toBe('product');
});

test('importing again updates the same rows, keeps what the file leaves blank, and logs a change once', () => {
  const first = plan(MAVEN);
  const existing = [
    first.headers,
    ...first.rows.map((cells) => cells.map((cell, i) => (i === dealIndex('notes') ? 'my note' : cell))),
  ];
  const again = plan(MAVEN, existing);
  expect(again.result).toMatchObject({ created: 0, updated: 3 });
  expect([again.updates, again.history]).toEqual([[], []]);
  const won = plan(MAVEN.replace('Engaging,2016-10-25,,', 'Lost,2016-10-25,2017-01-05,0'), existing);
  expect(won.history.map((entry) => entry.slice(2, 4))).toEqual([['Engaging', 'Lost']]);
});

describe('other programs', () => {
  test('Pipedrive: the status decides over the stage', () => {
    const csv =
      '\ufeff"Deal - ID";"Deal - Title";"Deal - Value";"Deal - Stage";"Deal - Status";"Deal - Owner"\n7;Big;"1.234,50";Negotiation;Won;Ann\n';
    expect(plan(csv).rows[0]?.slice(1, 4)).toEqual(['Big', 'Won', 1234.5]);
  });

  test('HubSpot: the close date is expected while open', () => {
    const csv =
      'Record ID,Deal Name,Deal Stage,Close Date,Amount,Associated Company\n1,A,Qualified,2026-12-31 10:00,"RM 1,000",Acme\n';
    const [row] = plan(csv).rows;
    expect([
      row?.[3],
      row?.[dealIndex('company')],
      row?.[dealIndex('currency')],
      row?.[dealIndex('expectedClose')],
    ]).toEqual([1000, 'Acme', 'MYR', new Date('2026-12-30T16:00:00Z')]);
  });

  test('Salesforce: American dates are found from the column', () => {
    const csv =
      'Opportunity Name\tStage\tClose Date\tAmount\nA\tClosed Won\t03/04/2026\t5\nB\tClosed Won\t03/25/2026\t5\n';
    expect(plan(csv).rows.map((cells) => (cells[dealIndex('closed')] as Date).toISOString().slice(0, 10))).toEqual([
      '2026-03-03',
      '2026-03-24',
    ]);
  });

  test('Malay: headers and words for won and lost', () => {
    const [row] = plan('Urus niaga,Peringkat,Amaun\nA,Menang,10\n').rows;
    expect(row?.slice(1, 4)).toEqual(['A', 'Won', 10]);
  });

  test('their stages go to ours as mapped, in any case', () => {
    expect(
      plan('Deal,Stage\nA,Qualified To Buy\nB,LEAD\n', [headers()], { 'qualified to buy': 'Qualified' }).rows.map(
        (r) => r[2],
      ),
    ).toEqual(['Qualified', 'Lead']);
  });
});

test('lines not taken are told with their line in the file', () => {
  const csv = 'Deal,Amount,Expected close,Notes\nA,1,2026-01-01,"two\nlines"\nB,abc,,\nC,1,31/31/2026,\n,,,x\n';
  expect(plan(csv).result).toMatchObject({
    created: 1,
    skipped: [
      { line: 4, reason: '"abc" in "Amount" is not a number' },
      { line: 5, reason: '"31/31/2026" in "Expected close" is not a date' },
      { line: 6, reason: 'no deal name, company or ID' },
    ],
  });
});

test('hostile cells stay text', () => {
  expect(plan('Deal,Notes\n=1+1,@x\n').rows[0]?.filter((cell) => /^'/.test(String(cell)))).toEqual(["'=1+1", "'@x"]);
});

test.each([
  ['', /no rows/],
  ['Deal,Amount\n', /no rows/],
  ['Colour,Shape\nred,round\n', /no column.*Colour, Shape/],
])('a file of no use is refused: %j', (csv, message) => expect(() => plan(csv)).toThrow(message));

test('an import reads a value of every column of the table that it recognises', () => {
  const [pipeline = ''] = context().stages.pipelines;
  const samples: Partial<Record<string, string>> = { amount: '5', date: '2026-11-01', time: '2026-11-01' };
  const known: Partial<Record<string, string>> = { stage: 'Won', pipeline };
  const own = importColumns();
  const values = own.map((key) => known[key] ?? samples[DEAL_COLUMNS[key].kind] ?? 'x');
  const { rows } = plan(`${own.map((key) => DEAL_COLUMNS[key].en).join(',')}\n${values.join(',')}\n`);
  expect(own.filter((key) => rows[0]?.[dealIndex(key)] === '')).toEqual([]);
});
