/** The workbench as a library: what scripts and tests may rely on. */

export interface WorkbenchOptions {
  /** Folder that keeps the workbook between runs; absent: nothing is kept. */
  dir?: string;
  /** Folder of the Apps Script project to run (its .js, .gs, .html files and appsscript.json); absent: ours, as built in dist/. */
  project?: string;
  /** Name of a new workbook; absent: as Google names one. */
  title?: string;
  /** E-mail address of the person who opens the file. */
  user?: string;
  /** ISO 8601 date-time at which the clock starts; it then goes on at its own pace. */
  now?: string;
  /** IANA time zone of a new workbook. */
  timeZone?: string;
  /** Locale of a new workbook, such as 'en_GB' or 'ms_MY'. */
  locale?: string;
  /** What `save` gave: a new workbook begins as that one was. A folder that holds a workbook already keeps its own. */
  saved?: string;
  /** Each round trip takes that long. */
  latencyMs?: number;
  /**
   * Runs the project as a published add-on: used in the file before ('enabled'), or only installed for whoever opens it
   * ('installed'), until somebody uses it. Absent: bound to the file.
   */
  addOn?: 'installed' | 'enabled';
  /**
   * What kind of account everybody has: a consumer account (default), such as gmail.com, or one of Google Workspace. Daily
   * quotas follow from it, and the sign-in of forms: a form of a Workspace account asks for one unless a script switches
   * that off; a form of a consumer account cannot ask for it.
   */
  account?: 'consumer' | 'workspace';
  /**
   * In Workspace: whether a script may switch the sign-in of a form off (default), or the administrator keeps it on for all
   * forms.
   */
  formSignIn?: 'optional' | 'required';
}

export interface FormItem {
  title: string;
  /** A member of FormApp.ItemType, such as 'MULTIPLE_CHOICE'. */
  type: string;
  required: boolean;
  choices?: string[];
  min?: number;
  max?: number;
}

export interface FormInfo {
  id: string;
  title: string;
  url: string;
  published: boolean;
  items: FormItem[];
}

/** One recipient's copy of a message. */
export interface MailInfo {
  /** The same for all copies of one message. */
  id: string;
  /** Who received this copy. */
  to: string;
  /** The message's To line, which all who received it see; blank where all stood in Bcc. */
  shownTo: string;
  subject: string;
  /** Plain text; of a message that has HTML alone, its text. */
  body: string;
  from: string;
  /** ISO date-time. */
  at: string;
  html?: string;
  cc?: string;
  replyTo?: string;
  /** The sender's name as shown. */
  name: string;
  /** Names of the files that came with it. */
  attachments: string[];
}

export interface EventInfo {
  /** The same for all events of a series. */
  id: string;
  /** Of somebody's own calendar their address. */
  calendarId: string;
  title: string;
  description: string;
  location: string;
  allDay: boolean;
  /** ISO date-time; of an all-day event a day. */
  start: string;
  /** As start; of an all-day event the day after the last. */
  end: string;
  guests: string[];
  visibility: string;
}

export interface CallCounts {
  /** 'Class.method' → calls. */
  byMethod: Record<string, number>;
  total: number;
  /** Calls that read or write the document or another store. */
  roundTrips: number;
  /** Cells read and written. */
  cells: number;
  executions: number;
}

/** Addresses carry the sheet: 'Deals!A2:C5'. */
export interface Workbench {
  /** The user opens the file: simple and installable open triggers run. */
  open(): Promise<void>;
  /** What those who open the workbook should know of its file, such as damage and what was left out, in words. */
  notices(): Promise<string[]>;
  menu(): Promise<string[]>;
  click(path: string): Promise<void>;
  /** As google.script.run does: JSON in, JSON out. */
  run(name: string, ...args: unknown[]): Promise<unknown>;
  /** As a person types into one cell: parsed, then onEdit with value and oldValue. */
  type(cell: string, text: string): Promise<void>;
  paste(cell: string, cells: unknown[][]): Promise<void>;
  clear(range: string): Promise<void>;
  fill(from: string, to: string): Promise<void>;
  cut(from: string, to: string): Promise<void>;
  select(range: string): Promise<void>;
  undo(): Promise<void>;
  insertColumns(sheet: string, before: number, count?: number): Promise<void>;
  deleteColumns(sheet: string, first: number, count?: number): Promise<void>;
  insertRows(sheet: string, before: number, count?: number): Promise<void>;
  deleteRows(sheet: string, first: number, count?: number): Promise<void>;
  /** Sorts the range by a column of the sheet (1-based). */
  sort(range: string, column: number, ascending?: boolean): Promise<void>;
  /** As another program writes through the Sheets API: no trigger; a Date is written as a date. */
  apiWrite(range: string, cells: unknown[][]): Promise<void>;
  values(range: string): Promise<unknown[][]>;
  display(range: string): Promise<string[][]>;
  formulas(range: string): Promise<string[][]>;
  sheets(): Promise<string[]>;
  /** Adds a sheet of 1,000 rows and 26 columns. */
  addSheet(name: string): Promise<void>;
  /** All forms that are not in the bin; `url` opens while `serve` runs. */
  forms(): Promise<FormInfo[]>;
  /**
   * The person responds to a form, as on its page: checked, kept, written to the response sheet, and submit triggers fire.
   *
   * @param answers by question title, or item ID: text, a number, a Date, a list of choices; for a grid one answer a row.
   */
  respond(formId: string, answers: Record<string, unknown>): Promise<void>;
  /** Moves a form to the bin: nobody can open it or respond to it any more. */
  deleteForm(formId: string): Promise<void>;
  /** Every copy that was delivered, oldest first: one for each recipient. It stays in the workbench. */
  mail(): Promise<MailInfo[]>;
  /**
   * Every event of every calendar, by start, series up to a year ahead; private ones without their details to whoever does not
   * attend them.
   */
  events(): Promise<EventInfo[]>;
  /** Changes the time zone or the locale (`en_GB`), as File > Settings does: dates keep the wall-clock time that they show. */
  changeSettings(settings: { timeZone?: string; locale?: string }): Promise<void>;
  /** The same file, another person. */
  as(user: string): Workbench;
  copyFile(): Promise<Workbench>;
  /** The whole file as one text, properties and triggers included, for the option `saved` of `openWorkbench`. */
  save(): Promise<string>;
  /** The clock moves; time triggers that come due fire. */
  advance(by: { minutes?: number; hours?: number; days?: number }): Promise<void>;
  calls(): CallCounts;
  resetCalls(): void;
  /** The nth round trip from now throws before or after its effect, or ends the execution there (no finally); 0 disarms. */
  failAt(call: number, how?: 'before' | 'after' | 'kill'): void;
  serve(port?: number): Promise<{ url: string; close(): Promise<void> }>;
  close(): Promise<void>;
}
