/** Prints the figures of a benchmark in the form that `npm run bench` promises. */

/** One figure, as one JSON object on a line. */
export function report(name: string, value: number, unit: string): void {
  console.log(JSON.stringify({ name, value: Number(value.toFixed(3)), unit }));
}

/** The middle one of several measurements: a single slow run says nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('a median needs at least one value');
  return middle;
}
