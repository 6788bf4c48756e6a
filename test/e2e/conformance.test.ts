/** The project of conformance/ in its sidebar, in a real browser: everything that is asked passes. */

import { expect, jest, test } from '@jest/globals';
import { openBrowser, serveToBrowser } from '../support/chromium';
import { openConformance, report } from '../support/conformance';
import { GridPage } from '../support/page';

jest.setTimeout(120_000);

test('the sidebar in a browser: all that google.script.run and locks should do', async () => {
  const workbook = await openConformance();
  const url = await serveToBrowser(workbook);
  const browser = await openBrowser();
  try {
    const grid = await GridPage.open(browser.page, url);
    await grid.menu('Conformance', 'Ask the sidebar');
    const sidebar = await grid.sidebar();
    await sidebar.getByText('Done.').waitFor({ timeout: 90_000 });
    const rows = await report(workbook);
    expect([...rows].filter(([, { result }]) => result !== 'pass')).toEqual([]);
    expect(rows.size).toBeGreaterThanOrEqual(15);
  } finally {
    await browser.close();
  }
});
