/** Shows what the built-in date functions return in the date format of the spreadsheet's locale, as Sheets does. */

import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  FUNCTION_NAMES_DATE,
  type IFunctionService,
} from '@univerjs/engine-formula';
import { datePattern } from './date-patterns.js';

/** The engine's own formats of dates begin with the year, in every locale. */
const ENGINES_DATE = /^yyyy/;

export function showDatesOfLocale(functions: IFunctionService, locale: () => string): void {
  for (const name of Object.values(FUNCTION_NAMES_DATE)) {
    const executor = functions.getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants: Parameters<BaseFunction['calculate']>) => {
      const result = calculate(...variants);
      const rows = result.isArray() ? (result as ArrayValueObject).getArrayValue() : [[result as BaseValueObject]];
      for (const row of rows) {
        for (const value of row ?? []) {
          const pattern = value?.getPattern() ?? '';
          if (value && ENGINES_DATE.test(pattern)) value.setPattern(datePattern(locale(), /h/i.test(pattern)));
        }
      }
      return result;
    };
  }
}
