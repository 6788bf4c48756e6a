/** Keeps results that are too large or unfit for cells from stopping a calculation, and makes sure that it ends. */

import {
  type ArrayValueObject,
  BaseReferenceObject,
  CalculateController,
  CalculateFormulaService,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  FormulaRuntimeService,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { type Place, reportAt } from './formula-calculating.js';
import { detailOf, errorValue, MAX_CELLS, messageOf, Refusal } from './formula-failures.js';
import { tooManyCells } from './formula-functions.js';
import { forgetStrikes } from './formula-time.js';

/** The engine looks at each cell of a result, many times, even where it finds that the sheet is too small. */
const MANY_CELLS = 100_000;
/** The texts of one result, together: each workbook is kept and sent as text. */
const MAX_TEXTS = 10_000_000;

/** Changes the engine's own classes. */
export function containResults(): void {
  const toArray = BaseReferenceObject.prototype.toArrayValueObject;
  BaseReferenceObject.prototype.toArrayValueObject = function (this: BaseReferenceObject, useCache?: boolean) {
    const cells = cellsOf(this);
    if (cells > MAX_CELLS) throw new Refusal(tooManyCells(cells));
    return toArray.call(this, useCache);
  };

  const keep = FormulaRuntimeService.prototype.setRuntimeData;
  FormulaRuntimeService.prototype.setRuntimeData = function (this: FormulaRuntimeService, result) {
    try {
      keep.call(this, fitting(this, result));
    } catch (error) {
      keep.call(this, asError(this, error));
    }
  };
  const keepOther = FormulaRuntimeService.prototype.setRuntimeOtherData;
  FormulaRuntimeService.prototype.setRuntimeOtherData = function (
    this: FormulaRuntimeService,
    id: string,
    x: number,
    y: number,
    result: FunctionVariantType,
  ) {
    try {
      if (cellsOf(result) > MANY_CELLS) throw new Refusal(tooManyCells(cellsOf(result)));
      keepOther.call(this, id, x, y, result);
    } catch (error) {
      keepOther.call(this, id, x, y, asError(this, error));
    }
  };
  keepErrorsErrors();
  endCalculations();
}

/** A cell that shows an error with words is an error to what depends on it, as any other. */
function keepErrorsErrors(): void {
  const has = ERROR_TYPE_SET.has.bind(ERROR_TYPE_SET);
  ERROR_TYPE_SET.has = (value) => has(value) || (typeof value === 'string' && value.startsWith(`${ErrorType.ERROR} `));
}

function asError(place: Place, error: unknown): ErrorValueObject {
  const message = messageOf(error, 'The formula');
  reportAt(place, message, detailOf(error));
  return errorValue(message);
}

function cellsOf(result: FunctionVariantType | BaseReferenceObject): number {
  if (!result.isReferenceObject() && !result.isArray()) return 1;
  const { startRow, startColumn, endRow, endColumn } = (
    result as ArrayValueObject | BaseReferenceObject
  ).getRangePosition();
  return (endRow - startRow + 1) * (endColumn - startColumn + 1);
}

/** The result, or an error where the sheet is too small for it. @throws Refusal */
function fitting(runtime: FormulaRuntimeService, result: FunctionVariantType): FunctionVariantType {
  const cells = cellsOf(result);
  if (!(cells > 1)) return result;
  const { startRow, startColumn, endRow, endColumn } = (result as ArrayValueObject).getRangePosition();
  const tooHigh = runtime.currentRow + endRow - startRow >= runtime.currentRowCount;
  const tooWide = runtime.currentColumn + endColumn - startColumn >= runtime.currentColumnCount;
  if (cells > MANY_CELLS && (tooHigh || tooWide)) return ErrorValueObject.create(ErrorType.SPILL);
  if (!result.isReferenceObject()) refuseTexts(result as ArrayValueObject);
  return result;
}

function refuseTexts(result: ArrayValueObject): void {
  let length = 0;
  for (const row of result.getArrayValue()) {
    for (const value of row ?? []) if (value?.isString()) length += String(value.getValue()).length;
  }
  if (length > MAX_TEXTS)
    throw new Refusal(`The texts of the result would have ${length.toLocaleString('en')} characters together.`);
}

/** What is private in the engine's service and controller. */
interface Service {
  _executeStep(): Promise<unknown>;
  _runtimeService: FormulaRuntimeService & Place;
  _formulaDependencyGenerator: { _dependencyTreeCache?: Map<unknown, unknown> };
}
interface Controller {
  _applyResult(data: unknown): Promise<void>;
}

/** Whatever fails beside the formulas themselves: the calculation ends with what it has, and the next edit begins another. */
function endCalculations(): void {
  const service = CalculateFormulaService.prototype as unknown as Service;
  const step = service._executeStep;
  service._executeStep = async function (this: Service) {
    forgetStrikes();
    try {
      return await step.call(this);
    } catch (error) {
      const runtime = this._runtimeService;
      reportAt(runtime, messageOf(error, 'The calculation'), detailOf(error));
      this._formulaDependencyGenerator._dependencyTreeCache?.clear();
      runtime.markedAsSuccessfullyExecuted();
      return null;
    }
  };
  const controller = CalculateController.prototype as unknown as Controller & { _calculateFormulaService: Service };
  const apply = controller._applyResult;
  controller._applyResult = async function (this: typeof controller, data) {
    try {
      await apply.call(this, data);
    } catch (error) {
      reportAt(this._calculateFormulaService._runtimeService, messageOf(error, 'The calculation'), detailOf(error));
    }
  };
}
