/** Calculates lambdas at once, so that their results are values wherever they are used. */

import {
  ArrayValueObject,
  type AsyncArrayObject,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  LambdaValueObjectObject,
} from '@univerjs/engine-formula';
import { Unanswered } from './formula-answers.js';

/** The parts of the engine's lambda that are private there. */
interface Lambda {
  _lambdaNode: LambdaNode | null;
  _interpreter: { _execute(node: LambdaNode): unknown } | null;
  _lambdaPrivacyVarKeys: string[];
  _setLambdaPrivacyValueMap(variants: unknown[]): void;
  _setLambdaNodeValue(node: LambdaNode): void;
}

interface LambdaNode {
  setNotEmpty(state: boolean): void;
  getValue(): FunctionVariantType | null | undefined;
}

/** Changes the engine's own class. */
export function calculateLambdasAtOnce(): void {
  LambdaValueObjectObject.prototype.execute = function (...variants: unknown[]) {
    return execute(this as unknown as Lambda, variants) as never;
  };
}

/**
 * As the engine does it, but where the engine hands out a promise, which MAP and its like take for a value, an answer that is
 * missing is left open: the others are asked for meanwhile, and the formula is calculated again.
 */
function execute(lambda: Lambda, variants: unknown[]): FunctionVariantType {
  const { _lambdaNode: node, _interpreter: interpreter, _lambdaPrivacyVarKeys: names } = lambda;
  if (!node || !interpreter || variants.length !== names.length) return ErrorValueObject.create(ErrorType.VALUE);
  lambda._setLambdaPrivacyValueMap(variants);
  lambda._setLambdaNodeValue(node);
  node.setNotEmpty(false);
  try {
    interpreter._execute(node);
    const value = node.getValue() ?? ErrorValueObject.create(ErrorType.VALUE);
    return value.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : value;
  } catch (error) {
    if (error instanceof Unanswered) return ErrorValueObject.create(ErrorType.CONNECT);
    throw error;
  } finally {
    node.setNotEmpty(true);
  }
}

/** The array that the engine would make of the cells once each of them is there. */
export function arrayOf(result: AsyncArrayObject): ArrayValueObject {
  const rows = (result as unknown as { _promiseList: BaseValueObject[][] })._promiseList;
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: 0,
    column: 0,
  });
}
