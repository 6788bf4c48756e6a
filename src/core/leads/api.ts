/** The shapes that cross between the dialog of the contact form and the server. */

import type { Locale } from '../api';

export interface ContactFormView {
  /** Address at which people answer; blank where there is no form. */
  url: string;
  /** Who made the form: only this person can read its answers. */
  owner: string;
  isMine: boolean;
  /** Whether answers come at once; otherwise once a day. */
  isAtOnce: boolean;
  /** What stopped the last reading of answers, in words; blank: nothing. */
  problem: string;
}

export interface LeadsResult {
  /** Answers that became deals. */
  created: number;
  /** Answers that were added to an open deal of the same person. */
  added: number;
}

export interface LeadsApi {
  getContactForm(): ContactFormView;
  startContactForm(request: { language: Locale | 'both' }): ContactFormView;
  takeContactAnswers(): LeadsResult;
  stopContactForm(): LeadsResult;
}
