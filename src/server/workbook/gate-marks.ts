/** Marks stage cells of Deals whose gate is not met with a note, and takes the note off once the fields are filled. */

import { columnOfField, createFieldReader, missingFields, requiredFields } from '../../core/deals/gate';
import { readSyncMarker } from '../../core/deals/sync-marker';
import type { Translate } from '../../core/i18n/messages';
import { type Cells, cellAt } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { textOf } from '../../core/shared/values';
import { stageKey } from '../../core/stages/stages';
import type { Workbook } from './workbook';

/** What a note of ours begins with: notes of the user's stay. */
const OURS = 'Saluran: ';

/** Every field that some stage requires, as the stage table names it; none while the table cannot be read. */
export function requiredAnywhere(workbook: Workbook): string[] {
  try {
    return [...new Set(workbook.stages().stages.flatMap(requiredFields))];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** A deal that stands in a stage while fields are blank which the stage requires. */
export interface UnmetGate {
  row: number;
  stage: string;
  fields: string[];
  /** Whether the deal has only now come into the stage. */
  isNew: boolean;
}

/**
 * Brings the notes of edited rows up to date. No round trip where no gate matters, else one, and another to write.
 *
 * @param rows the rows as they were read after the edit, markers as before it
 * @param touchesFields whether the edit reached a column that a gate asks for
 * @returns the gates that are not met
 */
export function markGates(workbook: Workbook, rows: Cells, firstRow: number, touchesFields: boolean): UnmetGate[] {
  const columns = workbook.columns();
  const stages = workbook.stages();
  const read = createFieldReader(workbook.system.headers, columns);
  const unmet: UnmetGate[] = [];
  let isDoubtful = false;
  rows.forEach((cells, index) => {
    const pipeline = textOf(cellAt(cells, columns.pipeline));
    const name = textOf(cellAt(cells, columns.stage));
    const missingIn = (stage: string): string[] => {
      const target = stage === '' ? undefined : stages.find(pipeline, stage);
      return target ? missingFields(target, (field) => read(cells, field)) : [];
    };
    const before = readSyncMarker(cellAt(cells, columns.log))?.stage ?? '';
    const isNew = stageKey(before) !== stageKey(name);
    const fields = missingIn(name);
    if (fields.length > 0) unmet.push({ row: firstRow + index, stage: name, fields, isNew });
    else if (touchesFields && name !== '') isDoubtful ||= (stages.find(pipeline, name)?.requiredFields.length ?? 0) > 0;
    if (isNew) isDoubtful ||= missingIn(before).length > 0;
  });
  if (unmet.length > 0 || isDoubtful) writeNotes(workbook, unmet, firstRow, rows.length);
  return unmet;
}

/** Takes the note off a deal that is moved out of a stage whose gate it did not meet. No round trip where it did. */
export function unmark(workbook: Workbook, cells: readonly unknown[], row: number): void {
  const columns = workbook.columns();
  const stage = workbook.stages().find(textOf(cellAt(cells, columns.pipeline)), textOf(cellAt(cells, columns.stage)));
  const read = createFieldReader(workbook.system.headers, columns);
  if (stage && missingFields(stage, (field) => read(cells, field)).length > 0) writeNotes(workbook, [], row, 1);
}

/** Whether a block of columns (1-based) holds one that some stage requires. */
export function touchesGates(workbook: Workbook, first: number, last: number): boolean {
  return requiredAnywhere(workbook).some((field) => {
    const column = columnOfField(field, workbook.system.headers, workbook.columns()) + 1;
    return column >= first && column <= last;
  });
}

/** The gates that newly entered stages do not meet, in words: deals that lack the same fields of the same stage together. */
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
    const values = { row: String(first.row), stage: first.stage, fields: first.fields.join(', ') };
    return [{ count: others.length + 1, text: t('problem_gate', { ...values, count: others.length + 1 }) }];
  });
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
    // The deal is written and logged, and the toast names the fields: a cell that takes no note is no reason to fail.
    console.warn(error);
  }
}
