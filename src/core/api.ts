/** Shapes that cross between the sidebar and the server: JSON only, dates as ISO 8601 text. */

import type { Locale } from './i18n/locale';

export type { Locale };
export type StageType = 'Open' | 'Won' | 'Lost';

export interface StageView {
  name: string;
  /** 0…1; null where the user has given none yet. */
  probability: number | null;
  type: StageType;
  /** Headers of the Deals columns that must be filled before a deal enters the stage. */
  requiredFields: string[];
}

export interface PipelineView {
  name: string;
  stages: StageView[];
}

export interface DealSummary {
  dealId: string;
  deal: string;
  company: string;
  stage: string;
  pipeline: string;
  /** 1-based row on the Deals sheet at the time of reading. */
  row: number;
}

export interface DealView extends DealSummary {
  contact: string;
  owner: string;
  amount: number | null;
  currency: string;
  expectedClose: string | null;
  nextStep: string;
  nextStepDue: string | null;
  /** ISO date-time of the entry into the present stage. */
  stageSince: string | null;
  daysInStage: number | null;
  closed: string | null;
  closeReason: string;
  /** Columns that the sidebar lists, and those that a stage of the deal's pipeline requires. */
  fields: DealField[];
  /** What is wrong with the row, as `column: what and what to do`. */
  faults: string[];
}

/** One column of a deal, as the sidebar shows it and as gates ask for it. */
export interface DealField {
  /** The header as the sheet or the stage table names it. */
  field: string;
  kind: 'text' | 'number' | 'date' | 'reason';
  /** A day is ISO text; null where the cell is blank. */
  value: string | number | null;
  /** Where the card lists it; null: nowhere. */
  shown: 'always' | 'open' | 'closed' | null;
}

export interface HistoryEntry {
  changedAt: string;
  from: string;
  to: string;
  amount: number | null;
  /** Blank when Google did not tell who. */
  changedBy: string;
  via: string;
}

/** Everything the sidebar needs to draw itself, in one call. */
export interface SidebarConfig {
  /** False until setUpWorkbook has made the sheets. */
  ready: boolean;
  locale: Locale;
  pipelines: PipelineView[];
  /** What set-up offers; none once the workbook is ready. */
  templates: { id: string; name: string; description: string }[];
  /** Seconds between polls for the selected row; 0 when polling is switched off. */
  pollSeconds: number;
  /** What is wrong with the workbook, in words (a missing column…); blank when nothing is. */
  problem: string;
}

/** The deal in the row the user has selected, or null when the selection holds none. */
export interface Selection {
  deal: DealView | null;
  /** Stands for what can make the deal look like another one: its ID, name, company, e-mail and phone. */
  identity?: string;
  /** Open deals that it looks like; absent where nobody has just entered or edited what decides that. */
  lookAlikes?: LookAlikeView[];
}

/** A deal that another one looks like. */
export interface LookAlikeView {
  reason: 'deal' | 'email' | 'phone';
  /** 1-based. */
  row: number;
  deal: string;
}

export interface SetUpRequest {
  template: string;
  locale: Locale;
  samples?: boolean;
}

export interface MoveRequest {
  dealId: string;
  to: string;
  /** The stage the caller believes the deal to be in; a different one is a conflict. */
  expectedFrom?: string;
  /** Header → value, for fields that the stage's gate asks for. */
  fields?: Record<string, string | number>;
  reason?: string;
}

export interface MoveResult {
  dealId: string;
  from: string;
  to: string;
  changedAt: string;
}

