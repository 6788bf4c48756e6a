/** Turns typed text into a cell by the host's rules. */

import { CellValueType, type ICellDataForSheetInterceptor, type IStyleData, type Nullable } from '@univerjs/core';
import { parseTyped } from '../../engine/parse.js';

export interface TypedText {
  text: string;
  /** The apostrophe before it, or the cell's format, says that it is text. */
  kept: boolean;
}

export function typedCell(
  { text, kept }: TypedText,
  before: ICellDataForSheetInterceptor,
  style: Nullable<IStyleData>,
  locale: string,
): ICellDataForSheetInterceptor {
  const pattern = style?.n?.pattern;
  const typed = parseTyped(kept ? `'${text}` : text, { locale, pattern });
  const cell: ICellDataForSheetInterceptor = { ...before, f: null, si: null, p: null };
  if (typed.formula !== undefined) return { ...cell, f: typed.formula, v: null };
  if (typed.value === null) return { ...cell, v: null };
  if (typed.pattern !== undefined && !pattern) cell.s = { ...style, n: { pattern: typed.pattern } };
  if (typeof typed.value === 'boolean') return { ...cell, v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof typed.value === 'number') return { ...cell, v: typed.value, t: CellValueType.NUMBER };
  return { ...cell, v: typed.value, t: kept ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export function styleOf(
  style: Nullable<IStyleData | string>,
  styles: { get(id: string): Nullable<IStyleData> },
): Nullable<IStyleData> {
  return typeof style === 'string' ? styles.get(style) : style;
}
