/** Divides a sum of money into parts of whole cents that add up to it. */

/**
 * Rounds parts to cents so that together they are the sum: each is rounded down, and the cents that are left go to the
 * largest remainders (Hamilton's method).
 *
 * @param sum in whole cents, such as 12.34; the parts add up to it but for rounding
 * @param units how many of the smallest unit make one of the currency: 1 for JPY, 1000 for KWD
 * @returns the parts, in the order given
 */
export function splitIntoCents(parts: readonly number[], sum: number, units = 100): number[] {
  const cents = parts.map((part) => Math.floor(part * units));
  let left = Math.round(sum * units) - cents.reduce((total, cent) => total + cent, 0);
  const remainders = parts.map((part, index) => part * units - (cents[index] as number));
  const order = remainders
    .map((_, index) => index)
    .sort((a, b) => (remainders[b] as number) - (remainders[a] as number));
  const step = Math.sign(left);
  if (step < 0) order.reverse();
  for (let turn = 0; left !== 0 && order.length > 0; turn++) {
    const index = order[turn % order.length] as number;
    cents[index] = (cents[index] as number) + step;
    left -= step;
  }
  return cents.map((cent) => cent / units);
}
