/** One open workbook with its script: the truth that the library and every browser page share. */

import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { IWorkbookData } from '@univerjs/core';
import type { Area } from '../engine/area.js';
import { type Argument, CustomFunctions } from '../engine/customFunctions.js';
import { type Entry, Journal } from '../engine/journal.js';
import { Volatiles } from '../engine/volatile.js';
import { type Mutation, WorkbookEngine } from '../engine/workbook.js';
import { WorkerPool } from '../execution/pool.js';
import { EnumMember } from '../execution/wire.js';
import type { FormData, ResponseData } from '../forms/definition.js';
import type {
  ActionMessage,
  CalendarSpan,
  CellRange,
  Floating,
  MenuTree,
  Snapshot,
  Topic,
  TopicMessage,
  UiAnswer,
  UiEvent,
} from '../protocol.js';
import type { Host, MutationBatch, UserMutationOptions } from '../server/host.js';
import { COPIED_STORES, followStructure } from '../services/attachments.js';
import { followRules } from '../services/conditionalFormat/engineRules.js';
import type { ExecutionContext, ServiceHost } from '../services/context.js';
import { passOnWhatGrows } from '../services/inheritance.js';
import { mayEdit } from '../services/people.js';
import { Range } from '../services/range.js';
import { User } from '../services/session.js';
import { Spreadsheet } from '../services/spreadsheet.js';
import type { WorkbenchOptions } from '../types.js';
import { Activity } from './activity.js';
import { Calendars } from './calendars.js';
import { checkClientValue } from './clientValue.js';
import { Clock } from './clock.js';
import { EditQueue } from './editQueue.js';
import { type ChangeType, type Edit, editsOf, eventValue, isSingle, isStructural } from './edits.js';
import { ExecutionEnded, Executor } from './executor.js';
import { FLOATING_STORES, floatingOf } from './floating.js';
import { FormPages } from './formPages.js';
import { Forms } from './forms.js';
import { Locks } from './locks.js';
import { Mailbox } from './mailbox.js';
import { newUnitId, newWorkbook } from './newWorkbook.js';
import { type PanelHost, Panels } from './panels/panels.js';
import { DEFAULT_TIME_ZONE, loadProject, type Project } from './project.js';
import { Quotas } from './quotas.js';
import { ResponseSheets, type WrittenRow } from './responseSheet.js';
import { Stores } from './stores.js';
import { type Submission, takeResponse } from './submission.js';
import { formEvent, rowEvent, timeEvent } from './triggerEvents.js';
import { type StoredTrigger, type TriggerEvent, TriggerList } from './triggers.js';
import { UiBroker } from './ui.js';

const SIMPLE_LIMIT_MS = 30_000;
const LIMIT_MS = 360_000;

/** What a person is told who can only view the file. */
const VIEW_ONLY = 'You can only view this file. Ask its owner for access to edit it.';

export const DEFAULT_USER = 'owner@example.com';

export class WorkbenchHost implements ServiceHost, Host, PanelHost {
  readonly engine: WorkbookEngine;
  readonly stores: Stores;
  readonly locks: Locks;
  readonly triggers: TriggerList;
  readonly forms: Forms;
  readonly responseSheets: ResponseSheets;
  readonly formPages = new FormPages(this);
  readonly ui = new UiBroker();
  readonly mailbox: Mailbox;
  readonly calendars: Calendars;
  readonly quotas: Quotas;
  readonly project: Project;
  readonly executor: Executor;
  readonly owner: string;
  readonly people: string[];
  readonly panels: Panels;
  readonly #clock: Clock;
  readonly #pool: WorkerPool;
  readonly #custom: CustomFunctions;
  readonly #journal: Journal | null;
  readonly #batchListeners = new Set<(batch: MutationBatch) => void>();
  readonly #floatingListeners = new Set<() => void>();
  readonly #selections = new Map<string, Area>();
  /** People who have opened the file. */
  readonly #readers = new Set<string>();
  /** What each person selected last, while the trigger runs for them. */
  readonly #selecting = new Map<string, Area>();
  readonly #edits = new EditQueue();
  readonly #closers: (() => Promise<void>)[] = [];
  #closing: Promise<void> | null = null;
  #watchers = 0;
  #version = 0;
  #structuralVersion = 0;
  /** Set while a page's own mutations are applied: they are not sent back to it. */
  #origin: string | undefined;

