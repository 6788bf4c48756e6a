/** The choices of a dropdown that takes them from cells. */

import type { WorkbookEngine } from '../../../engine/workbook.js';
import { fromStored } from '../attachments.js';
import type { Criterion } from '../criteria.js';

/** Choices in small letters, by the rule's criterion: callers that judge many cells read them once. */
export type Choices = Map<Criterion, Set<string>>;

export function choicesOf(engine: WorkbookEngine, criterion: Criterion, known: Choices): Set<string> {
  const read = known.get(criterion);
  if (read) return read;
  const placed = fromStored((criterion.values[0] as { range: Parameters<typeof fromStored>[0] }).range);
  const shown = engine.cells.display(engine.clip(placed.sheetId, placed)).flat();
  const choices = new Set(shown.filter((choice) => choice !== '').map((choice) => choice.toLowerCase()));
  known.set(criterion, choices);
  return choices;
}
