/** Opens the workbook that `npm start` shows: the sample, or a new one filled from a CSV file. */

import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
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

/** The menu item that makes the Forecast sheet, and the sheet of targets that it makes with it. */
const FORECAST: Record<StartOptions['locale'], { item: string; targets: string }> = {
  en: { item: 'Saluran > Forecast sheet', targets: 'Targets' },
  ms: { item: 'Saluran > Helaian ramalan', targets: 'Sasaran' },
};
const SAMPLE_TITLE: Record<StartOptions['locale'], string> = {
  en: 'Sample sales pipeline',
  ms: 'Contoh saluran jualan',
};
/** The sample's target of each month, from the beginning of the quarter to the end of the next. */
const SAMPLE_TARGET = 30_000;

export async function openStartWorkbook(open: Open, options: StartOptions): Promise<Workbench> {
  const stamp = new Date().toISOString().replace(/[-:]|\..*$/g, '');
  const dir =
    options.dir ?? join(root, '.workbench', options.importFile ? `import-${stamp}` : `sample-${options.locale}`);
  const known = existsSync(join(dir, 'workbook.json'));
  const workbench = await open({ dir, title: titleOf(options) });
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

/** A workbook made of a file is called as that file, as on Google. */
function titleOf({ importFile: file, locale }: StartOptions): string {
  return file === undefined ? SAMPLE_TITLE[locale] : basename(file, extname(file));
}

async function fill(workbench: Workbench, { locale, importFile: file }: StartOptions): Promise<void> {
  await workbench.open();
  await workbench.run('setUpWorkbook', { template: 'b2b', locale, samples: !file });
  if (file) await importFile(workbench, file);
  // Opened again, the file has its menu in its own language.
  await workbench.open();
  await workbench.click(FORECAST[locale].item);
  if (file) return;
  const now = new Date();
  const first = now.getMonth() - (now.getMonth() % 3);
  const months = Array.from({ length: 6 }, (_, index) => new Date(Date.UTC(now.getFullYear(), first + index, 1)));
  const targets = months.map((month) => [month.toISOString().slice(0, 7), '', SAMPLE_TARGET]);
  await workbench.paste(`${FORECAST[locale].targets}!A2`, targets);
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
