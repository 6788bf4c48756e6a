/** The page's state and everything that changes it, apart from how it looks. */

import { ICommandService, type Injector, LifecycleService, LifecycleStages, type Univer } from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { ILayoutService } from '@univerjs/ui';
import type {
  Action,
  Actions,
  CalendarSpan,
  CellRange,
  Floating,
  MenuTree,
  ServerMessage,
  Snapshot,
  Topics,
  UiAnswer,
  UiEvent,
} from '../protocol.js';
import { Connection, type ConnectionState } from './connection.js';
import { leaveCellsToHost } from './grid/calculation.js';
import { cellEditorReady } from './grid/editable.js';
import { pasteTextAsTyped } from './grid/paste.js';
import { Replica } from './grid/replica.js';
import { watchSelection } from './grid/selection.js';
import { startUniver } from './grid/start.js';
import { readTypedInput } from './grid/typed-input.js';
import { holdWhileValidating } from './grid/validation.js';
import { type PanelName, TOPICS } from './panels/panel.js';
import type { Toast } from './parts/toasts.js';
import { Calls } from './script/calls.js';

type Shown<Kind extends UiEvent['kind']> = Extract<UiEvent, { kind: Kind }> & { key: number };

export interface PageState {
  title: string;
  people: string[];
  user: string;
  connection: ConnectionState;
  /** Whether the grid takes what a person types. */
  editable: boolean;
  menus: MenuTree;
  working: boolean;
  sidebar?: Shown<'sidebar'>;
  dialog?: Shown<'dialog'>;
  /** Alerts and prompts, the first of which is shown. */
  questions: (Shown<'alert'> | Shown<'prompt'>)[];
  toasts: Toast[];
  /** The panel that is open beside the grid. */
  panel?: PanelName;
  wide: boolean;
  /** The execution at which the log was opened. */
  execution?: number;
  /** Executions that had failed when the log was last seen. */
  seenFailures?: number;
  /** What the page follows, as far as it has come. */
  topics: Partial<Topics>;
  floating: Floating;
}

const EMPTY: PageState = {
  title: '',
  people: [],
  user: '',
  connection: 'connecting',
  editable: false,
  menus: [],
  working: false,
  questions: [],
  toasts: [],
  wide: false,
  topics: {},
  floating: { charts: [], images: [] },
};

/** As in styles/panel.css: a sidebar and a panel side by side leave the grid some 700 pixels. */
const ROOM_FOR_BOTH = '(min-width: 1440px)';

/** A quick script should not make the header flicker. */
const WORKING_AFTER_MS = 150;

