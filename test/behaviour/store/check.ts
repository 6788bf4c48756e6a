/** The invariants of the store, checked on a reconciled workbook against the model. */

import type { Workbench } from '../../../build/workbench.mjs';
import { rowsOf } from '../../support/workbook';
import { address } from './addresses';
import { DATES, type Deal, hasContent, ID, isSalurans, type Model, type ModelRow } from './model';

interface Change {
  from: string;
  to: string;
  at: unknown;
}

/** Reconciles, and says in words what does not hold; nothing when all does. */
export async function brokenInvariants(workbook: Workbench, model: Model): Promise<string[]> {
  await workbook.run('reconcile');
  const again = (await workbook.run('reconcile')) as { appended: number; assigned: number };
  const wrong: string[] = [];
  if (again.appended !== 0 || again.assigned !== 0) wrong.push(`a second reconcile did ${JSON.stringify(again)}`);
  const sheet = await Sheet.read(workbook, model);
  wrong.push(...wrongCells(sheet, model), ...wrongIds(sheet, model));
  const histories = await readHistory(workbook, wrong);
  for (const deal of model.deals) if (!model.isOnSheet(deal)) model.noteNone(deal, true);
  for (const row of model.rows) model.note(row, true);
  wrong.push(...wrongHistories(histories, model), ...wrongDates(sheet, histories, model));
  return wrong;
}

class Sheet {
  constructor(
    readonly columns: string[],
    readonly values: unknown[][],
    readonly formulas: string[][],
  ) {}

  static async read(workbook: Workbench, model: Model): Promise<Sheet> {
    const [headers = []] = await workbook.values('Deals!A1:AZ1');
    const block = { row: 0, height: Math.max(model.rows.length, 20) + 5, column: 0, width: model.columns.length };
    const columns = headers.map(String).slice(0, model.columns.length);
    return new Sheet(columns, await workbook.values(address(block)), await workbook.formulas(address(block)));
  }

  cell(row: number, name: string): unknown {
    return this.values[row]?.[this.columns.indexOf(name)] ?? '';
  }
}

/** What people typed stands as they typed it, and nowhere else. */
function wrongCells(sheet: Sheet, model: Model): string[] {
  if (sheet.columns.join() !== model.columns.join()) return [`columns are ${sheet.columns.join()}`];
  const wrong: string[] = [];
  sheet.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const name = model.columns[c] ?? '';
      if (isSalurans(name)) return;
      const typed = model.rows[r]?.cells.get(name) ?? '';
      const formula = sheet.formulas[r]?.[c] ?? '';
      const stands = formula === '' ? plain(value) : formula;
      if (!isSame(stands, plain(typed))) wrong.push(`row ${r + 2}, ${name}: typed "${typed}", stands "${stands}"`);
    });
  });
  return wrong;
}

/** Dates as the numbers that a sheet keeps them as: in Kuala Lumpur, which has no summer time. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() / 86_400_000 + 25569 + 8 / 24 : value;
}

function isSame(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-8 : a === b;
}

/** Every deal has an ID of its own, and the one it had. Learns those that are new. */
function wrongIds(sheet: Sheet, model: Model): string[] {
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of model.rows.entries()) identify(row, String(sheet.cell(index, ID)), model);
  model.rows.forEach((row, index) => {
    if (!row.deal || !hasContent(row)) return;
    const id = String(sheet.cell(index, ID));
    if (id === '') wrong.push(`row ${index + 2}: a deal without an ID`);
    const other = seen.get(id);
    if (other !== undefined) wrong.push(`rows ${other} and ${index + 2} share ${id}`);
    seen.set(id, index + 2);
  });
  model.rows.forEach((row, index) => {
    if (!row.deal || !hasContent(row)) return;
    const id = String(sheet.cell(index, ID));
    if (row.deal.id === null) {
      if (model.dealOf(id)) wrong.push(`row ${index + 2}: a new deal has ${id}, the ID of another`);
      row.deal.id = id;
    } else if (row.deal.id !== id) wrong.push(`row ${index + 2}: the deal was ${row.deal.id}, now it is ${id}`);
  });
  return wrong;
}

