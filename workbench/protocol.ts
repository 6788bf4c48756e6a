/** The messages that cross the WebSocket between the workbench's server and one browser page. */

/** One Univer mutation: its command ID and its JSON parameters. */
export interface Mutation {
  id: string;
  params: unknown;
  /**
   * A formula's result, written by the engine (Univer's `fromFormula` option). Without it a page would take a value that comes
   * without its formula for the formula's removal.
   */
  calculated?: true;
}

/** A workbook in Univer's snapshot form (IWorkbookData), as plain JSON. */
export type WorkbookSnapshot = Record<string, unknown>;

export interface Snapshot {
  workbook: WorkbookSnapshot;
  /** How many accepted mutation batches the workbook contains. */
  version: number;
  /** What a snapshot does not hold and a page replays after loading it: the cells that array formulas spill into. */
  after?: Mutation[];
}

/** A block of cells, 0-based, both ends included. */
export interface CellRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** The cell over which something floats, 0-based, and pixels from its corner. */
export interface FloatingPlace {
  id: string;
  sheetId: string;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
}

export interface FloatingChart extends FloatingPlace {
  /** A member of Charts.ChartType. */
  type: string;
  options: Record<string, unknown>;
  ranges: (CellRange & { sheetId: string })[];
  numHeaders: number;
  transpose: boolean;
  merge: string;
}

export interface FloatingImage extends FloatingPlace {
  url: string;
  description: string;
  width: number | null;
  height: number | null;
}

/** What floats over the cells. The data of charts is the page's own copy of the cells. */
export interface Floating {
  charts: FloatingChart[];
  images: FloatingImage[];
}

/** One line of a menu. `path` is what `clickMenu` takes: 'Saluran > Open sidebar'. */
export type MenuItem =
  | { kind: 'item'; label: string; path: string }
  | { kind: 'menu'; label: string; items: MenuItem[] }
  | { kind: 'separator' };

/** The menus that scripts added, left to right; each is of kind 'menu'. */
export type MenuTree = MenuItem[];

/** What Ui.Button names. */
export type UiButton = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** What Ui.ButtonSet names. */
export type UiButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** What a script shows to one user. */
export type UiEvent =
  | {
      kind: 'toast';
      message: string;
      title?: string /** Seconds; below zero: until dismissed. Default 5. */;
      timeout?: number;
    }
  | { kind: 'sidebar'; html: string; title: string }
  | { kind: 'dialog'; html: string; title: string; width?: number; height?: number; modal: boolean }
  /** Closes what a script opened, when the host itself must. */
  | { kind: 'close'; what: 'sidebar' | 'dialog' }
  | { kind: 'alert'; id: string; title?: string; message: string; buttons: UiButtonSet }
  | { kind: 'prompt'; id: string; title?: string; message: string; buttons: UiButtonSet }
  /** Withdraws an alert or prompt: answered on another page of the same person, or its script ended. */
  | { kind: 'withdraw'; id: string }
  /** Script moved the selection or the active sheet (`range` absent: the sheet alone). */
  | { kind: 'select'; sheetId: string; range?: CellRange };

export interface UiAnswer {
  button: UiButton;
  /** The text of a prompt. */
  text?: string;
}

/** How the workbench's clock stands to this computer's, which runs the page as well. */
export interface ClockView {
  /** Milliseconds to add to this computer's clock. */
  shift: number;
  /** IANA time zones of the spreadsheet and of the script project. */
  timeZone: string;
  scriptTimeZone: string;
  /** Set while the clock is on its way, trigger by trigger: where to, as an ISO date-time, and how many have run. */
  moving?: { to: string; fired: number };
}

/** A time trigger that ran while the clock was moved. */
export interface Fired {
  executionId: number;
  functionName: string;
  owner: string;
  at: string;
  error?: string;
}

export interface ClockMove {
  fired: Fired[];
  /** How many more ran than are listed. */
  more: number;
  stopped: boolean;
}

export interface PersonView {
  address: string;
  isOwner: boolean;
  /** Pages on which this person sits. */
  pages: number;
  /** Selected range with its sheet: 'Deals!B4'; absent before the first selection. */
  selection?: string;
}

/** When a time trigger fires: what its builder was told. */
export interface ScheduleView {
  at?: string;
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  hour?: number;
  minute?: number;
  /** 0 Sunday … 6 Saturday. */
  weekDay?: number;
  monthDay?: number;
}

export interface TriggerView {
  id: string;
  functionName: string;
  /** What ScriptApp.EventType names. */
  event: string;
  owner: string;
  schedule?: ScheduleView;
  /** ISO date-time at which a time trigger is next due. */
  next?: string;
}

export interface ExecutionView {
  id: number;
  functionName: string;
  /**
   * What started it: 'client', 'menu', 'cell', a simple trigger's name or an installable one's event type. 'formula': none
   * started, but the engine failed on the formula of the cell that `functionName` names.
   */
  kind: string;
  user: string;
  started: string;
  ms: number;
  roundTrips: number;
  state: 'running' | 'done' | 'failed';
  error?: string;
}

/** One service call: 'Range.getValues', milliseconds, and whether it was a round trip. */
export type ServiceCall = [method: string, ms: number, roundTrip: boolean];

export interface ExecutionDetail {
  calls: ServiceCall[];
  /** Calls made; the first ones are in `calls`. */
  callCount: number;
  logs: { level: string; text: string }[];
  stack?: string;
}

export interface StorageView {
  scope: 'document' | 'script' | 'user';
  properties: { key: string; value: string }[];
  cache: { key: string; value: string; until: string }[];
}

