/** ScriptApp: installable triggers and authorisation. */

import { TZDate } from '@date-fns/tz';
import { EnumMember } from '../../execution/wire.js';
import { DEFAULT_TIME_ZONE, isTimeZone } from '../../host/project.js';
import type { Schedule, StoredTrigger, TriggerEvent } from '../../host/triggers.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { EVERY_METHOD } from '../base/enums.js';
import { isGranted } from '../base/permissions.js';
import { Form } from '../form/form.js';

/** Google's limit for one person and script. */
const MAX_TRIGGERS = 20;
/** Of an add-on that asks for another file's trigger (practice). */
const NOT_PERMITTED = 'The Add-on attempted an action that is not permitted, please contact the developer.';
const EVENT_NAMES: Record<TriggerEvent, string> = {
  CLOCK: 'time-based',
  ON_OPEN: 'open',
  ON_EDIT: 'edit',
  ON_CHANGE: 'change',
  ON_FORM_SUBMIT: 'form submit',
};
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
      .map((trigger) => new Trigger(this.context, trigger));
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
  /** Of the given scopes, or of all that the manifest lists: here people grant whatever the manifest lists. */
  getAuthorizationInfo(_authMode: unknown, scopes?: string[]): AuthorizationInfo {
    const { project } = this.context.host;
    const wanted = scopes ?? project.manifest.oauthScopes ?? [];
    return new AuthorizationInfo(
      this.context,
      wanted,
      wanted.filter((scope) => isGranted(project, scope)),
    );
  }
}

class AuthorizationInfo extends ServiceObject {
  readonly className = 'AuthorizationInfo';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly wanted: readonly string[],
    private readonly granted: string[],
  ) {
    super(context);
  }
  get #isRequired(): boolean {
    return this.granted.length < this.wanted.length;
  }
  getAuthorizationStatus(): EnumMember {
    return new EnumMember(`AuthorizationStatus.${this.#isRequired ? 'REQUIRED' : 'NOT_REQUIRED'}`);
  }
  getAuthorizationUrl(): string | null {
    const asked = encodeURIComponent(this.wanted.join(' '));
    return this.#isRequired ? `https://accounts.google.com/o/oauth2/auth?scope=${asked}` : null;
  }
  getAuthorizedScopes(): string[] {
    return this.granted;
  }
}

export class Trigger extends ServiceObject {
  readonly className = 'Trigger';
  override readonly local = new Set([
    'getUniqueId',
    'getHandlerFunction',
    'getEventType',
    'getTriggerSource',
    'getTriggerSourceId',
  ]);

