/** The actions of people in the file, and the triggers that they fire: opening, changing, selecting cells. */

import { isDeepStrictEqual } from 'node:util';
import { type Area, isOneCell } from '../engine/area.js';
import type { Mutation, WorkbookEngine } from '../engine/workbook.js';
import type { UserMutationOptions } from '../server/host.js';
import { report } from '../server/report.js';
import type { ExecutionContext } from '../services/base/context.js';
import { Range } from '../services/spreadsheet/range.js';
import { Spreadsheet } from '../services/spreadsheet/spreadsheet.js';
import { EditQueue } from './edit-queue.js';
import { type ChangeType, type Edit, editsOf, eventValue } from './edits.js';
import type { Keeper } from './keeper.js';
import { checkPageMutation } from './page-mutations.js';
import { checkPlace } from './page-places.js';
import type { Publisher } from './publisher.js';
import type { Selections } from './selections.js';
import type { TriggerRunner } from './trigger-runner.js';

/** What people's actions need of the workbench. */
export interface ActionHost {
  readonly engine: WorkbookEngine;
  readonly publisher: Publisher;
  readonly selections: Selections;
  readonly triggerRunner: TriggerRunner;
  mayEdit(user: string): boolean;
  readonly keeper: Keeper;
}

/** The message to a person who can only view the file. */
const VIEW_ONLY = 'You can only view this file. Ask its owner for access to edit it.';

export class UserActions {
  /** People who have opened the file. */
  readonly #readers = new Set<string>();
  /** What each person selected last, while the trigger runs for them. */
  readonly #selecting = new Map<string, Area>();
  readonly #edits = new EditQueue();

  constructor(private readonly host: ActionHost) {}

  async open(user: string, authMode: 'NONE' | 'LIMITED'): Promise<void> {
    const { engine, triggerRunner } = this.host;
    this.#readers.add(user);
    // Neither simple nor installable triggers run in view mode.
    if (!this.host.mayEdit(user)) return;
    const event = (context: ExecutionContext) => ({ source: new Spreadsheet(context) });
    await triggerRunner.simple('onOpen', user, event, authMode);
    await triggerRunner.installed('ON_OPEN', user, event);
    await engine.calculation.settle();
  }

  /** The trigger runs for those who have opened the file; of selections that come while it runs, the last alone fires it again. */
  async select(user: string, area: Area): Promise<void> {
    const { engine, selections, triggerRunner } = this.host;
    const before = selections.known(user);
    selections.set(user, area);
    // A page reports what a script has selected, too.
    if (before && isDeepStrictEqual(before, area)) return;
    if (!this.#readers.has(user) || !this.host.mayEdit(user)) return;
    const waiting = this.#selecting.has(user);
    this.#selecting.set(user, area);
    if (waiting) return;
    try {
      for (let fired: Area | undefined; fired !== this.#selecting.get(user); ) {
        fired = this.#selecting.get(user) ?? area;
        await triggerRunner.simple('onSelectionChange', user, cellsEvent(fired));
      }
    } finally {
      this.#selecting.delete(user);
    }
    await engine.calculation.settle();
  }

  /**
   * Lets a person change the document and fires the triggers that Google fires for it.
   *
   * @param typed whether the edit event of a single cell carries value and oldValue.
   * @param silent whether no edit event fires (moves, undo).
   */
  async change(user: string, change: () => unknown, how: { typed?: Area; silent?: boolean } = {}): Promise<void> {
    const { engine } = this.host;
    if (!this.host.mayEdit(user)) throw new Error(VIEW_ONLY);
    const before = how.typed ? eventValue(engine, how.typed) : undefined;
    const list: Mutation[] = [];
    const stop = engine.onMutation((mutation, fromFormula) => {
      if (!fromFormula) list.push(mutation);
    });
    try {
      engine.beforeChange();
      await this.host.keeper.keeping(() => engine.univer.personalUndo.change(change));
    } finally {
      stop();
    }
    await engine.calculation.settle();
    const { areas, change: kind } = editsOf(list);
    const edits: Edit[] = how.silent ? [] : areas.map((area) => ({ area }));
    const [single] = edits;
    if (single && how.typed && isOneCell(single.area)) Object.assign(single, this.#values(single.area, before));
    await this.host.keeper.keepingAfter(() => this.#fire(user, edits, kind, list.length > 0));
  }

  /**
   * @returns false when nothing was applied, as addresses mean other cells by now than when the person made the change.
   * @throws for a change that no page of ours makes or that the engine does not take; it is not kept.
   */
  async changeInPage(list: Mutation[], { user, origin, baseVersion }: UserMutationOptions): Promise<boolean> {
    const { engine, publisher } = this.host;
    if (!this.host.mayEdit(user)) throw new Error(VIEW_ONLY);
    // What others have just done counts.
    this.host.keeper.keep(this.host.keeper.takenBack, false);
    if (publisher.hasMovedSince(baseVersion)) return false;
    for (const mutation of list) checkPageMutation(mutation, engine.unitId);
    const since = this.host.keeper.takenBack;
    engine.beforeChange();
    const { areas, change } = editsOf(list);
    const olds = areas.map((area) => (isOneCell(area) ? eventValue(engine, area) : undefined));
    try {
      publisher.asFrom(origin, () => {
        for (const mutation of list) {
          checkPlace(mutation, engine);
          if (!engine.take(mutation)) throw new Error(`The workbook does not take the change ${mutation.id}.`);
        }
      });
    } catch (error) {
      this.host.keeper.takeBackUnkept(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
    this.host.keeper.keep(since, true);
    // The page has its answer before triggers run; it would wait for a script otherwise.
    this.#changedInPage(user, areas, olds, change).catch((error: unknown) => {
      report('The triggers of an edit did not run', error);
    });
    return true;
  }

  async #changedInPage(user: string, areas: Area[], olds: Edit['oldValue'][], change: ChangeType): Promise<void> {
    await this.host.engine.calculation.settle();
    const edits = areas.map((area, i): Edit => ({ area, ...(isOneCell(area) ? this.#values(area, olds[i]) : {}) }));
    await this.#fire(user, edits, change, true);
  }

  #values(area: Area, oldValue: Edit['oldValue']): Partial<Edit> {
    const value = eventValue(this.host.engine, area);
    return { ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
  }

  async #fire(user: string, edits: Edit[], changeType: ChangeType, changed: boolean): Promise<void> {
    const { engine, triggerRunner } = this.host;
    await Promise.all(edits.map((edit) => this.#edits.add(() => this.#fireEdit(user, edit))));
    const event = (context: ExecutionContext) => ({ changeType, source: new Spreadsheet(context) });
    if (changed) await triggerRunner.installed('ON_CHANGE', user, event);
    await engine.calculation.settle();
  }

  async #fireEdit(user: string, { area, ...values }: Edit): Promise<void> {
    const { engine, triggerRunner } = this.host;
    const event = cellsEvent(area, values);
    await triggerRunner.simple('onEdit', user, event);
    await triggerRunner.installed('ON_EDIT', user, event);
    await engine.calculation.settle();
  }
}

function cellsEvent({ sheetId, ...block }: Area, values: Omit<Edit, 'area'> = {}) {
  return (context: ExecutionContext) => ({
    source: new Spreadsheet(context),
    range: new Range(context, sheetId, block),
    ...values,
  });
}
