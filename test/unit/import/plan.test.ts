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

describe('the same file again, without IDs', () => {
  const CSV = 'Deal,Company,Stage,Amount,Close Date\nRoof,Acme,Lead,5,2026-12-31\nWall,Bolt,Lead,6,2026-12-31\n';
  const first = plan(CSV);
  const existing = [first.headers, ...first.rows];
  const again = (duplicates?: 'update' | 'skip' | 'add', csv = CSV) =>
    planImport(
      { csv, ...(duplicates ? { duplicates } : {}) },
      existing,
      { importId: 'I-2' },
      context({ via: 'import' }),
    );

  test('doubles nothing unless it is told to: its lines are listed with the rows that they are on', () => {
    const { result, rows, updates } = again();
    expect([rows, updates]).toEqual([[], []]);
    expect(result).toMatchObject({ created: 0, updated: 0, duplicates: [{ line: 2 }, { line: 3 }] });
    expect(result.skipped[1]).toEqual({
      line: 3,
      reason: 'the deal "Wall" is on row 3 already, by name, company and date',
    });
  });

  test('updates them, or adds them, as chosen', () => {
    const changed = CSV.replace('Lead,5', 'Meeting,7');
    expect(again('update', changed)).toMatchObject({
      result: {
        created: 0,
        updated: 2,
        skipped: [],
        duplicates: [
          { line: 2, dealId: 'D-1' },
          { line: 3, dealId: 'D-2' },
        ],
      },
      history: [[expect.anything(), expect.anything(), 'Lead', 'Meeting', 7, '', 'Import', "'2026-12-31", "'–"]],
    });
    expect(again('add').result).toMatchObject({ created: 2, updated: 0, skipped: [] });
  });

  test('takes a deal of another date, and says that it has a namesake', () => {
    const { result } = again('skip', CSV.replace('Acme,Lead,5,2026-12-31', 'Acme,Lead,5,2027-06-30'));
    expect(result.created).toBe(1);
    expect(result.assumptions).toEqual([
      expect.stringMatching(/name and company of a deal that is there.*Roof \(line 2\)/),
    ]);
  });

  test('lines that say the same within a file are taken and told', () => {
    const { result } = plan('Deal,Amount\nRoof,5\nRoof,5\n');
    expect([result.created, result.assumptions]).toEqual([
      2,
      [expect.stringMatching(/same as a line above it: Roof \(line 3\)/)],
    ]);
  });
});

describe('what deals lack is counted', () => {
  test('amount, stage, and a date on which they close or closed', () => {
    const { result } = plan('Deal,Amount,Stage,Close Date\nA,,Lead,2026-12-31\nB,5,,\nC,5,Won,2026-10-01\n');
    expect(result.missing).toEqual({ amount: 1, stage: 1, expectedClose: 1 });
  });
});

describe('a file that would do harm', () => {
  test('with a thousand unknown stages is refused, with a reason', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `A${index},Room ${index}`);
    expect(() => plan(`Deal,Stage\n${lines.join('\n')}`)).toThrow(
      /more than 60 stages that are unknown here, such as "Room 60"/,
    );
  });

  test('with megabytes in a cell is refused by line, and quoted short', () => {
    const long = 'x'.repeat(3_000_000);
    const { result } = plan(`Deal,Amount,Created\nA,${long.slice(0, 40_000)},\nB,5,${long}\nC,5,\n`);
    expect(result.created).toBe(1);
    expect(JSON.stringify(result).length).toBeLessThan(2000);
    const headers = `${long}1,${long}2`;
    expect(() => plan(`${headers}\n1,2\n`)).toThrow(/no column/);
  });

  test('with two columns for one of ours is refused, with both', () => {
    expect(() => plan('Deal,Amount,Amaun\nA,5,6\n')).toThrow(/"Amount" and "Amaun"/);
  });
});

describe('a dry run says what other columns or stages could mend, with the columns, and takes no line', () => {
  const dry = (csv: string, more: object = {}) =>
    planImport({ csv, dryRun: true, ...more }, [headers()], { importId: 'I-1' }, context({ via: 'import' }));
  const rooms = Array.from({ length: 100 }, (_, index) => `A${index},Room ${index}`).join('\n');

  test.each<[string, string, RegExp, object]>([
    ['no column that we know', 'Colour,Shape\nred,round\n', /no column of the CSV/, { Colour: 'deal' }],
    ['two columns for one', 'Deal,Amount,Amaun\nA,5,6\n', /"Amount" and "Amaun"/, { Amaun: null }],
    ['too many stages', `Deal,Stage\n${rooms}`, /60 stages/, { Stage: null }],
  ])('%s', (_, csv, problem, columns) => {
    const { result, rows, record, stages } = dry(csv);
    expect(result).toMatchObject({ problem: expect.stringMatching(problem), created: 0 });
    expect(result.columns).toHaveLength(csv.split('\n')[0]?.split(',').length ?? 0);
    expect([rows, record.created, stages]).toEqual([[], [], []]);
    expect(dry(csv, { columns }).result).toEqual(expect.not.objectContaining({ problem: expect.anything() }));
    expect(dry(csv, { columns }).result.created).toBeGreaterThan(0);
  });
});

test('the result says how the file was read, and shows the first deals and the stages', () => {
  const { result } = plan('Sales\n\nDeal;Stage;Amount\nA;Lead;5\nB;Trial;6\n');
  expect(result.file).toEqual({ delimiter: ';', headerLine: 3, lines: 2 });
  expect(result.preview).toEqual({
    columns: ['Deal', 'Stage', 'Amount'],
    rows: [
      { line: 4, isNew: true, cells: ['A', 'Lead', 5] },
      { line: 5, isNew: true, cells: ['B', 'Trial', 6] },
    ],
  });
  expect(result.stages.map(({ theirs, ours, isNew }) => [theirs, ours[0], isNew])).toEqual([
    ['Lead', 'Lead', false],
    ['Trial', 'Trial', true],
  ]);
});

test('the delimiter that the user names goes before the one that is found', () => {
  const { result } = planImport(
    { csv: 'Deal;Notes,Amount\nA;x,5\n', reading: { delimiter: ';' } },
    [headers()],
    { importId: 'I-1' },
    context(),
  );
  expect([result.file.delimiter, result.columns.map(({ header }) => header)]).toEqual([';', ['Deal', 'Notes,Amount']]);
});

test('a column of ours that Deals has no more is kept under its own header', () => {
  const own = headers().filter((header) => header !== 'Phone');
  const given = context();
  const columns = {
    ...given.columns,
    ...Object.fromEntries(Object.entries(given.columns).map(([key, at]) => [key, at > 7 ? at - 1 : at])),
    phone: -1,
  };
  const { rows, headers: after } = planImport(
    { csv: 'Deal,Phone\nA,+60 12' + '\n' },
    [own],
    { importId: 'I-1' },
    context({ columns }),
  );
  expect(rows[0]?.[after.indexOf('Phone')]).toBe("'+60 12");
});

test('an amount in another currency is no ringgit: without a column for it, its line is listed', () => {
  const given = context();
  const columns = { ...given.columns, currency: -1 };
  const { result } = planImport(
    { csv: 'Deal,Amount\nA,$5\nB,RM 5\n' },
    [headers()],
    { importId: 'I-1', currency: 'MYR' },
    context({ columns }),
  );
  expect([result.created, result.skipped]).toEqual([
    1,
    [{ line: 2, reason: expect.stringMatching(/amount is in USD/) }],
  ]);
});
