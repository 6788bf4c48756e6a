/** Writes an eNPS: a whole number with its sign. */

export function signed(value: number): string {
  const whole = Math.round(value) || 0;
  return `${whole > 0 ? '+' : ''}${whole}`.replace('-', '−');
}
