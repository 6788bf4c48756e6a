/** Cancels a wave: its form takes no more answers, the given answers are deleted, and nothing is published. */

import type { Wave } from '../../core/pulse/types';
import { UserError } from '../../core/shared/errors';
import type { Pulse } from './context';
import { openForm } from './open-wave';
import { saveState } from './store';

/**
 * Cancels a wave. It counts as cancelled only when its form is closed, or cannot be opened: then the next runs of the clock
 * try again, in case the form is not gone but Google did not answer.
 *
 * @param stops whether no further wave of the series is started either
 * @returns what the starter must know of the form, in words; blank where it is closed
 */
export function cancelWave(pulse: Pulse, wave: Wave, stops: boolean): string {
  const { pt, state, today } = pulse;
  const { title } = wave;
  const isMade = wave.formId !== '';
  const isClosed = isMade && shutForm(pulse, wave);
  const notice = isClosed ? '' : pt(isMade ? 'formNotClosed' : 'spareForm', { title });
  const series = stops ? state.series.find(({ id }) => id === wave.series) : undefined;
  saveState({
    wave: {
      ...wave,
      status: 'cancelled',
      closedOn: today,
      mail: undefined,
      isUnclosed: (isMade && !isClosed) || undefined,
      problem: notice || undefined,
    },
    series: series && { ...series, stopped: true },
  });
  return notice;
}

/** Closes the form of a wave that was cancelled while it could not be opened. */
export function shutCancelled(pulse: Pulse, wave: Wave): void {
  if (shutForm(pulse, wave)) saveState({ wave: { ...wave, isUnclosed: undefined, problem: undefined } });
}

/** Closes the form and deletes its answers; returns false where it cannot be opened. */
function shutForm(pulse: Pulse, wave: Wave): boolean {
  let form: GoogleAppsScript.Forms.Form;
  try {
    form = openForm(pulse, wave);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return false;
  }
  form.setAcceptingResponses(false).deleteAllResponses();
  return true;
}
