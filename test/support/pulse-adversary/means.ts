/** What a mean tells of the sum behind it, to a reader who knows which sums the rule moves. */

import type { Rule } from '../../../src/core/pulse/rule';
import { narrow, type Range, type Sum } from './integers';
import { named, type OrganisationWave, responsesOf } from './organisation';
import { isOf, type Row } from './publish';

/** So far off the ends of the scale are sums moved. */
const MOVED = 2;

/** All sums of the answers of one question and wave that may lie behind each of its means. */
export function sumsBehind(wave: OrganisationWave, rows: readonly Row[], rule?: Rule): Map<Row, Range> {
  const sizes = partsOf(wave, rows);
  const keys = [...sizes.keys()];
  const shown = rows.map((row, at): Sum => {
    const of = keys.flatMap((key, part) => (key[at] === '1' ? [part] : []));
    return { of, ...shownSums(row) };
  });
  const found = new Map<Row, Range>();
  const moves = rule?.has('extremes') === false ? 'none' : rule?.has('remainders') === false ? 'groups' : 'parts';
  const ranges = [...sizes.values()].map((size) => ({ least: size + MOVED, most: 10 * size - MOVED }));
  const parts = narrow(ranges, shown) ?? ranges;
  rows.forEach((row, at) => {
    const { of, least, most } = shown[at] as Sum;
    const [low, high] = [row.row.answers + MOVED, 10 * row.row.answers - MOVED];
    // Each part that may have been moved.
    const below = of.filter((part) => parts[part]?.least === ranges[part]?.least).length;
    const above = of.filter((part) => parts[part]?.most === ranges[part]?.most).length;
    if (moves === 'parts') found.set(row, { least: least - MOVED * below, most: most + MOVED * above });
    else if (moves === 'none') found.set(row, { least, most });
    else
      found.set(row, {
        least: least <= low ? row.row.answers : least,
        most: most >= high ? 10 * row.row.answers : most,
      });
  });
  return found;
}

/** All sums that are rounded to this mean. */
function shownSums({ row: { answers, score } }: Row): Range {
  const half = answers < 10 ? 0.05 : 0.005;
  const mean = score ?? 0;
  return {
    least: Math.ceil(answers * (mean - half) - 1e-6),
    most: Math.floor(answers * (mean + half) + 1e-6),
  };
}

/** How many answers are in the same groups of this wave. */
function partsOf(wave: OrganisationWave, rows: readonly Row[]): Map<string, number> {
  const parts = new Map<string, number>();
  const questionId = rows[0]?.questionId ?? '';
  for (const response of responsesOf(wave)) {
    if ((response.answers as Record<string, unknown>)[questionId] === undefined) continue;
    const [team, second] = named(wave, response);
    const key = rows.map(({ group }) => (isOf(group, { team, second }) ? 1 : 0)).join('');
    if (key.includes('1')) parts.set(key, (parts.get(key) ?? 0) + 1);
  }
  return parts;
}