export interface ImportRequest {
  csv: string;
  dryRun?: boolean;
  /** Their stage name, or their word for a status → our stage. */
  stages?: Record<string, string>;
  /** Header of the file → our column; null keeps it as an extra one, blank leaves it out. */
  columns?: Record<string, string | null>;
  /** Header of the file → a value of its column → the spelling to take instead. */
  values?: Record<string, Record<string, string>>;
  /** How cells are written that could be read otherwise: the answers to what `ImportedColumn.ask` asks. */
  reading?: {
    dates?: 'dmy' | 'mdy' | 'ymd';
    decimal?: '.' | ',';
    /** Sign → code, as `{'$': 'SGD'}`. */
    currencies?: Record<string, string>;
    /** What separates the cells; left out: it is found. */
    delimiter?: string;
  };
  /** For lines without an ID whose deal is there already, by name, company and date; left out: `skip`. */
  duplicates?: 'update' | 'skip' | 'add';
}

/** A column of the file. */
export interface ImportedColumn {
  header: string;
  /** Its place in the file, from 0. */
  index: number;
  /**
   * The key of `as`, which `ImportRequest.columns` takes as well; `history` for the time at which a stage was entered; blank
   * where the user leaves it out, null where it was kept as it is.
   */
  field: string | null;
  /** Our name of what it was taken for; null where it was kept as an extra column. */
  as: string | null;
  /** The first filled cell, shortened. */
  sample: string;
  /** What else it could mean, or how else it could be read, in words. */
  doubt?: string;
  /** Which choice of `ImportRequest.reading` settles the doubt. */
  ask?: {
    choice: 'dates' | 'decimal' | 'currencies';
    /** The value that can be read in several ways; for `currencies` the sign. */
    of: string;
    /** The first reading is the one that was assumed. */
    readings: { value: string; shows: string }[];
  };
}

/** A name of a stage, or of a status where a line has no stage. */
export interface ImportedStage {
  /** Shortened. */
  theirs: string;
  lines: number;
  /** What it became, the commonest first: several where a status or a column of yes and no said more. Blank: no stage. */
  ours: string[];
  /** Whether the import adds the commonest one. */
  isNew: boolean;
  /** Whether its lines are not taken, or count as lost by its words alone. */
  isDoubtful: boolean;
}

/** The first deals as their rows will stand. */
export interface ImportPreview {
  /** Headers of Deals that are filled. */
  columns: string[];
  /** Days are ISO texts; null is blank. */
  rows: { line: number; isNew: boolean; cells: (string | number | null)[] }[];
}

export interface ImportResult {
  importId: string;
  /** In a dry run: why nothing can be imported as the file is read now, in words. Without dry run that is an error. */
  problem?: string;
  /** How the file was read: what separates the cells, the line of the header, and how many lines may be deals. */
  file: { delimiter: string; headerLine: number; lines: number };
  created: number;
  updated: number;
  skipped: { line: number; reason: string }[];
  newStages: string[];
  /** Lines whose deal was taken into a stage while fields that the stage requires are blank. */
  gates: { line: number; stage: string; fields: string[] }[];
  /** Every column of the file. */
  columns: ImportedColumn[];
  /** How cells were read that could be read otherwise, and what was left out, in words. */
  assumptions: string[];
  /** Deals that were created without an amount, a stage, or a date on which they close or closed. */
  missing: { amount: number; stage: number; expectedClose: number };
  /** Names that are spelt otherwise than elsewhere, or that the sheet Products lacks: then without a suggestion. */
  spellings: { header: string; value: string; suggestion: string | null; lines: number }[];
  /** Lines without an ID whose deal was there already. */
  duplicates: { line: number; dealId: string }[];
  stages: ImportedStage[];
  preview: ImportPreview;
}

export interface PulseRequest {
  title: string;
  cadence: 'once' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly';
  /** For the first wave; left out: by rotation. */
  questionIds?: string[];
  enps: '1-10' | '0-10' | false;
  /** Teams, names or addresses; left out: everybody on People. */
  audience?: string | string[];
  language?: Locale | 'both';
  /** Copies every answer into the workbook as it comes: the form then says so, and promises less. */
  linkAnswers?: boolean;
  /** Invites everybody even if the forms of the starter's organisation ask for a sign-in; left out: the starter is asked. */
  signIn?: boolean;
}

