/** Formula functions of Google's that the engine lacks, or has in a form of its own. */

import { BaseFunction, type BaseValueObject, type IFunctionService } from '@univerjs/engine-formula';

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

/** Adds the functions to an engine. */
export function addGoogleFunctions(functions: IFunctionService): void {
  functions.registerExecutors(
    new ArrayFormula('ARRAYFORMULA' as unknown as BaseFunction['name']),
    new Hyperlink('HYPERLINK' as unknown as BaseFunction['name']),
  );
}
