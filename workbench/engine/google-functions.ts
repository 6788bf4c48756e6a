/** Formula functions of Google's that the engine lacks, or takes otherwise. */

import { BaseFunction, type BaseValueObject, type IFunctionService, NumberValueObject } from '@univerjs/engine-formula';
import { displayText } from './display.js';
import { Refusal } from './formula-failures.js';
import { arrayFunctions } from './google-arrays.js';
import { operatorFunctions } from './google-operators.js';
import { queryFunction } from './google-query.js';
import { textFunctions } from './google-text.js';
import {
  bare,
  FormulaError,
  GoogleFunction,
  gridOf,
  isLeftOut,
  numberOf,
  type Plain,
  textOf,
  variantOf,
} from './google-values.js';

/** Has its argument calculated over whole ranges, which the engine does in any case. */
class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override calculate(value: BaseValueObject): BaseValueObject {
    return value;
  }
}

/** Shows its text. The engine's own makes rich text of it, which cells that read it, and scripts, find blank. */
class Hyperlink extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;
  override calculate(url: BaseValueObject, label: BaseValueObject = url): BaseValueObject {
    return url.isError() ? url : label;
  }
}

/** Functions that ask Google's servers: an error that says so, never a made-up value. */
const NEEDS_GOOGLE = [
  'AI',
  'DETECTLANGUAGE',
  'GOOGLEFINANCE',
  'GOOGLETRANSLATE',
  'IMPORTDATA',
  'IMPORTFEED',
  'IMPORTHTML',
  'IMPORTRANGE',
  'IMPORTXML',
];
/** Functions that show a picture or a pivot table, which the workbench lacks. */
const NOT_SHOWN = ['GETPIVOTDATA', 'SPARKLINE'];

function refused(name: string, words: string): GoogleFunction {
  return new GoogleFunction(name, 0, 255, () => {
    throw new Refusal(words);
  });
}

/** CONCATENATE takes ranges cell by cell. The operator & is the engine's function of the same name, for two values. */
class Concatenate extends GoogleFunction {
  readonly #operator: BaseFunction;
  #isOperator = true;

  constructor(operator: BaseFunction, show: (number: number, pattern: string) => string) {
    super('CONCATENATE', 1, 255, (variants) =>
      variants
        .flatMap((variant) => gridOf(variant).flat())
        // Numbers are joined as they are, whatever their format.
        .map((cell) => textOf(bare(cell), show))
        .join(''),
    );
    this.#operator = operator;
  }

  /** The engine says where a function stands just before it calculates it; of an operator it says nothing. */
  override setRefInfo(...place: Parameters<BaseFunction['setRefInfo']>): void {
    super.setRefInfo(...place);
    this.#isOperator = false;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const isOperator = this.#isOperator;
    this.#isOperator = true;
    return (isOperator ? this.#operator.calculate(...variants) : super.calculate(...variants)) as BaseValueObject;
  }
}

type Calculate = BaseFunction['calculate'];

/** Lets Google's second argument be left out. */
function withUsual(inner: BaseFunction, usual: () => BaseValueObject): void {
  const calculate = inner.calculate as (...variants: BaseValueObject[]) => ReturnType<Calculate>;
  inner.minParams = 1;
  inner.calculate = (value: BaseValueObject, second?: BaseValueObject) =>
    calculate(value, second === undefined || isLeftOut(second) ? usual() : second);
}

/** WEEKNUM of a date with a time is that of its day. */
function weekOfDay(inner: BaseFunction): void {
  const calculate = inner.calculate as (...variants: BaseValueObject[]) => ReturnType<Calculate>;
  const day = (value: Plain): Plain =>
    typeof value === 'string' || value instanceof FormulaError ? value : Math.floor(numberOf(value));
  inner.calculate = (date: BaseValueObject, ...rest: BaseValueObject[]) =>
    calculate(variantOf(gridOf(date).map((row) => row.map(day))), ...rest);
}

/** MINIFS and MAXIFS are 0 where no cell meets the criteria. */
function zeroWithoutMatch(inner: BaseFunction): void {
  const calculate = inner.calculate as (...variants: BaseValueObject[]) => ReturnType<Calculate>;
  inner.calculate = (...variants: BaseValueObject[]) => {
    const result = calculate(...variants) as BaseValueObject;
    if (result.isError()) return result;
    const isNone = (value: Plain): boolean => value === null || bare(value) === '' || !Number.isFinite(bare(value));
    const grid = gridOf(result);
    return grid.flat().some(isNone)
      ? variantOf(grid.map((row) => row.map((value) => (isNone(value) ? 0 : value))))
      : result;
  };
}

/** Adds the functions to an engine. @param locale of the spreadsheet; it may change */
export function addGoogleFunctions(functions: IFunctionService, locale: () => string): void {
  const show = (number: number, pattern: string): string => displayText({ v: number }, pattern, locale());
  functions.registerExecutors(
    new ArrayFormula('ARRAYFORMULA' as unknown as BaseFunction['name']),
    new Hyperlink('HYPERLINK' as unknown as BaseFunction['name']),
    ...operatorFunctions(locale, show),
    ...textFunctions(locale, show),
    ...arrayFunctions(),
    queryFunction(),
    ...NEEDS_GOOGLE.map((name) => refused(name, `${name} asks Google's servers, and the workbench has no network.`)),
    ...NOT_SHOWN.map((name) => refused(name, `Not available in the workbench: ${name}`)),
  );
  const change = (names: string, how: (inner: BaseFunction) => void): void => {
    for (const name of names.split(' ')) {
      const inner = functions.getExecutor(name as never);
      if (inner) how(inner);
    }
  };
  change('ROUND ROUNDUP ROUNDDOWN', (inner) => withUsual(inner, () => NumberValueObject.create(0)));
  change('CEILING FLOOR', (inner) => withUsual(inner, () => NumberValueObject.create(1)));
  change('IFERROR', (inner) => withUsual(inner, () => variantOf([['']])));
  change('WEEKNUM', weekOfDay);
  change('MINIFS MAXIFS', zeroWithoutMatch);
  change('CONCATENATE', (inner) => functions.registerExecutors(new Concatenate(inner, show)));
}
