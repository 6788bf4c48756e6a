/** The data that the server and the page of a form exchange. */

import type { Problem } from './check.js';
import type { Answers, ItemData } from './definition.js';

/** Why the form cannot be filled in; 'open' when it can. */
export type FormStatus = 'open' | 'unpublished' | 'closed' | 'notInvited' | 'answeredAlready' | 'editsOff';

export interface FormView {
  status: FormStatus;
  title: string;
  /** The owner's own words on a closed form. */
  closedMessage: string;
  description: string;
  /** Empty unless the form is open. Which choices of a quiz are correct is left out. */
  items: ItemData[];
  collectsEmail: boolean;
  /** The form asks who responds: those who may, who it is now, and whether it asks in order to take one response of each. */
  signIn: { people: string[]; user: string; once: boolean } | null;
  progressBar: boolean;
  shuffleQuestions: boolean;
  quiz: boolean;
  /** The response that is edited. */
  previous: { answers: Answers; email: string } | null;
}

export interface SentResponse {
  answers: Answers;
  email: string;
  user: string;
  /** The ID of the response that is edited. */
  edits?: string;
}

export type SentResult =
  | {
      ok: true;
      /** Empty for the usual words. */
      confirmation: string;
      respondAgain: boolean;
      /** The path at which the response can be edited. */
      editPath: string | null;
      score: { score: number; of: number } | null;
    }
  | {
      ok: false;
      reason: FormStatus | 'check' | 'circle' | 'missing';
      /** `item` is null for the e-mail address. */
      problems: { item: number | null; problem: Problem }[];
    };
