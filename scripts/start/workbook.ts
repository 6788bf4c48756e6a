/** Opens the workbook that `npm start` shows: the sample, or a new one filled from a CSV file. */

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Workbench, WorkbenchOptions } from '../../workbench/types';
import { root } from '../run';
import { readCsvFile } from './csv-file';
import type { StartOptions } from './options';

type Open = (options?: WorkbenchOptions) => Promise<Workbench>;

interface ImportReport {
  created: number;
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
/** What is selected when the page first opens: the first deal, and not the Forecast sheet that was made last. */
const FIRST_LOOK: Record<StartOptions['locale'], string> = { en: 'Deals!B2', ms: 'Urus niaga!B2' };
const SAMPLE_TITLE: Record<StartOptions['locale'], string> = {
  en: 'Sample sales pipeline',
  ms: 'Contoh saluran jualan',
};
/** The sample's target of each month, from the beginning of the quarter to the end of the next. */
const SAMPLE_TARGET = 30_000;

/** The files of a folder with a workbook: of one of the present form, and of those of earlier ones that are taken over. */
const MADE = ['workbook.db', 'workbook.copy.db', 'workbook.open', 'workbook.lock'];
const KNOWN = ['workbook.db', 'workbook.copy.db', 'workbook.json', 'workbook.log'];

const holdsWorkbook = (dir: string) => KNOWN.some((name) => existsSync(join(dir, name)));

export async function openStartWorkbook(open: Open, options: StartOptions): Promise<Workbench> {
  const stamp = new Date().toISOString().replace(/[-:]|\..*$/g, '');
  const dir =
    options.dir ?? join(root, '.workbench', options.importFile ? `import-${stamp}` : `sample-${options.locale}`);
  const existed = existsSync(dir);
  const known = holdsWorkbook(dir);
  if (known && options.importFile) {
    throw new Error(`--dir: ${dir} holds a workbook already; an import begins a new one, in a folder of its own.`);
  }
  const csv = options.importFile === undefined ? undefined : await readCsvFile(options.importFile);
  const workbench = await open({ dir, title: titleOf(options) });
  if (!known) {
    try {
      await fill(workbench, options, csv);
    } catch (error) {
      await workbench.close();
      // Half a workbook is of no use to anybody; a folder that was there may hold other things.
      const made = existed ? MADE.map((name) => join(dir, name)) : [dir];
      await Promise.all(made.map((path) => rm(path, { recursive: true, force: true })));
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

async function fill(workbench: Workbench, { locale, importFile: file }: StartOptions, csv?: string): Promise<void> {
  await workbench.open();
  await workbench.run('setUpWorkbook', { template: 'b2b', locale, samples: csv === undefined });
  if (file !== undefined && csv !== undefined) await importDeals(workbench, basename(file), csv);
  // Opened again, the file has its menu in its own language.
  await workbench.open();
  await workbench.click(FORECAST[locale].item);
  await workbench.select(FIRST_LOOK[locale]);
  if (csv !== undefined) return;
  const now = new Date();
  const first = now.getMonth() - (now.getMonth() % 3);
  const months = Array.from({ length: 6 }, (_, index) => new Date(Date.UTC(now.getFullYear(), first + index, 1)));
  const targets = months.map((month) => [month.toISOString().slice(0, 7), '', SAMPLE_TARGET]);
  await workbench.paste(`${FORECAST[locale].targets}!A2`, targets);
}

async function importDeals(workbench: Workbench, name: string, csv: string): Promise<void> {
  const report = (await workbench.run('importDeals', { csv }).catch((error: unknown) => {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  })) as ImportReport;
  const { created, skipped, newStages } = report;
  console.log(`${name}: ${count(created, 'deal')} taken, ${count(skipped.length, 'line')} not taken.`);
  for (const { line, reason } of skipped.slice(0, LISTED)) console.log(`  line ${line}: ${reason}`);
  if (skipped.length > LISTED) console.log(`  … and ${skipped.length - LISTED} more`);
  if (newStages.length > 0) {
    console.log(`New stages, without a probability yet (they count as 0): ${newStages.join(', ')}`);
  }
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
