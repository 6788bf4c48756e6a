/** A workbook with managers and their members, for the tests of one-on-ones. */

import type { Workbench } from '../../../build/workbench.mjs';
import { newPipeline, type PipelineOptions, type Row, rowsOf } from '../../support/workbook';

/** Two managers, who report to the owner, and three members. */
export const PEOPLE = [
  ['Aisyah', 'aisyah@example.com', 'Sales', 'owner@example.com', 'en'],
  ['Kumar', 'kumar@example.com', 'Support', 'owner@example.com', 'en'],
  ['Mei', 'mei@example.com', 'Sales', 'Aisyah', 'en'],
  ['Wei', 'wei@example.com', 'Sales', 'aisyah@example.com', 'ms'],
  ['Siti', 'siti@example.com', 'Support', 'Kumar', 'en'],
];

/** A set-up workbook whose People sheet is filled. */
export async function newTeamBook({
  people = PEOPLE,
  ...options
}: PipelineOptions & { people?: unknown[][] } = {}): Promise<Workbench> {
  const workbook = await newPipeline(options);
  await workbook.apiWrite(options.language === 'ms' ? 'Ahli!A2' : 'People!A2', people);
  workbook.resetCalls();
  return workbook;
}

export interface Scheduled {
  events: { member: string; email: string; cadence: string; start: string; end: string }[];
  problems: { member: string; reason: string }[];
}

/** Weekly from the next day on, unless told otherwise. */
export async function schedule(
  workbook: Workbench,
  manager: string,
  request: Record<string, unknown> = {},
): Promise<Scheduled> {
  const usual = { manager, cadence: 'weekly', start: '2026-11-25' };
  return (await workbook.as(manager).run('scheduleOneOnOnes', { ...usual, ...request })) as Scheduled;
}

/** Date and time of an instant on the clocks of a zone: `2026-12-01 10:00`. */
export function clock(iso: string, timeZone = 'Asia/Kuala_Lumpur'): string {
  return new Date(iso).toLocaleString('sv', { timeZone }).slice(0, 16);
}

/** The rows of the sheet One-on-ones, dates as clocks show them. */
export async function sheetRows(workbook: Workbench, timeZone?: string): Promise<Row[]> {
  const rows = await rowsOf(workbook, 'One-on-ones');
  const shown = (value: unknown) => (value instanceof Date ? clock(value.toISOString(), timeZone) : value);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, shown(value)])) as Row);
}
