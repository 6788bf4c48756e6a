/** The Forecast sheet and the forecast model on sheets that refuse: named before anything is made, and made once they take it. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { world } from '../../support/pipeline';
import { everything, free, protect, REP, refuseValues, refusingPipeline } from '../../support/refusing';
import { at, messageOf } from '../../support/workbook';

const ITEM = 'Saluran > Forecast sheet';

/** What stands in the workbook, hidden sheets included. */
async function state(workbook: Workbench): Promise<unknown> {
  const system = await workbook.formulas('Saluran!A1:B23');
  return { cells: await everything(workbook), sheets: await workbook.sheets(), system };
}

async function expectRefused(workbook: Workbench, run: () => Promise<unknown>, message: RegExp): Promise<void> {
  const before = await state(workbook);
  expect(await messageOf(run())).toMatch(message);
  expect(await state(workbook)).toEqual(before);
}

async function click(workbook: Workbench, item = ITEM): Promise<void> {
  await workbook.open();
  await workbook.click(item);
}

describe('the Forecast sheet', () => {
  test.each(['Forecast', 'Targets', 'Adjustments', 'Saluran'])(
    'where an empty sheet %s is protected',
    async (sheet) => {
      const workbook = await refusingPipeline();
      if (sheet !== 'Saluran') await workbook.addSheet(sheet);
      await protect(workbook, sheet);
      const rep = workbook.as(REP);
      const message =
        sheet === 'Saluran'
          ? /^The sheet "Saluran" is protected/
          : new RegExp(`^The sheet "${sheet}" is protected and you`);
      await expectRefused(workbook, () => click(rep), message);
      await free(workbook, sheet);
      await click(rep);
      expect(await workbook.sheets()).toEqual(expect.arrayContaining(['Forecast', 'Targets', 'Adjustments']));
    },
  );

  test.each([
    ['Forecast!A4', (workbook: Workbench) => protect(workbook, 'Forecast!A4'), /^Forecast!A4 is protected/],
    [
      'Forecast!A24',
      (workbook: Workbench) => refuseValues(workbook, 'Forecast!A24', 'requireNumberGreaterThan', 5),
      /^Forecast!A24 does not take "Slipped: .*": expected a number above 5. Nothing was changed/,
    ],
    [
      'Targets!B1',
      (workbook: Workbench) => refuseValues(workbook, 'Targets!B1', 'requireNumberGreaterThan', 5),
      /^Targets!B1 does not take "Owner"/,
    ],
  ])('where %s refuses', async (cells, refuse, message) => {
    const workbook = await refusingPipeline();
    await workbook.addSheet('Forecast');
    await workbook.addSheet('Targets');
    await refuse(workbook);
    const rep = workbook.as(REP);
    await expectRefused(workbook, () => click(rep), message);
    await free(workbook, cells);
    await click(rep);
    expect((await workbook.formulas('Forecast!A5'))[0]?.[0]).toMatch(/PIPELINE_REVIEW/);
  });

  test('that is whole may be protected; one that lacks a part is not mended halfway', async () => {
    const workbook = await refusingPipeline();
    await click(workbook);
    for (const sheet of ['Forecast', 'Targets', 'Adjustments', 'Saluran']) await protect(workbook, sheet);
    const rep = workbook.as(REP);
    await click(rep);
    await workbook.clear('Forecast!A24:F25');
    await expectRefused(workbook, () => click(rep), /^The sheet "Forecast" is protected/);
    await free(workbook, 'Forecast');
    await click(rep);
    expect((await workbook.formulas('Forecast!A25'))[0]?.[0]).toMatch(/slipped/);
  });

  test('is not made where an adjustment cannot be signed', async () => {
    const workbook = await refusingPipeline();
    await click(workbook);
    await workbook.run('testDelete', 'Forecast');
    const cell = await at(workbook, 'Adjustment', 2, 'Adjustments');
    await workbook.apiWrite(cell, [[500]]);
    await protect(workbook, 'Adjustments');
    await expectRefused(workbook, () => click(workbook.as(REP)), /"Adjustments" is protected/);
    await free(workbook, 'Adjustments');
    await click(workbook.as(REP));
    expect(await workbook.sheets()).toContain('Forecast');
  });

  test('is refused in Malay where the workbook is', async () => {
    const workbook = await refusingPipeline({ language: 'ms' });
    await workbook.addSheet('Sasaran');
    await protect(workbook, 'Sasaran');
    await expectRefused(
      workbook,
      () => workbook.as(REP).run('forecastSheetFromMenu'),
      /^Helaian "Sasaran" dilindungi dan anda tidak boleh menyuntingnya/,
    );
  });
});

describe('the forecast model', () => {
  /** More closed deals than a model asks for. */
  async function withHistory(): Promise<Workbench> {
    const workbook = await refusingPipeline();
    const { deals, history } = world();
    await workbook.apiWrite('Deals!A2', deals);
    await workbook.apiWrite("'Stage history'!A2", history);
    await workbook.run('reconcile');
    await workbook.run('updateModelFromMenu');
    return workbook;
  }
  const modelOf = async (workbook: Workbench) => ({
    stamp: await workbook.values('Saluran!B23'),
    model: await workbook.values("'Saluran model'!A1:B9"),
  });

  test.each(['Saluran model', 'Saluran'])('where the sheet %s is protected, the old one stays', async (sheet) => {
    const workbook = await withHistory();
    const before = await modelOf(workbook);
    await workbook.paste('Deals!B242', [['One more', 'Won', 5]]);
    await protect(workbook, sheet);
    const update = () => workbook.as(REP).run('updateModelFromMenu');
    expect(await messageOf(update())).toMatch(new RegExp(`^The sheet "${sheet}" is protected and you may not edit it`));
    expect(await modelOf(workbook)).toEqual(before);
    // Other work does not fail for it.
    if (sheet === 'Saluran model') {
      expect(await workbook.as(REP).run('importDeals', { csv: 'Deal,Stage\nLate,Lead' })).toMatchObject({ created: 1 });
      expect(await modelOf(workbook)).toEqual(before);
    }
    await free(workbook, sheet);
    await update();
    expect((await modelOf(workbook)).stamp).not.toEqual(before.stamp);
  });
});
