/** SpreadsheetApp's Group: rows or columns that are folded away together. */

import type { Area } from '../../engine/area.js';
import type { Dimension, Placed } from '../../engine/structure.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { memberName } from '../base/enums.js';
import { type Attachment, Attachments, fromStored, newAttachmentId, toStored } from './attachments.js';
import { refuseProtected } from './protected-cells.js';
import { Range } from './range.js';

interface Stored extends Attachment {
  dimension: Dimension;
  collapsed: boolean;
}

/** A run of lines at one depth; 0-based, ends included. */
interface Run {
  id: string;
  first: number;
  last: number;
  depth: number;
  collapsed: boolean;
}

const OPEN = Number.POSITIVE_INFINITY;
/** Documented. */
const MAX_DEPTH = 8;

const stored = (context: ExecutionContext) => new Attachments<Stored>(context.host.stores, 'groups');

const linesOf = (placed: Placed, dimension: Dimension): [number, number] =>
  dimension === 'ROWS' ? [placed.row, placed.lastRow] : [placed.column, placed.lastColumn];

function placeOf(sheetId: string, dimension: Dimension, first: number, last: number): Placed {
  return dimension === 'ROWS'
    ? { sheetId, row: first, lastRow: last, column: 0, lastColumn: OPEN }
    : { sheetId, row: 0, lastRow: OPEN, column: first, lastColumn: last };
}

/** The groups of a sheet, outer ones first; a group's depth is how many groups hold it, itself included. */
function runsOf(context: ExecutionContext, sheetId: string, dimension: Dimension): Run[] {
  const items = stored(context)
    .all()
    .filter((item) => item.dimension === dimension && item.blocks[0]?.sheetId === sheetId);
  const spans = items.flatMap(({ id, blocks, collapsed }) => {
    const [block] = blocks;
    if (!block) return [];
    const [first, last] = linesOf(fromStored(block), dimension);
    return [{ id, first, last, collapsed }];
  });
  spans.sort((a, b) => a.first - b.first || b.last - a.last);
  return spans.map((span, i) => ({
    ...span,
    depth:
      1 +
      spans.filter(
        (other, j) =>
          other !== span &&
          other.first <= span.first &&
          other.last >= span.last &&
          !(other.first === span.first && other.last === span.last && j > i),
      ).length,
  }));
}

export function depthAt(context: ExecutionContext, sheetId: string, dimension: Dimension, line: number): number {
  return runsOf(context, sheetId, dimension).filter((run) => run.first <= line && run.last >= line).length;
}

/** Adds to the depth of lines, within 0 and 8; neighbours of one depth are one group. */
export function shiftDepth(context: ExecutionContext, area: Area, dimension: Dimension, delta: number): void {
  if (!Number.isInteger(delta))
    throw badParameters('SpreadsheetApp.Range', dimension === 'ROWS' ? 'shiftRowGroupDepth' : 'shiftColumnGroupDepth', [
      delta,
    ]);
  const { sheetId } = area;
  const [first, last] = linesOf(area, dimension);
  refuseProtected(context, placeOf(sheetId, dimension, first, last));
  const before = runsOf(context, sheetId, dimension);
  const end = Math.max(last, ...before.map((run) => run.last));
  const depths = Array.from({ length: end + 1 }, (_, line) => {
    const depth = before.filter((run) => run.first <= line && run.last >= line).length;
    return line >= first && line <= last ? Math.max(0, depth + delta) : depth;
  });
  if (depths.some((depth) => depth > MAX_DEPTH)) throw new Error(`The maximum group depth is ${MAX_DEPTH}.`);
  const all = stored(context);
  all.remove(...before.map((run) => run.id));
  for (let depth = 1; depth <= MAX_DEPTH; depth++) {
    for (let line = 0; line <= end; line++) {
      if ((depths[line] ?? 0) < depth) continue;
      const from = line;
      while ((depths[line + 1] ?? 0) >= depth) line++;
      const old = before.find((run) => run.depth === depth && run.first === from && run.last === line);
      all.add({
        id: old?.id ?? newAttachmentId(),
        blocks: [toStored(placeOf(sheetId, dimension, from, line))],
        dimension,
        collapsed: old?.collapsed ?? false,
      });
    }
  }
  show(context, sheetId, dimension, before);
}

/** Hides the lines of collapsed groups and shows those that only a group had hidden. */
function show(context: ExecutionContext, sheetId: string, dimension: Dimension, before: Run[]): void {
  const facade = context.host.engine.facade(sheetId);
  const now = runsOf(context, sheetId, dimension);
  const hiddenIn = (runs: Run[], line: number) =>
    runs.some((run) => run.collapsed && run.first <= line && run.last >= line);
  const lines = new Set(
    [...before, ...now].flatMap((run) => Array.from({ length: run.last - run.first + 1 }, (_, i) => run.first + i)),
  );
  for (const line of lines) {
    const [was, is] = [hiddenIn(before, line), hiddenIn(now, line)];
    if (was === is) continue;
    if (dimension === 'ROWS') is ? facade.hideRows(line, 1) : facade.showRows(line, 1);
    else is ? facade.hideColumns(line, 1) : facade.showColumns(line, 1);
  }
}

