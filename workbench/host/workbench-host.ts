/** One open workbook with its script: the state that the library and every browser page share. */

import { type Area, fromEngineRange, toEngineRange } from '../engine/area.js';
import { CustomFunctions } from '../engine/custom-functions.js';
import { Volatiles } from '../engine/volatile.js';
import { type Mutation, WorkbookEngine } from '../engine/workbook.js';
import { WorkerPool } from '../execution/pool.js';
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
import { report } from '../server/report.js';
import type { ServiceHost } from '../services/base/context.js';
import { COPIED_STORES, followStructure } from '../services/spreadsheet/attachments.js';
import { followRules } from '../services/spreadsheet/conditional-format/engine-rules.js';
import { passOnWhatGrows } from '../services/spreadsheet/inheritance.js';
import { mayEdit } from '../services/spreadsheet/people.js';
import type { WorkbenchOptions } from '../types.js';
import { Activity } from './activity.js';
import { Calendars } from './calendars.js';
import { Clock } from './clock.js';
import { Executor } from './executor.js';
import { FLOATING_STORES, floatingOf } from './floating.js';
import { FormPages } from './form-pages.js';
import { Forms, signInOf } from './forms.js';
import { FormulaLog } from './formula-log.js';
import { Locks } from './locks.js';
import { Mailbox } from './mailbox.js';
import { newFileId, newUnitId } from './new-workbook.js';
import { type PanelHost, Panels } from './panels/panels.js';
import { DEFAULT_TIME_ZONE, loadProject, type Project } from './project.js';
import { Publisher } from './publisher.js';
import { Quotas } from './quotas.js';
import { ResponseSheets } from './response-sheet.js';
import { ScriptCalls } from './script-calls.js';
import { Selections } from './selections.js';
import { Stores } from './stores.js';
import type { Submission } from './submission.js';
import { Submissions } from './submissions.js';
import { TriggerRunner } from './trigger-runner.js';
import { TriggerList } from './triggers.js';
import { UiBroker } from './ui.js';
import { UserActions } from './user-actions.js';
import { type FileData, type FileInfo, WorkbookFile } from './workbook-file.js';

export const DEFAULT_USER = 'owner@example.com';

export class WorkbenchHost implements ServiceHost, Host, PanelHost {
  readonly engine: WorkbookEngine;
  readonly stores: Stores;
  readonly locks: Locks;
  readonly triggers: TriggerList;
  readonly forms: Forms;
  readonly responseSheets: ResponseSheets;
  readonly ui = new UiBroker();
  readonly mailbox: Mailbox;
  readonly calendars: Calendars;
  readonly quotas: Quotas;
  readonly project: Project;
  readonly executor: Executor;
  readonly owner: string;
  readonly people: string[];
  readonly panels: Panels;
  readonly publisher = new Publisher();
  readonly selections: Selections;
  readonly triggerRunner = new TriggerRunner(this);
  readonly actions = new UserActions(this);
  readonly submissions = new Submissions(this);
  readonly formPages = new FormPages(this);
  readonly #calls = new ScriptCalls(this);
  readonly #clock: Clock;
  readonly #pool: WorkerPool;
  readonly #file: WorkbookFile;
  readonly #floatingListeners = new Set<() => void>();
  readonly #reloadListeners = new Set<(reason: string) => void>();
  readonly #volatiles: Volatiles;
  /** The stores that float over the cells have changed, and pages have not been told. */
  #floatingChanged = false;
  /** A change waits for the end of the turn in which it was made. */
  #keepSoon: ReturnType<typeof setImmediate> | undefined;
  /** How often changes were taken back, and why the last ones were. */
  #takenBack = 0;
  #why: Error | null = null;
  /** How many of the notices each person has seen. */
  readonly #noticesSeen = new Map<string, number>();
  readonly #closers: (() => Promise<void>)[] = [];
  #closing: Promise<void> | null = null;

