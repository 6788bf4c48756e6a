/** What the contact form asks, and how its answers are read. */

import type { Locale } from '../api';
import { createTranslator } from '../i18n/translator';
import { textOf } from '../shared/values';
import { LEAD_TEXTS, type LeadKey } from './texts';

export const FIELDS = ['name', 'company', 'email', 'phone', 'message', 'consent'] as const;
export type LeadField = (typeof FIELDS)[number];

export interface PlannedField {
  field: LeadField;
  kind: 'text' | 'email' | 'paragraph' | 'consent';
  title: string;
  isRequired: boolean;
  /** The one choice of a consent. */
  choice: string;
}

export interface PlannedForm {
  title: string;
  description: string;
  thanks: string;
  fields: PlannedField[];
}

const KINDS: Readonly<Record<LeadField, PlannedField['kind']>> = {
  name: 'text',
  company: 'text',
  email: 'email',
  phone: 'text',
  message: 'paragraph',
  consent: 'consent',
};
const OPTIONAL: readonly LeadField[] = ['company', 'phone'];

/** Plans the form in one language or in both. */
export function planForm(language: Locale | 'both'): PlannedForm {
  const locales: Locale[] = language === 'both' ? ['en', 'ms'] : [language];
  const text = (key: LeadKey, between = ' / '): string =>
    locales.map((locale) => createTranslator(LEAD_TEXTS, locale)(key)).join(between);
  return {
    title: text('form_title'),
    description: text('form_intro', '\n\n'),
    thanks: text('form_thanks', '\n\n'),
    fields: FIELDS.map((field) => ({
      field,
      kind: KINDS[field],
      title: text(`form_${field}`),
      isRequired: !OPTIONAL.includes(field),
      choice: field === 'consent' ? text('form_agree') : '',
    })),
  };
}

/** An answer to the form. */
export interface LeadAnswer extends Record<Exclude<LeadField, 'consent'>, string> {
  /** The answer's ID at Google. */
  id: string;
  at: Date;
}

/** Longest texts that are taken of an answer: a form takes more. */
const LONGEST = { field: 200, message: 5000 };

/** Reads an answer from its texts by field. */
export function readAnswer(id: string, at: Date, texts: ReadonlyMap<LeadField, unknown>): LeadAnswer {
  const text = (field: LeadField): string => {
    const whole = textOf(texts.get(field)).replace(/\r\n?/g, '\n');
    const most = field === 'message' ? LONGEST.message : LONGEST.field;
    return whole.length > most ? `${whole.slice(0, most)}…` : whole;
  };
  return {
    id,
    at,
    name: text('name'),
    company: text('company'),
    email: text('email'),
    phone: text('phone'),
    message: text('message'),
  };
}
