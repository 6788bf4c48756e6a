/** Does what is due: reminds, closes, starts and erases the pulses of the person whose trigger runs. */

import { longDate } from '../../core/pulse/messages';
import { type Action, dueActions, eraseDay } from '../../core/pulse/schedule';
import { USUAL_KEEP_DAYS } from '../../core/pulse/settings';
import type { PulseKey } from '../../core/pulse/texts';
import type { Series, Wave, WaveForm } from '../../core/pulse/types';
import { UserError } from '../../core/shared/errors';
import { twice } from '../workbook/twice';
import { cancelWave, shutCancelled } from './cancel-wave';
import { closeWave } from './close-wave';
import { openPulse, type Pulse } from './context';
import { deleteAnswers, linksTo } from './forms';
import { notify } from './mailing';
import { continueWave, noteWave, type Opened, openWave, remindAll } from './open-wave';
import { planWave } from './plan-wave';
import { requirePublishable } from './require-publishable';
import { forgetWave, readState, saveState } from './store';

/** Mails leave between these hours of the workbook's day. */
const FIRST_HOUR = 8;
const LAST_HOUR = 20;
const HOUR = 3_600_000;

/**
 * Does what is due, one thing after another. A failure is reported once, and tried again in the next run. The caller holds
 * the lock. Costs one round trip if the workbook has no pulse.
 *
 * @param anyHour whether mails may leave at night, because no trigger runs by day
 */
export function runPulses(anyHour: boolean): void {
  const stored = readState();
  if (stored.waves.length + stored.series.length === 0) return;
  const pulse = openPulse(stored);
  const { workbook, user, today } = pulse;
  const hour = (Date.now() - workbook.zone.startOf(today).getTime()) / HOUR;
  if (!anyHour && (hour < FIRST_HOUR || hour >= LAST_HOUR)) return;
  for (const action of dueActions(pulse.state.series, pulse.state.waves, user, today, usualKeepDays(pulse))) {
    try {
      run(pulse, action);
    } catch (error) {
      tell(pulse, action, error instanceof Error ? error.message : String(error));
      // Log our own mistakes, so that we find them; do not log what the user can correct.
      if (!(error instanceof UserError)) console.error(error instanceof Error ? error.stack : error);
    }
    // What was done before a failure counts as well: the next action must not write over it.
    pulse.state = twice(readState);
  }
}

function run(pulse: Pulse, action: Action): void {
  switch (action.kind) {
    case 'close':
      closeOrCancel(pulse, action.wave);
      return;
    case 'continue':
      tellMailing(pulse, continueWave(pulse, action.wave));
      return;
    case 'remind':
      tellMailing(pulse, remindAll(pulse, action.wave, action.reminder));
      return;
    case 'shut':
      tellUndeleted(pulse, action.wave, shutCancelled(pulse, action.wave), action.wave.closedOn ?? pulse.today);
      return;
    case 'erase':
      eraseAnswers(pulse, action.wave);
      return;
    case 'start': {
      const series = { ...action.series, number: action.number };
      const plan = planWave(pulse, series, undefined);
      requirePublishable(pulse, series.title);
      tellMailing(pulse, openWave(pulse, noteWave(pulse, series, plan), plan));
    }
  }
}

/** Mails the starter what they must do. The sidebar shows how many mails wait for the quota. */
function tellMailing({ workbook }: Pulse, { wave, told }: Opened): void {
  if (told !== '') notify(wave.starter, told, workbook.locale);
}

/** Closes a wave. One that has no form to this day, or waits for the starter's word, was never opened: nobody was asked, and there is nothing to publish. */
function closeOrCancel(pulse: Pulse, wave: Wave): void {
  const { pt, workbook } = pulse;
  const { starter, title } = wave;
  if (wave.formId === '' || wave.signIn === 'waits')
    notify(starter, `${pt('neverOpened', { title })} ${cancelWave(pulse, wave, false).notice}`.trim(), workbook.locale);
  else {
    closeWave(pulse, wave, (problems) => {
      notify(starter, pt('closedWith', { title, problems: problems.join(' ') }), workbook.locale);
    });
  }
}

/** Of waves of an earlier version, which do not say how long their answers are kept. A wrong value in Settings stops no run. */
function usualKeepDays(pulse: Pulse): number {
  try {
    return pulse.settings.keepDays;
  } catch {
    return USUAL_KEEP_DAYS;
  }
}

/**
 * Deletes the answers for good, and forgets the wave once that is done. A form that does not open may be gone or not: Google
 * does not say which, so it is tried again in every run.
 */
function eraseAnswers(pulse: Pulse, wave: Wave): void {
  const failed = wave.erased ? [] : deleteAnswers(pulse, wave, false);
  if (failed.length === 0) forgetWave(wave);
  else tellUndeleted(pulse, wave, failed, eraseDay(wave, usualKeepDays(pulse)));
}

/** Google may not answer for a while: so many days later the starter is told that answers are still there. */
const PATIENCE_DAYS = 3;

/** Tells the starter, once, which forms still hold answers that should have been deleted on a day. */
function tellUndeleted({ pt, workbook, today }: Pulse, wave: Wave, failed: readonly WaveForm[], due: number): void {
  if (failed.length === 0 || today < due + PATIENCE_DAYS) return;
  const day = longDate(due, workbook.locale);
  const key = wave.status === 'cancelled' ? 'notCancelledErased' : 'notErased';
  const problem = pt(key, { title: wave.title, day, links: linksTo(failed) });
  if (wave.problem === problem) return;
  saveState({ wave: { ...wave, problem } });
  notify(wave.starter, problem, workbook.locale);
}

/** What is said of an action that failed; each is tried again in the next run. */
const FAILED: Record<Action['kind'], PulseKey> = {
  close: 'closeFailed',
  continue: 'mailFailed',
  remind: 'mailFailed',
  shut: 'eraseFailed',
  erase: 'eraseFailed',
  start: 'startFailed',
};

/**
 * Keeps the problem beside the pulse and mails it to the starter, once. The pulse is read again: what the action has done
 * before it failed must not be forgotten, or it would be done twice.
 */
function tell({ pt, workbook }: Pulse, action: Action, problem: string): void {
  const { series, waves } = twice(readState);
  const wave =
    action.kind === 'start'
      ? waves.find((each) => each.series === action.series.id && each.status === 'building')
      : waves.find(({ id }) => id === action.wave.id);
  const own = action.kind === 'start' ? series.find(({ id }) => id === action.series.id) : undefined;
  // Continue a wave that was begun; the series has no problem then.
  const subject: Series | Wave | undefined = wave ?? own;
  if (!subject || subject.problem === problem) return;
  if (wave) saveState({ wave: { ...wave, problem } });
  else if (own) saveState({ series: { ...own, problem } });
  notify(subject.starter, pt(FAILED[action.kind], { title: subject.title, problem }), workbook.locale);
}