  constructor(
    readonly options: WorkbenchOptions & { project: string },
    copy?: FileData,
  ) {
    this.project = loadProject(options.project);
    this.owner = options.user ?? DEFAULT_USER;
    this.people = [...new Set([this.owner, 'aisyah@example.com', 'wei@example.com', 'kumar@example.com'])];
    const activity = new Activity();
    this.#clock = new Clock(options.now, () => activity.atWork);
    activity.attach(this.#clock);
    this.locks = new Locks(this.#clock, activity);
    this.#pool = new WorkerPool(this.#clock.shared);
    this.#file = new WorkbookFile(options, copy);
    const { id, timeZone, locale } = this.#file.info;
    const settings = {
      timeZone: timeZone ?? options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: locale ?? options.locale ?? 'en_US',
    };
    this.engine = this.#startEngine(settings);
    const mayChange = () => this.#file.refuseIfFull();
    this.stores = new Stores(this.#file.content.stores, (name, value) => this.#stored(name, value), mayChange);
    const now = () => this.now();
    this.mailbox = new Mailbox(this.stores, now);
    this.calendars = new Calendars(this.stores, now, () => this.engine.settings.timeZone);
    this.quotas = new Quotas(this.stores, now, options.account ?? 'consumer');
    this.triggers = new TriggerList(this.stores, this.project.manifest.timeZone ?? DEFAULT_TIME_ZONE);
    const { account = 'consumer', formSignIn = 'optional' } = options;
    this.forms = new Forms(this.stores, signInOf(account, formSignIn));
    this.responseSheets = new ResponseSheets(this.engine, this.forms);
    this.selections = new Selections(this.engine);
    this.executor = new Executor(this, this.#pool, options.latencyMs ?? 0, this.#clock, activity);
    new FormulaLog(this.engine, this.executor, this.owner);
    this.#volatiles = new Volatiles(this.engine);
    this.#makeCustomFunctions();
    this.engine.onRestart(() => this.#makeCustomFunctions());
    this.engine.beforeChange = mayChange;
    this.engine.onMutation((mutation, calculated) => this.#changed(mutation, calculated));
    followStructure(this.engine, this.stores);
    followRules(this.engine);
    passOnWhatGrows(this.engine);
    if (!id) this.stores.set('file', { id: newFileId(), ...settings });
    this.#keepFromTheStart();
    this.panels = new Panels(this);
  }

  #startEngine(settings: WorkbookEngine['settings']): WorkbookEngine {
    try {
      const engine = new WorkbookEngine(this.#file.content.workbook, settings);
      this.#file.replay(engine);
      return engine;
    } catch (error) {
      this.#file.abandon();
      throw error;
    }
  }

  #makeCustomFunctions(): void {
    const { engine } = this;
    const { settings } = engine;
    const custom = new CustomFunctions(engine.univer, {
      get timeZone() {
        return settings.timeZone;
      },
      get locale() {
        return settings.locale;
      },
      patternOf: (sheetId, row, column) => engine.cells.pattern(sheetId, row, column),
      hasVolatileArguments: (name, sheetId, row, column) => this.#volatiles.inArguments(name, sheetId, row, column),
      call: (name, args) => this.#calls.fromCell(name, args),
    });
    custom.register(this.project.functions.filter((name) => !name.endsWith('_')));
  }

  get fileId(): string {
    return this.stores.get<Pick<FileInfo, 'id'>>('file', { id: '' }).id;
  }
  get isAddOn(): boolean {
    return this.options.addOn !== undefined;
  }
  get title(): string {
    return this.engine.name;
  }
  get locale(): string {
    return this.engine.settings.locale;
  }
  mayEdit(user: string): boolean {
    return mayEdit({ host: this }, user);
  }

  // Keeping and publishing: what others see has been kept

  #stored(name: string, value: unknown): void {
    this.#file.append({ s: [name, value] });
    if (FLOATING_STORES.has(name)) this.#floatingChanged = true;
    this.panels?.changed();
    this.#keepLater();
  }

  #changed(mutation: Mutation, calculated: boolean): void {
    const { id, params } = mutation;
    this.#file.append({ m: calculated ? [id, params, true] : [id, params] });
    this.publisher.add(mutation, calculated);
    this.#keepLater();
  }

  /** Results of formulas, and what nobody waits for, are kept when the turn is over. */
  #keepLater(): void {
    this.#keepSoon ??= setImmediate(() => this.#keep(false));
  }

  #keepFromTheStart(): void {
    try {
      this.#file.opened(this.engine, this.stores);
      this.keep(this.#takenBack, true);
    } catch (error) {
      this.#abandon();
      throw error;
    }
  }

  #abandon(): void {
    this.#file.abandon();
    clearImmediate(this.#keepSoon);
    this.#clock.stop();
    this.#pool.close();
    this.engine.dispose();
  }

  /** Keeps what has changed and then publishes it; what cannot be kept is taken back. */
  #keep(durable: boolean): void {
    clearImmediate(this.#keepSoon);
    this.#keepSoon = undefined;
    const refused = this.#file.commit(durable);
    if (refused) this.#takeBack(refused);
    else this.publisher.publish();
    if (this.#floatingChanged) {
      this.#floatingChanged = false;
      for (const listener of this.#floatingListeners) listener();
    }
    this.#file.foldWhenQuiet(this.engine, this.stores);
  }

  #takeBack(why: Error): void {
    this.#takenBack++;
    this.#why = why;
    this.publisher.drop();
    this.#floatingChanged = true;
    const { workbook, stores, mutations } = this.#file.keptContent();
    this.stores.load(stores);
    this.engine.restart(workbook, () => this.#file.replay(this.engine, mutations));
    this.panels?.changed();
    for (const listener of this.#reloadListeners) listener(why.message);
  }

  /** Takes back an edit of many parts of which one cannot be done. Without a folder there is no kept state to go back to. */
  takeBackUnkept(why: Error): void {
    if (this.#file.discard()) this.#takeBack(why);
  }

  /** How often changes have been taken back: what began before the next time must ask whether it was meant. */
  get takenBack(): number {
    return this.#takenBack;
  }

  /**
   * Keeps what has changed.
   *
   * @param since what `takenBack` was when the caller's change began.
   * @param durable whether the change must survive a power cut, because somebody is told that it is done.
   * @throws NotKept when the caller's change was taken back.
   */
  keep(since: number, durable: boolean): void {
    this.#keep(durable);
    if (since !== this.#takenBack && this.#why) throw this.#why;
  }

  /**
   * Does what somebody asked for. It is kept when this resolves.
   *
   * @throws NotKept when it could not be kept; nothing of it stays.
   */
  async keeping<T>(work: () => T | Promise<T>): Promise<T> {
    const since = this.#takenBack;
    let result: T;
    try {
      result = await work();
    } catch (error) {
      this.keep(since, true);
      throw error;
    }
    this.keep(since, true);
    return result;
  }

  /**
   * Runs scripts for somebody. Their calls have reported what could not be kept; what is left is kept when this resolves.
   *
   * @throws NotKept when what is left could not be kept.
   */
  async keepingAfter<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      this.keep(this.#takenBack, true);
    }
  }

  /** Calls the listener with the reason when changes were taken back: pages must load the snapshot again. */
  onReload(listener: (reason: string) => void): () => void {
    this.#reloadListeners.add(listener);
    return () => this.#reloadListeners.delete(listener);
  }

  /** What those who open the workbook should know of its file, in words. */
  get notices(): readonly string[] {
    return this.#file.notices;
  }

  snapshot(): Snapshot {
    this.#keep(false);
    return this.publisher.snapshotOf(this.engine);
  }
  onMutations(listener: (batch: MutationBatch) => void): () => void {
    return this.publisher.listen(listener);
  }

  floating(): Floating {
    return floatingOf(this.engine, this.stores);
  }
  onFloating(listener: () => void): () => void {
    this.#floatingListeners.add(listener);
    return () => this.#floatingListeners.delete(listener);
  }

  // Time

  now(): Date {
    return this.#clock.now();
  }
  sleep(ms: number): Promise<void> {
    return this.executor.sleep(ms);
  }
  /** While people look on, what waits takes its time. Returns what ends one's looking. */
  watch(): () => void {
    return this.#clock.watch();
  }

  /** Moves the clock step by step, so that each time trigger runs at its time. */
  advance(ms: number): Promise<void> {
    return this.keepingAfter(() => this.#advance(ms));
  }

  async #advance(ms: number): Promise<void> {
    const target = new Date(this.now().getTime() + ms);
    for (;;) {
      const trigger = this.triggers.due(target);
      if (!trigger) break;
      this.#clock.moveTo(new Date(String(trigger.next)));
      this.triggers.fired(trigger);
      await this.triggerRunner.due(trigger);
    }
    this.#clock.moveTo(target);
    await this.engine.calculation.settle();
  }

  /** Fires what has come due while time passes by itself. */
  async runDueTriggers(): Promise<void> {
    await this.advance(0);
  }

  // The script, and what it shows

  run(user: string, functionName: string, args: unknown[]): Promise<unknown> {
    return this.keepingAfter(() => this.#calls.fromClient(user, functionName, args));
  }
  clickMenu(user: string, path: string): Promise<void> {
    return this.keepingAfter(() => this.#calls.fromMenu(user, path));
  }
  menus(user: string): MenuTree {
    return this.ui.tree(user);
  }

  async openFile(user: string): Promise<MenuTree> {
    this.ui.clearMenus(user);
    this.#tell(user);
    // What an add-on may do when the file opens hangs on whether anybody has used it in this file.
    const unused = this.options.addOn === 'installed' && !this.stores.get('addOnUsed', false);
    await this.keepingAfter(() => this.actions.open(user, unused ? 'NONE' : 'LIMITED'));
    return this.menus(user);
  }

  /** What is wrong with the file stays on the page until the person has seen it. */
  #tell(user: string): void {
    for (const message of this.notices.slice(this.#noticesSeen.get(user) ?? 0))
      this.ui.send(user, { kind: 'toast', title: 'About this file', message, timeout: -1 });
    this.#noticesSeen.set(user, this.notices.length);
  }

  onUi(user: string, listener: (event: UiEvent) => void): () => void {
    const stop = this.ui.listen(user, listener);
    this.panels.changed();
    return () => {
      stop();
      this.panels.changed();
    };
  }
  answerUi(user: string, id: string, answer: UiAnswer): void {
    this.ui.answer(user, id, answer);
  }

  // The page's panels

  topic(topic: Topic, user: string, span?: CalendarSpan): TopicMessage {
    return this.panels.topic(topic, user, span);
  }
  onTopics(listener: () => void): () => void {
    return this.panels.listen(listener);
  }
  act(user: string, message: ActionMessage): Promise<unknown> {
    return this.keepingAfter(() => this.panels.act(user, message));
  }

  // What people and scripts do

  takeResponse(form: FormData, submission: Submission): ResponseData {
    return this.submissions.keep(form, submission).response;
  }

  selectionOf(user: string): Area {
    return this.selections.of(user);
  }
  lastSelection(user: string): { sheetId: string; range: CellRange } | undefined {
    return this.selections.last(user);
  }
  setSelection(user: string, sheetId: string, range: CellRange): void {
    this.actions.select(user, fromEngineRange(sheetId, range)).catch((error: unknown) => {
      report('The triggers of a selection did not run', error);
    });
  }
  showSelection(user: string, area: Area): void {
    this.selections.set(user, area);
    this.ui.send(user, { kind: 'select', sheetId: area.sheetId, range: toEngineRange(area) });
  }

  applyUserMutations(list: Mutation[], options: UserMutationOptions): Promise<boolean> {
    return this.actions.changeInPage(list, options);
  }

  // The file

  /** File > Make a copy: the sheets and what hangs on them, linked forms too, without properties and triggers. */
  copyData(user: string): FileData {
    const { workbook } = this.snapshot();
    const kept = Object.fromEntries(Object.entries(this.stores.all()).filter(([name]) => COPIED_STORES.includes(name)));
    const { timeZone, locale } = this.engine.settings;
    const id = newFileId();
    return {
      workbook: { ...workbook, id: newUnitId(), name: `Copy of ${workbook.name}` },
      stores: { ...kept, ...this.forms.copiesFor(this.fileId, id, user), file: { id, timeZone, locale } },
    };
  }

  /** The whole file as it is, properties and triggers included. */
  saved(): FileData {
    const { workbook, after = [] } = this.snapshot();
    return { workbook, stores: this.stores.all(), mutations: after };
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
    this.#keep(true);
    this.#file.close(this.engine, this.stores);
    clearImmediate(this.#keepSoon);
    this.#pool.close();
    this.#clock.stop();
    this.engine.dispose();
  }
}
