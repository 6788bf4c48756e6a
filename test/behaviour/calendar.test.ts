/** Fiscal years, weekends and bad settings, as cells of the built add-on show them. */

import { expect, test } from '@jest/globals';
import { newPipeline, rowsOf, shown } from '../support/workbook';

test('Settings begin with the usual calendar, in the language of the workbook', async () => {
  const english = await newPipeline();
  expect((await rowsOf(english, 'Settings')).map(({ Setting, Value }) => [Setting, Value])).toEqual([
    ['Currency', 'MYR'],
    ['Fiscal year first month', 1],
    ['Weekend days', 'Saturday, Sunday'],
    ['Holidays', ''],
    ['Rotting days count', 'All days'],
  ]);
  const malay = await newPipeline({ language: 'ms' });
  expect((await rowsOf(malay, 'Tetapan')).map(({ Tetapan }) => Tetapan)).toEqual([
    'Mata wang',
    'Bulan pertama tahun kewangan',
    'Hari hujung minggu',
    'Cuti umum',
    'Kiraan hari terbiar',
  ]);
});

test('quarters follow the fiscal year, forecasts and targets alike, and a bad month is named in the cell', async () => {
  const workbook = await newPipeline();
  await workbook.addSheet('Targets');
  await workbook.paste('Targets!A1', [
    ['Period', 'Owner', 'Target'],
    ['2027-Q3', '', 900],
  ]);
  await workbook.paste('Deals!B2', [['A', 'Proposal', 1000, ...Array(7).fill(''), '2026-12-10']]);
  await workbook.type('Work!A1', '=FORECAST_PIPELINE(,"pipeline","2027-Q3")');
  await workbook.type('Work!A3', '=FORECAST_TABLE(,"quarter","2027")');
  expect(await shown(workbook, 'Work!A1')).toBe('0');
  expect((await workbook.values('Work!A4:A7')).flat()).toEqual(['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
  await workbook.type('Settings!B3', 'April');
  expect(await shown(workbook, 'Work!A1')).toBe('1000');
  const rows = await workbook.values('Work!A4:I8');
  expect(rows.map(([name]) => name)).toEqual(['FY2027-Q1', 'FY2027-Q2', 'FY2027-Q3', 'FY2027-Q4', 'Total']);
  expect(rows.map((row) => row[3])).toEqual([0, 0, 600, 0, 600]);
  expect(rows.map((row) => row[8])).toEqual(['', '', 900, '', 900]);
  await workbook.type('Settings!B3', 'Q4');
  expect(await shown(workbook, 'Work!A1')).toMatch(/^#ERROR! Sheet "Settings": the value of "Fiscal year first month"/);
});
