/** Marks the stage cell of a deal with a note while fields are blank that the stage requires. */

import { columnOfField, createFieldReader, missingFields, requiredFields } from '../../core/deals/gate';
import { readSyncMarker } from '../../core/deals/sync-marker';
import type { Translate } from '../../core/messages';
import { type Cells, cellAt } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { textOf } from '../../core/shared/values';
import { stageKey } from '../../core/stages/stages';
import type { Workbook } from './workbook';

/** How our notes begin. We leave the user's own notes alone. */
const OURS = 'Saluran: ';

/** A deal in a stage whose required fields are not all filled. */
export interface UnmetGate {
  row: number;
  stage: string;
  /** The blank fields, as the stage table names them. */
  fields: string[];
  /** Whether this edit brought the deal into the stage. */
  isNew: boolean;
}

/** Every field that some stage requires, as the stage table names it; none while nobody can read the table. */
export function requiredAnywhere(workbook: Workbook): string[] {
  try {
    return [...new Set(workbook.stages().stages.flatMap(requiredFields))];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** Whether a block of columns (1-based) holds one that some stage requires. */
export function touchesGates(workbook: Workbook, first: number, last: number): boolean {
  return requiredAnywhere(workbook).some((field) => {
    const column = columnOfField(field, workbook.system.headers, workbook.columns()) + 1;
    return column >= first && column <= last;
  });
}

/**
 * Brings the notes of edited rows up to date. No round trip if no gate matters, else one to read the notes and one to write
 * those that change.
 *
 * @param rows the rows as we read them after the edit; their sync markers still name the stage before it
 * @param touchesFields whether the edit reached a column that a stage requires
 * @returns the gates that are not met
 */
export function markGates(workbook: Workbook, rows: Cells, firstRow: number, touchesFields: boolean): UnmetGate[] {
  const { stage } = workbook.columns();
  const { requires, missing } = createGate(workbook);
  const unmet: UnmetGate[] = [];
  let mayHaveNote = false;
  rows.forEach((cells, index) => {
    const name = textOf(cellAt(cells, stage));
    const before = readSyncMarker(cellAt(cells, workbook.columns().log))?.stage ?? '';
    const isNew = stageKey(before) !== stageKey(name);
    const fields = missing(cells, name);
    if (fields.length > 0) unmet.push({ row: firstRow + index, stage: name, fields, isNew });
    else if (touchesFields) mayHaveNote ||= requires(cells, name);
    if (isNew) mayHaveNote ||= missing(cells, before).length > 0;
  });
  if (unmet.length > 0 || mayHaveNote) writeNotes(workbook, unmet, firstRow, rows.length);
  return unmet;
}

/** Brings the note of a moved deal up to date. No round trip if its stage lacked nothing before and lacks nothing now. */
export function markMove(workbook: Workbook, before: readonly unknown[], now: readonly unknown[], row: number): void {
  const { stage } = workbook.columns();
  const { missing } = createGate(workbook);
  const [from, to] = [textOf(cellAt(before, stage)), textOf(cellAt(now, stage))];
  const fields = missing(now, to);
  if (fields.length === 0 && missing(before, from).length === 0) return;
  writeNotes(workbook, fields.length > 0 ? [{ row, stage: to, fields, isNew: true }] : [], row, 1);
}

/** The unmet gates of deals that an edit brought into a stage, in words; one text for all that lack the same fields. */
export function gateProblems(unmet: readonly UnmetGate[], t: Translate): { count: number; text: string }[] {
  const groups = new Map<string, UnmetGate[]>();
  for (const gate of unmet) {
    const key = JSON.stringify([gate.stage, gate.fields]);
    const group = groups.get(key);
    if (group) group.push(gate);
    else groups.set(key, [gate]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const count = others.length + 1;
    const values = { row: String(first.row), stage: first.stage, fields: first.fields.join(', '), count };
    return [{ count, text: t('problem_gate', values) }];
  });
}

/** Asks the gate about rows of Deals: whether a stage requires anything of the deal, and what the deal lacks. */
function createGate(workbook: Workbook) {
  const columns = workbook.columns();
  const stages = workbook.stages();
  const read = createFieldReader(workbook.system.headers, columns);
  const find = (cells: readonly unknown[], stage: string) =>
    stage === '' ? undefined : stages.find(textOf(cellAt(cells, columns.pipeline)), stage);
  return {
    requires: (cells: readonly unknown[], stage: string): boolean =>
      (find(cells, stage)?.requiredFields.length ?? 0) > 0,
    missing(cells: readonly unknown[], stage: string): string[] {
      const target = find(cells, stage);
      return target ? missingFields(target, (field) => read(cells, field)) : [];
    },
  };
}

function writeNotes(workbook: Workbook, unmet: readonly UnmetGate[], firstRow: number, count: number): void {
  const range = workbook.sheet('deals').getRange(firstRow, workbook.columns().stage + 1, count, 1);
  const wanted = new Map(unmet.map((gate) => [gate.row, gate]));
  try {
    const before = range.getNotes();
    const after = before.map(([note = ''], index) => {
      if (note !== '' && !note.startsWith(OURS)) return [note];
      const gate = wanted.get(firstRow + index);
      return [gate ? OURS + workbook.t('note_gate', { stage: gate.stage, fields: gate.fields.join(', ') }) : ''];
    });
    if (after.some(([note], index) => note !== before[index]?.[0])) range.setNotes(after);
  } catch (error) {
    // The deal is written and logged, and the toast names the fields. A cell that takes no note is no reason to fail.
    console.warn(error);
  }
}
