/** Reads what a person types by the host's rules, so that the page's own change already carries the right value and format. */

import {
  CellValueType,
  type ICellDataForSheetInterceptor,
  type IDisposable,
  type Injector,
  type IStyleData,
  isTextFormat,
  type Nullable,
} from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { parseTyped } from '../../engine/parse.js';

/** Before the number format plugin, whose own reading of dates and money this replaces. */
const PRIORITY = 100;

export function readTypedInput(injector: Injector, locale: () => string): IDisposable {
  const service = injector.get(SheetInterceptorService);
  const handle = service.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: PRIORITY,
    handler: (value, context, next) => {
      if (!value || value.f) return next(value);
      const text = textOf(value);
      if (text === undefined) return next(value);
      // The others must see no content, or the number format plugin would add a format of its own.
      const rest = next({ ...value, v: null, p: null, t: undefined });
      const style = styleOf(value.s, context.workbook.getStyles());
      // Univer has taken the apostrophe off already.
      const kept = value.t === CellValueType.FORCE_STRING || isTextFormat(style?.n?.pattern);
      const typed = parseTyped(kept ? `'${text}` : text, { locale: locale(), pattern: style?.n?.pattern });
      const cell: ICellDataForSheetInterceptor = { ...rest, f: null, si: null, p: null };
      if (typed.formula !== undefined) return { ...cell, f: typed.formula, v: null };
      if (typed.value === null) return { ...cell, v: '' };
      if (typed.pattern !== undefined && !style?.n?.pattern) {
        cell.s = { ...styleOf(rest?.s, context.workbook.getStyles()), n: { pattern: typed.pattern } };
      }
      if (typeof typed.value === 'boolean') return { ...cell, v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
      if (typeof typed.value === 'number') return { ...cell, v: typed.value, t: CellValueType.NUMBER };
      return { ...cell, v: typed.value, t: kept ? CellValueType.FORCE_STRING : CellValueType.STRING };
    },
  });
  return { dispose: handle };
}

/** The text as typed; undefined where the cell holds something else, such as a picture. */
function textOf(value: ICellDataForSheetInterceptor): string | undefined {
  const rich = value.p;
  if (rich) {
    if (rich.drawingsOrder?.length) return undefined;
    // Lines make Univer see rich text; here as on Google they are text with line breaks.
    return rich.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  }
  return typeof value.v === 'string' ? value.v : undefined;
}

function styleOf(
  style: Nullable<IStyleData | string>,
  styles: { get(id: string): Nullable<IStyleData> },
): Nullable<IStyleData> {
  return typeof style === 'string' ? styles.get(style) : style;
}
