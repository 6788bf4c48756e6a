/** An import taken back: what it made goes, what it changed returns, and whatever a person edited since stays. */

import { describe, expect, test } from '@jest/globals';
import { dealsRange } from '../support/deals';
import { at, messageOf, newPipeline, rowsOf, rowWhere } from '../support/workbook';

interface Imported {
  importId: string;
}

type Workbook = Awaited<ReturnType<typeof newPipeline>>;

const importing = async (workbook: Workbook, csv: string): Promise<string> =>
  ((await workbook.run('importDeals', { csv })) as Imported).importId;

const deals = async (workbook: Workbook) => (await rowsOf(workbook, 'Deals')).map((deal) => deal.Deal);

describe('undoImport', () => {
  test('removes the deals that the import made, and marks them as gone', async () => {
    const workbook = await newPipeline();
    await workbook.paste('Deals!B2', [['Mine', 'Lead', 5]]);
    const importId = await importing(workbook, 'ID,Deal,Stage,Amount\n1,A,Lead,10\n2,B,Won,20\n');
    expect(await deals(workbook)).toEqual(['Mine', 'A', 'B']);
    expect(await workbook.run('undoImport', { importId })).toEqual({ removed: 2, restored: 0, kept: [] });
    expect(await deals(workbook)).toEqual(['Mine']);
    const history = await rowsOf(workbook, 'Stage history');
    expect(history.map((entry) => `${entry.From}>${entry.To}`)).toEqual(['>Lead', '>Lead', '>Won', 'Lead>', 'Won>']);
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
    expect(await messageOf(workbook.run('undoImport', { importId }))).toMatch(/no import .* to undo/);
  });

  test('keeps a deal that was edited or moved since, and says which column', async () => {
    const workbook = await newPipeline();
    const importId = await importing(workbook, 'ID,Deal,Stage,Amount\n1,A,Lead,10\n2,B,Lead,20\n3,C,Lead,30\n');
    await workbook.sort(dealsRange(2, 4), 2, false);
    const [a, b] = [await rowWhere(workbook, 'Deals', 'Deal', 'A'), await rowWhere(workbook, 'Deals', 'Deal', 'B')];
    await workbook.type(await at(workbook, 'Notes', a.row), 'called');
    await workbook.run('moveDeal', { dealId: b['Deal ID'], to: 'Meeting' });
    const result = await workbook.run('undoImport', { importId });
    expect(result).toEqual({
      removed: 1,
      restored: 0,
      kept: [
        { dealId: a['Deal ID'], reason: 'edited since the import: Notes' },
        { dealId: b['Deal ID'], reason: expect.stringMatching(/^edited since the import: Stage/) },
      ],
    });
    expect(await deals(workbook)).toEqual(['B', 'A']);
  });

  test('puts back what an update changed, the stage with its history, and leaves what was edited since', async () => {
    const workbook = await newPipeline();
    await importing(workbook, 'ID,Deal,Stage,Amount,Company\n1,A,Lead,10,Acme\n2,B,Lead,20,Bond\n');
    await workbook.advance({ days: 1 });
    const importId = await importing(workbook, 'ID,Deal,Stage,Amount,Company\n1,A,Won,15,Apex\n2,B,Lead,25,Bond\n');
    const a = await rowWhere(workbook, 'Deals', 'Deal', 'A');
    await workbook.type(await at(workbook, 'Company', a.row), 'Typed');
    expect(await workbook.run('undoImport', { importId })).toEqual({
      removed: 0,
      restored: 2,
      kept: [{ dealId: a['Deal ID'], reason: 'edited since the import: Company' }],
    });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'A')).toMatchObject({
      Stage: 'Lead',
      Amount: 10,
      Company: 'Typed',
      Closed: '',
    });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'B')).toMatchObject({ Stage: 'Lead', Amount: 20 });
    const history = await rowsOf(workbook, 'Stage history');
    const ofA = history.filter((entry) => entry['Deal ID'] === a['Deal ID']);
    expect(ofA.map((entry) => `${entry.From}>${entry.To} ${entry.Via}`)).toEqual([
      '>Lead Import',
      'Lead>Won Import',
      'Won>Lead Undo',
    ]);
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('of deals scattered over the sheet empties their rows and no others', async () => {
    const workbook = await newPipeline();
    const mine = Array.from({ length: 13 }, (_, index) => [`Mine ${index}`, 'Lead', index]);
    await workbook.paste('Deals!B2', mine);
    const lines = mine.map((_, index) => `Mine ${index}x,Lead,${index}`).join('\n');
    const importId = await importing(workbook, `Deal,Stage,Amount\n${lines}\n`);
    await workbook.sort(dealsRange(2, 27), 2);
    expect(await workbook.run('undoImport', { importId })).toMatchObject({ removed: 13, kept: [] });
    expect((await deals(workbook)).sort()).toEqual(mine.map(([name]) => name).sort());
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });
});
