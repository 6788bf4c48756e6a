/** Opens the forms of a wave, and closes them for good. */

import type { Wave, WaveForm } from '../../core/pulse/types';
import { editUrlOf, formsOf } from '../../core/pulse/wave-forms';
import { UserError } from '../../core/shared/errors';
import { twice } from '../workbook/twice';
import type { Pulse } from './context';

export type Form = GoogleAppsScript.Forms.Form;

/** @throws UserError when the form does not open: it was deleted, belongs to somebody else, or Google does not answer. */
export function openForm({ pt }: Pulse, wave: Wave, { id }: WaveForm): Form {
  if (id === '') throw new UserError(pt, 'formNotMade', { title: wave.title });
  try {
    return twice(() => FormApp.openById(id));
  } catch {
    throw new UserError(pt, 'formGone', { waveId: wave.id });
  }
}

/** All forms of a wave, the first one first. */
export function openForms(pulse: Pulse, wave: Wave): { form: Form; of: WaveForm }[] {
  return formsOf(wave).map((of) => ({ form: openForm(pulse, wave, of), of }));
}

/**
 * Deletes all answers of a wave, as far as its forms open.
 *
 * @param shuts whether the forms stop taking answers first
 * @returns the forms that did not open
 */
export function deleteAnswers(pulse: Pulse, wave: Wave, shuts: boolean): WaveForm[] {
  return formsOf(wave).filter((of) => {
    if (of.id === '') return false;
    let form: Form;
    try {
      form = openForm(pulse, wave, of);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return true;
    }
    if (shuts) form.setAcceptingResponses(false);
    form.deleteAllResponses();
    return false;
  });
}

/** Where the starter finds these forms, in words. */
export function linksTo(forms: readonly WaveForm[]): string {
  return forms.map(editUrlOf).join(' ');
}
