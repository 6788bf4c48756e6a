/** What each person has selected. */

import { type Area, toEngineRange } from '../engine/area.js';
import type { WorkbookEngine } from '../engine/workbook.js';
import type { CellRange } from '../protocol.js';

export class Selections {
  readonly #areas = new Map<string, Area>();

  constructor(private readonly engine: WorkbookEngine) {}

  set(user: string, area: Area): void {
    this.#areas.set(user, area);
  }

  /** Where the person is, once that has been told. */
  known(user: string): Area | undefined {
    return this.#areas.get(user);
  }

  #standing(user: string): Area | undefined {
    const known = this.#areas.get(user);
    return this.engine.sheets.some((sheet) => sheet.getSheetId() === known?.sheetId) ? known : undefined;
  }

  /** The selection as scripts see it: the first cell where the person has selected nothing that is still there. */
  of(user: string): Area {
    const { sheets } = this.engine;
    const first = sheets.find((sheet) => !sheet.isSheetHidden()) ?? sheets[0];
    return (
      this.#standing(user) ?? { sheetId: first?.getSheetId() ?? '0', row: 0, column: 0, lastRow: 0, lastColumn: 0 }
    );
  }

  /** Where the person was last, if the sheet is still there. */
  last(user: string): { sheetId: string; range: CellRange } | undefined {
    const area = this.#standing(user);
    return area && { sheetId: area.sheetId, range: toEngineRange(area) };
  }
}