  constructor(
    context: ExecutionContext,
    private readonly trigger: Pick<StoredTrigger, 'id' | 'functionName' | 'event' | 'formId'>,
  ) {
    super(context);
  }
  getUniqueId(): string {
    return this.trigger.id;
  }
  getHandlerFunction(): string {
    return this.trigger.functionName;
  }
  getEventType(): EnumMember {
    return new EnumMember(`EventType.${this.trigger.event}`);
  }
  getTriggerSource(): EnumMember {
    const { event, formId } = this.trigger;
    return new EnumMember(`TriggerSource.${event === 'CLOCK' ? 'CLOCK' : formId ? 'FORMS' : 'SPREADSHEETS'}`);
  }
  getTriggerSourceId(): string | null {
    const { event, formId } = this.trigger;
    return event === 'CLOCK' ? null : (formId ?? this.context.host.fileId);
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
  forSpreadsheet(file: unknown): SpreadsheetTriggerBuilder {
    const id = file instanceof ServiceObject && 'getId' in file ? (file as { getId(): string }).getId() : file;
    if (this.context.host.isAddOn && id !== this.context.host.fileId) throw new Error(NOT_PERMITTED);
    return new SpreadsheetTriggerBuilder(this.context, this.functionName);
  }
  forForm(form: unknown): FormTriggerBuilder {
    if (!(form instanceof Form) && typeof form !== 'string') throw badParameters('TriggerBuilder', 'forForm', [form]);
    // The file in which the add-on is used is the spreadsheet.
    if (this.context.host.isAddOn) throw new Error(NOT_PERMITTED);
    return new FormTriggerBuilder(this.context, this.functionName, typeof form === 'string' ? form : form.getId());
  }
}

function create(
  context: ExecutionContext,
  functionName: string,
  event: TriggerEvent,
  more: { schedule?: Schedule; formId?: string } = {},
): Trigger {
  const own = context.host.triggers.all().filter((trigger) => trigger.owner === context.user);
  if (own.length >= MAX_TRIGGERS)
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  if (context.host.isAddOn) refuseAddOn(own, event, more.schedule);
  const id = `t${Math.random().toString(36).slice(2, 12)}`;
  const trigger = { id, functionName, event, owner: context.user, ...more };
  context.host.triggers.add(trigger, context.host.now());
  return new Trigger(context, trigger);
}

/** @throws where a published add-on may not have such a trigger ("Triggers for Editor add-ons", restrictions; the words are practice). */
function refuseAddOn(own: StoredTrigger[], event: TriggerEvent, schedule: Schedule | undefined): void {
  if (own.some((trigger) => trigger.event === event))
    throw new Error(
      `The Add-on attempted to create too many ${EVENT_NAMES[event]} triggers in this document for this Google user account.`,
    );
  if (schedule?.everyMinutes !== undefined)
    throw new Error('The Add-on attempted to create a time-based trigger that runs more often than once per hour.');
}

class FormTriggerBuilder extends ServiceObject {
  readonly className = 'FormTriggerBuilder';
  override readonly local = new Set(['onOpen', 'onFormSubmit']);
  #event: TriggerEvent | null = null;

  constructor(
    context: ExecutionContext,
    private readonly functionName: string,
    private readonly formId: string,
  ) {
    super(context);
  }
  onOpen(): this {
    this.#event = 'ON_OPEN';
    return this;
  }
  onFormSubmit(): this {
    this.#event = 'ON_FORM_SUBMIT';
    return this;
  }
  create(): Trigger {
    const { host, user } = this.context;
    if (!this.#event) throw new Error('The event type of the trigger was not set.');
    host.forms.forEditor(this.formId, user);
    return create(this.context, this.functionName, this.#event, { formId: this.formId });
  }
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
    'onMonthDay',
    'inTimezone',
    'atDate',
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
    if (![1, 5, 10, 15, 30].includes(everyMinutes))
      throw new Error('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
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
    expectWhole('atHour', hour, 0, 23);
    return this.#with({ hour });
  }
  nearMinute(minute: number): this {
    expectWhole('nearMinute', minute, 0, 59);
    return this.#with({ minute });
  }
  onWeekDay(day: string): this {
    return this.#with({ weekDay: WEEK_DAYS.indexOf(String(day).replace('WeekDay.', '')), everyWeeks: 1 });
  }
  onMonthDay(monthDay: number): this {
    expectWhole('onMonthDay', monthDay, 1, 31);
    return this.#with({ monthDay });
  }
  inTimezone(zone: string): this {
    if (!isTimeZone(zone)) throw new Error(`Invalid argument: timezone ${zone}`);
    return this.#with({ timeZone: zone });
  }
  after(ms: number): this {
    return this.#with({ at: new Date(this.context.host.now().getTime() + ms).toISOString() });
  }
  /** By default near midnight, in the script's zone. */
  atDate(year: number, month: number, day: number): this {
    const midnight = new TZDate(year, month - 1, day, this.context.host.project.manifest.timeZone ?? DEFAULT_TIME_ZONE);
    return this.#with({ at: new Date(midnight.getTime()).toISOString() });
  }
  at(date: Date): this {
    return this.#with({ at: date.toISOString() });
  }
  create(): Trigger {
    if (Object.keys(this.#schedule).length === 0)
      throw new Error('A time-driven trigger needs a time: everyHours, everyDays, after, at…');
    return create(this.context, this.functionName, 'CLOCK', { schedule: this.#schedule });
  }
}

function expectWhole(method: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new Error(`Invalid argument: ${method}(${value}), expected a whole number from ${least} to ${most}.`);
}
