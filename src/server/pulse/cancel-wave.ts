/** Cancels a wave: its forms take no more answers, the given answers are deleted, and nothing is published. */

import type { Wave } from '../../core/pulse/types';
import { formsOf } from '../../core/pulse/wave-forms';
import type { Pulse } from './context';
import { deleteAnswers, linksTo } from './forms';
import { saveState } from './store';

export interface Cancelled {
  /** Whether every form is closed and its answers are deleted. */
  isClosed: boolean;
  /** What the starter must know of the forms, in words; blank where there is nothing. */
  notice: string;
}

/**
 * Cancels a wave. A form that does not open is tried again in every run of the clock: it may not be gone, but Google may not
 * answer.
 *
 * @param stops whether no further wave of the series is started either
 */
export function cancelWave(pulse: Pulse, wave: Wave, stops: boolean): Cancelled {
  const { pt, state, today } = pulse;
  const { title } = wave;
  const failed = deleteAnswers(pulse, wave, true);
  const isClosed = failed.length === 0;
  const mayBeSpare = formsOf(wave).some(({ id }) => id === '');
  const notices = [
    isClosed ? '' : pt('formNotClosed', { title, links: linksTo(failed) }),
    mayBeSpare ? pt('spareForm', { title }) : '',
  ];
  const notice = notices.filter((text) => text !== '').join(' ');
  const series = stops ? state.series.find(({ id }) => id === wave.series) : undefined;
  saveState({
    wave: {
      ...wave,
      status: 'cancelled',
      closedOn: today,
      mail: undefined,
      ...(isClosed ? { erased: true } : { isUnclosed: true }),
      problem: notice || undefined,
    },
    series: series && { ...series, stopped: true },
  });
  return { isClosed, notice };
}

/** Closes the forms of a wave that was cancelled while they could not be opened. Returns those that do not open yet. */
export function shutCancelled(pulse: Pulse, wave: Wave): ReturnType<typeof deleteAnswers> {
  const failed = deleteAnswers(pulse, wave, true);
  if (failed.length === 0) saveState({ wave: { ...wave, isUnclosed: undefined, erased: true, problem: undefined } });
  return failed;
}