function setCollapsed(
  context: ExecutionContext,
  sheetId: string,
  dimension: Dimension,
  which: (run: Run) => boolean | null,
): void {
  const before = runsOf(context, sheetId, dimension);
  for (const run of before) {
    const collapsed = which(run);
    if (collapsed !== null && collapsed !== run.collapsed) stored(context).change(run.id, { collapsed });
  }
  show(context, sheetId, dimension, before);
}

/** Folds or unfolds the groups that lie within the area. */
export function collapseGroups(context: ExecutionContext, area: Area, dimension: Dimension, collapsed: boolean): void {
  const [first, last] = linesOf(area, dimension);
  setCollapsed(context, area.sheetId, dimension, (run) => (run.first >= first && run.last <= last ? collapsed : null));
}

export function collapseAll(
  context: ExecutionContext,
  sheetId: string,
  dimension: Dimension,
  collapsed: boolean,
): void {
  setCollapsed(context, sheetId, dimension, () => collapsed);
}

/** Opens groups as deep as `depth` and folds what lies deeper. */
export function expandUpTo(context: ExecutionContext, sheetId: string, dimension: Dimension, depth: number): void {
  setCollapsed(context, sheetId, dimension, (run) => run.depth > depth);
}

type Controls = Record<string, Partial<Record<Dimension, string>>>;

export function controlPosition(context: ExecutionContext, sheetId: string, dimension: Dimension): string {
  return context.host.stores.get<Controls>('groupControls', {})[sheetId]?.[dimension] ?? 'AFTER';
}

export function setControlPosition(
  context: ExecutionContext,
  sheetId: string,
  dimension: Dimension,
  position: string,
): void {
  const name = memberName(position, 'GroupControlTogglePosition');
  if (!name) throw badParameters('SpreadsheetApp.Sheet', 'setGroupControlPosition', [position]);
  const all = context.host.stores.get<Controls>('groupControls', {});
  context.host.stores.set('groupControls', { ...all, [sheetId]: { ...all[sheetId], [dimension]: name } });
}

/**
 * The group of that depth that holds the line or has its control there; 0-based line. Google's documentation says both that
 * null is returned and that an exception is thrown where there is none; its sample takes null.
 */
export function groupAt(
  context: ExecutionContext,
  sheetId: string,
  dimension: Dimension,
  line: number,
  depth: number,
): Group | null {
  const after = controlPosition(context, sheetId, dimension) === 'AFTER';
  const found = runsOf(context, sheetId, dimension).find(
    (run) =>
      run.depth === depth &&
      ((run.first <= line && run.last >= line) || line === (after ? run.last + 1 : run.first - 1)),
  );
  return found ? new Group(context, sheetId, dimension, found.id) : null;
}

export class Group extends ServiceObject {
  readonly className = 'Group';

  constructor(
    context: ExecutionContext,
    private readonly sheetId: string,
    private readonly dimension: Dimension,
    private readonly id: string,
  ) {
    super(context);
  }
  get #run(): Run {
    const found = runsOf(this.context, this.sheetId, this.dimension).find((run) => run.id === this.id);
    if (!found) throw new Error('The group no longer exists.');
    return found;
  }
  #set(collapsed: boolean): this {
    setCollapsed(this.context, this.sheetId, this.dimension, (run) => (run.id === this.id ? collapsed : null));
    return this;
  }
  collapse(): this {
    return this.#set(true);
  }
  expand(): this {
    return this.#set(false);
  }
  isCollapsed(): boolean {
    return this.#run.collapsed;
  }
  getDepth(): number {
    return this.#run.depth;
  }
  /** The line, counted from 1, that shows the control. */
  getControlIndex(): number {
    const { first, last } = this.#run;
    return controlPosition(this.context, this.sheetId, this.dimension) === 'AFTER' ? last + 2 : first;
  }
  getRange(): Range {
    const { first, last } = this.#run;
    const { sheetId, ...block } = placeOf(this.sheetId, this.dimension, first, last);
    return new Range(this.context, sheetId, block);
  }
  /** The group goes, its lines stay and are seen. */
  remove(): void {
    const before = runsOf(this.context, this.sheetId, this.dimension);
    void this.#run;
    stored(this.context).remove(this.id);
    show(this.context, this.sheetId, this.dimension, before);
  }
}
