/** Pulses as the sidebar and scripts get them: days as text, and no address of a form. */

import type { PulseSeriesView, PulseWaveView } from '../../core/api';
import { startDay } from '../../core/pulse/schedule';
import type { Series, Wave } from '../../core/pulse/types';
import { isoFromDay } from '../../core/shared/dates';

export function viewOfWave({ id, title, status, starter, opened, closes, people, problem = '' }: Wave): PulseWaveView {
  return {
    waveId: id,
    title,
    status,
    starter,
    opened: isoFromDay(opened),
    closes: isoFromDay(closes),
    people,
    problem,
  };
}

export function viewOfSeries(series: Series, user: string): PulseSeriesView {
  const { id, title, cadence, starter, first, number, stopped, problem = '' } = series;
  const next = stopped ? Number.POSITIVE_INFINITY : startDay(first, cadence, number + 1);
  return {
    seriesId: id,
    title,
    cadence,
    starter,
    isMine: starter === user,
    next: Number.isFinite(next) ? isoFromDay(next) : null,
    problem,
  };
}
