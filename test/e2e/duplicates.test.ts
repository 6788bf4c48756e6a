/** A person tidies up: compares deals that were entered twice, merges them, takes that back, and sets others apart. */

import { expect, jest, test } from '@jest/globals';
import { openBrowser, serveToBrowser } from '../support/chromium';
import { GridPage } from '../support/page';
import { withDeals } from '../support/twins';

jest.setTimeout(180_000);

test('deals are merged as chosen, a merge is undone, and others are set apart', async () => {
  const workbook = await withDeals(
    ['Roof', 'Lead', 100, 'Acme Sdn Bhd', 'Ana', 'ana@acme.my', ''],
    ['ROOF – Acme', 'Lead', 120, 'ACME SDN. BHD.', '', '', '+60 12-345 6789'],
    ['Gate', 'Lead', 5, 'Bolt', 'Ben', 'ben@gmail.com', ''],
    ['Door', 'Lead', 6, 'Cron', '', 'BEN@gmail.com', ''],
  );
  const browser = await openBrowser();
  try {
    const grid = await GridPage.open(browser.page, await serveToBrowser(workbook));
    await grid.menu('Saluran', 'Find duplicates…');
    // Any frame will do: that of a dialog is made as that of a sidebar.
    const dialog = await grid.sidebar();
    await dialog.getByRole('heading', { name: '2 groups of deals that look alike' }).waitFor();
    const [first, second] = [dialog.locator('.group').first(), dialog.locator('.group').nth(1)];
    await first.getByText('Same deal and company').waitFor();
    await first
      .getByRole('row', { name: /^Amount/ })
      .getByLabel('120')
      .check();
    await first.getByRole('button', { name: 'Merge 1 deal into the kept one' }).click();
    await dialog.getByText('Merged 1 deal into “Roof”.').waitFor();
    await dialog.getByRole('heading', { name: '1 group of deals that look alike' }).waitFor();
    expect(
      (await workbook.values('Deals!B2:H4')).map(([deal, , amount, , , , phone]) => [deal, amount, phone]),
    ).toEqual([
      ['Roof', 120, '+60 12-345 6789'],
      ['Gate', 5, ''],
      ['Door', 6, ''],
    ]);
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('1 deal is back below the last deal.').waitFor();
    expect((await workbook.values('Deals!B2:D5')).map(([deal, , amount]) => [deal, amount])).toEqual([
      ['Roof', 100],
      ['Gate', 5],
      ['Door', 6],
      ['ROOF – Acme', 120],
    ]);
    await second.getByText('Same e-mail: ben@gmail.com').waitFor();
    await second.getByRole('button', { name: 'Not duplicates' }).click();
    await dialog.getByRole('heading', { name: '1 group of deals that look alike' }).waitFor();
    await dialog.getByText('Same deal and company').waitFor();
  } finally {
    await browser.close();
  }
});
