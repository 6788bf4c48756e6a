/** What a person has selected: the current cell, one range, or several. */

import { type Area, contains } from '../../engine/area.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext, ServiceHost } from '../base/context.js';
import { memberName } from '../base/enums.js';
import { Range } from './range.js';
import { RangeList } from './range-list.js';
import { Sheet } from './sheet.js';
import { nextDataCell } from './walk.js';

/** What the grid does not tell of a selection that a script made: which cell is current, and the other ranges. */
interface Made {
  last: Area;
  current: Area;
  all: Area[];
}

const made = new WeakMap<ServiceHost, Map<string, Made>>();

const firstCell = (area: Area): Area => ({ ...area, lastRow: area.row, lastColumn: area.column });

function madeBy(context: ExecutionContext): Made | null {
  const known = made.get(context.host)?.get(context.user);
  const now = context.host.selectionOf(context.user);
  // A person who has selected something else since counts for more.
  return known && contains(known.last, now) && contains(now, known.last) ? known : null;
}

export function select(context: ExecutionContext, areas: Area[], current?: Area): void {
  const last = areas[areas.length - 1];
  if (!last) return;
  context.host.showSelection(context.user, last);
  const byUser = made.get(context.host) ?? new Map<string, Made>();
  byUser.set(context.user, { last, current: current ?? firstCell(last), all: areas });
  made.set(context.host, byUser);
}

const rangeOf = (context: ExecutionContext, { sheetId, ...block }: Area) => new Range(context, sheetId, block);

export function activeRange(context: ExecutionContext): Range {
  return rangeOf(context, context.host.selectionOf(context.user));
}

export function currentCell(context: ExecutionContext): Range {
  return rangeOf(context, madeBy(context)?.current ?? firstCell(context.host.selectionOf(context.user)));
}

export function activeRangeList(context: ExecutionContext): RangeList {
  const areas = madeBy(context)?.all ?? [context.host.selectionOf(context.user)];
  return new RangeList(
    context,
    areas.map((area) => rangeOf(context, area)),
  );
}

/** Makes the cell current; the selection stays where it holds the cell. */
export function setCurrentCell(context: ExecutionContext, cell: Range): Range {
  const at = firstCell(cell._area());
  const now = context.host.selectionOf(context.user);
  if (contains(now, at)) select(context, madeBy(context)?.all ?? [now], at);
  else select(context, [at], at);
  return cell;
}

export class Selection extends ServiceObject {
  readonly className = 'Selection';
  override readonly local = new Set(['getActiveRange', 'getActiveRangeList', 'getActiveSheet', 'getCurrentCell']);

  getActiveRange(): Range {
    return activeRange(this.context);
  }
  getActiveRangeList(): RangeList {
    return activeRangeList(this.context);
  }
  getActiveSheet(): Sheet {
    return new Sheet(this.context, this.context.host.selectionOf(this.context.user).sheetId);
  }
  getCurrentCell(): Range {
    return currentCell(this.context);
  }
  /** The selection stretched to the edge of the data, as Ctrl+Shift+arrow does. */
  getNextDataRange(direction: string): Range {
    const name = memberName(direction, 'Direction');
    if (!name) throw badParameters('SpreadsheetApp.Selection', 'getNextDataRange', [direction]);
    const area = this.context.host.selectionOf(this.context.user);
    const { row, column } = nextDataCell(this.context.host.engine, currentCell(this.context)._area(), name);
    return rangeOf(this.context, {
      ...area,
      row: Math.min(area.row, row),
      lastRow: Math.max(name === 'UP' || name === 'DOWN' ? row : area.lastRow, area.row),
      column: Math.min(area.column, column),
      lastColumn: Math.max(name === 'NEXT' || name === 'PREVIOUS' ? column : area.lastColumn, area.column),
    });
  }
}
