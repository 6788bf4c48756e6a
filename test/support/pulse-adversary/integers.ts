/** Whole numbers that must add up: an exhaustive search, which narrows what is possible before it tries. */

export interface Range {
  least: number;
  most: number;
}

/** The numbers at these places add up to something in the range. */
export interface Sum extends Range {
  of: readonly number[];
}

/** After so many steps he gives up, and has won nothing. */
const PATIENCE = 60;

/** Whether there are whole numbers in these ranges that agree with all sums. */
export function agree(ranges: readonly Range[], sums: readonly Sum[], steps = { left: PATIENCE }): boolean {
  if (steps.left-- <= 0) return true;
  const narrowed = narrow(ranges, sums);
  if (!narrowed) return false;
  const open = narrowed
    .map(({ least, most }, at) => ({ at, width: most - least }))
    .sort((a, b) => b.width - a.width)[0];
  if (!open || open.width === 0) return true;
  const { least, most } = narrowed[open.at] as Range;
  const middle = Math.floor((least + most) / 2);
  return (
    agree(narrowed.with(open.at, { least, most: middle }), sums, steps) ||
    agree(narrowed.with(open.at, { least: middle + 1, most }), sums, steps)
  );
}

/** The ranges without what no sum leaves room for; undefined where one is empty. */
export function narrow(ranges: readonly Range[], sums: readonly Sum[]): Range[] | undefined {
  const result = ranges.map((range) => ({ ...range }));
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { of, least, most } of sums) {
      const low = of.reduce((sum, at) => sum + (result[at]?.least ?? 0), 0);
      const high = of.reduce((sum, at) => sum + (result[at]?.most ?? 0), 0);
      for (const at of of) {
        const range = result[at] as Range;
        const up = Math.max(range.least, least - (high - range.most));
        const down = Math.min(range.most, most - (low - range.least));
        if (up > down) return undefined;
        if (up === range.least && down === range.most) continue;
        result[at] = { least: up, most: down };
        isChanged = true;
        break;
      }
      if (isChanged) break;
    }
  }
  return result.some(({ least, most }) => least > most) ? undefined : result;
}
