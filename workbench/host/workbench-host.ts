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
import { floatingOf } from './floating.js';
import { FormPages } from './form-pages.js';
import { Forms, signInOf } from './forms.js';
import { FormulaLog } from './formula-log.js';
import { Keeper } from './keeper.js';
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
  readonly keeper: Keeper;
  /** What those who open the workbook should know of its file, in words. */
  readonly notices: readonly string[];
  readonly selections: Selections;
  readonly triggerRunner = new TriggerRunner(this);
  readonly actions = new UserActions(this);
  readonly submissions = new Submissions(this);
  readonly formPages = new FormPages(this);
  readonly #calls = new ScriptCalls(this);
  readonly #clock: Clock;
  readonly #pool: WorkerPool;
  readonly #volatiles: Volatiles;
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
    const file = new WorkbookFile(options, copy);
    this.notices = file.notices;
    const { id, timeZone, locale } = file.info;
    const settings = {
      timeZone: timeZone ?? options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: locale ?? options.locale ?? 'en_US',
    };
    this.engine = startEngine(file, settings);
    const mayChange = () => file.refuseIfFull();
    this.stores = new Stores(file.content.stores, (name, value) => this.#stored(name, value), mayChange);
    this.keeper = new Keeper(file, this.engine, this.stores, this.publisher);
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
    this.engine.onMutation((mutation, calculated) => this.keeper.changed(mutation, calculated));
    followStructure(this.engine, this.stores);
    followRules(this.engine);
    passOnWhatGrows(this.engine);
    if (!id) this.stores.set('file', { id: newFileId(), ...settings });
    this.#keepFromTheStart();
    this.panels = new Panels(this);
    this.keeper.onTakenBack(() => this.panels.changed());
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

  #stored(name: string, value: unknown): void {
    this.keeper.stored(name, value);
    this.panels?.changed();
  }

  #keepFromTheStart(): void {
    try {
      this.keeper.begin();
    } catch (error) {
      this.#abandon();
      throw error;
    }
  }

  #abandon(): void {
    this.keeper.abandon();
    this.#clock.stop();
    this.#pool.close();
    this.engine.dispose();
  }

  // What pages see: all of it has been kept

  onReload(listener: (reason: string) => void): () => void {
    return this.keeper.onTakenBack(listener);
  }

  snapshot(): Snapshot {
    this.keeper.flush(false);
    return this.publisher.snapshotOf(this.engine);
  }
  onMutations(listener: (batch: MutationBatch) => void): () => void {
    return this.publisher.listen(listener);
  }

  floating(): Floating {
    return floatingOf(this.engine, this.stores);
  }
  onFloating(listener: () => void): () => void {
    return this.publisher.listenFloating(listener);
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
    return this.keeper.keepingAfter(() => this.#advance(ms));
  }

  async #advance(ms: number): Promise<void> {
    const target = new Date(this.now().getTime() + ms);
    // Time that passes by itself takes its time.
    const arrive = ms > 0 ? this.#clock.hurry() : () => undefined;
    try {
      await this.#fireUntil(target);
    } finally {
      arrive();
    }
    this.#clock.moveTo(target);
    await this.engine.calculation.settle();
  }

  async #fireUntil(target: Date): Promise<void> {
    for (;;) {
      const trigger = this.triggers.due(target);
      if (!trigger) return;
      this.#clock.moveTo(new Date(String(trigger.next)));
      this.triggers.fired(trigger);
      await this.triggerRunner.due(trigger);
    }
  }

  /** Fires what has come due while time passes by itself. */
  async runDueTriggers(): Promise<void> {
    await this.advance(0);
  }

  // The script, and what it shows

  run(user: string, functionName: string, args: unknown[]): Promise<unknown> {
    return this.keeper.keepingAfter(() => this.#calls.fromClient(user, functionName, args));
  }
  clickMenu(user: string, path: string): Promise<void> {
    return this.keeper.keepingAfter(() => this.#calls.fromMenu(user, path));
  }
  menus(user: string): MenuTree {
    return this.ui.tree(user);
  }

  async openFile(user: string): Promise<MenuTree> {
    this.ui.clearMenus(user);
    this.#tell(user);
    // What an add-on may do when the file opens hangs on whether anybody has used it in this file.
    const unused = this.options.addOn === 'installed' && !this.stores.get('addOnUsed', false);
    await this.keeper.keepingAfter(() => this.actions.open(user, unused ? 'NONE' : 'LIMITED'));
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
    return this.keeper.keepingAfter(() => this.panels.act(user, message));
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
    this.keeper.close();
    this.#pool.close();
    this.#clock.stop();
    this.engine.dispose();
  }
}

/** The engine with the workbook as the file has it. If it does not start, the folder is let go. */
function startEngine(file: WorkbookFile, settings: WorkbookEngine['settings']): WorkbookEngine {
  try {
    const engine = new WorkbookEngine(file.content.workbook, settings);
    file.replay(engine);
    return engine;
  } catch (error) {
    file.abandon();
    throw error;
  }
}
