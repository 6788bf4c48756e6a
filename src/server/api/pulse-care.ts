/** Sends reminders of a pulse, stops a repeated one, and mails everybody its results. */

import type { PulseSummary } from '../../core/api';
import { objectOf, optionalFlagIn, textIn, workbookMessages } from '../arguments';
import { openPulse } from '../pulse/context';
import { continueWave, remindAll } from '../pulse/open-wave';
import { requireOwnClosedWave, requireOwnSeries, requireOwnWave } from '../pulse/require-owner';
import { summariesFor } from '../pulse/share';
import { saveState } from '../pulse/store';
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

/**
 * Sends the results of a closed pulse to everybody who was asked: participation, eNPS with its interval, the strongest and
 * weakest questions. It contains only published results and no comments. Addresses are in Bcc.
 *
 * @client
 * @param request `{waveId, dryRun?}`; dryRun: shows the summary and sends nothing.
 * @returns `{subject, body, people, isSent}`, in the workbook's language; each person gets it in their own.
 * @throws Error when the wave is unknown or not closed, somebody else has started it, or the day's mail quota is too
 *   small for all: then nothing is sent.
 */
export function sharePulse(request: { waveId: string; dryRun?: boolean }): PulseSummary {
  const fields = objectOf(request, 'sharePulse', '{waveId}');
  const waveId = textIn(fields, 'waveId');
  const dryRun = optionalFlagIn(fields, 'dryRun');
  if (!dryRun) lock(workbookMessages);
  const pulse = openPulse();
  const wave = requireOwnClosedWave(pulse, waveId);
  const { shown, people, send } = summariesFor(pulse, wave);
  if (!dryRun) sayingWhatNext(pulse.pt, 'stopped_mail', { title: wave.title }, send);
  return { ...shown, people, isSent: !dryRun };
}
