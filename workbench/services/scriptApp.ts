/** ScriptApp: installable triggers and authorisation. */

import { EnumMember } from '../execution/wire.js';
import type { Schedule, TriggerEvent } from '../host/triggers.js';
import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';

/** Google's limit for one person and script. */
const MAX_TRIGGERS = 20;
const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

export class ScriptApp extends ServiceObject {
  readonly className = 'ScriptApp';
  override readonly local = new Set(['newTrigger', 'getScriptId']);

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.context, functionName);
  }
  getProjectTriggers(): Trigger[] {
    return this.context.host.triggers
      .all()
      .filter((trigger) => trigger.owner === this.context.user)
      .map((trigger) => new Trigger(this.context, trigger.id, trigger.functionName, trigger.event));
  }
  getUserTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }
  deleteTrigger(trigger: Trigger): void {
    this.context.host.triggers.remove(trigger.getUniqueId());
  }
  getScriptId(): string {
    return 'workbench-script';
  }
}

export class Trigger extends ServiceObject {
  readonly className = 'Trigger';
  override readonly local = new Set(['getUniqueId', 'getHandlerFunction', 'getEventType']);

  constructor(
    context: ExecutionContext,
    private readonly id: string,
    private readonly functionName: string,
    private readonly event: TriggerEvent,
  ) {
    super(context);
  }
  getUniqueId(): string {
    return this.id;
  }
  getHandlerFunction(): string {
    return this.functionName;
  }
  getEventType(): EnumMember {
    return new EnumMember(`EventType.${this.event}`);
  }
}

class TriggerBuilder extends ServiceObject {
  readonly className = 'TriggerBuilder';
  override readonly local = new Set(['timeBased', 'forSpreadsheet', 'forForm']);

  constructor(
    context: ExecutionContext,
    private readonly functionName: string,
  ) {
    super(context);
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.context, this.functionName);
  }
  forSpreadsheet(_file: unknown): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.context, this.functionName);
  }
}

function create(context: ExecutionContext, functionName: string, event: TriggerEvent, schedule?: Schedule): Trigger {
  const own = context.host.triggers.all().filter((trigger) => trigger.owner === context.user);
  if (own.length >= MAX_TRIGGERS)
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  const id = `t${Math.random().toString(36).slice(2, 12)}`;
  context.host.triggers.add(
    { id, functionName, event, owner: context.user, ...(schedule ? { schedule } : {}) },
    context.host.now(),
  );
  return new Trigger(context, id, functionName, event);
}

class SpreadsheetTriggerBuilder extends ServiceObject {
  readonly className = 'SpreadsheetTriggerBuilder';
  override readonly local = new Set(['onOpen', 'onEdit', 'onChange', 'onFormSubmit']);
  #event: TriggerEvent = 'ON_OPEN';

  constructor(
    context: ExecutionContext,
    private readonly functionName: string,
  ) {
    super(context);
  }
  #on(event: TriggerEvent): this {
    this.#event = event;
    return this;
  }
  onOpen(): this {
    return this.#on('ON_OPEN');
  }
  onEdit(): this {
    return this.#on('ON_EDIT');
  }
  onChange(): this {
    return this.#on('ON_CHANGE');
  }
  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }
  create(): Trigger {
    return create(this.context, this.functionName, this.#event);
  }
}

class ClockTriggerBuilder extends ServiceObject {
  readonly className = 'ClockTriggerBuilder';
  override readonly local = new Set([
    'everyMinutes',
    'everyHours',
    'everyDays',
    'everyWeeks',
    'atHour',
    'nearMinute',
    'onWeekDay',
    'inTimezone',
    'after',
    'at',
  ]);
  #schedule: Schedule = {};

  constructor(
    context: ExecutionContext,
    private readonly functionName: string,
  ) {
    super(context);
  }
  #with(change: Schedule): this {
    this.#schedule = { ...this.#schedule, ...change };
    return this;
  }
  everyMinutes(everyMinutes: number): this {
    return this.#with({ everyMinutes });
  }
  everyHours(everyHours: number): this {
    return this.#with({ everyHours });
  }
  everyDays(everyDays: number): this {
    return this.#with({ everyDays });
  }
  everyWeeks(everyWeeks: number): this {
    return this.#with({ everyWeeks });
  }
  atHour(hour: number): this {
    return this.#with({ hour });
  }
  nearMinute(minute: number): this {
    return this.#with({ minute });
  }
  onWeekDay(day: string): this {
    return this.#with({ weekDay: WEEK_DAYS.indexOf(String(day).replace('WeekDay.', '')), everyWeeks: 1 });
  }
  inTimezone(_zone: string): this {
    return this;
  }
  after(ms: number): this {
    return this.#with({ at: new Date(this.context.host.now().getTime() + ms).toISOString() });
  }
  at(date: Date): this {
    return this.#with({ at: date.toISOString() });
  }
  create(): Trigger {
    return create(this.context, this.functionName, 'CLOCK', this.#schedule);
  }
}
