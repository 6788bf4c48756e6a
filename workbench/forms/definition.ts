/** What a form is made of, as plain data: kept in the stores, sent to the page that respondents fill in. */

export type ItemType =
  | 'CHECKBOX'
  | 'CHECKBOX_GRID'
  | 'DATE'
  | 'DATETIME'
  | 'DURATION'
  | 'GRID'
  | 'IMAGE'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'PAGE_BREAK'
  | 'PARAGRAPH_TEXT'
  | 'RATING'
  | 'SCALE'
  | 'SECTION_HEADER'
  | 'TEXT'
  | 'TIME'
  | 'VIDEO';

/** Where a page leads once it is completed; `page` is the ID of a page break. */
export type Navigation = { type: 'CONTINUE' | 'RESTART' | 'SUBMIT' } | { type: 'GO_TO_PAGE'; page: number };

export interface ChoiceData {
  value: string;
  correct?: boolean;
  navigation?: Navigation;
}

/** A rule of one of FormApp's validation builders: the method's name without `require`, and its arguments. */
export interface ValidationData {
  rule: string;
  values: (string | number)[];
  /** The message that the respondent gets instead of the usual one. */
  help?: string;
}

export interface FeedbackData {
  text: string;
  links: { url: string; text: string }[];
}

export type Alignment = 'LEFT' | 'CENTER' | 'RIGHT';

export interface ItemData {
  id: number;
  type: ItemType;
  title: string;
  help: string;
  required: boolean;
  /** MULTIPLE_CHOICE, CHECKBOX, LIST. */
  choices?: ChoiceData[];
  other?: boolean;
  /** GRID, CHECKBOX_GRID. */
  rows?: string[];
  columns?: string[];
  /** SCALE; a RATING runs from 1. */
  lower?: number;
  upper?: number;
  leftLabel?: string;
  rightLabel?: string;
  icon?: 'STAR' | 'HEART' | 'THUMB_UP';
  /** DATE, DATETIME. */
  includesYear?: boolean;
  validation?: ValidationData;
  /** PAGE_BREAK: where the page before it leads. */
  navigation?: Navigation;
  points?: number;
  feedback?: { correct?: FeedbackData; incorrect?: FeedbackData; general?: FeedbackData };
  /** IMAGE: a data URL. VIDEO: YouTube's ID. */
  source?: string;
  alignment?: Alignment;
  width?: number;
}

/**
 * The answer to one question: text for most (dates as 2026-11-24, times as 09:30, durations as 1:02:03), a list for checkboxes,
 * one text a row for a grid, one list a row for a grid of checkboxes; null where a row is left out.
 */
export type Answer = string | string[] | (string | null)[] | (string[] | null)[];

/** By item ID. */
export type Answers = Record<number, Answer>;

export interface ResponseData {
  id: string;
  /** ISO date-time. */
  timestamp: string;
  /** Only where the form collects addresses. */
  email: string;
  answers: Answers;
  /** By item ID, as graded by hand. */
  grades?: Record<number, { score: number | null; feedback?: FeedbackData }>;
}

/** Where the column of a question lies on the response sheet. */
export interface ResponseColumn {
  /** 'timestamp', 'email', 'score', an item's ID, or 'ID:row' for a grid's row. */
  key: string;
  title: string;
}

export interface FormData {
  id: string;
  /** The ID in the address that respondents get. */
  publishedId: string;
  title: string;
  description: string;
  owner: string;
  editors: string[];
  /** Who may respond, where it is not everybody with the link. */
  readers: string[];
  items: ItemData[];
  published: boolean;
  acceptingResponses: boolean;
  collectEmail: boolean;
  limitOneResponse: boolean;
  requireLogin: boolean;
  progressBar: boolean;
  shuffleQuestions: boolean;
  allowResponseEdits: boolean;
  respondAgainLink: boolean;
  publishingSummary: boolean;
  quiz: boolean;
  confirmationMessage: string;
  closedMessage: string;
  destination: { spreadsheetId: string; sheetId: string; columns: ResponseColumn[] } | null;
  trashed: boolean;
}

const LAYOUT: ReadonlySet<ItemType> = new Set(['IMAGE', 'PAGE_BREAK', 'SECTION_HEADER', 'VIDEO']);

/** Whether the item asks for an answer. */
export function isQuestion(item: { type: ItemType }): boolean {
  return !LAYOUT.has(item.type);
}

export function isGrid(item: { type: ItemType }): boolean {
  return item.type === 'GRID' || item.type === 'CHECKBOX_GRID';
}

/** The number in a prefilled link's `entry.…`: a question's, or one of a grid's rows'. It is not the item's ID, as on Google. */
export function entryId(item: ItemData, row = 0): number {
  return item.id + 1 + row;
}

/** The lowest and the highest number that a scale or a rating takes. */
export function boundsOf(item: ItemData): { min: number; max: number } {
  return { min: item.type === 'RATING' ? 1 : (item.lower ?? 1), max: item.upper ?? (item.type === 'RATING' ? 3 : 5) };
}

/** Whether nothing was answered: no text, no choice, no row. */
export function isBlank(answer: Answer | null | undefined): boolean {
  if (answer === null || answer === undefined) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  return answer.every((each) => isBlank(each));
}
