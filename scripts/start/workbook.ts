/** Opens the workbook that `npm start` shows: the sample, or a new one filled from a CSV file. */

import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Workbench, WorkbenchOptions } from '../../workbench/types';
import { root } from '../run';
import type { StartOptions } from './options';

type Open = (options?: WorkbenchOptions) => Promise<Workbench>;

interface ImportReport {
  created: number;
  updated: number;
  skipped: { line: number; reason: string }[];
  newStages: string[];
}

/** How many lines not taken are listed before the rest is only counted. */
const LISTED = 20;

/** The menu item that makes the Forecast sheet. */
const FORECAST_ITEM: Record<StartOptions['locale'], string> = {
  en: 'Saluran > Forecast sheet',
  ms: 'Saluran > Helaian ramalan',
};

export async function openStartWorkbook(open: Open, options: StartOptions): Promise<Workbench> {
  const stamp = new Date().toISOString().replace(/[-:]|\..*$/g, '');
  const dir =
    options.dir ?? join(root, '.workbench', options.importFile ? `import-${stamp}` : `sample-${options.locale}`);
  const known = existsSync(join(dir, 'workbook.json'));
  const workbench = await open({ dir });
  if (!known) {
    try {
      await fill(workbench, options);
    } catch (error) {
      await workbench.close();
      // Half a workbook is of no use to anybody; a folder that the user named may hold other things.
      if (!options.dir) await rm(dir, { recursive: true, force: true });
      throw error;
    }
  }
  console.log(`The workbook is kept in ${dir}`);
  return workbench;
}

async function fill(workbench: Workbench, { locale, importFile: file }: StartOptions): Promise<void> {
  await workbench.open();
  await workbench.run('setUpWorkbook', { template: 'b2b', locale, samples: !file });
  if (file) await importFile(workbench, file);
  // Opened again, the file has its menu in its own language.
  await workbench.open();
  await workbench.click(FORECAST_ITEM[locale]);
}

async function importFile(workbench: Workbench, file: string): Promise<void> {
  const csv = await readFile(file, 'utf8');
  const report = (await workbench.run('importDeals', { csv })) as ImportReport;
  console.log(`${basename(file)}: ${report.created} deals taken, ${report.skipped.length} lines not taken.`);
  for (const { line, reason } of report.skipped.slice(0, LISTED)) console.log(`  line ${line}: ${reason}`);
  if (report.skipped.length > LISTED) console.log(`  … and ${report.skipped.length - LISTED} more`);
  if (report.newStages.length > 0) {
    console.log(`New stages, without a probability yet (they count as 0): ${report.newStages.join(', ')}`);
  }
}
