/** A small pipeline that has been reconciled, copied for each test of Check workbook. */

import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { brokenWholeness } from '../../support/whole';
import { closeLater, preparedPipeline, rowsOf } from '../../support/workbook';

interface Finding {
  code: string;
  cell: string;
  text: string;
  canMend: boolean;
  alike: number;
}
interface Result {
  findings: Finding[];
  mended: number;
}

/** As set up, with four deals. */
export let prepared: Workbench;

beforeAll(async () => {
  prepared = await preparedPipeline([
    ['Scanners', 'Lead', 100],
    ['Printers', 'Meeting', 200],
    ['Cables', 'Won', 300],
    ['Chairs', 'Proposal', 400],
  ]);
  await prepared.type('Deals!C2', 'Qualified');
  await prepared.run('reconcile');
});

afterAll(() => prepared.close());

export async function copy(): Promise<Workbench> {
  const workbook = closeLater(await prepared.copyFile());
  await workbook.open();
  await workbook.click('Saluran > Bring up to date');
  return workbook;
}

export const check = (workbook: Workbench) => workbook.run('checkWorkbook') as Promise<Result>;
export const mend = (workbook: Workbench) => workbook.run('checkWorkbook', { mend: true }) as Promise<Result>;
export const cellsOf = ({ findings }: Result) => findings.map(({ code, cell: place }) => `${code} ${place}`);

export async function expectWhole(workbook: Workbench): Promise<void> {
  expect((await check(workbook)).findings).toEqual([]);
  expect(await brokenWholeness(workbook)).toEqual([]);
}

/** Changes of the history as `From>To Via`. */
export async function changesIn(workbook: Workbench): Promise<string[]> {
  return (await rowsOf(workbook, 'Stage history')).map(({ From, To, Via }) => `${From}>${To} ${Via}`);
}
