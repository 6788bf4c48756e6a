/** Reads quantities, prices and discounts from cells, and rounds money by the digits of its currency. */

import { isBlank } from '../shared/values';

/**
 * A quantity or a price: a number of 0 or more, or whole digits that a sheet keeps as text.
 *
 * @returns null when blank; undefined when it is something else. A text such as "1.000" is one or a thousand, so it is neither.
 */
export function readCount(value: unknown): number | null | undefined {
  if (isBlank(value)) return null;
  const number = typeof value === 'string' && /^\s*\d{1,12}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** A discount from 0 to 1; a blank one is 0. @returns undefined when it is something else. */
export function readDiscount(value: unknown): number | undefined {
  if (isBlank(value)) return 0;
  const percent = typeof value === 'string' ? /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/.exec(value)?.[1] : undefined;
  const share = percent === undefined ? value : Number(percent) / 100;
  return typeof share === 'number' && share >= 0 && share <= 1 ? share : undefined;
}

/** Stock, which may be below zero. @returns null when blank; undefined when it is no number. */
export function readStock(value: unknown): number | null | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return readCount(value);
}

/** A sum of quantities without the dust of binary fractions. */
export function cleanQuantity(quantity: number): number {
  const rounded = Math.round(quantity * 1e6) / 1e6;
  return rounded === 0 ? 0 : rounded;
}
