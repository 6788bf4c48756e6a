/** Reads what a person types by the host's rules, so that the page's own change already carries the right value and format. */

import { CellValueType, type ICellDataForSheetInterceptor, type Injector, isTextFormat } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { fromLocaleFormula } from '../../engine/formula-locale.js';
import { toEngineFormula } from '../../engine/formula-text.js';
import { styleOf, type TypedText, typedCell } from './typed-cell.js';

/** Before the number format plugin, whose own reading of dates and money this replaces. */
const FIRST = 100;
/** After all others, such as the one that takes a conditional format's colours off; Univer's own last one is at -1. */
const LAST = -0.5;

export function readTypedInput(injector: Injector, locale: () => string): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  let typed: TypedText | undefined;

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, context, next) => {
      typed = undefined;
      if (value?.f) return next({ ...value, f: toEngineFormula(fromLocaleFormula(value.f, locale())) });
      const text = value ? textOf(value) : undefined;
      if (!value || text === undefined) return next(value);
      const pattern = styleOf(value.s, context.workbook.getStyles())?.n?.pattern;
      // Univer has taken the apostrophe off already.
      typed = { text, kept: value.t === CellValueType.FORCE_STRING || isTextFormat(pattern) };
      // The others get no content, or the number format plugin would add a format of its own.
      return next({ ...value, v: null, p: null, t: undefined });
    },
  });

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: LAST,
    handler: (value, context, next) => {
      if (!typed) return next(value);
      const style = styleOf(value?.s, context.workbook.getStyles());
      return next(typedCell(typed, value ?? {}, style, locale()));
    },
  });
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
