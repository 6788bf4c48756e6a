/** Checks cells that people type: fields that a stage requires, owners, e-mail addresses. */

import type { DealColumns } from '../deals/columns';
import { createFieldReader, missingFields } from '../deals/gate';
import { isAddressList } from '../entry/judge';
import { planOwners } from '../entry/owners';
import { keyOf, normalise } from '../i18n/name';
import { PEOPLE_COLUMNS } from '../pulse/columns';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { isBlank, textOf } from '../shared/values';
import type { StageTable } from '../stages/stages';
import type { Report } from './finding';
import type { SheetLook } from './snapshot';

/** What says how to read the cells. */
export interface EntryReading {
  columns: DealColumns;
  /** Null while nobody can read it. */
  stages: StageTable | null;
  people: SheetLook | null;
  /** Formulas of the same cells: what a formula gives is not written over. */
  formulas: Cells;
}

/** Reports deals that lack what their stage requires, owners nobody knows or spelt in two ways, and impossible addresses. */
export function checkEntries(rows: Cells, { columns, stages, people, formulas }: EntryReading, report: Report): void {
  const read = createFieldReader(rowAt(rows, 0), columns);
  const names = namesOf(people);
  const known = new Set(names.map(normalise));
  const spellings = spellingsOf(rows, columns.owner, names);
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const name = textOf(cellAt(cells, columns.stage));
    const stage = name === '' ? undefined : stages?.find(textOf(cellAt(cells, columns.pipeline)), name);
    const missing = stage ? missingFields(stage, (field) => read(cells, field)) : [];
    if (stage && missing.length > 0) {
      report('gateUnmet', [index + 1, columns.stage], { stage: stage.name, fields: missing.join(', ') });
    }
    const email = cellAt(cells, columns.email);
    if (!isAddressList(email)) report('emailWrong', [index + 1, columns.email], { value: textOf(email).slice(0, 60) });
    const owner = cellAt(cells, columns.owner);
    const spelling = spellings.get(index + 1);
    const place: [number, number] = [index + 1, columns.owner];
    if (spelling !== undefined) {
      const isFormula = textOf(rowAt(formulas, index)[columns.owner]) !== '';
      const writes = [{ row: index + 1, column: columns.owner, value: spelling }];
      const values = { owner: textOf(owner).slice(0, 60), spelling };
      report('ownerSpelling', place, values, isFormula ? undefined : { kind: 'cells', writes });
    } else if (people && known.size > 0 && !isBlank(owner) && !known.has(normalise(textOf(owner)))) {
      report('ownerUnknown', place, { owner: textOf(owner).slice(0, 60), sheet: people.name });
    }
  }
}

function namesOf(people: SheetLook | null): string[] {
  const column = rowAt(people?.rows, 0).findIndex((header) => keyOf(PEOPLE_COLUMNS, header) === 'name');
  return column < 0
    ? []
    : (people?.rows ?? [])
        .slice(1)
        .map((cells) => textOf(cells[column]))
        .filter((name) => name !== '');
}

/** By row, the spelling that an owner should have. */
function spellingsOf(rows: Cells, column: number, names: readonly string[]): Map<number, string> {
  if (column < 0) return new Map();
  const writes = planOwners(rows.slice(1), 2, column, names, () => []);
  return new Map(writes.map(({ row, value }) => [row, String(value)]));
}
