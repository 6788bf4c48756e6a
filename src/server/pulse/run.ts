/** Does what is due: reminds, closes, starts and erases the pulses of the person whose trigger runs. */

import { UserError } from '../../core/errors';
import { type Action, dueActions } from '../../core/pulse/schedule';
import type { Series, Wave } from '../../core/pulse/state';
import { closeWave } from './close-wave';
import { openPulse, type Pulse } from './context';
import { notify } from './mailing';
import { continueWave, type Opened, openForm, openWave, planWave, remindAll } from './open-wave';
import { forgetWave, readState, saveState } from './store';

/** Mails leave between these hours of the workbook's day. */
const FIRST_HOUR = 8;
const LAST_HOUR = 20;
const HOUR = 3_600_000;

/**
 * Does what is due, one thing after another; what fails is told once, and tried again in the next run. The caller holds
 * the lock. One round trip where the workbook has no pulse.
 *
 * @param anyHour whether mails may leave at night, for want of a trigger by day
 */
export function runPulses(anyHour: boolean): void {
  const stored = readState();
  if (stored.waves.length + stored.series.length === 0) return;
  const pulse = openPulse(stored);
  const { book, settings, user, today } = pulse;
  const hour = (Date.now() - book.zone.startOf(today).getTime()) / HOUR;
  if (!anyHour && (hour < FIRST_HOUR || hour >= LAST_HOUR)) return;
  for (const action of dueActions(pulse.state.series, pulse.state.waves, user, today, settings.keepDays)) {
    try {
      run(pulse, action);
      pulse.state = readState();
    } catch (error) {
      tell(pulse, action, error instanceof Error ? error.message : String(error));
      // A mistake of ours goes to the log, where it is found; what the user can mend does not.
      if (!(error instanceof UserError)) console.error(error instanceof Error ? error.stack : error);
    }
  }
}

function run(pulse: Pulse, action: Action): void {
  switch (action.kind) {
    case 'close':
      closeWave(pulse, action.wave, (problems) => {
        const { starter, title } = action.wave;
        notify(starter, pulse.pt('closedWith', { title, problems: problems.join(' ') }), pulse.book.locale);
      });
      return;
    case 'continue':
      tellMailing(pulse, continueWave(pulse, action.wave));
      return;
    case 'remind':
      tellMailing(pulse, remindAll(pulse, action.wave, action.reminder));
      return;
    case 'erase':
      eraseAnswers(pulse, action.wave);
      return;
    case 'start': {
      const series = { ...action.series, number: action.number };
      tellMailing(pulse, openWave(pulse, series, planWave(pulse, series, undefined)));
    }
  }
}

/** Mails the starter whom Google has refused; that some wait for the quota, the sidebar tells. */
function tellMailing({ book }: Pulse, { wave, refused }: Opened): void {
  if (refused !== '') notify(wave.starter, refused, book.locale);
}

/** Deletes the answers for good, and forgets the wave. A form that is gone has none. */
export function eraseAnswers(pulse: Pulse, wave: Wave): void {
  try {
    openForm(pulse, wave).deleteAllResponses();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  forgetWave(wave);
}

/** Keeps the problem beside the pulse and mails it to the starter, once. */
function tell({ pt, book }: Pulse, action: Action, problem: string): void {
  const subject: Series | Wave = action.kind === 'start' ? action.series : action.wave;
  if (subject.problem === problem) return;
  if (action.kind === 'start') saveState({ series: { ...action.series, problem } });
  else saveState({ wave: { ...action.wave, problem } });
  const key = action.kind === 'start' ? 'startFailed' : 'closeFailed';
  notify(subject.starter, pt(key, { title: subject.title, problem }), book.locale);
}
