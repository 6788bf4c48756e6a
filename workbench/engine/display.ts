/** The text a cell shows: its value through its number format. */

import type { ICellData, Nullable } from '@univerjs/core';
import { format } from 'numfmt';
import { writesDecimalComma } from './locale-marks.js';

export function displayText(cell: Nullable<ICellData>, pattern: string | undefined, locale: string): string {
  const value = cell?.v;
  if (value === undefined || value === null) return '';
  if (cell?.t === 3) return value === 1 || value === true ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(value);
  if (!pattern || pattern === 'General' || pattern === '@') return plain(value, locale);
  try {
    return format(pattern, value, { locale: locale.replace('_', '-') });
  } catch {
    // A format that the library does not know shows the number, as Sheets does for "Automatic".
    return plain(value, locale);
  }
}

/** Ten significant digits, as Sheets shows a number without a format. */
function plain(value: number, locale: string): string {
  const text = String(Number(value.toPrecision(10)));
  return writesDecimalComma(locale) ? text.replace('.', ',') : text;
}
