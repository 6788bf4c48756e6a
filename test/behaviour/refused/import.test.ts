/** An import and its undo on sheets that refuse: lines are skipped with the reason, or nothing is changed at all. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { dealCell } from '../../support/deals';
import { column, everything, free, protect, REP, refuseValues, refusingPipeline } from '../../support/refusing';
import { brokenWholeness } from '../../support/whole';
import { messageOf, rowsOf } from '../../support/workbook';

interface Result {
  importId: string;
  created: number;
  updated: number;
  skipped: { line: number; reason: string }[];
  newStages: string[];
}

const CSV = [
  'Source ID,Deal,Stage,Amount,Owner,Category,Region',
  '1,Scanners,Lead,100,Aina,Commit,North',
  '2,Printers,Parked,200,Ben,Someday,South',
  '3,Cables,Meeting,300,Aina,,East',
].join('\n');

const run = (workbook: Workbench, csv = CSV) => workbook.run('importDeals', { csv }) as Promise<Result>;

async function expectAsBefore(workbook: Workbench, act: () => Promise<unknown>, message: RegExp): Promise<void> {
  const before = await everything(workbook);
  expect(await messageOf(act())).toMatch(message);
  expect(await everything(workbook)).toEqual(before);
}

describe('a line with a value that a cell refuses', () => {
  test('is skipped with the reason, by the dry run too, and the others come', async () => {
    const workbook = await refusingPipeline();
    const skipped = [
      {
        line: 3,
        reason: 'the sheet refuses "Someday" in "Category": it expects one of Commit, Best case, Pipeline, Omitted',
      },
    ];
    const before = await everything(workbook);
    expect(await workbook.run('importDeals', { csv: CSV, dryRun: true })).toMatchObject({ created: 2, skipped });
    expect(await everything(workbook)).toEqual(before);
    // The stage of that line alone is not added.
    expect(await run(workbook)).toMatchObject({ created: 2, skipped, newStages: [] });
    expect((await rowsOf(workbook, 'Deals')).map(({ Deal }) => Deal)).toEqual(['Scanners', 'Cables']);
    expect(await brokenWholeness(workbook)).toEqual([]);
  });

  test('is skipped where it would update a deal', async () => {
    const workbook = await refusingPipeline();
    await run(workbook);
    await refuseValues(workbook, 'Deals!I3', 'requireValueInList', ['Aina', 'Ben']);
    const csv = 'Source ID,Owner,Amount\n1,Chong,1\n3,Chong,3';
    expect(await run(workbook, csv)).toMatchObject({ updated: 1, skipped: [{ line: 3 }] });
    const deals = await rowsOf(workbook, 'Deals');
    expect(deals.map(({ Owner, Amount }) => [Owner, Amount])).toEqual([
      ['Chong', 1],
      ['Aina', 300],
    ]);
  });

  test('a new stage passes the dropdown of stages, and not a list of somebody else', async () => {
    const workbook = await refusingPipeline();
    const csv = 'Deal,Stage\nA,Parked\nB,Lead';
    expect(await run(workbook, csv)).toMatchObject({ created: 2, newStages: ['Parked'] });
    await refuseValues(workbook, await column(workbook, 'Stage'), 'requireValueInList', ['Lead', 'Won']);
    const result = await run(workbook, 'Deal,Stage\nC,Frozen\nD,Won');
    expect(result).toMatchObject({ created: 1, newStages: [], skipped: [{ line: 2 }] });
    await workbook.run('reconcile');
    expect(await brokenWholeness(workbook)).toEqual([]);
  });
});

describe('what this person may not edit', () => {
  test('a column: lines that fill it are skipped, the others leave it alone', async () => {
    const workbook = await refusingPipeline();
    await protect(workbook, await column(workbook, 'Owner'));
    const csv = 'Deal,Stage,Owner\nA,Lead,Aina\nB,Lead,';
    expect(await run(workbook.as(REP), csv)).toMatchObject({
      created: 1,
      skipped: [{ line: 2, reason: 'the column "Owner" is protected and you may not edit it' }],
    });
    expect(await brokenWholeness(workbook)).toEqual([]);
  });

  test.each(['Deals', 'Stage history'])('the sheet %s: nothing is changed', async (sheet) => {
    const workbook = await refusingPipeline();
    await run(workbook, 'Source ID,Deal,Stage\n9,Before,Lead');
    await protect(workbook, sheet);
    const act = () => run(workbook.as(REP));
    await expectAsBefore(workbook, act, new RegExp(`The sheet "${sheet}" is protected`));
    const dry = () => workbook.as(REP).run('importDeals', { csv: CSV, dryRun: true });
    await expectAsBefore(workbook, dry, /is protected/);
    expect(await run(workbook)).toMatchObject({ created: 2 });
  });

  test('the stages: lines with a new one are skipped', async () => {
    const workbook = await refusingPipeline();
    await protect(workbook, 'Stages');
    const result = await run(workbook.as(REP), 'Deal,Stage\nA,Parked\nB,Lead');
    expect(result).toMatchObject({ created: 1, newStages: [] });
    expect(result.skipped[0]?.reason).toMatch(/"Parked" is unknown, and you may not edit the sheet "Stages"/);
  });

  test('the header row: an import with a column of its own changes nothing', async () => {
    const workbook = await refusingPipeline();
    await protect(workbook, 'Deals!1:1');
    await expectAsBefore(
      workbook,
      () => run(workbook.as(REP)),
      new RegExp(`^Deals!${dealCell('none', 1)} is protected`),
    );
  });
});

describe('a refusal that no look could tell', () => {
  test.each([
    [
      'a deal',
      async (workbook: Workbench) =>
        refuseValues(workbook, await column(workbook, 'Notes'), 'requireFormulaSatisfied', '=FALSE'),
    ],
    [
      'the history',
      (workbook: Workbench) => refuseValues(workbook, "'Stage history'!G2:G900", 'requireValueInList', ['Edit']),
    ],
    ['the stages', (workbook: Workbench) => refuseValues(workbook, 'Stages!D2:D90', 'requireValueInList', ['Won'])],
  ])('by %s: what was written before it is put back', async (where, refuse) => {
    const workbook = await refusingPipeline();
    await run(workbook, 'Source ID,Deal,Stage,Amount\n1,Scanners,Lead,5');
    await refuse(workbook);
    const csv = 'Source ID,Deal,Stage,Amount,Notes,Region\n1,Scanners,Won,9,call,North\n8,New,Frozen,1,call,East';
    const act = () => run(workbook, csv);
    // A formula's verdict is not imitated: such a rule lets everything through here.
    if (where === 'a deal') await act();
    else await expectAsBefore(workbook, act, /does not take|refused/);
    await free(workbook, 'Stages!D2:D90');
    expect(await brokenWholeness(workbook)).toEqual([]);
  });

  test.each(Array.from({ length: 14 }, (_, index) => 2 * index + 6))(
    'a failure at call %i puts everything back, or all is done',
    async (call) => {
      const workbook = await refusingPipeline();
      await run(workbook, 'Source ID,Deal,Stage,Amount\n1,Scanners,Lead,5');
      const before = await everything(workbook);
      const csv = 'Source ID,Deal,Stage,Amount,Region\n1,Scanners,Won,9,North\n8,New,Frozen,1,East';
      workbook.failAt(call, call % 4 === 0 ? 'before' : 'after');
      const said = await run(workbook, csv).then(
        () => '',
        (error: Error) => error.message,
      );
      workbook.failAt(0);
      const deals = await rowsOf(workbook, 'Deals');
      if (deals.length === 1) expect(await everything(workbook)).toEqual(before);
      else expect(deals.map(({ Deal, Stage }) => `${Deal} ${Stage}`)).toEqual(['Scanners Won', 'New Frozen']);
      if (said === '') expect(deals).toHaveLength(2);
      expect(await brokenWholeness(workbook)).toEqual([]);
    },
  );
});

describe('undoing an import', () => {
  async function withImport(): Promise<{ workbook: Workbench; importId: string }> {
    const workbook = await refusingPipeline();
    await run(workbook, 'Source ID,Deal,Stage,Amount,Owner\n1,Scanners,Lead,5,Aina');
    const { importId } = await run(
      workbook,
      'Source ID,Deal,Stage,Amount,Owner\n1,Scanners,Won,9,Ben\n2,Printers,Lead,3,Ben',
    );
    return { workbook, importId };
  }

  test.each([
    ['Owner', 'requireValueInList', [['Ben']], /\(Owner\) does not take "Aina": expected one of Ben/],
    ['Stage', 'requireValueInList', [['Won']], /\(Stage\) does not take "Lead"/],
    ['Log row', 'requireNumberLessThan', [4], /\(Log row\) does not take/],
  ])('where the column %s refuses, nothing is changed', async (header, method, args, message) => {
    const { workbook, importId } = await withImport();
    await refuseValues(workbook, await column(workbook, header), method, ...args);
    await expectAsBefore(workbook, () => workbook.run('undoImport', { importId }), message);
    await free(workbook, await column(workbook, header));
    expect(await workbook.run('undoImport', { importId })).toMatchObject({ removed: 1, restored: 1 });
    expect(await brokenWholeness(workbook)).toEqual([]);
  });

  test.each(['Owner', 'Notes', 'Log', 'Stage history'])('where %s is protected, nothing is changed', async (what) => {
    const { workbook, importId } = await withImport();
    await protect(workbook, what === 'Stage history' ? what : await column(workbook, what));
    const act = () => workbook.as(REP).run('undoImport', { importId });
    await expectAsBefore(workbook, act, /is protected and you may not edit it. Nothing was changed/);
    expect(await workbook.run('undoImport', { importId })).toMatchObject({ removed: 1, restored: 1 });
  });
});

test('10,000 deals are imported in at most 20 round trips, the looks at rules and protections included', async () => {
  const workbook = await refusingPipeline();
  const lines = Array.from({ length: 10_000 }, (_, index) => `${index},Deal ${index},Lead,${index}`);
  workbook.resetCalls();
  expect(await run(workbook, ['Source ID,Deal,Stage,Amount', ...lines].join('\n'))).toMatchObject({ created: 10_000 });
  expect(workbook.calls().roundTrips).toBeLessThanOrEqual(20);
});

test('a date of closing of a stage that the deal had left is not put back by an undo', async () => {
  const workbook = await refusingPipeline();
  await workbook.paste('Deals!B2', [['Scanners', 'Won', 5]]);
  const dealId = (await rowsOf(workbook, 'Deals'))[0]?.['Deal ID'];
  // Another program reopens the deal, and no trigger runs.
  await workbook.apiWrite('Deals!C2', [['Lead']]);
  await workbook.run('moveDeal', { dealId, to: 'Meeting' });
  await workbook.run('undoMove', { dealId });
  expect((await rowsOf(workbook, 'Deals'))[0]).toMatchObject({ Stage: 'Lead', Closed: '' });
  await workbook.type('Deals!C2', 'Won');
  await workbook.apiWrite('Deals!C2', [['Lead']]);
  const { importId } = await run(workbook, `Deal ID,Stage\n${String(dealId)},Meeting`);
  await workbook.run('undoImport', { importId });
  expect((await rowsOf(workbook, 'Deals'))[0]).toMatchObject({ Stage: 'Lead', Closed: '' });
  expect(await brokenWholeness(workbook)).toEqual([]);
});
