/** Runs simple and installable triggers, each with the event that Google would give it. */

import type { WorkbookEngine } from '../engine/workbook.js';
import { EnumMember } from '../execution/wire.js';
import type { ResponseData } from '../forms/definition.js';
import type { ExecutionContext } from '../services/base/context.js';
import { User } from '../services/script/session.js';
import { Range } from '../services/spreadsheet/range.js';
import { Spreadsheet } from '../services/spreadsheet/spreadsheet.js';
import { type Executor, LIMIT_MS, SIMPLE_LIMIT_MS } from './executor.js';
import type { Forms } from './forms.js';
import type { Project } from './project.js';
import type { WrittenRow } from './response-sheet.js';
import type { Selections } from './selections.js';
import { formEvent, rowEvent, timeEvent } from './trigger-events.js';
import type { StoredTrigger, TriggerEvent, TriggerList } from './triggers.js';

/** What running triggers needs of the workbench. */
export interface TriggerHost {
  readonly engine: WorkbookEngine;
  readonly executor: Executor;
  readonly project: Project;
  readonly triggers: TriggerList;
  readonly forms: Forms;
  readonly selections: Selections;
  now(): Date;
}

type EventOf = (context: ExecutionContext) => object;

export class TriggerRunner {
  constructor(private readonly host: TriggerHost) {}

  /** A simple trigger: restricted, as the person who acts; what it throws goes to the log alone. */
  async simple(
    functionName: string,
    user: string,
    event: EventOf,
    authMode: 'NONE' | 'LIMITED' = 'LIMITED',
  ): Promise<void> {
    if (!this.host.project.callable.includes(functionName)) return;
    await this.host.executor
      .run({
        functionName,
        args: (context) => [
          { authMode: new EnumMember(`AuthMode.${authMode}`), user: new User(context, ''), ...event(context) },
        ],
        user,
        activeUser: '',
        authMode,
        limitMs: SIMPLE_LIMIT_MS,
        kind: functionName,
      })
      .catch(() => undefined);
  }

  /** An installable trigger runs as its creator. */
  async #run(trigger: StoredTrigger, event: EventOf): Promise<void> {
    await this.host.executor
      .run({
        functionName: trigger.functionName,
        args: (context) => [event(context)],
        user: trigger.owner,
        activeUser: '',
        authMode: 'FULL',
        limitMs: LIMIT_MS,
        kind: trigger.event,
      })
      .catch(() => undefined);
  }

  /** The spreadsheet's triggers of one kind. */
  async installed(kind: TriggerEvent, user: string, event: EventOf): Promise<void> {
    for (const trigger of this.host.triggers.all().filter((each) => each.event === kind && !each.formId)) {
      await this.#run(trigger, (context) => ({
        ...authorised(trigger),
        user: new User(context, user),
        ...event(context),
      }));
    }
  }

  /** A clock trigger that has come due. */
  async due(trigger: StoredTrigger): Promise<void> {
    await this.#run(trigger, () => timeEvent(this.host.now(), trigger.id));
  }

  /** Runs a trigger by hand, with an event such as it would get now. */
  async byHand(id: string, by: string): Promise<void> {
    const trigger = this.host.triggers.all().find((each) => each.id === id);
    if (!trigger) return;
    if (trigger.event === 'ON_FORM_SUBMIT') await this.#submitAgain(trigger);
    else await this.#run(trigger, (context) => this.#eventNow(context, trigger, by));
    await this.host.engine.calculation.settle();
  }

  /** Without a response there is nothing that a submit trigger could be told. */
  async #submitAgain(trigger: StoredTrigger): Promise<void> {
    const { formId } = trigger;
    const response = formId === undefined ? undefined : this.host.forms.responses(formId).at(-1);
    if (formId === undefined || !response) throw new Error('Fill in the form (see Forms): its trigger then runs.');
    await this.#run(trigger, (context) => ({ ...authorised(trigger), ...formEvent(context, formId, response) }));
  }

  /** The event that a trigger would get if what it waits for happened now, by this person. */
  #eventNow(context: ExecutionContext, trigger: StoredTrigger, by: string): object {
    const { event } = trigger;
    if (event === 'CLOCK') return timeEvent(this.host.now(), trigger.id);
    const { sheetId, ...block } = this.host.selections.of(by);
    return {
      ...authorised(trigger),
      user: { email: by, nickname: by.split('@')[0] },
      source: new Spreadsheet(context),
      ...(event === 'ON_EDIT' ? { range: new Range(context, sheetId, block) } : {}),
      ...(event === 'ON_CHANGE' ? { changeType: 'OTHER' } : {}),
    };
  }

  /**
   * The submit triggers of a form and, where the response came to stand in a row, of the spreadsheet. Who responded is no part
   * of these events, as on Google.
   */
  async submitted(formId: string, response: ResponseData, row: WrittenRow | null): Promise<void> {
    await this.host.engine.calculation.settle();
    for (const trigger of this.host.triggers.all().filter(({ event }) => event === 'ON_FORM_SUBMIT')) {
      if (trigger.formId ? trigger.formId !== formId : !row) continue;
      await this.#run(trigger, (context) => ({
        ...authorised(trigger),
        ...(trigger.formId || !row ? formEvent(context, formId, response) : rowEvent(context, row)),
      }));
    }
    await this.host.engine.calculation.settle();
  }
}

const authorised = ({ id }: StoredTrigger) => ({ authMode: new EnumMember('AuthMode.FULL'), triggerUid: id });
