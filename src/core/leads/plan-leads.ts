/** Plans what becomes of answers to the contact form: a new deal, or a note on the open deal of the same person. */

import type { DealColumn } from '../deals/columns';
import type { PlanContext } from '../deals/plan-edit';
import { lookAlikes } from '../duplicates/find';
import { createIdentityReader } from '../duplicates/identity';
import { type Cells, type CellWrite, cellAt, rowAt } from '../shared/cells';
import { isBlank, literal, textOf, writtenValue } from '../shared/values';
import type { LeadsResult } from './api';
import type { LeadAnswer } from './form';
import type { LeadTranslate } from './texts';

/** Before the ID of an answer, in Source ID. */
const PREFIX = 'F-';
/** A little less than a cell holds. */
const LONGEST = 49_000;

export interface LeadsPlan {
  /** Rows to add below the last deal. */
  rows: unknown[][];
  /** Notes and next steps of deals that are there. */
  cells: CellWrite[];
  result: LeadsResult;
}

export type LeadsContext = Pick<PlanContext, 'columns' | 'stages' | 'locale' | 'zone'> & { lt: LeadTranslate };

/**
 * Plans the answers. One that was taken before is passed over: a deal knows its answer by the Source ID, a note by its text.
 *
 * Somebody whose e-mail address or phone number an open deal has gets no second deal: the pipeline would count the same sale twice. The
 * message is added to the notes of that deal, the latest where there are several, and the next step is to answer. Nothing else of the deal
 * changes, as anybody can enter anybody's address. A closed deal stays as it is: the customer has come back.
 *
 * @param rows Deals, header first
 * @param width how many columns Deals has
 */
export function planLeads(
  answers: readonly LeadAnswer[],
  rows: Cells,
  width: number,
  context: LeadsContext,
): LeadsPlan {
  const { columns } = context;
  const plan: LeadsPlan = { rows: [], cells: [], result: { created: 0, added: 0 } };
  const known = new Set(rows.map((cells) => textOf(cellAt(cells, columns.sourceId))));
  const read = createIdentityReader(context);
  // Rows as they will stand: an answer may concern one that came just before it.
  const now = rows.slice(1).map((cells) => [...cells]);
  const deals = now.map((cells) => read(cells));
  for (const answer of answers) {
    if (known.has(PREFIX + answer.id)) continue;
    const line = noteOf(answer, context);
    const row = newRow(answer, line, width, context);
    // By address or number alone: everybody without a company gets a deal of the same name.
    const alike = lookAlikes(deals.length, [...deals, { ...read(row.map(writtenValue)), deal: '' }]);
    const targets = alike
      .map(({ index }) => index)
      .sort((a, b) => (deals[b]?.from ?? 0) - (deals[a]?.from ?? 0) || b - a);
    const isNoted = targets.some((index) => notesOf(rowAt(now, index), columns.notes).includes(line));
    if (isNoted) continue;
    const target = targets.find((index) => notesOf(rowAt(now, index), columns.notes).length + line.length < LONGEST);
    if (target === undefined) {
      plan.rows.push(row);
      now.push(row.map(writtenValue));
      deals.push(read(row.map(writtenValue)));
      plan.result.created++;
      continue;
    }
    addNote(target, line, now, rows.length - 1, plan, context);
    plan.result.added++;
  }
  return plan;
}

function notesOf(cells: readonly unknown[], column: number): string {
  return textOf(cellAt(cells, column));
}

/** What an answer says, on one line of the notes that tells it from every other one. */
function noteOf({ at, name, message }: LeadAnswer, { zone, lt }: LeadsContext): string {
  const local = new Date(Math.round(zone.localOf(at) * 86_400_000)).toISOString();
  return lt('lead_note', { time: `${local.slice(0, 10)} ${local.slice(11, 19)}`, name, message });
}

function newRow(
  answer: LeadAnswer,
  line: string,
  width: number,
  { columns, stages, zone, lt }: LeadsContext,
): unknown[] {
  const { id, at, name, company, email, phone } = answer;
  const first = stages.stages.find(({ type }) => type === 'Open');
  const row: unknown[] = new Array(width).fill('');
  const set = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) row[columns[column]] = typeof value === 'string' ? literal(value) : value;
  };
  set('deal', lt('lead_deal', { name: company || name }));
  set('stage', first?.name ?? '');
  set('pipeline', first?.pipeline ?? '');
  set('company', company);
  set('contact', name);
  set('email', email);
  set('phone', phone);
  set('source', lt('lead_source'));
  set('sourceId', PREFIX + id);
  set('notes', line);
  set('nextStep', lt('lead_answer'));
  set('nextStepDue', zone.startOf(zone.dayOf(at)));
  set('created', at);
  return row;
}

/** @param there how many of the rows are on the sheet; the others are planned */
function addNote(
  index: number,
  line: string,
  now: unknown[][],
  there: number,
  plan: LeadsPlan,
  { columns, lt }: LeadsContext,
): void {
  const cells = now[index] ?? [];
  const write = (column: DealColumn, text: string): void => {
    const at = columns[column];
    if (at < 0) return;
    cells[at] = text;
    const planned = plan.rows[index - there];
    if (planned) planned[at] = literal(text);
    else {
      plan.cells = plan.cells.filter((cell) => cell.row !== index + 2 || cell.column !== at);
      plan.cells.push({ row: index + 2, column: at, value: literal(text) });
    }
  };
  const before = notesOf(cells, columns.notes);
  write('notes', before === '' ? line : `${before}\n${line}`);
  if (isBlank(cellAt(cells, columns.nextStep))) write('nextStep', lt('lead_answer'));
}
