/** A workbook to measure on, set up with the default pipeline. */

import { openWorkbench, type Workbench } from '../../build/workbench.mjs';

export async function openPipeline(): Promise<Workbench> {
  const workbook = await openWorkbench({ now: '2026-11-24T09:00:00+08:00', timeZone: 'Asia/Kuala_Lumpur' });
  await workbook.open();
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await workbook.addSheet('Work');
  return workbook;
}

/** Writes that many deals as another program does, and gives them IDs and history. */
export async function fillDeals(workbook: Workbench, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => [`Deal ${index}`, 'Lead', 100 + (index % 900)]);
  await workbook.apiWrite('Deals!B2', rows);
  await workbook.run('reconcile');
}