export interface CancelPulseResult {
  waveId: string;
  /** Whether every form takes no more answers, and the given ones are deleted. */
  isClosed: boolean;
  /** Forms that could not be opened, in words: they may still take answers. Blank where all are closed. */
  notice: string;
}

export interface StartPulseResult {
  waveId: string;
  formId: string;
  url: string;
  /** How many people are invited now. */
  invited: number;
  /** Mails that wait for the quota of another day, or for the starter's word. */
  mailsLeft: number;
  notice: string;
}

export interface PulsePreview {
  questions: { id: string; title: string; type: 'scale' | 'open' }[];
  /** The items that ask where somebody belongs, in the form's words. */
  groups: string[];
  people: number;
  language: Locale | 'both';
  problems: string[];
}

export interface ClosePulseResult {
  answers: number;
  /** Share of the people who were asked. */
  participation: number;
  enps?: number;
  problems: string[];
}

export interface PulseWaveView {
  waveId: string;
  title: string;
  status: 'building' | 'open' | 'closed' | 'cancelled';
  starter: string;
  opened: string;
  closes: string;
  people: number;
  /** Why it could not go on by itself; blank when all is well. */
  problem: string;
}

/** A pulse that returns, or will not any more. */
export interface PulseSeriesView {
  seriesId: string;
  title: string;
  cadence: PulseRequest['cadence'];
  starter: string;
  isMine: boolean;
  /** ISO day of the next wave; null where none follows. */
  next: string | null;
  problem: string;
}

/** A wave that is open, as the lead sees it. */
export interface OpenPulse extends PulseWaveView {
  isMine: boolean;
  /** How many have answered; null for everybody but the starter, who alone can open the form. */
  answers: number | null;
  /** Address of the form; blank for everybody but the starter. */
  url: string;
  /** The forms by language, where there are several; empty for everybody but the starter. */
  forms: { language: string; url: string }[];
  /** How many people are invited: the others wait for the quota, or Google refuses their addresses. */
  invited: number;
  /** The forms ask for a sign-in: nobody is invited before the starter agrees. */
  needsWord: boolean;
  reminded: number;
  /** The quota has cut a mailing short: it goes on another day. */
  isMailing: boolean;
}

/** A change is a number only where it is more than chance; compared says whether there was anything to compare with. */
interface Compared {
  change: number | null;
  isCompared: boolean;
}

export interface PulseScore extends Compared {
  questionId: string;
  driver: string;
  question: string;
  score: number;
  answers: number;
}

/** How many are of each kind; missing where that would tell too much. */
interface EnpsCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

/** What a closed wave has published of everybody together. */
export interface PulseResults {
  waveId: string;
  answers: number;
  /** 0…1, more where somebody answered twice. */
  participation: number;
  enps: (Compared & { value: number; low: number; high: number; counts: EnpsCounts | null }) | null;
  /** The highest first. */
  scores: PulseScore[];
}

/** The eNPS of everybody in one wave, with its 95 % interval; −100…100. */
export interface EnpsPoint {
  waveId: string;
  value: number;
  low: number;
  high: number;
}

export interface LastPulse extends PulseResults {
  /** Blank once the wave's answers are erased. */
  title: string;
  isMine: boolean;
  people: number;
  /** ISO day on which the summary went out; blank: not yet. */
  shared: string;
  /** The last waves that published an eNPS, the first one first. */
  trend: EnpsPoint[];
}

/** A pulse that is over, whose answers Saluran could not delete. */
export interface UndeletedPulse {
  waveId: string;
  title: string;
  /** What became of it, with the addresses of the forms. */
  problem: string;
}

/** The published comments on one question. */
export interface PulseComments {
  question: string;
  comments: string[];
}

/** Everything the tab of the pulses needs to draw itself. */
export interface PulseOverview {
  people: number;
  teams: { name: string; people: number }[];
  /** Rows of the sheet of people to be mended first. */
  problems: string[];
  peopleSheet: string;
  /** From how many answers on a group shows. */
  threshold: number;
  series: PulseSeriesView[];
  open: OpenPulse[];
  /** The starter's own pulses whose answers should be deleted, and whose forms do not open. */
  undeleted: UndeletedPulse[];
  last: LastPulse | null;
}

