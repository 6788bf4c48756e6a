/** Opens workbooks for tests, set up in three lines, and closes them when the test ends. */

import { afterEach } from '@jest/globals';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../build/workbench.mjs';

/** Tuesday, nine in the morning in Kuala Lumpur. */
export const NOW = '2026-11-24T09:00:00+08:00';
export const TIME_ZONE = 'Asia/Kuala_Lumpur';

const opened: Workbench[] = [];

afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

/** Closes the workbook after the test. */
export function closeLater(workbook: Workbench): Workbench {
  opened.push(workbook);
  return workbook;
}

/** A new, empty workbook. */
export async function newWorkbook(options: WorkbenchOptions = {}): Promise<Workbench> {
  return closeLater(await openWorkbench({ now: NOW, timeZone: TIME_ZONE, locale: 'en_GB', ...options }));
}

export interface PipelineOptions extends WorkbenchOptions {
  /** Language of the sheets; `locale` is the spreadsheet's own. */
  language?: 'en' | 'ms';
  samples?: boolean;
}

/** By options: such a workbook, saved once it was set up. The environment keeps them for all files of the process. */
declare const preparedWorkbooks: Map<string, string>;

/**
 * A workbook that is set up with the default pipeline, and has a sheet `Work` for formulas. Setting up takes ten times as long
 * as opening, so a process does it once for each set of options and opens copies, triggers and properties included. The add-on
 * sets it up, whatever project opens the copy: a test's project is the add-on with a script beside it.
 */
export async function newPipeline(options: PipelineOptions = {}): Promise<Workbench> {
  const { dir, project, ...decisive } = options;
  const { language: _, samples: __, ...rest } = decisive;
  const key = JSON.stringify(decisive);
  const saved = preparedWorkbooks.get(key) ?? (await setUp(decisive));
  preparedWorkbooks.set(key, saved);
  return newWorkbook({ ...rest, ...(dir && { dir }), ...(project && { project }), saved });
}

async function setUp({ language = 'en', samples = false, ...rest }: PipelineOptions): Promise<string> {
  const workbook = await openWorkbench({ now: NOW, timeZone: TIME_ZONE, locale: 'en_GB', ...rest });
  await workbook.open();
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: language, ...(samples ? { samples } : {}) });
  await workbook.addSheet('Work');
  const saved = await workbook.save();
  await workbook.close();
  return saved;
}

/**
 * A pipeline with these deals (name, stage, amount), all of them logged, for the tests of a file to copy; whoever asks for it
 * closes it.
 */
export async function preparedPipeline(deals: unknown[][]): Promise<Workbench> {
  const workbook = await openWorkbench({ now: NOW, timeZone: TIME_ZONE, locale: 'en_GB' });
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await workbook.paste('Deals!B2', deals);
  await workbook.run('reconcile');
  return workbook;
}

export type Row = Record<string, unknown> & { row: number };

/** The filled rows of a sheet by header; `row` is the row number. */
export async function rowsOf(workbook: Workbench, sheet: string): Promise<Row[]> {
  const [headers = [], ...rows] = await workbook.values(`'${sheet}'!A1:AZ`);
  const names = headers.map(String);
  return rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    return [{ ...Object.fromEntries(names.map((name, column) => [name, cells[column]])), row: index + 2 }];
  });
}

/** The row whose column holds the value. */
export async function rowWhere(workbook: Workbench, sheet: string, header: string, value: unknown): Promise<Row> {
  const found = (await rowsOf(workbook, sheet)).find((row) => row[header] === value);
  if (!found) throw new Error(`No row of ${sheet} has ${header} = ${String(value)}`);
  return found;
}

/** One cell's value. */
export async function cell(workbook: Workbench, address: string): Promise<unknown> {
  return (await workbook.values(address))[0]?.[0];
}

/** What one cell shows. */
export async function shown(workbook: Workbench, address: string): Promise<string> {
  return (await workbook.display(address))[0]?.[0] ?? '';
}

/** Address of a column's cell on a sheet, found by its header: `Deals!C5`. */
export async function at(workbook: Workbench, header: string, row: number, sheet = 'Deals'): Promise<string> {
  const [headers = []] = await workbook.values(`'${sheet}'!A1:AZ1`);
  const column = headers.indexOf(header);
  if (column < 0) throw new Error(`${sheet} has no column ${header}`);
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `'${sheet}'!${letters}${String.fromCharCode(65 + (column % 26))}${row}`;
}

/** The message of the error that a promise is rejected with. */
export async function messageOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('Expected an error, but there was none.');
}
