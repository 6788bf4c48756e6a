/** Rows that cannot be read: forecasts count the others, and say which are left out. */

import { expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { dealRow } from '../support/deals';
import { cell, newPipeline } from '../support/workbook';

const at = (iso: string): Date => new Date(`${iso}T00:00:00+08:00`);
const DEAL = { stage: 'Proposal', amount: 1000, created: at('2026-11-01'), expectedClose: at('2026-12-10') };

/** Writes deals as another program does: nothing checks them. */
async function write(workbook: Workbench, ...rows: Parameters<typeof dealRow>[0][]): Promise<void> {
  const cells = rows.map((row, index) =>
    dealRow({ dealId: `D-${index + 1}`, deal: `deal ${index + 1}`, ...DEAL, ...row }),
  );
  await workbook.apiWrite('Deals!A2', cells);
}

test('one bad row blanks no forecast: the cell counts the others, the Forecast sheet names it and links it', async () => {
  const workbook = await newPipeline();
  await write(
    workbook,
    {},
    { amount: 'abc' },
    { stage: 'Negotiation', expectedClose: 'soon' },
    { stage: '', amount: 90_000 },
  );
  await workbook.open();
  await workbook.click('Saluran > Forecast sheet');
  await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
  await workbook.type('Work!A2', '=FORECAST_PIPELINE(,,"2026-12")');
  await workbook.type('Work!A4', '=FORECAST_TABLE(,"owner","2026-Q4")');
  expect((await workbook.values('Work!A1:A2')).flat()).toEqual([600 + 800, 600]);
  expect(String(await cell(workbook, 'Work!K5'))).toMatch(/^3 of 4 deals left out: rows 3, 4 and 5; /);

  expect(await cell(workbook, 'Forecast!A3')).toBe('3 of 4 deals left out: rows 3, 4 and 5');
  expect((await workbook.display('Forecast!F3:M3'))[0]).toEqual(['Row 3', 'Row 4', 'Row 5', '', '', '', '', '']);
  const [link] = (await workbook.formulas('Forecast!F3'))[0] ?? [];
  expect(link).toMatch(/HYPERLINK\("#gid=\d+&range=A"&/);
  expect((await workbook.display('Forecast!A1:M80')).flat().filter((text) => text.startsWith('#'))).toEqual([]);

  // Put right, the line goes.
  await workbook.apiWrite('Deals!D3', [[500]]);
  await workbook.apiWrite('Deals!L4', [[at('2026-12-31')]]);
  expect(await cell(workbook, 'Forecast!A3')).toBe('1 of 4 deals left out: row 5');
  await workbook.apiWrite('Deals!C5', [['Lead']]);
  expect((await workbook.values('Forecast!A3:M3'))[0]?.join('')).toBe('');
  expect(await cell(workbook, 'Work!A1')).toBe(600 + 300 + 800 + 9000);
});

test('in a Malay workbook whose locale divides arguments by semicolons', async () => {
  const workbook = await newPipeline({ language: 'ms', locale: 'de_DE' });
  const cells = [
    dealRow({ ...DEAL, dealId: 'D-1', stage: 'Cadangan' }),
    dealRow({ ...DEAL, dealId: 'D-2', stage: 'Cadangan', amount: 'abc' }),
  ];
  await workbook.apiWrite("'Urus niaga'!A2", cells);
  await workbook.open();
  await workbook.click('Saluran > Helaian ramalan');
  expect(await cell(workbook, 'Ramalan!A3')).toBe('1 daripada 2 urus niaga tidak dikira: baris 3');
  expect((await workbook.display('Ramalan!F3:G3'))[0]).toEqual(['Baris 3', '']);
});

test('a number of which nothing can be read is an error, with the row and what to correct', async () => {
  const workbook = await newPipeline();
  await write(workbook, { amount: 'abc' }, { stage: 'Won', amount: 500, closed: at('2026-11-02') });
  await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
  await workbook.type('Work!A2', '=FORECAST_PIPELINE(,"won")');
  expect(await workbook.display('Work!A1:A2')).toEqual([[expect.stringMatching(/^#ERROR!.*Row 2.*"abc"/)], ['500']]);
});

test('the model is fitted all the same, and its chances name the row that has none', async () => {
  const workbook = await newPipeline();
  const past = Array.from({ length: 60 }, (_, index) => ({
    ...{ stage: index % 3 === 0 ? 'Lost' : 'Won', amount: 100, expectedClose: '' },
    ...{
      created: new Date(at('2026-06-01').getTime() + index * 2 * 864e5),
      closed: new Date(at('2026-06-11').getTime() + index * 2 * 864e5),
    },
  }));
  await write(workbook, {}, { amount: 'abc' }, { created: 'x' }, ...past);
  await workbook.open();
  await workbook.click('Saluran > Update forecast model');
  await workbook.type('Work!A1', '=WIN_CHANCE()');
  await workbook.type('Work!B1', '=FORECAST_PIPELINE(,"calibrated")');
  const [, [good] = [], [noAmount] = [], [noDate] = []] = await workbook.values('Work!A1:A4');
  expect(Number(good)).toBeGreaterThan(0);
  expect(noAmount).toMatch(/Row 3.*amount "abc"/);
  // Its way was logged when the file was opened, so nothing rests on what the cell says.
  expect(Number(noDate)).toBeGreaterThan(0);
  expect(await cell(workbook, 'Work!B1')).toBeCloseTo(1000 * (Number(good) + Number(noDate)), 0);
});