/** Settles what the model leaves open: which of two equal rows is the copy, and whether a deal came back to its row. */
function identify(row: ModelRow, id: string, model: Model): void {
  const { deal } = row;
  if (!deal || deal.id !== null) return;
  const known = model.dealOf(id);
  if (!known) return;
  if (deal.original && origin(deal) === known) {
    // The model's copy is the sheet's original.
    const other = model.rows.find((each) => each.deal === known);
    const { length } = deal.original;
    const later = known.stages.splice(length);
    const first = deal.stages[0] ? [deal.stages[0]] : [];
    known.stages.push(...deal.stages);
    deal.stages = [...first, ...later];
    delete deal.original;
    if (other) other.deal = deal;
    row.deal = known;
  } else if (row.traces.has(known) && !model.isOnSheet(known)) {
    known.stages.push({ stage: '', must: false }, ...deal.stages);
    model.deals.delete(deal);
    row.deal = known;
  }
}

function origin(deal: Deal): Deal | undefined {
  return deal.original?.deal;
}

async function readHistory(workbook: Workbench, wrong: string[]): Promise<Map<string, Change[]>> {
  const histories = new Map<string, Change[]>();
  for (const entry of await rowsOf(workbook, 'Stage history')) {
    const id = String(entry['Deal ID']);
    const change = { from: String(entry.From), to: String(entry.To), at: entry['Changed at'] };
    const before = histories.get(id) ?? [];
    const last = before.at(-1)?.to ?? '';
    if (change.from !== last) wrong.push(`history row ${entry.row}: ${id} from "${change.from}", it was in "${last}"`);
    if (change.from === change.to) wrong.push(`history row ${entry.row}: ${id} from "${change.from}" to the same`);
    histories.set(id, [...before, change]);
  }
  return histories;
}

function wrongHistories(histories: ReadonlyMap<string, Change[]>, model: Model): string[] {
  const wrong: string[] = [];
  const nameless = [...model.deals].filter((deal) => deal.id === null);
  for (const deal of model.deals) {
    if (deal.id === null) continue;
    const logged = (histories.get(deal.id) ?? []).map(({ to }) => to);
    if (!tells(logged, deal)) wrong.push(`${deal.id} was in ${describe(deal)}; the history has ${logged.join(' > ')}`);
  }
  // A deal that came and went between two looks of the model has left its history under an ID it never saw.
  for (const [id, changes] of histories) {
    if (model.dealOf(id)) continue;
    const logged = changes.map(({ to }) => to);
    const index = nameless.findIndex((deal) => tells(logged, deal));
    if (index < 0) wrong.push(`the history has ${id} (${logged.join(' > ')}), which no deal ever was`);
    else nameless.splice(index, 1);
  }
  return wrong;
}

function describe(deal: Deal): string {
  return deal.stages.map(({ stage, must }) => (must ? stage || 'none' : `(${stage || 'none'})`)).join(' > ');
}

/** Whether a history tells of all stages that must be in it, of no other, in their order, and ends in the last. */
function tells(logged: readonly string[], deal: Deal): boolean {
  // The places in the history at which one may stand after each of the deal's stages.
  let places = new Set([0]);
  deal.stages.forEach(({ stage, must }, index) => {
    const next = new Set(must || index === deal.stages.length - 1 ? [] : places);
    for (const place of places) {
      const last = place === 0 ? '' : (logged[place - 1] ?? '');
      if (key(last) === key(stage)) next.add(place);
      else if (place < logged.length && key(logged[place] ?? '') === key(stage)) next.add(place + 1);
    }
    places = next;
  });
  return places.has(logged.length);
}

function key(stage: string): string {
  return stage.trim().toLowerCase();
}

function wrongDates(sheet: Sheet, histories: ReadonlyMap<string, Change[]>, model: Model): string[] {
  const wrong: string[] = [];
  model.rows.forEach((row, index) => {
    const last = row.deal?.id ? histories.get(row.deal.id)?.at(-1) : undefined;
    if (!last || row.ownDates || !hasContent(row)) return;
    const isClosed = ['won', 'lost'].includes(key(last.to));
    const [, since, closed] = DATES.map((name) => sheet.cell(index, name));
    if (isClosed !== (closed !== '')) wrong.push(`row ${index + 2}: in "${last.to}", Closed is "${plain(closed)}"`);
    const expected = last.to === '' ? '' : plain(last.at);
    if (!isSame(plain(since), expected))
      wrong.push(`row ${index + 2}: Stage since is "${plain(since)}", not "${expected}"`);
  });
  return wrong;
}
