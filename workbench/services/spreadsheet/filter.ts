/** SpreadsheetApp's Filter: the one basic filter of a sheet, shown by the engine's own. */

import { type Area, toEngineRange } from '../../engine/area.js';
import type { Placed } from '../../engine/structure.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { type Attachment, Attachments, fromStored, newAttachmentId, toStored } from './attachments.js';
import { satisfies } from './criteria.js';
import { type ColumnCriteria, FilterCriteria } from './filter-criteria.js';
import { Range } from './range.js';

interface Stored extends Attachment {
  /** By the column's place within the filter, from 0. */
  columns: Record<number, ColumnCriteria>;
}

const stored = (context: ExecutionContext) => new Attachments<Stored>(context.host.stores, 'filters');

const find = (context: ExecutionContext, sheetId: string) =>
  stored(context)
    .all()
    .find((item) => item.blocks[0]?.sheetId === sheetId);

export class Filter extends ServiceObject {
  readonly className = 'Filter';

  private constructor(
    context: ExecutionContext,
    private readonly sheetId: string,
  ) {
    super(context);
  }

  static create(context: ExecutionContext, area: Area): Filter {
    // The words are practice.
    if (find(context, area.sheetId)) throw new Error("You can't create a filter in a sheet that already has a filter.");
    stored(context).add({ id: newAttachmentId(), blocks: [toStored(area)], columns: {} });
    context.host.engine.execute('sheet.mutation.set-filter-range', {
      unitId: context.host.engine.unitId,
      subUnitId: area.sheetId,
      range: toEngineRange(area),
    });
    return new Filter(context, area.sheetId);
  }

  static of(context: ExecutionContext, sheetId: string): Filter | null {
    return find(context, sheetId) ? new Filter(context, sheetId) : null;
  }

  get #stored(): Stored {
    const found = find(this.context, this.sheetId);
    if (!found) throw new Error('The filter has been removed.');
    return found;
  }
  #area(): Area {
    const [block] = this.#stored.blocks;
    const placed: Placed = block
      ? fromStored(block)
      : { sheetId: this.sheetId, row: 0, column: 0, lastRow: 0, lastColumn: 0 };
    return this.context.host.engine.clip(this.sheetId, placed);
  }
  /** Columns count from the sheet's first. */
  #column(position: number, method: string): number {
    const area = this.#area();
    if (!Number.isInteger(position)) throw badParameters('SpreadsheetApp.Filter', method, [position]);
    if (position < area.column + 1 || position > area.lastColumn + 1)
      throw new Error('The column position is outside of the range of the filter.');
    return position - 1 - area.column;
  }
  getRange(): Range {
    const { sheetId, ...block } = this.#area();
    return new Range(this.context, sheetId, block);
  }
  getColumnFilterCriteria(position: number): FilterCriteria | null {
    const criteria = this.#stored.columns[this.#column(position, 'getColumnFilterCriteria')];
    return criteria ? new FilterCriteria(this.context, criteria) : null;
  }
  setColumnFilterCriteria(position: number, criteria: FilterCriteria | null): this {
    if (criteria !== null && !(criteria instanceof FilterCriteria))
      throw badParameters('SpreadsheetApp.Filter', 'setColumnFilterCriteria', [position, criteria]);
    const at = this.#column(position, 'setColumnFilterCriteria');
    const { id, columns } = this.#stored;
    const { [at]: _old, ...rest } = columns;
    const wanted = criteria?._criteria();
    // A formula looks at whole rows; the engine's filter knows a column's values only.
    if (wanted?.criterion?.type === 'CUSTOM_FORMULA')
      throw new Error('Not available in the workbench: FilterCriteriaBuilder.whenFormulaSatisfied');
    this.#apply(at, wanted ?? null);
    stored(this.context).change(id, { columns: wanted ? { ...rest, [at]: wanted } : rest });
    return this;
  }
  removeColumnFilterCriteria(position: number): this {
    return this.setColumnFilterCriteria(position, null);
  }
  /** Tells the engine which of the column's texts stay visible; as on Google, later values are not judged anew. */
  #apply(column: number, criteria: ColumnCriteria | null): void {
    const { engine } = this.context.host;
    const area = this.#area();
    const target = { unitId: engine.unitId, subUnitId: this.sheetId, col: area.column + column };
    if (!criteria) {
      engine.execute('sheet.mutation.set-filter-criteria', { ...target, criteria: null });
      return;
    }
    const cells = { ...area, row: area.row + 1, column: target.col, lastColumn: target.col };
    const values = engine.cells.values(cells);
    const at = { now: this.context.host.now().getTime(), timeZone: engine.settings.timeZone };
    const shown = engine.cells.display(cells).flatMap(([text = ''], i) => {
      const { criterion, hidden, visible } = criteria;
      const fits = !criterion || satisfies(criterion, { value: values[i]?.[0], shown: text }, at) === true;
      return fits && !hidden?.includes(text) && (!visible || visible.includes(text)) ? [text] : [];
    });
    const filters = [...new Set(shown)];
    engine.execute('sheet.mutation.set-filter-criteria', {
      ...target,
      criteria: {
        colId: target.col,
        filters: {
          filters: filters.filter((text) => text !== ''),
          ...(filters.includes('') ? { blank: true } : {}),
        },
      },
    });
  }
  sort(position: number, ascending: boolean): this {
    this.#column(position, 'sort');
    const { sheetId, ...area } = this.#area();
    // The first row is the filter's header.
    if (area.row < area.lastRow)
      new Range(this.context, sheetId, { ...area, row: area.row + 1 }).sort({ column: position, ascending });
    return this;
  }
  remove(): void {
    const { engine } = this.context.host;
    stored(this.context).remove(this.#stored.id);
    engine.execute('sheet.mutation.remove-filter', { unitId: engine.unitId, subUnitId: this.sheetId });
  }
}
