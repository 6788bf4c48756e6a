/** The custom functions of the pulse surveys: ENPS, ENPS_RANGE and PULSE_SCORE. */

import { DEFAULT_LOCALE } from '../../core/i18n/locale';
import { wholeNumbers } from '../../core/pulse/answers';
import {
  answersIn,
  countEnps,
  type EnpsCounts,
  type EnpsScale,
  enpsOf,
  enpsRange,
  lowestOf,
} from '../../core/pulse/enps';
import { pulseMessages } from '../../core/pulse/messages';
import { pulseScore } from '../../core/pulse/scores';
import { UserError } from '../../core/shared/errors';
import { isBlank, isDate, textOf } from '../../core/shared/values';

/**
 * The employee Net Promoter Score: the share of 9 and 10 less the share of 6 and below.
 *
 * @param {range} scores The answers; blank cells are passed over.
 * @param {string} scale 1-10 (the default) or 0-10.
 * @return {number} A whole number from -100 to 100.
 * @throws Error naming the row of an answer that is not on the scale, a 0 among answers from 1 to 10 included.
 * @customfunction
 */
export function ENPS(scores: unknown, scale?: unknown): number {
  return enpsOf(countsIn(scores, scale));
}

/**
 * The 95 % interval of the eNPS, by the adjusted Wald method (Rocks 2016).
 *
 * @param {range} scores The answers; blank cells are passed over.
 * @param {string} scale 1-10 (the default) or 0-10.
 * @param {number} team_size How many people were asked: the interval narrows as more of them have answered. Left out: no limit.
 * @return {range} Two cells side by side: low and high, from -100 to 100, to one decimal.
 * @throws Error naming the row of an answer that is not on the scale, or a team smaller than its answers.
 * @customfunction
 */
export function ENPS_RANGE(scores: unknown, scale?: unknown, team_size?: unknown): number[][] {
  const counts = countsIn(scores, scale);
  const size = single(team_size);
  if (isBlank(size)) return [enpsRange(counts)];
  const count = answersIn(counts);
  if (typeof size !== 'number' || !Number.isInteger(size) || size < count) {
    throw new UserError(pulseMessages(DEFAULT_LOCALE), 'teamSize', { count, value: textOf(size) });
  }
  return [enpsRange(counts, size)];
}

/**
 * The mean answer as points of ten.
 *
 * @param {range} scores Answers from 1 to max; blank cells are passed over.
 * @param {number} max The highest answer: 10 (the default), or less.
 * @return {number} The mean × 10 / max, to two decimals.
 * @throws Error naming the row of an answer that is not on the scale.
 * @customfunction
 */
export function PULSE_SCORE(scores: unknown, max?: unknown): number {
  const given = single(max);
  const most = isBlank(given) ? 10 : given;
  if (typeof most !== 'number' || !Number.isInteger(most) || most < 2 || most > 10) {
    throw new UserError(pulseMessages(DEFAULT_LOCALE), 'max', { value: textOf(given) });
  }
  return pulseScore(wholeNumbers(scores, 1, most, pulseMessages(DEFAULT_LOCALE)), most);
}

function countsIn(scores: unknown, scale: unknown): EnpsCounts {
  return countEnps(wholeNumbers(scores, lowestOf(scaleOf(single(scale))), 10, pulseMessages(DEFAULT_LOCALE)));
}

function scaleOf(value: unknown): EnpsScale {
  if (isBlank(value)) return '1-10';
  // A cell takes 1-10 for the first of October or the tenth of January, at midnight wherever the sheet is.
  if (isDate(value)) {
    const noon = new Date(value.getTime() + 43_200_000);
    if ([noon.getUTCMonth() + 1, noon.getUTCDate()].sort((a, b) => a - b).join('-') === '1-10') return '1-10';
  }
  // Typed with a dash as books print it, a scale is meant all the same.
  const text = textOf(value).replace(/\s|–/g, (mark) => (mark === '–' ? '-' : ''));
  if (text === '1-10' || text === '0-10') return text;
  throw new UserError(pulseMessages(DEFAULT_LOCALE), 'scale', { value: `"${textOf(value).slice(0, 60)}"` });
}

/** An argument that is a cell may come as a range of one. */
function single(value: unknown): unknown {
  const row: unknown = Array.isArray(value) ? value[0] : value;
  return Array.isArray(row) ? row[0] : row;
}
