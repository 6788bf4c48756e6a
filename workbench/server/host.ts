/** What the server needs of the engine: one open workbook, its scripts and what they show to people. */

import type { FormView, SentResponse, SentResult } from '../forms/view.js';
import type {
  ActionMessage,
  CalendarSpan,
  CellRange,
  Floating,
  MenuTree,
  Mutation,
  Snapshot,
  Topic,
  TopicMessage,
  UiAnswer,
  UiEvent,
} from '../protocol';

/** A batch of mutations that is in the truth. */
export interface MutationBatch {
  /** The version after it: one more than before. */
  version: number;
  list: Mutation[];
  /** The page (`applyUserMutations`' origin) that made it and has it already; absent for scripts and formula results. */
  origin?: string;
}

export interface UserMutationOptions {
  /** Identifies the page, so that its own batch is not sent back to it. */
  origin: string;
  user: string;
  /** The version that the page had applied when the person made the change. */
  baseVersion: number;
}

/** The forms that the workbench serves, each under the ID in its published address. */
export interface FormHost {
  /**
   * What the page of a form shows; null where there is no such form.
   *
   * @param user who the respondent says to be, where the form asks.
   * @param edits the ID of the response that is edited.
   */
  view(publishedId: string, user: string | null, edits: string | null): FormView | null;
  /** Keeps a response or says what is wrong with it, before triggers run. */
  respond(publishedId: string, sent: SentResponse): SentResult;
  /** Where a short link leads. */
  longPath(code: string): string | null;
  /** Where a link leads that names a form by its own ID. */
  pathOf(id: string): string | null;
}

export interface Host {
  readonly title: string;
  /** Addresses of those who may sit at a page; the first is the default. Never empty. */
  readonly people: string[];
  /** The workbook's locale, as 'en_GB': how typed text is read. */
  readonly locale: string;

  readonly formPages: FormHost;

  snapshot(): Snapshot;
  /** Charts and images over the cells. */
  floating(): Floating;
  /** Calls the listener whenever they have changed; returns what unsubscribes. */
  onFloating(listener: () => void): () => void;
  /** Calls the listener synchronously, in order, for every batch, those of pages included; returns what unsubscribes. */
  onMutations(listener: (batch: MutationBatch) => void): () => void;
  /** Calls the listener with the reason when changes could not be kept and were taken back: pages load the snapshot again. */
  onReload(listener: (reason: string) => void): () => void;
  /**
   * Applies a person's own mutations from a page, in order. Must call `onMutations`' listeners with the page's `origin` before
   * it resolves, and resolve before triggers (onEdit) have ended.
   *
   * @returns false when nothing was applied; the page then loads the snapshot again.
   */
  applyUserMutations(list: Mutation[], options: UserMutationOptions): Promise<boolean>;

  /** A person opens the file: runs onOpen as that person and returns the menus it made. */
  openFile(user: string): Promise<MenuTree>;
  menus(user: string): MenuTree;
  /** Resolves when the menu's function ends; rejects with what it threw. */
  clickMenu(user: string, path: string): Promise<void>;
  /** google.script.run: resolves with a JSON value, rejects with what the function threw or why it may not be called. */
  run(user: string, functionName: string, args: unknown[]): Promise<unknown>;
  /** Where the person's selection is, so that getActiveRange answers it. Calls come at most every 50 ms. */
  setSelection(user: string, sheetId: string, range: CellRange): void;
  /** Where the person was last, if that is known and the sheet still there. */
  lastSelection(user: string): { sheetId: string; range: CellRange } | undefined;

  /** Calls the listener for everything that scripts show to this person; returns what unsubscribes. */
  onUi(user: string, listener: (event: UiEvent) => void): () => void;
  /** Answers an alert or a prompt by its ID; unknown IDs are ignored. */
  answerUi(user: string, id: string, answer: UiAnswer): void;

  /** A panel's data as this person sees it now. */
  topic(topic: Topic, user: string, span?: CalendarSpan): TopicMessage;
  /** Calls the listener whenever any topic's data may have changed, often many times in a row; returns what unsubscribes. */
  onTopics(listener: () => void): () => void;
  /** Does what a panel asks for; rejects saying why it cannot be done. */
  act(user: string, message: ActionMessage): Promise<unknown>;
}