export interface PulseSummary {
  subject: string;
  body: string;
  /** How many people it goes to. */
  people: number;
  /** False for a preview. */
  isSent: boolean;
}

export interface UndoImportResult {
  removed: number;
  /** Deals of which at least one cell was put back. */
  restored: number;
  kept: { dealId: string; reason: string }[];
}

/** Something wrong with the workbook. */
export interface CheckFinding {
  /** What kind of thing it is: the same in every language. */
  code: string;
  /** The cell in question, such as `Deals!C5`; a sheet where it is all of it. */
  cell: string;
  text: string;
  canMend: boolean;
  /** How many more of the kind there are that are not listed: told with the last one that is. */
  alike: number;
}

export interface CheckResult {
  findings: CheckFinding[];
  mended: number;
}

export interface ScheduleOneOnOnesRequest {
  /** The manager's name or address: the caller's own. */
  manager: string;
  cadence: 'weekly' | 'fortnightly' | 'monthly';
  /** ISO day, or date and time. */
  start: string;
  /** Names or addresses; left out: everybody who has this manager on People. */
  members?: string | string[];
  minutes?: number;
}

export interface MoveOneOnOneRequest {
  /** Name or address. */
  member: string;
  /** ISO day of the meeting. */
  date: string;
  /** ISO date and time. */
  to: string;
  /** Every meeting from that day on. */
  all?: boolean;
}

/** The next meeting with a member. */
export interface ScheduledMeeting {
  member: string;
  email: string;
  cadence: ScheduleOneOnOnesRequest['cadence'];
  start: string;
  end: string;
}

export interface ScheduledOneOnOnes {
  events: ScheduledMeeting[];
  /** Who cannot be met, and why. */
  problems: { member: string; reason: string }[];
}

/** What the sidebar calls, as google.script.run sees it. */
export interface ClientApi {
  getSidebarConfig(): SidebarConfig;
  getSelection(request: { identity?: string }): Selection;
  getDeal(request: { dealId: string }): DealView;
  findDeals(request: { query: string; limit?: number }): DealSummary[];
  getDealHistory(request: { dealId: string }): HistoryEntry[];
  setUpWorkbook(request: SetUpRequest): { sheets: string[] };
  moveDeal(request: MoveRequest): MoveResult;
  undoMove(request: { dealId: string }): MoveResult;
  importDeals(request: ImportRequest): ImportResult;
  undoImport(request: { importId: string }): UndoImportResult;
  checkWorkbook(request: { mend?: boolean }): CheckResult;
  setPolling(request: { seconds: number }): { pollSeconds: number };
  startPulse(request: PulseRequest): StartPulseResult;
  previewPulse(request: PulseRequest): PulsePreview;
  closePulse(request: { waveId: string }): ClosePulseResult;
  cancelPulse(request: { waveId: string; stop?: boolean }): CancelPulseResult;
  invitePulse(request: { waveId: string }): { mailsLeft: number; notice: string };
  forgetPulse(request: { waveId: string }): { waveId: string };
  getPulseComments(request: { waveId: string }): PulseComments[];
  listPulses(): PulseWaveView[];
  getPulseOverview(): PulseOverview;
  remindPulse(request: { waveId: string }): { mailsLeft: number; notice: string };
  stopPulse(request: { seriesId: string }): { seriesId: string };
  sharePulse(request: { waveId: string; words?: string; dryRun?: boolean }): PulseSummary;
  showPulseSheet(): { sheet: string };
  scheduleOneOnOnes(request: ScheduleOneOnOnesRequest): ScheduledOneOnOnes;
  moveOneOnOne(request: MoveOneOnOneRequest): Pick<ScheduledOneOnOnes, 'events'>;
  cancelOneOnOne(request: { member: string; date?: string }): Pick<ScheduledOneOnOnes, 'events'>;
}
