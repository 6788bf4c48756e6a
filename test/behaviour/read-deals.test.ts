/** What the sidebar reads: deals found by a part of their name, one deal, its history. */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { messageOf, NOW, TIME_ZONE } from '../support/workbook';

let workbook: Workbench;

beforeAll(async () => {
  workbook = await openWorkbench({ now: NOW, timeZone: TIME_ZONE });
  await workbook.open();
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await workbook.paste('Deals!B2', [
    ['Café Ünïverse', 'Lead', 1000, 'Syarikat Maju'],
    ['Office (2nd) [new]*', 'Proposal', 2000, 'Café du Nord'],
    ['Printers', 'Won', 500, 'Université'],
  ]);
});

afterAll(() => workbook.close());

const names = async (request: object) =>
  ((await workbook.run('findDeals', request)) as { deal: string }[]).map(({ deal }) => deal);

test.each([
  ['cafe', ['Café Ünïverse', 'Office (2nd) [new]*']],
  ['CAFÉ UNI', ['Café Ünïverse']],
  ['univers', ['Café Ünïverse', 'Printers']],
  ['(2nd) [new]*', ['Office (2nd) [new]*']],
  ['maju', ['Café Ünïverse']],
  ['.', []],
  ['nobody', []],
])('a search for %p finds %p', async (query, found) => {
  expect(await names({ query })).toEqual(found);
});

test('a search gives as many as are asked for, and says what it expects', async () => {
  expect(await names({ query: 'i', limit: 1 })).toEqual(['Café Ünïverse']);
  expect(await messageOf(workbook.run('findDeals', { query: '' }))).toMatch(/^query: expected text/);
  expect(await messageOf(workbook.run('findDeals', { query: 'a', limit: 21 }))).toMatch(/^limit: expected a number/);
});

test('a deal is read by its ID, and its history newest first', async () => {
  const [deal] = (await workbook.run('findDeals', { query: 'cafe uni' })) as { dealId: string }[];
  const dealId = deal?.dealId;
  await workbook.run('moveDeal', { dealId, to: 'Meeting' });
  expect(await workbook.run('getDeal', { dealId })).toMatchObject({
    deal: 'Café Ünïverse',
    stage: 'Meeting',
    amount: 1000,
  });
  const history = (await workbook.run('getDealHistory', { dealId })) as { from: string; to: string }[];
  expect(history.map(({ from, to }) => [from, to])).toEqual([
    ['Lead', 'Meeting'],
    ['', 'Lead'],
  ]);
  expect(await messageOf(workbook.run('getDeal', { dealId: 'D-0' }))).toBe(
    'No deal with the ID "D-0" on the sheet "Deals".',
  );
});
