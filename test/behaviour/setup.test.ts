/** What a user gets from setting a workbook up, and that doing it again changes nothing. */

import { describe, expect, test } from '@jest/globals';
import { dealHeaders } from '../support/deals';
import { cell, messageOf, newPipeline, newWorkbook, rowsOf } from '../support/workbook';

/** The columns of Deals that users' formulas and scripts rely on. */
const DEALS =
  'Deal ID, Deal, Stage, Amount, Company, Contact, Email, Phone, Owner, Pipeline, Currency, Expected close, Category, Next step, Next step due, Snoozed until, Source, Source ID, Close reason, Notes, Created, Stage since, Closed';
const COLUMNS: Record<string, string> = {
  Stages: 'Pipeline, Stage, Probability, Type, Rotting days, Required fields, Category',
  'Stage history': 'Deal ID, Changed at, From, To, Amount, Changed by, Via',
  People: 'Name, Email, Team, Manager, Language',
  Settings: 'Setting, Value',
  Questions: 'Question ID, Driver, Question, Soalan, Type',
  'Pulse results': 'Wave, Question ID, Group, Answers, Score, eNPS, Low, High, Participation',
  'Pulse comments': 'Wave, Question ID, Comment',
  Pulse: 'eNPS by wave',
};
const MALAY: Record<string, string> = {
  'Urus niaga': 'ID urus niaga, Urus niaga, Peringkat, Amaun',
  Peringkat: 'Saluran, Peringkat, Kebarangkalian, Jenis',
  'Sejarah peringkat': 'ID urus niaga, Diubah pada, Daripada, Kepada, Amaun, Diubah oleh, Melalui',
  Ahli: 'Nama, E-mel, Pasukan, Pengurus, Bahasa',
  Tetapan: 'Tetapan, Nilai',
  Soalan: 'ID soalan, Pemacu, Question, Soalan, Jenis',
  'Keputusan tinjauan': 'Pusingan, ID soalan, Kumpulan, Jawapan, Skor, eNPS, Rendah, Tinggi, Penyertaan',
  'Komen tinjauan': 'Pusingan, ID soalan, Komen',
  'Tinjauan nadi': 'eNPS mengikut pusingan',
};

async function headers(workbook: Awaited<ReturnType<typeof newWorkbook>>, sheet: string): Promise<unknown[]> {
  return (await workbook.values(`'${sheet}'!A1:AZ1`))[0] ?? [];
}

describe('setUpWorkbook', () => {
  test('makes the sheets with the columns that others rely on, and no deals', async () => {
    const workbook = await newWorkbook();
    const result = await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
    expect(result).toEqual({ sheets: ['Deals', ...Object.keys(COLUMNS)] });
    expect(await workbook.sheets()).toEqual(expect.arrayContaining(Object.keys(COLUMNS)));
    for (const [sheet, columns] of Object.entries(COLUMNS)) {
      const expected = columns.split(', ');
      expect((await headers(workbook, sheet)).slice(0, expected.length)).toEqual(expected);
    }
    const deals = await headers(workbook, 'Deals');
    expect(deals.slice(0, dealHeaders().length)).toEqual(dealHeaders());
    expect(deals).toEqual(expect.arrayContaining(DEALS.split(', ')));
    expect(await rowsOf(workbook, 'Deals')).toEqual([]);
    expect(await rowsOf(workbook, 'Stage history')).toEqual([]);
  });

  test('makes them in Malay when asked to', async () => {
    const workbook = await newWorkbook();
    await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'ms' });
    for (const [sheet, columns] of Object.entries(MALAY)) {
      const expected = columns.split(', ');
      expect((await headers(workbook, sheet)).slice(0, expected.length)).toEqual(expected);
    }
    const stages = await rowsOf(workbook, 'Peringkat');
    expect(stages.map((stage) => [stage.Peringkat, stage.Jenis])).toEqual([
      ['Prospek', 'Terbuka'],
      ['Layak', 'Terbuka'],
      ['Mesyuarat', 'Terbuka'],
      ['Cadangan', 'Terbuka'],
      ['Rundingan', 'Terbuka'],
      ['Menang', 'Menang'],
      ['Kalah', 'Kalah'],
    ]);
  });

  test('gives the default pipeline its stages, probabilities and types', async () => {
    const workbook = await newPipeline();
    const stages = await rowsOf(workbook, 'Stages');
    expect(stages.map((stage) => [stage.Stage, stage.Probability, stage.Type])).toEqual([
      ['Lead', 0.1, 'Open'],
      ['Qualified', 0.25, 'Open'],
      ['Meeting', 0.4, 'Open'],
      ['Proposal', 0.6, 'Open'],
      ['Negotiation', 0.8, 'Open'],
      ['Won', 1, 'Won'],
      ['Lost', 0, 'Lost'],
    ]);
  });

  test('run again, in another language or with samples, changes nothing', async () => {
    const workbook = await newPipeline();
    await workbook.type('Deals!B2', 'Scanners');
    await workbook.type('Stages!C2', '15%');
    const sheets = await workbook.sheets();
    const before = await Promise.all(sheets.map((sheet) => workbook.values(`'${sheet}'!A1:AZ60`)));
    await workbook.run('setUpWorkbook', { template: 'services', locale: 'ms', samples: true });
    expect(await workbook.sheets()).toEqual(sheets);
    expect(await Promise.all(sheets.map((sheet) => workbook.values(`'${sheet}'!A1:AZ60`)))).toEqual(before);
  });

  test('makes up deals only when samples are asked for, logged like typed ones', async () => {
    const workbook = await newPipeline({ samples: true });
    const deals = await rowsOf(workbook, 'Deals');
    const history = await rowsOf(workbook, 'Stage history');
    expect(deals.length).toBeGreaterThan(2);
    expect(history.map((entry) => entry['Deal ID'])).toEqual(deals.map((deal) => deal['Deal ID']));
  });

  test('keeps what a file already holds', async () => {
    const workbook = await newWorkbook();
    await workbook.type('A1', 'My list');
    await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
    const [first = ''] = await workbook.sheets();
    expect(await cell(workbook, `'${first}'!A1`)).toBe('My list');
    expect(await headers(workbook, 'Deals')).toContain('Deal ID');
  });

  test('leaves the history no blank columns, which would count among the cells of the file', async () => {
    const workbook = await newPipeline();
    expect(await headers(workbook, 'Stage history')).toHaveLength(7);
    await workbook.insertColumns('Stage history', 8, 2);
    await workbook.type('Stage history!H1', 'My notes');
    await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
    expect((await headers(workbook, 'Stage history')).slice(6)).toEqual(['Via', 'My notes']);
  });

  test.each([
    [{ template: 'nope', locale: 'en' }, /template: expected one of b2b, .*got "nope"/],
    [{ template: 'toString', locale: 'en' }, /template: expected one of b2b/],
    [{ template: 'b2b', locale: 'fr' }, /locale: expected one of en, ms, got "?fr"?/],
    [{ locale: 'en' }, /template/],
    [undefined, /setUpWorkbook/],
  ])('refuses %j and changes nothing', async (request, message) => {
    const workbook = await newWorkbook();
    const sheets = await workbook.sheets();
    expect(await messageOf(workbook.run('setUpWorkbook', request))).toMatch(message);
    expect(await workbook.sheets()).toEqual(sheets);
  });

  test('refuses stages and owners that are not in the lists, in the cell', async () => {
    const workbook = await newPipeline();
    expect(await messageOf(workbook.type('Deals!C2', 'Nonsense'))).toMatch(/violates the data validation/);
  });
});