export class Controller {
  readonly injector: Injector;
  readonly replica: Replica;
  readonly #univer: Univer;
  readonly #connection: Connection;
  readonly #calls: Calls;
  readonly #listeners = new Set<() => void>();
  #state = EMPTY;
  #locale = 'en_GB';
  #span: CalendarSpan | undefined;
  #keys = 0;
  #workingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement) {
    this.#connection = new Connection(
      (message) => this.#receive(message),
      (state) => this.#connected(state),
    );
    const send = this.#connection.send.bind(this.#connection);
    this.#calls = new Calls(send, (count) => this.#showWorking(count > 0));
    this.#univer = startUniver(container);
    this.injector = this.#univer.__getInjector();
    this.replica = new Replica(this.#univer, send);
    this.#connection.open();
  }

  get state(): PageState {
    return this.#state;
  }

  get ready(): boolean {
    return this.#state.connection === 'open' && this.#state.editable;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  run(functionName: string, args: unknown[]): Promise<unknown> {
    return this.#calls.run(functionName, args);
  }

  async clickMenu(path: string): Promise<void> {
    try {
      await this.#calls.click(path);
    } catch (error) {
      this.toast(error instanceof Error ? error.message : String(error), 'The script ended with an error', 10);
    }
  }

  readonly act = <A extends Action>(action: A, argument: Actions[A]['argument']): Promise<Actions[A]['result']> =>
    this.#calls.act(action, argument);

  /** Opens a panel in place of another, the log at an execution; or closes it. */
  showPanel(panel: PanelName | undefined, execution?: number): void {
    this.#set({ panel, execution });
    this.#seeFailures();
    this.#follow();
  }

  /** The days of which the calendar is shown. */
  readonly showSpan = (span: CalendarSpan): void => {
    this.#span = span;
    this.#follow();
  };

  widen(wide: boolean): void {
    this.#set({ wide });
  }

  /** What failed before the page was opened, or while the log is, is no news. */
  #seeFailures(): void {
    const { topics, panel, seenFailures } = this.#state;
    const failures = topics.badges?.failures;
    if (failures !== undefined && failures !== seenFailures && (panel === 'log' || seenFailures === undefined))
      this.#set({ seenFailures: failures });
  }

  #follow(): void {
    const { panel } = this.#state;
    this.#connection.send({
      type: 'follow',
      topics: ['clock', 'badges', ...(panel ? TOPICS[panel] : [])],
      span: this.#span,
    });
  }

  become(user: string): void {
    // What a script showed to one person, and what is theirs alone, is not for the next.
    this.#set({ topics: { clock: this.#state.topics.clock } });
    this.#set({ user, menus: [], sidebar: undefined, dialog: undefined, questions: [] });
    this.#connection.send({ type: 'identify', user });
  }

  answer(id: string, answer: UiAnswer): void {
    this.#connection.send({ type: 'answer', id, answer });
    this.#withdraw(id);
  }

  closeSidebar(): void {
    this.#set({ sidebar: undefined });
    this.focusGrid();
  }

  closeDialog(): void {
    this.#set({ dialog: undefined });
    this.focusGrid();
  }

  focusGrid(): void {
    window.focus();
    this.injector.get(ILayoutService).focus();
  }

  toast(message: string, title?: string, timeout?: number): void {
    this.#keys += 1;
    this.#set({ toasts: [...this.#state.toasts, { key: this.#keys, message, title, timeout }] });
  }

  dismissToast(key: number): void {
    this.#set({ toasts: this.#state.toasts.filter((toast) => toast.key !== key) });
  }

  select(sheetId: string, range?: CellRange): void {
    const unitId = this.replica.workbook?.getUnitId();
    if (!unitId) return;
    const commands = this.injector.get(ICommandService);
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
    if (!range) return;
    const primary = {
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      startRow: range.startRow,
      endRow: range.startRow,
      startColumn: range.startColumn,
      endColumn: range.startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId: sheetId,
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  }

  #receive(message: ServerMessage): void {
    if (this.#calls.receive(message)) return;
    switch (message.type) {
      case 'hello': {
        const { title, people, user } = message;
        this.#locale = message.locale;
        document.title = title;
        this.#load(message.snapshot, message.selection);
        this.#set({ title, people, user });
        break;
      }
      case 'mutations':
        this.#replay(message);
        break;
      case 'accepted':
        this.replica.accepted(message.version);
        break;
      case 'refused':
        this.toast(
          message.reason ?? 'Somebody else changed the same place. The sheet is as it was.',
          'Change not saved',
        );
        this.#connection.send({ type: 'resync' });
        break;
      case 'menus':
        this.#set({ menus: message.menus });
        break;
      case 'floating':
        this.#set({ floating: message.floating });
        break;
      case 'ui':
        this.#show(message.event);
        break;
      case 'topic':
        this.#set({ topics: { ...this.#state.topics, [message.topic]: message.data } });
        this.#seeFailures();
        break;
    }
  }

  /** A person finds the selection again that was theirs; who comes for the first time sees the first sheet. */
  #load(snapshot: Snapshot, own?: { sheetId: string; range: CellRange }): void {
    const before = this.replica.workbook;
    const sheet = own?.sheetId ?? before?.getActiveSheet().getSheetId();
    const range = own?.range ?? (before && this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range);
    this.replica.load(snapshot);
    if (!before) this.#followGrid();
    // The new grid can be scrolled once it has been drawn.
    requestAnimationFrame(() => {
      const workbook = this.replica.workbook;
      if (sheet && range && workbook?.getSheetBySheetId(sheet)) return this.select(sheet, { ...range });
      // A sheet that a script has just inserted is the active one of Univer's copy.
      const first = workbook?.getSheets().find((each) => !each.isSheetHidden());
      if (first) this.select(first.getSheetId(), { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 });
    });
  }

  #replay({ version, list }: Extract<ServerMessage, { type: 'mutations' }>): void {
    try {
      this.replica.receive(version, list);
    } catch (error) {
      // The copies have come apart; the host's is the truth.
      console.error(error);
      this.#connection.send({ type: 'resync' });
    }
  }

  /** Univer's services for sheets are there once it has its first workbook. */
  #followGrid(): void {
    leaveCellsToHost(this.injector);
    readTypedInput(this.injector, () => this.#locale);
    pasteTextAsTyped(
      this.injector,
      () => this.replica.workbook,
      () => this.#locale,
    );
    holdWhileValidating(this.injector, (allowed) => this.replica.hold(allowed));
    watchSelection(this.injector, (sheetId, range) => this.#connection.send({ type: 'select', sheetId, range }));
    void Promise.all([cellEditorReady(this.injector), this.#addLatePlugins()])
      .then(() => this.#set({ editable: true }))
      .catch((error: unknown) => {
        console.error(error);
        this.toast('Part of the page could not be loaded. Reload the page.', 'Loading failed', -1);
      });
  }

  async #addLatePlugins(): Promise<void> {
    await this.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    const { addLatePlugins } = await import('./grid/late-plugins.js');
    addLatePlugins(this.#univer);
  }

  #connected(connection: ConnectionState): void {
    if (connection === 'open') {
      this.#connection.send({
        type: 'identify',
        user: this.#state.user || new URLSearchParams(location.search).get('user') || undefined,
      });
      this.#follow();
    }
    if (connection === 'lost' && this.#state.connection === 'open') {
      this.#calls.abandon();
      this.#set({ questions: [] });
      if (this.replica.unsettled) this.toast('The last change may not have been saved.', 'Connection lost', -1);
    }
    this.#set({ connection });
  }

  #show(event: UiEvent): void {
    this.#keys += 1;
    const key = this.#keys;
    switch (event.kind) {
      case 'toast':
        this.toast(event.message, event.title, event.timeout);
        break;
      case 'sidebar':
        this.#set({ sidebar: { ...event, key } });
        // On a narrow screen there is room for one of the two, and this one was asked for last.
        if (!window.matchMedia(ROOM_FOR_BOTH).matches) this.showPanel(undefined);
        break;
      case 'dialog':
        this.#set({ dialog: { ...event, key } });
        break;
      case 'close':
        this.#set(event.what === 'sidebar' ? { sidebar: undefined } : { dialog: undefined });
        break;
      case 'alert':
      case 'prompt':
        this.#set({ questions: [...this.#state.questions, { ...event, key }] });
        break;
      case 'withdraw':
        this.#withdraw(event.id);
        break;
      case 'select':
        this.select(event.sheetId, event.range);
        break;
    }
  }

  #withdraw(id: string): void {
    this.#set({ questions: this.#state.questions.filter((question) => question.id !== id) });
  }

  #showWorking(working: boolean): void {
    clearTimeout(this.#workingTimer);
    if (!working) this.#set({ working });
    else if (!this.#state.working) {
      this.#workingTimer = setTimeout(() => this.#set({ working }), WORKING_AFTER_MS);
    }
  }

  #set(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
