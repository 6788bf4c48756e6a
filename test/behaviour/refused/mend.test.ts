/** Check workbook on sheets that refuse, open deals with a date of closing, and adjustments that cannot be signed. */

import { expect, test } from '@jest/globals';
import { column, everything, free, protect, REP, refuseValues, refusingPipeline } from '../../support/refusing';
import { at, cell, messageOf, rowsOf } from '../../support/workbook';

async function withStrayDate() {
  const workbook = await refusingPipeline();
  await workbook.paste('Deals!B2', [
    ['Scanners', 'Lead', 100],
    ['Printers', 'Won', 200],
  ]);
  await workbook.open();
  await workbook.click('Saluran > Bring up to date');
  const closed = (await at(workbook, 'Closed', 2)).replace(/'/g, '');
  await workbook.apiWrite(closed, [[new Date('2026-11-20T00:00:00+08:00')]]);
  return { workbook, closed };
}

test('an open deal with a date of closing is found, and mended', async () => {
  const { workbook, closed } = await withStrayDate();
  expect(await workbook.run('checkWorkbook')).toMatchObject({
    findings: [{ code: 'closedOpen', cell: closed, text: expect.stringContaining('in "Lead"'), canMend: true }],
  });
  expect(await workbook.run('checkWorkbook', { mend: true })).toMatchObject({ findings: [], mended: 1 });
  expect((await rowsOf(workbook, 'Deals')).map(({ Closed }) => Closed !== '')).toEqual([false, true]);
});

test('what may not be edited is not mended, and named; nothing is changed', async () => {
  const { workbook, closed } = await withStrayDate();
  await workbook.apiWrite('Deals!D2', [["'1,200"]]);
  await protect(workbook, closed);
  const before = await everything(workbook);
  const message = await messageOf(workbook.as(REP).run('checkWorkbook', { mend: true }));
  expect(message).toBe(
    `${closed} (Closed) is protected and you may not edit it. Nothing was changed. Ask the owner of the spreadsheet.`,
  );
  expect(await everything(workbook)).toEqual(before);
  await free(workbook, closed);
  await refuseValues(workbook, 'Deals!D2', 'requireNumberLessThan', 1000);
  expect(await messageOf(workbook.run('checkWorkbook', { mend: true }))).toBe(
    'Deals!D2 (Amount) does not take "1200": expected a number below 1000. Nothing was changed.',
  );
  expect(await cell(workbook, 'Deals!D2')).toBe('1,200');
});

test('an adjustment whose signature is refused is left unsigned, and signed once it may be', async () => {
  const workbook = await refusingPipeline();
  await workbook.open();
  await workbook.click('Saluran > Forecast sheet');
  const when = await column(workbook, 'When', 'Adjustments');
  await refuseValues(workbook, when, 'requireTextEqualTo', 'never');
  await workbook.type(await at(workbook, 'Adjustment', 2, 'Adjustments'), '500');
  expect((await rowsOf(workbook, 'Adjustments'))[0]).toMatchObject({ Adjustment: 500, By: '', When: '' });
  await free(workbook, when);
  await workbook.click('Saluran > Forecast sheet');
  expect((await rowsOf(workbook, 'Adjustments'))[0]).toMatchObject({ By: 'owner@example.com', When: expect.any(Date) });
});
