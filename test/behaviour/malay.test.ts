/** The main paths once more in a Malay workbook: sheets, columns, stages and messages are Malay. */

import { expect, test } from '@jest/globals';
import { cell, messageOf, newPipeline, rowsOf, shown } from '../support/workbook';

const SHEET = "'Urus niaga'";

test('rows are followed, moved, imported and forecast as in English', async () => {
  const workbook = await newPipeline({ language: 'ms', locale: 'ms_MY' });
  await workbook.paste(`${SHEET}!B2`, [
    ['Pengimbas', 'Prospek', 1000],
    ['Pencetak', 'Cadangan', 500],
  ]);
  await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
  expect(await cell(workbook, 'Work!A1')).toBe(400);
  const dealId = await cell(workbook, `${SHEET}!A2`);
  await workbook.run('moveDeal', { dealId, to: 'Rundingan', expectedFrom: 'Prospek' });
  expect(await cell(workbook, 'Work!A1')).toBe(1100);
  await workbook.type(`${SHEET}!C3`, 'Menang');
  expect(await cell(workbook, 'Work!A1')).toBe(800);
  await workbook.run('importDeals', { csv: 'Tajuk,Peringkat,Amaun\nBaharu,Prospek,10\n' });
  expect(await cell(workbook, 'Work!A1')).toBe(801);
  expect((await rowsOf(workbook, 'Sejarah peringkat')).map((entry) => [entry.Kepada, entry.Melalui])).toEqual([
    ['Prospek', 'Suntingan'],
    ['Cadangan', 'Suntingan'],
    ['Rundingan', 'Bar sisi'],
    ['Menang', 'Suntingan'],
    ['Prospek', 'Import'],
  ]);
});

test('errors, cells and menu speak Malay', async () => {
  const workbook = await newPipeline({ language: 'ms', samples: true });
  await workbook.open();
  expect(await workbook.menu()).toEqual(expect.arrayContaining(['Saluran > Buka bar sisi']));
  expect(await messageOf(workbook.run('moveDeal', { dealId: 'x', to: 'Menang' }))).toMatch(
    /Tiada urus niaga dengan ID/,
  );
  await workbook.type('Work!A1', '=FORECAST_PIPELINE(,"tekaan")');
  expect(await shown(workbook, 'Work!A1')).toMatch(/^#ERROR! method: dijangka/);
  const dealId = await cell(workbook, `${SHEET}!A2`);
  expect(await messageOf(workbook.run('moveDeal', { dealId, to: 'Kalah' }))).toMatch(/Sebab ditutup/);
});
