/** What a user gets from another CRM's export, small ones made to be awkward and a real one of 8,800 lines. */

import { describe, expect, test } from '@jest/globals';
import { describeWithData } from '../support/data';
import { dealsRange } from '../support/deals';
import { at, cell, messageOf, newPipeline, rowsOf, rowWhere, shown } from '../support/workbook';

interface Imported {
  importId: string;
  created: number;
  updated: number;
  skipped: { line: number; reason: string }[];
  newStages: string[];
}

async function importing(csv: string, options: { dryRun?: boolean; stages?: Record<string, string> } = {}) {
  const workbook = await newPipeline();
  const result = (await workbook.run('importDeals', { csv, ...options })) as Imported;
  return { workbook, result };
}

describe('importDeals', () => {
  test('reads a file with a byte order mark, semicolons, quoted newlines and day-first dates', async () => {
    const csv = [
      '\ufeffID;Title;Stage;Value;Organization;Expected close date;Notes',
      '1;"Scan; print";Lead;1.500,50;Acme;31/12/2026;"two',
      'lines, ""quoted"""',
      '2;Café Ñandú;Won;20;Ñ;01/02/2026;',
    ].join('\r\n');
    const { workbook, result } = await importing(csv);
    expect(result).toMatchObject({ created: 2, updated: 0, skipped: [], newStages: [] });
    const [first, second] = await rowsOf(workbook, 'Deals');
    expect(first).toMatchObject({
      Deal: 'Scan; print',
      Stage: 'Lead',
      Amount: 1500.5,
      Company: 'Acme',
      // An ID stays the text it was: 007 is not 7.
      'Source ID': '1',
    });
    expect(String(first?.Notes).replace('\r', '')).toBe('two\nlines, "quoted"');
    expect(await shown(workbook, await at(workbook, 'Expected close', 2))).toBe('2026-12-31');
    expect(second).toMatchObject({ Deal: 'Café Ñandú', Stage: 'Won' });
    expect((await rowsOf(workbook, 'Stage history')).map((entry) => [entry.To, entry.Via])).toEqual([
      ['Lead', 'Import'],
      ['Won', 'Import'],
    ]);
  });

  test('as a dry run reports the same and changes nothing', async () => {
    const csv = 'ID,Deal,Stage,Amount\n1,A,Discovery,10\n2,,,\n3,B,Lead,much\n';
    const { workbook, result } = await importing(csv, { dryRun: true });
    expect(result).toMatchObject({ created: expect.any(Number), updated: 0, newStages: ['Discovery'] });
    expect(await rowsOf(workbook, 'Deals')).toEqual([]);
    expect(await rowsOf(workbook, 'Stages')).toHaveLength(7);
    expect(await rowsOf(workbook, 'Stage history')).toEqual([]);
    const done = (await workbook.run('importDeals', { csv })) as Imported;
    expect({ ...done, importId: '' }).toEqual({ ...result, importId: '' });
  });

  test('says of every line that is not taken where it stands and why', async () => {
    const csv =
      'ID,Deal,Stage,Amount,Expected close\n1,A,Lead,10,\n2,B,Lead,much,\n3,"C\nD",Lead,10,\n4,E,Lead,1,soon\n1,F,Lead,1,\n';
    const { workbook, result } = await importing(csv);
    expect(result.created).toBe(2);
    expect(result.skipped).toEqual([
      { line: 3, reason: expect.stringContaining('"much"') },
      { line: 6, reason: expect.stringContaining('"soon"') },
      { line: 7, reason: expect.stringMatching(/"1" .*line 2/) },
    ]);
    expect((await rowsOf(workbook, 'Deals')).map((deal) => deal.Deal)).toEqual(['A', 'C\nD']);
  });

  test('again updates the same deals, logs a changed stage once, and leaves blanks alone', async () => {
    const { workbook } = await importing('ID,Deal,Stage,Amount,Company\n1,A,Lead,10,Acme\n2,B,Lead,20,Bond\n');
    const ids = (await rowsOf(workbook, 'Deals')).map((deal) => deal['Deal ID']);
    await workbook.sort(dealsRange(2, 3), 2, false);
    const again = await workbook.run('importDeals', {
      csv: 'ID,Deal,Stage,Amount,Company\n1,A,Meeting,15,\n2,B,Lead,20,Bond\n',
    });
    expect(again).toMatchObject({ created: 0, updated: 2 });
    const deals = await rowsOf(workbook, 'Deals');
    expect(deals.map((deal) => deal['Deal ID'])).toEqual([ids[1], ids[0]]);
    expect(deals[1]).toMatchObject({ Stage: 'Meeting', Amount: 15, Company: 'Acme' });
    expect((await rowsOf(workbook, 'Stage history')).map((entry) => entry.To)).toEqual(['Lead', 'Lead', 'Meeting']);
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('maps their stages to ours, and adds the unknown ones as open, counted as nothing', async () => {
    const csv = 'Deal,Stage,Amount\nA,Qualified To Buy,100\nB,Legal review,1000\n';
    const { workbook, result } = await importing(csv, { stages: { 'Qualified To Buy': 'Qualified' } });
    expect(result.newStages).toEqual(['Legal review']);
    expect((await rowsOf(workbook, 'Deals')).map((deal) => deal.Stage)).toEqual(['Qualified', 'Legal review']);
    expect(await rowWhere(workbook, 'Stages', 'Stage', 'Legal review')).toMatchObject({
      Type: 'Open',
      Probability: '',
    });
    await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
    expect(await cell(workbook, 'Work!A1')).toBe(25);
  });

  test('keeps formula-like text as text, and columns that it does not know at the right', async () => {
    const { workbook } = await importing('Deal,Stage,Amount,Shoe size,Code,Seats\n=1+1,Lead,10,+44,007,12\n');
    const [deal] = await rowsOf(workbook, 'Deals');
    expect(deal).toMatchObject({ Deal: '=1+1', 'Shoe size': '+44', Code: '007', Seats: 12 });
    expect((await workbook.formulas('Deals!A2:AB2')).flat().filter((formula) => formula !== '')).toEqual([]);
  });

  test('into columns that the user has moved', async () => {
    const workbook = await newPipeline();
    await workbook.insertColumns('Deals', 1);
    await workbook.type('Deals!A1', 'Mine');
    await workbook.run('importDeals', { csv: 'Deal,Stage,Amount\nA,Lead,10\n' });
    expect((await rowsOf(workbook, 'Deals'))[0]).toMatchObject({ Mine: '', Deal: 'A', Stage: 'Lead', Amount: 10 });
  });

  test.each([
    ['colour,shape\nred,round\n', /recognised no column of the CSV.*Found: colour, shape/],
    ['', /csv/],
    ['Deal,Stage\n', /The CSV has no rows/],
  ])('refuses %j and changes nothing', async (csv, message) => {
    const workbook = await newPipeline();
    const before = await workbook.values('Deals!A1:AZ3');
    expect(await messageOf(workbook.run('importDeals', { csv }))).toMatch(message);
    expect(await workbook.values('Deals!A1:AZ3')).toEqual(before);
  });
});

describeWithData('maven/sales_pipeline.csv', 'a real export of 8,800 opportunities', (file) => {
  test('is taken whole, and its counts and sums are those of the file', async () => {
    const csv = file.text();
    const lines = csv
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));
    const { workbook, result } = await importing(csv);
    expect(result).toMatchObject({ created: 8800, updated: 0, skipped: [] });
    const deals = await rowsOf(workbook, 'Deals');
    expect(deals).toHaveLength(8800);
    const count = (values: unknown[]) =>
      values.reduce<Record<string, number>>((counts, value) => {
        counts[String(value)] = (counts[String(value)] ?? 0) + 1;
        return counts;
      }, {});
    expect(count(deals.map((deal) => deal.Stage))).toEqual(count(lines.map((line) => line[4])));
    expect(count(deals.map((deal) => deal.Company))).toEqual(count(lines.map((line) => line[3])));
    expect(new Set(deals.map((deal) => deal['Deal ID'])).size).toBe(8800);
    const won = lines.filter((line) => line[4] === 'Won').reduce((sum, line) => sum + Number(line[7]), 0);
    expect(deals.filter((deal) => deal.Stage === 'Won').reduce((sum, deal) => sum + Number(deal.Amount), 0)).toBe(won);
    await workbook.type('Work!A1', '=FORECAST_PIPELINE(,"won")');
    expect(await cell(workbook, 'Work!A1')).toBe(won);
    expect(await rowsOf(workbook, 'Stage history')).toHaveLength(8800);
  }, 120_000);
});
