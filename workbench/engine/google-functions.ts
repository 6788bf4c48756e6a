/** Formula functions of Google's that the engine lacks. */

import { BaseFunction, type BaseValueObject, type IFunctionService } from '@univerjs/engine-formula';

/** Has its argument calculated over whole ranges, which the engine does in any case. */
class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override calculate(value: BaseValueObject): BaseValueObject {
    return value;
  }
}

/** Adds the functions to an engine. */
export function addGoogleFunctions(functions: IFunctionService): void {
  functions.registerExecutors(new ArrayFormula('ARRAYFORMULA' as unknown as BaseFunction['name']));
}
