/** Sends reminders of a pulse, stops a repeated one, and mails everybody its results. */

import type { PulseSummary } from '../../core/api';
import { UserError } from '../../core/shared/errors';
import { objectOf, optionalFlagIn, optionalTextIn, textIn, workbookMessages } from '../arguments';
import { openPulse } from '../pulse/context';
import { agreed, continueWave, remindAll } from '../pulse/open-wave';
import {
  requireOwnClosedWave,
  requireOwnSeries,
  requireOwnUndeletedWave,
  requireOwnWave,
} from '../pulse/require-owner';
import { summariesFor } from '../pulse/share';
import { forgetWave, saveState } from '../pulse/store';
import { lock } from '../workbook/lock';
import { sayingWhatNext } from '../workbook/say-what-next';

/**
 * Reminds everybody who was asked, because nobody knows who has answered. It replaces the next automatic reminder. If the
 * quota has cut a mailing short, it continues that mailing instead.
 *
 * @client
 * @param request `{waveId}`
 * @returns `{mailsLeft, notice}` as startPulse does.
 * @throws Error when the wave is unknown or not open, or somebody else has started it.
 */
export function remindPulse(request: { waveId: string }): { mailsLeft: number; notice: string } {
  const waveId = textIn(objectOf(request, 'remindPulse', '{waveId}'), 'waveId');
  lock(workbookMessages);
  const pulse = openPulse();
  const wave = requireOwnWave(pulse, waveId);
  const isHalf = wave.mail !== undefined || wave.status === 'building';
  const { left, notice } = sayingWhatNext(pulse.pt, 'stopped_mail', { title: wave.title }, () =>
    isHalf ? continueWave(pulse, wave) : remindAll(pulse, wave, wave.reminded + 1),
  );
  return { mailsLeft: left, notice };
}

/**
 * Invites everybody to a pulse that waits for its starter's word, because Google asks those who answer to sign in. All later
 * waves of the series do so without asking again.
 *
 * @client
 * @param request `{waveId}`
 * @returns `{mailsLeft, notice}` as startPulse does.
 * @throws Error when the wave is unknown or does not wait, or somebody else has started it.
 */
export function invitePulse(request: { waveId: string }): { mailsLeft: number; notice: string } {
  const waveId = textIn(objectOf(request, 'invitePulse', '{waveId}'), 'waveId');
  lock(workbookMessages);
  const pulse = openPulse();
  const wave = requireOwnWave(pulse, waveId);
  const { title } = wave;
  if (wave.signIn !== 'waits') throw new UserError(pulse.pt, 'notWaiting', { title });
  const series = pulse.state.series.find(({ id }) => id === wave.series);
  saveState({ wave: agreed(wave), series: series && { ...series, signIn: true } });
  const { left, notice } = sayingWhatNext(pulse.pt, 'stopped_start', { title }, () =>
    continueWave(pulse, agreed(wave)),
  );
  return { mailsLeft: left, notice };
}

/**
 * Forgets a pulse that is over, because its starter says that its forms are gone: Saluran cannot tell a deleted form from one
 * that Google does not open, and would try for ever to delete its answers.
 *
 * @client
 * @param request `{waveId}`
 * @returns `{waveId}`
 * @throws Error when the wave is unknown or its answers are deleted or not due, or somebody else has started it.
 */
export function forgetPulse(request: { waveId: string }): { waveId: string } {
  const waveId = textIn(objectOf(request, 'forgetPulse', '{waveId}'), 'waveId');
  lock(workbookMessages);
  const pulse = openPulse();
  forgetWave(requireOwnUndeletedWave(pulse, waveId));
  return { waveId };
}

/**
 * Ends a pulse that returns: no further wave is started. One that is open stays open until it closes.
 *
 * @client
 * @param request `{seriesId}`
 * @returns `{seriesId}`
 * @throws Error when the pulse is unknown, or somebody else has started it.
 */
export function stopPulse(request: { seriesId: string }): { seriesId: string } {
  const seriesId = textIn(objectOf(request, 'stopPulse', '{seriesId}'), 'seriesId');
  lock(workbookMessages);
  const pulse = openPulse();
  saveState({ series: { ...requireOwnSeries(pulse, seriesId), stopped: true } });
  return { seriesId };
}

/** So many characters of the starter's own words go out. */
const MOST_WORDS = 5000;

/**
 * Sends the results of a closed pulse to everybody who was asked: participation, eNPS with its interval, the strongest and
 * weakest questions. It contains only published results and no comments. Addresses are in Bcc.
 *
 * @client
 * @param request `{waveId, words?, dryRun?}`; words: what the starter writes above the summary; dryRun: shows the summary and
 *   sends nothing.
 * @returns `{subject, body, people, isSent}`, in the workbook's language; each person gets it in their own.
 * @throws Error when the wave is unknown or not closed, somebody else has started it, or the day's mail quota is too
 *   small for all: then nothing is sent.
 */
export function sharePulse(request: { waveId: string; words?: string; dryRun?: boolean }): PulseSummary {
  const fields = objectOf(request, 'sharePulse', '{waveId}');
  const words = (optionalTextIn(fields, 'words') ?? '').trim().slice(0, MOST_WORDS);
  const waveId = textIn(fields, 'waveId');
  const dryRun = optionalFlagIn(fields, 'dryRun');
  if (!dryRun) lock(workbookMessages);
  const pulse = openPulse();
  const wave = requireOwnClosedWave(pulse, waveId);
  const { shown, people, send } = summariesFor(pulse, wave, words);
  if (!dryRun) sayingWhatNext(pulse.pt, 'stopped_mail', { title: wave.title }, send);
  const { subject, body } = shown;
  return { subject, body, people, isSent: !dryRun };
}
