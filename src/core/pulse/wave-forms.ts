/** The forms of a wave: one for each language. The first is written in the wave itself, the others beside it. */

import type { Locale } from '../api';
import type { Wave, WaveForm } from './types';

/** All forms of a wave, the first one first. */
export function formsOf({ formId, url, language, items, more = [] }: Wave): WaveForm[] {
  return [{ id: formId, url, language, items }, ...more];
}

/** The wave with the form of that place changed. */
export function withForm(wave: Wave, place: number, change: Partial<WaveForm>): Wave {
  const [first, ...more] = formsOf(wave).map((form, index) => (index === place ? { ...form, ...change } : form));
  if (!first) return wave;
  const { id, url, language, items } = first;
  return { ...wave, formId: id, url, language, items, ...(more.length > 0 && { more }) };
}

/** The form that somebody who reads this language gets: their own, or the first one. */
export function formFor(wave: Wave, language: Locale): WaveForm {
  const forms = formsOf(wave);
  return forms.find((form) => form.language === language) ?? (forms[0] as WaveForm);
}

/** The form's address for its owner: there they can close it and delete its answers. */
export function editUrlOf({ id }: WaveForm): string {
  return `https://docs.google.com/forms/d/${id}/edit`;
}