/** One message, without what it says. */
export interface MailView {
  id: string;
  /** ISO date-time. */
  at: string;
  /** The sender's name as shown, and the address. */
  name: string;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  /** The first words of the text. */
  preview: string;
  unread: boolean;
  attachments: number;
}

/** What one person has, newest first; `all` is everything that scripts sent, to whomever. */
export interface MailboxView {
  inbox: MailView[];
  sent: MailView[];
  drafts: MailView[];
  all: MailView[];
}

export interface MailDetail {
  body: string;
  /** With its inline images as data URLs. */
  html?: string;
  replyTo: string;
  attachments: { name: string; contentType: string; base64: string }[];
}

/** What takes place in a person's calendars. */
export interface CalendarEventView {
  /** Of one event; those of a series share it. */
  id: string;
  /** Name of a calendar that is not the person's own. */
  calendar?: string;
  organiser: string;
  title: string;
  description: string;
  location: string;
  allDay: boolean;
  /** ISO date-time; of an all-day event a day, '2026-11-24'. */
  start: string;
  /** The moment, or the day, after the end. */
  end: string;
  isPrivate: boolean;
  recurring: boolean;
  /** `status` as CalendarApp.GuestStatus names it. */
  guests: { address: string; status: string }[];
}

/** The span of which a page shows the calendar, as ISO date-times. */
export interface CalendarSpan {
  from: string;
  to: string;
}

export interface FormSummary {
  id: string;
  title: string;
  /** Where it is filled in, by the person who sits here. */
  url: string;
  owner: string;
  state: 'open' | 'closed' | 'unpublished';
  questions: number;
  responses: number;
  /** ISO date-time of the last one. */
  lastResponse?: string;
  /** Whether respondents are asked who they are. */
  asksWho: boolean;
  /** Name of the sheet that takes the responses. */
  sheet?: string;
}

/** What the rail says about panels that are not open. */
export interface BadgesView {
  unreadMail: number;
  /** Executions that have failed since the workbook was opened. */
  failures: number;
}

/** What a page can follow. Data comes when it is first followed, and whole again whenever it has changed. */
export interface Topics {
  clock: ClockView;
  people: PersonView[];
  triggers: TriggerView[];
  /** Newest first. */
  executions: ExecutionView[];
  storage: StorageView[];
  mail: MailboxView;
  /** In the span that the page asks for. */
  calendar: CalendarEventView[];
  forms: FormSummary[];
  badges: BadgesView;
}

export type Topic = keyof Topics;

export type TopicMessage = { [T in Topic]: { type: 'topic'; topic: T; data: Topics[T] } }[Topic];

/** What a panel asks the workbench to do: argument → result. */
export interface Actions {
  /** Moves the clock forward, to a date-time of the spreadsheet's time zone ('2026-11-30T09:00') or by milliseconds. */
  moveClock: { argument: { to: string } | { by: number }; result: ClockMove };
  /** Ends a move of the clock before the next trigger. */
  stopClock: { argument: null; result: null };
  runTrigger: { argument: { id: string }; result: ExecutionView };
  deleteTrigger: { argument: { id: string }; result: null };
  executionDetail: { argument: { id: number }; result: ExecutionDetail };
  /** A message's text; whoever reads one of their own has read it. */
  readMail: { argument: { id: string }; result: MailDetail };
  clearExecutions: { argument: null; result: null };
}

export type Action = keyof Actions;

export type ActionMessage = {
  [A in Action]: { type: 'act'; call: number; action: A; argument: Actions[A]['argument'] };
}[Action];

export type ServerMessage =
  /** The first message on a connection, and the answer to `resync` and `identify`. */
  | {
      type: 'hello';
      title: string;
      people: string[];
      user: string;
      snapshot: Snapshot;
      locale: string;
      /** Where this person was, if there was a selection. */
      selection?: { sheetId: string; range: CellRange };
    }
  /** Mutations of others (scripts, formula results, other pages), to be replayed. */
  | { type: 'mutations'; version: number; list: Mutation[] }
  /** This page's batch `batch` is in the truth; it must not be replayed. */
  | { type: 'accepted'; batch: number; version: number }
  /** This page's batch changed nothing: it must load the snapshot anew. */
  | { type: 'refused'; batch: number; reason?: string }
  | { type: 'menus'; menus: MenuTree }
  /** All that floats over the cells: after each hello, and whenever it has changed. */
  | { type: 'floating'; floating: Floating }
  | { type: 'ui'; event: UiEvent }
  /** A menu click or the opening of the file ended. */
  | { type: 'clicked'; call: number; error?: string }
  /** What google.script.run's call `call` returned or threw. */
  | { type: 'returned'; call: number; value: unknown }
  | { type: 'threw'; call: number; name: string; message: string }
  | TopicMessage;

export type ClientMessage =
  /** Who sits at the page; the first message on a connection, and again when the person changes. */
  | { type: 'identify'; user?: string }
  | { type: 'resync' }
  | { type: 'mutations'; batch: number; baseVersion: number; list: Mutation[] }
  | { type: 'select'; sheetId: string; range: CellRange }
  | { type: 'click'; call: number; path: string }
  | { type: 'run'; call: number; functionName: string; args: unknown[] }
  | { type: 'answer'; id: string; answer: UiAnswer }
  /** The topics that the page wants from now on; those left out end. */
  | { type: 'follow'; topics: Topic[]; span?: CalendarSpan }
  | ActionMessage;