  constructor(
    readonly options: WorkbenchOptions & { project: string },
    copy?: { workbook: IWorkbookData; stores: Record<string, unknown> },
  ) {
    this.project = loadProject(options.project);
    this.owner = options.user ?? DEFAULT_USER;
    this.people = [...new Set([this.owner, 'aisyah@example.com', 'wei@example.com', 'kumar@example.com'])];
    const activity = new Activity();
    this.#clock = new Clock(options.now, () => activity.atWork);
    activity.attach(this.#clock);
    this.locks = new Locks(this.#clock, activity);
    this.#pool = new WorkerPool(this.#clock.shared);
    const opened = options.dir ? Journal.open(options.dir) : null;
    this.#journal = opened?.journal ?? null;
    const stored = opened?.stored ?? null;
    const storeValues = { ...(stored?.stores ?? copy?.stores ?? {}) };
    const mutations: Mutation[] = [];
    for (const entry of stored?.entries ?? []) {
      if ('s' in entry) storeValues[entry.s[0]] = entry.s[1];
      else mutations.push({ id: entry.m[0], params: entry.m[1], ...(entry.m[2] ? { calculated: true } : {}) });
    }
    const file = (storeValues.file ?? {}) as { id?: string; timeZone?: string; locale?: string };
    const settings = {
      timeZone: file.timeZone ?? options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: file.locale ?? options.locale ?? 'en_US',
    };
    const data = (stored?.snapshot as IWorkbookData | null) ?? copy?.workbook ?? newWorkbook('Untitled spreadsheet');
    this.engine = new WorkbookEngine(data, settings);
    for (const mutation of mutations) this.engine.apply(mutation);
    this.stores = new Stores(storeValues, (name, value) => {
      this.#log({ s: [name, value] });
      if (FLOATING_STORES.has(name)) for (const listener of this.#floatingListeners) listener();
    });
    this.mailbox = new Mailbox(this.stores, () => this.now());
    this.calendars = new Calendars(
      this.stores,
      () => this.now(),
      () => this.engine.settings.timeZone,
    );
    this.quotas = new Quotas(this.stores, () => this.now(), options.account ?? 'consumer');
    this.triggers = new TriggerList(this.stores, this.project.manifest.timeZone ?? DEFAULT_TIME_ZONE);
    this.forms = new Forms(this.stores);
    this.responseSheets = new ResponseSheets(this.engine, this.forms);
    this.executor = new Executor(this, this.#pool, options.latencyMs ?? 0, this.#clock, activity);
    const volatiles = new Volatiles(this.engine);
    this.#custom = new CustomFunctions(this.engine.univer, {
      get timeZone() {
        return settings.timeZone;
      },
      get locale() {
        return settings.locale;
      },
      patternOf: (sheetId, row, column) => this.engine.cells.pattern(sheetId, row, column),
      hasVolatileArguments: (name, sheetId, row, column) => volatiles.inArguments(name, sheetId, row, column),
      call: (name, args) => this.#callFromCell(name, args),
    });
    this.#custom.register(this.project.functions.filter((name) => !name.endsWith('_')));
    if (stored && stored.entries.length > 0) this.#fold();
    this.engine.onMutation((mutation, calculated) => this.#published(mutation, calculated));
    followStructure(this.engine, this.stores);
    followRules(this.engine);
    passOnWhatGrows(this.engine);
    if (!file.id) this.stores.set('file', { id: newFileId(), ...settings });
    if (this.#journal && !stored) this.#fold();
    this.panels = new Panels(this);
  }

  get fileId(): string {
    return this.stores.get<{ id: string }>('file', { id: '' }).id;
  }
  get isAddOn(): boolean {
    return this.options.addOn !== undefined;
  }
  /** What an add-on may do when the file opens hangs on whether anybody has used it in this file. */
  get #opensAs(): 'NONE' | 'LIMITED' {
    return this.options.addOn === 'installed' && !this.stores.get('addOnUsed', false) ? 'NONE' : 'LIMITED';
  }
  get title(): string {
    return this.engine.name;
  }
  get locale(): string {
    return this.engine.settings.locale;
  }

  // Keeping and publishing

  #log(entry: Entry): void {
    this.#journal?.append(entry);
    if ('s' in entry) this.panels?.changed();
  }

  #fold(): void {
    this.#journal?.fold(this.engine.snapshot(), this.stores.all());
    const spills = this.engine.spills();
    if (spills) this.#log({ m: [spills.id, spills.params] });
  }

  #published(mutation: Mutation, calculated: boolean): void {
    this.#log({ m: calculated ? [mutation.id, mutation.params, true] : [mutation.id, mutation.params] });
    this.#version++;
    if (isStructural(mutation)) this.#structuralVersion = this.#version;
    const sent = calculated ? { ...mutation, calculated: true as const } : mutation;
    const batch: MutationBatch = {
      version: this.#version,
      list: [sent],
      ...(this.#origin ? { origin: this.#origin } : {}),
    };
    for (const listener of this.#batchListeners) listener(batch);
  }

  snapshot(): Snapshot {
    const spills = this.engine.spills();
    return {
      workbook: JSON.parse(JSON.stringify(this.engine.snapshot())),
      version: this.#version,
      ...(spills ? { after: [spills] } : {}),
    };
  }

  onMutations(listener: (batch: MutationBatch) => void): () => void {
    this.#batchListeners.add(listener);
    return () => this.#batchListeners.delete(listener);
  }

  floating(): Floating {
    return floatingOf(this.engine, this.stores);
  }

  onFloating(listener: () => void): () => void {
    this.#floatingListeners.add(listener);
    return () => this.#floatingListeners.delete(listener);
  }

  // Time and people

  now(): Date {
    return this.#clock.now();
  }

  sleep(ms: number): Promise<void> {
    return this.executor.sleep(ms);
  }

  /** While people look on, what waits takes its time. Returns what ends one's looking. */
  watch(): () => void {
    this.#watchers++;
    this.#clock.realTime = true;
    let looks = true;
    return () => {
      if (looks) this.#watchers--;
      looks = false;
      this.#clock.realTime = this.#watchers > 0;
      this.#clock.look();
    };
  }

  selectionOf(user: string): Area {
    const known = this.#selections.get(user);
    const sheets = this.engine.sheets;
    if (known && sheets.some((sheet) => sheet.getSheetId() === known.sheetId)) return known;
    const first = sheets.find((sheet) => !sheet.isSheetHidden()) ?? sheets[0];
    return { sheetId: first?.getSheetId() ?? '0', row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  }

  /** Where the person is, once that has been told. */
  knownSelection(user: string): Area | undefined {
    return this.#selections.get(user);
  }

  lastSelection(user: string): { sheetId: string; range: CellRange } | undefined {
    const known = this.#selections.get(user);
    if (!known || !this.engine.sheets.some((sheet) => sheet.getSheetId() === known.sheetId)) return undefined;
    const { sheetId, row, column, lastRow, lastColumn } = known;
    return { sheetId, range: { startRow: row, startColumn: column, endRow: lastRow, endColumn: lastColumn } };
  }

  setSelection(user: string, selection: Area): void;
  setSelection(user: string, sheetId: string, range: CellRange): void;
  setSelection(user: string, selection: Area | string, range?: CellRange): void {
    if (typeof selection !== 'string') {
      this.#selections.set(user, selection);
      const { sheetId, row, column, lastRow, lastColumn } = selection;
      const cells = { startRow: row, startColumn: column, endRow: lastRow, endColumn: lastColumn };
      this.ui.send(user, { kind: 'select', sheetId, range: cells });
    } else if (range) {
      const { startRow, startColumn, endRow, endColumn } = range;
      const block = { row: startRow, column: startColumn, lastRow: endRow, lastColumn: endColumn };
      void this.selectedBy(user, { sheetId: selection, ...block });
    }
  }

  /** Moves the clock step by step, so that each time trigger runs at its time. */
  async advance(ms: number): Promise<void> {
    const target = new Date(this.now().getTime() + ms);
    for (;;) {
      const trigger = this.triggers.due(target);
      if (!trigger) break;
      this.#clock.moveTo(new Date(String(trigger.next)));
      this.triggers.fired(trigger);
      await this.#runTrigger(trigger, () => timeEvent(this.now(), trigger.id));
    }
    this.#clock.moveTo(target);
    await this.engine.calculation.settle();
  }

  /** Fires what has come due while time passes by itself. */
  async runDueTriggers(): Promise<void> {
    await this.advance(0);
  }

  // Running the script

  async run(user: string, functionName: string, args: unknown[]): Promise<unknown> {
    if (functionName.endsWith('_') || !this.project.callable.includes(functionName)) {
      throw new Error(`Script function not found: ${functionName}`);
    }
    checkClientValue(args, 'property');
    const copy: unknown[] = JSON.parse(JSON.stringify(args));
    const result = await this.executor.run({
      functionName,
      args: () => copy,
      user,
      activeUser: user,
      authMode: 'FULL',
      limitMs: LIMIT_MS,
      kind: 'client',
    });
    await this.engine.calculation.settle();
    checkClientValue(result, 'returned value');
    return result === undefined ? null : JSON.parse(JSON.stringify(result));
  }

  async clickMenu(user: string, path: string): Promise<void> {
    const functionName = this.ui.functionFor(user, path);
    if (!functionName) throw new Error(`There is no menu item "${path}".`);
    if (this.isAddOn) this.stores.set('addOnUsed', true);
    await this.executor.run({
      functionName,
      args: () => [],
      user,
      activeUser: user,
      authMode: 'FULL',
      limitMs: LIMIT_MS,
      kind: 'menu',
    });
    await this.engine.calculation.settle();
  }

  menus(user: string): MenuTree {
    return this.ui.tree(user);
  }

  async openFile(user: string): Promise<MenuTree> {
    this.ui.clearMenus(user);
    this.#readers.add(user);
    // Neither simple nor installable triggers run in view mode.
    if (!this.mayEdit(user)) return this.menus(user);
    await this.#simple('onOpen', user, (context) => ({ source: new Spreadsheet(context) }), this.#opensAs);
    await this.#installed('ON_OPEN', user, (context) => ({ source: new Spreadsheet(context) }));
    await this.engine.calculation.settle();
    return this.menus(user);
  }

  onUi(user: string, listener: (event: UiEvent) => void): () => void {
    const stop = this.ui.listen(user, listener);
    this.panels.changed();
    return () => {
      stop();
      this.panels.changed();
    };
  }

  pagesOf(user: string): number {
    return this.ui.listeners(user);
  }

  answerUi(user: string, id: string, answer: UiAnswer): void {
    this.ui.answer(user, id, answer);
  }

  #callFromCell(name: string, args: Argument[]): Promise<unknown> {
    return this.executor
      .run({
        functionName: this.project.functions.find((each) => each.toUpperCase() === name.toUpperCase()) ?? name,
        args: () => args,
        user: this.owner,
        activeUser: '',
        authMode: 'CUSTOM_FUNCTION',
        isCustomFunction: true,
        limitMs: SIMPLE_LIMIT_MS,
        kind: 'cell',
      })
      .catch((error: unknown) => {
        if (!(error instanceof ExecutionEnded)) throw error;
        throw new Error(this.isAddOn ? 'Internal error executing the custom function.' : `${error.message} (line 0).`);
      });
  }

  /** A simple trigger: restricted, as the person who acts; what it throws goes to the log alone. */
  async #simple(
    functionName: string,
    user: string,
    event: (context: ExecutionContext) => object,
    authMode: 'NONE' | 'LIMITED' = 'LIMITED',
  ): Promise<void> {
    if (!this.project.callable.includes(functionName)) return;
    await this.executor
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

  async #installed(kind: TriggerEvent, user: string, event: (context: ExecutionContext) => object): Promise<void> {
    for (const trigger of this.triggers.all().filter((each) => each.event === kind && !each.formId)) {
      await this.#runTrigger(trigger, (context) => ({
        authMode: new EnumMember('AuthMode.FULL'),
        triggerUid: trigger.id,
        user: new User(context, user),
        ...event(context),
      }));
    }
  }

  /** An installable trigger runs as its creator. */
  async #runTrigger(
    trigger: { functionName: string; owner: string; event: TriggerEvent },
    event: (context: ExecutionContext) => object,
  ): Promise<void> {
    await this.executor
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

  async runTrigger(id: string, by: string): Promise<void> {
    const trigger = this.triggers.all().find((each) => each.id === id);
    if (!trigger) return;
    if (trigger.event === 'ON_FORM_SUBMIT') return this.#submitAgain(trigger);
    await this.#runTrigger(trigger, (context) => this.#eventNow(context, trigger, by));
    await this.engine.calculation.settle();
  }

  /** Without a response there is nothing that a submit trigger could be told. */
  async #submitAgain(trigger: StoredTrigger): Promise<void> {
    const { formId } = trigger;
    const response = formId === undefined ? undefined : this.forms.responses(formId).at(-1);
    if (formId === undefined || !response) throw new Error('Fill in the form (see Forms): its trigger then runs.');
    await this.#runTrigger(trigger, (context) => ({
      authMode: new EnumMember('AuthMode.FULL'),
      triggerUid: trigger.id,
      ...formEvent(context, formId, response),
    }));
    await this.engine.calculation.settle();
  }

  /** The event that a trigger would get if what it waits for happened now, by this person. */
  #eventNow(context: ExecutionContext, { id, event }: { id: string; event: TriggerEvent }, by: string): object {
    if (event === 'CLOCK') return timeEvent(this.now(), id);
    const { sheetId, ...block } = this.selectionOf(by);
    return {
      authMode: new EnumMember('AuthMode.FULL'),
      triggerUid: id,
      user: { email: by, nickname: by.split('@')[0] },
      source: new Spreadsheet(context),
      ...(event === 'ON_EDIT' ? { range: new Range(context, sheetId, block) } : {}),
      ...(event === 'ON_CHANGE' ? { changeType: 'OTHER' } : {}),
    };
  }

  // The page's panels

  topic(topic: Topic, user: string, span?: CalendarSpan): TopicMessage {
    return this.panels.topic(topic, user, span);
  }

  onTopics(listener: () => void): () => void {
    return this.panels.listen(listener);
  }

  act(user: string, message: ActionMessage): Promise<unknown> {
    return this.panels.act(user, message);
  }

  // Forms

  takeResponse(form: FormData, submission: Submission): ResponseData {
    return this.#keepResponse(form, submission).response;
  }

  #keepResponse(form: FormData, submission: Submission): { response: ResponseData; written: WrittenRow | null } {
    const before = submission.edits === undefined ? null : this.forms.response(form.id, submission.edits);
    const response = takeResponse(this.forms, form, submission, this.now());
    return { response, written: this.responseSheets.write(form.id, response, before ?? undefined) };
  }

  /** A person's response: unlike a script's, it fires the submit triggers of the form and of its spreadsheet. */
  submitForm(formId: string, submission: Submission): { response: ResponseData; triggers: Promise<void> } {
    const { response, written } = this.#keepResponse(this.forms.get(formId), submission);
    return { response, triggers: this.#fireSubmit(formId, response, written) };
  }

  /** Who responded is no part of these events, as on Google. */
  async #fireSubmit(formId: string, response: ResponseData, row: WrittenRow | null): Promise<void> {
    await this.engine.calculation.settle();
    for (const trigger of this.triggers.all().filter(({ event }) => event === 'ON_FORM_SUBMIT')) {
      if (trigger.formId ? trigger.formId !== formId : !row) continue;
      await this.#runTrigger(trigger, (context) => ({
        authMode: new EnumMember('AuthMode.FULL'),
        triggerUid: trigger.id,
        ...(trigger.formId || !row ? formEvent(context, formId, response) : rowEvent(context, row)),
      }));
    }
    await this.engine.calculation.settle();
  }

  // What people do in the grid

  mayEdit(user: string): boolean {
    return mayEdit({ host: this }, user);
  }

  #refuseViewer(user: string): void {
    if (!this.mayEdit(user)) throw new Error(VIEW_ONLY);
  }

  /**
   * A person selects cells. The trigger runs for those who have opened the file; of selections that come while it runs, the
   * last alone fires it again.
   */
  async selectedBy(user: string, area: Area): Promise<void> {
    const before = this.#selections.get(user);
    this.#selections.set(user, area);
    // A page reports what a script has selected, too.
    if (before && isDeepStrictEqual(before, area)) return;
    if (!this.#readers.has(user) || !this.mayEdit(user)) return;
    const waiting = this.#selecting.has(user);
    this.#selecting.set(user, area);
    if (waiting) return;
    for (let fired: Area | undefined; fired !== this.#selecting.get(user); ) {
      fired = this.#selecting.get(user) ?? area;
      const { sheetId, ...block } = fired;
      await this.#simple('onSelectionChange', user, (context) => ({
        source: new Spreadsheet(context),
        range: new Range(context, sheetId, block),
      }));
    }
    this.#selecting.delete(user);
    await this.engine.calculation.settle();
  }

  /**
   * Lets a person change the document and fires the triggers that Google fires for it.
   *
   * @param typed whether the edit event of a single cell carries value and oldValue.
   * @param silent whether no edit event fires (moves, undo).
   */
  async userChange(user: string, change: () => unknown, how: { typed?: Area; silent?: boolean } = {}): Promise<void> {
    this.#refuseViewer(user);
    const before = how.typed ? eventValue(this.engine, how.typed) : undefined;
    const list: Mutation[] = [];
    const stop = this.engine.onMutation((mutation, fromFormula) => {
      if (!fromFormula) list.push(mutation);
    });
    try {
      await change();
    } finally {
      stop();
    }
    await this.engine.calculation.settle();
    const { areas, change: kind } = editsOf(list);
    const edits: Edit[] = how.silent ? [] : areas.map((area) => ({ area }));
    const [single] = edits;
    if (single && how.typed && isSingle(single.area)) Object.assign(single, this.#values(single.area, before));
    await this.#fire(user, edits, kind, list.length > 0);
  }

  #values(area: Area, oldValue: Edit['oldValue']): Partial<Edit> {
    const value = eventValue(this.engine, area);
    return { ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
  }

  async #fire(user: string, edits: Edit[], change: ChangeType, changed: boolean): Promise<void> {
    await Promise.all(edits.map((edit) => this.#edits.add(() => this.#fireEdit(user, edit))));
    if (changed)
      await this.#installed('ON_CHANGE', user, (context) => ({ changeType: change, source: new Spreadsheet(context) }));
    await this.engine.calculation.settle();
  }

  async #fireEdit(user: string, edit: Edit): Promise<void> {
    const { area, ...values } = edit;
    const event = (context: ExecutionContext) => {
      const { sheetId, ...block } = area;
      return { source: new Spreadsheet(context), range: new Range(context, sheetId, block), ...values };
    };
    await this.#simple('onEdit', user, event);
    await this.#installed('ON_EDIT', user, event);
    await this.engine.calculation.settle();
  }

  applyUserMutations(list: Mutation[], options: UserMutationOptions): Promise<boolean> {
    if (!this.mayEdit(options.user)) return Promise.reject(new Error(VIEW_ONLY));
    if (this.#structuralVersion > options.baseVersion) return Promise.resolve(false);
    const { areas, change } = editsOf(list);
    const olds = areas.map((area) => (isSingle(area) ? eventValue(this.engine, area) : undefined));
    this.#origin = options.origin;
    try {
      for (const mutation of list) this.engine.apply(mutation);
    } finally {
      this.#origin = undefined;
    }
    // The page has its answer before triggers run; it would wait for a script otherwise.
    void this.#afterPageEdit(options.user, areas, olds, change);
    return Promise.resolve(true);
  }

  async #afterPageEdit(user: string, areas: Area[], olds: Edit['oldValue'][], change: ChangeType): Promise<void> {
    await this.engine.calculation.settle();
    const edits = areas.map((area, i): Edit => ({ area, ...(isSingle(area) ? this.#values(area, olds[i]) : {}) }));
    await this.#fire(user, edits, change, true);
  }

  /** File > Make a copy: the sheets and what hangs on them, linked forms too, without properties and triggers. */
  copyData(user: string): { workbook: IWorkbookData; stores: Record<string, unknown> } {
    const workbook = JSON.parse(JSON.stringify(this.engine.snapshot())) as IWorkbookData;
    const kept = Object.fromEntries(Object.entries(this.stores.all()).filter(([name]) => COPIED_STORES.includes(name)));
    const { timeZone, locale } = this.engine.settings;
    const id = newFileId();
    return {
      workbook: { ...workbook, id: newUnitId(), name: `Copy of ${workbook.name}` },
      stores: { ...kept, ...this.forms.copiesFor(this.fileId, id, user), file: { id, timeZone, locale } },
    };
  }

  /** What must end before the workbook does: servers that show it. */
  beforeClose(end: () => Promise<void>): void {
    this.#closers.push(end);
  }

  /** Closing twice is as good as once. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    for (const end of this.#closers.splice(0)) await end();
    await this.engine.calculation.settle();
    if (this.#journal) {
      this.#fold();
      this.#journal.close();
    }
    await this.#pool.close();
    this.#clock.stop();
    this.engine.dispose();
  }
}

function newFileId(): string {
  return `1${randomBytes(24).toString('base64url')}`;
}
