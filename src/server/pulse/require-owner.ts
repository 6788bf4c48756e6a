/** Finds a pulse for its starter: only the person who started it can remind, close, cancel or share it. */

import type { Series, Wave } from '../../core/pulse/types';
import { UserError } from '../../core/shared/errors';
import type { Pulse } from './context';

/** @throws UserError unless the wave is open and the caller's own. */
export function requireOwnWave(pulse: Pulse, waveId: string): Wave {
  const wave = startedWave(pulse, waveId);
  if (wave.status !== 'open' && wave.status !== 'building') throw new UserError(pulse.pt, 'notOpen', { waveId });
  return wave;
}

/** @throws UserError unless the wave is closed, so that its results are published, and the caller's own. */
export function requireOwnClosedWave(pulse: Pulse, waveId: string): Wave {
  const wave = startedWave(pulse, waveId);
  if (wave.status !== 'closed') throw new UserError(pulse.pt, 'notClosed', { waveId });
  return wave;
}

/** @throws UserError unless the wave is over, its answers are still to be deleted, and it is the caller's own. */
export function requireOwnUndeletedWave(pulse: Pulse, waveId: string): Wave {
  const wave = startedWave(pulse, waveId);
  if (!isUndeleted(wave)) throw new UserError(pulse.pt, 'notUndeleted', { waveId });
  return wave;
}

/** Whether the starter was told that the answers of a wave could not be deleted. */
export function isUndeleted({ status, erased, problem }: Wave): boolean {
  return (status === 'closed' || status === 'cancelled') && !erased && problem !== undefined;
}

/** @throws UserError unless the series is the caller's own. */
export function requireOwnSeries({ state, user, pt }: Pulse, seriesId: string): Series {
  const series = state.series.find(({ id }) => id === seriesId);
  if (!series) throw new UserError(pt, 'unknownWave', { waveId: seriesId });
  if (series.starter !== user) throw new UserError(pt, 'notStarter', { starter: series.starter });
  return series;
}

function startedWave({ state, user, pt }: Pulse, waveId: string): Wave {
  const wave = state.waves.find(({ id }) => id === waveId);
  if (!wave) throw new UserError(pt, 'unknownWave', { waveId });
  if (wave.starter !== user) throw new UserError(pt, 'notStarter', { starter: wave.starter });
  return wave;
}
