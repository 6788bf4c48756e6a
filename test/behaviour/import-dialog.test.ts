/** What the dialog for imports asks of the server: the page, dry runs after each choice, the import and its undo. */

import { describe, expect, test } from '@jest/globals';
import type { ImportRequest, ImportResult, SidebarConfig } from '../../src/core/api';
import { newPipeline, newWorkbook, rowsOf } from '../support/workbook';

const CSV = [
  'Title;Stage;Value;Close;Region',
  'Roof;Lead;1.500;03/04/2027;North',
  'Wall;Trial;20;04/05/2027;',
  'Door;Lead;much;04/05/2027;',
].join('\n');

async function dialog(csv = CSV) {
  const workbook = await newPipeline();
  const ask = (request: Partial<ImportRequest> = {}) =>
    workbook.run('importDeals', { csv, ...request }) as Promise<ImportResult>;
  return { workbook, ask, dry: (request: Partial<ImportRequest> = {}) => ask({ ...request, dryRun: true }) };
}

test('the menu opens it', async () => {
  const workbook = await newPipeline({ language: 'ms' });
  await workbook.open();
  workbook.resetCalls();
  await workbook.click('Saluran > Import…');
  expect(workbook.calls().byMethod['Ui.showModalDialog']).toBe(1);
});

test('a workbook that is not set up is no error: the dialog says so', async () => {
  const workbook = await newWorkbook();
  await workbook.run('importFromMenu');
  expect((await workbook.run('getSidebarConfig')) as SidebarConfig).toMatchObject({ ready: false, problem: '' });
});

describe('a dry run', () => {
  test('tells how the file is read, what it becomes, and what is doubtful', async () => {
    const { dry } = await dialog();
    const result = await dry();
    expect(result).toMatchObject({
      file: { delimiter: ';', headerLine: 1, lines: 3 },
      created: 2,
      skipped: [{ line: 4 }],
      newStages: ['Trial'],
    });
    expect(result.columns.map(({ field, ask }) => [field, ask?.choice])).toEqual([
      ['deal', undefined],
      ['stage', undefined],
      ['amount', 'decimal'],
      ['closeDate', 'dates'],
      [null, undefined],
    ]);
    expect(result.stages).toEqual([
      { theirs: 'Lead', lines: 1, ours: ['Lead'], isNew: false, isDoubtful: false },
      { theirs: 'Trial', lines: 1, ours: ['Trial'], isNew: true, isDoubtful: false },
    ]);
    expect(result.preview).toEqual({
      columns: ['Deal', 'Stage', 'Amount', 'Expected close', 'Region'],
      rows: [
        { line: 2, isNew: true, cells: ['Roof', 'Lead', 1500, '2027-04-03', 'North'] },
        { line: 3, isNew: true, cells: ['Wall', 'Trial', 20, '2027-05-04', null] },
      ],
    });
  });

  test('follows every choice, and the import does what the last one showed', async () => {
    const { workbook, ask, dry } = await dialog();
    const chosen: Partial<ImportRequest> = {
      columns: { Region: '', Value: 'amount' },
      stages: { trial: 'Meeting' },
      reading: { dates: 'mdy', decimal: '.', delimiter: ';' },
    };
    const shown = await dry(chosen);
    expect(shown.newStages).toEqual([]);
    expect(shown.preview.rows[0]?.cells).toEqual(['Roof', 'Lead', 1.5, '2027-03-04']);
    expect(await rowsOf(workbook, 'Deals')).toEqual([]);
    expect({ ...(await ask(chosen)), importId: '' }).toEqual({ ...shown, importId: '' });
    const deals = await rowsOf(workbook, 'Deals');
    expect(deals.map(({ Deal, Stage, Amount }) => [Deal, Stage, Amount])).toEqual([
      ['Roof', 'Lead', 1.5],
      ['Wall', 'Meeting', 20],
    ]);
    expect(Object.keys(deals[0] ?? {})).not.toContain('Region');
  });

  test('of a file whose columns must be chosen says so with its columns; the import itself is an error', async () => {
    const { ask, dry } = await dialog('Colour,Shape\nred,5\n');
    expect(await dry()).toMatchObject({
      problem: expect.stringMatching(/recognised no column/),
      created: 0,
      columns: [{ header: 'Colour' }, { header: 'Shape' }],
    });
    await expect(ask()).rejects.toThrow(/recognised no column/);
    expect(await dry({ columns: { Colour: 'deal', Shape: 'amount' } })).toMatchObject({ created: 1 });
  });

  test.each<[Partial<ImportRequest>, RegExp]>([
    [{ reading: { delimiter: 'x' } }, /delimiter: expected one of/],
    [{ columns: { Value: 5 } } as never, /columns/],
  ])('refuses %j', async (request, message) => {
    const { dry } = await dialog();
    await expect(dry(request)).rejects.toThrow(message);
  });

  test('takes headers, stages and values that every object has as properties', async () => {
    const { dry } = await dialog('Deal,constructor,__proto__,Stage\nA,toString,valueOf,constructor\n');
    expect(await dry()).toMatchObject({ created: 1, newStages: ['constructor'] });
  });
});
