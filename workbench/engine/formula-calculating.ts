/** Contains what a formula throws or does not finish: the value of its cell is an error with words. */

import type { IUnitRange } from '@univerjs/core';
import { FormulaDependencyGenerator, type FunctionVariantType, Interpreter } from '@univerjs/engine-formula';
import { FormulaAnswers } from './formula-answers.js';
import { detailOf, errorValue, messageOf, reportFailure, TOO_LONG } from './formula-failures.js';
import { isBounded, takeFailures } from './formula-functions.js';
import { type FormulaNode, refusalOf } from './formula-reading.js';
import { inTime, TimeUp } from './formula-time.js';

/** The engine's kinds of nodes (NodeType, which it does not export). */
const FUNCTION = 4;
const LAMBDA = 5;

/** What is found out about a tree, which the engine keeps for all cells with the same formula. */
interface Known {
  needsLimit: boolean;
  callsScript: boolean;
  /** When it took too long. */
  failedAt: number;
}

const known = new WeakMap<FormulaNode, Known>();

interface NodeData {
  node: FormulaNode | null | undefined;
}

/** The cell whose formula is calculated, as the engine's runtime service has it. */
export interface Place {
  currentUnitId: string;
  currentSubUnitId: string;
  currentRow: number;
  currentColumn: number;
}

export function reportAt(place: Place, message: string, detail: string): void {
  const { currentUnitId, currentSubUnitId: sheetId, currentRow: row, currentColumn: column } = place;
  reportFailure(currentUnitId, { sheetId, row, column, message, detail });
}

/** Changes the engine's own classes. */
export function containCalculating(): void {
  const calculate = Interpreter.prototype.execute;

  const now = (interpreter: Interpreter, data: NodeData): FunctionVariantType => {
    const run = () => calculate.call(interpreter, data as never);
    const facts = data.node ? factsOf(data.node) : undefined;
    if (!facts?.needsLimit) return run();
    try {
      const value = inTime(run, facts.failedAt);
      facts.failedAt = 0;
      return value;
    } catch (error) {
      if (error instanceof TimeUp) facts.failedAt = Date.now();
      throw error;
    }
  };

  Interpreter.prototype.execute = function (this: Interpreter, data) {
    try {
      return finished(this, data as unknown as NodeData, now(this, data as unknown as NodeData));
    } catch (error) {
      return failed(this, data as unknown as NodeData, error);
    }
  };

  Interpreter.prototype.executeAsync = async function (this: Interpreter, data) {
    const nodeData = data as unknown as NodeData;
    try {
      const value = await new FormulaAnswers().complete(() => {
        nodeData.node?.resetCalculationState();
        takeFailures();
        return now(this, nodeData);
      });
      return finished(this, nodeData, value);
    } catch (error) {
      return failed(this, nodeData, error);
    }
  };

  // The engine asks by recursion, which a deep formula ends.
  Interpreter.prototype.checkAsyncNode = ((node: FormulaNode | null | undefined) =>
    node ? factsOf(node).callsScript : false) as never;

  containDependencies();
}

function placeOf(interpreter: Interpreter): Place {
  return (interpreter as unknown as { _runtimeService: Place })._runtimeService;
}

function finished(interpreter: Interpreter, { node }: NodeData, value: FunctionVariantType): FunctionVariantType {
  const refusal = node ? refusalOf(node) : null;
  if (refusal !== null) reportAt(placeOf(interpreter), refusal, refusal);
  for (const { message, error } of takeFailures()) reportAt(placeOf(interpreter), message, detailOf(error));
  return value;
}

function failed(interpreter: Interpreter, { node }: NodeData, error: unknown): FunctionVariantType {
  const message = error instanceof TimeUp ? TOO_LONG : messageOf(error, 'The formula');
  takeFailures();
  node?.resetCalculationState();
  reportAt(placeOf(interpreter), message, error instanceof TimeUp ? message : detailOf(error));
  return errorValue(message);
}

function factsOf(tree: FormulaNode): Known {
  const before = known.get(tree);
  if (before) return before;
  const facts: Known = { needsLimit: false, callsScript: false, failedAt: 0 };
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === LAMBDA) facts.needsLimit = true;
    if (node.nodeType === FUNCTION) {
      if (!isBounded(node.getToken().trim().toUpperCase())) facts.needsLimit = true;
      if (node.isAsync()) facts.callsScript = true;
    }
    for (const child of node.getChildren()) open.push(child);
  }
  known.set(tree, facts);
  return facts;
}

/** What is private where the engine finds out which cells a formula depends on. */
interface Dependencies {
  _includeTree(tree: unknown, node: unknown): boolean;
  _getRangeListByNode(data: unknown): Promise<IUnitRange[]>;
  _getRangeListByFunctionRefNode(nodes: unknown, x: number, y: number): Promise<IUnitRange[]>;
  _calculateAddressFunction(cache: unknown, tree: unknown): Promise<void>;
}

/** A formula whose references fail depends on nothing that could be found. */
function containDependencies(): void {
  const parts = FormulaDependencyGenerator.prototype as unknown as Dependencies;
  const { _includeTree, _getRangeListByNode, _getRangeListByFunctionRefNode, _calculateAddressFunction } = parts;
  parts._includeTree = function (tree, node) {
    try {
      return _includeTree.call(this, tree, node);
    } catch {
      return true;
    }
  };
  parts._getRangeListByNode = async function (data) {
    try {
      return await _getRangeListByNode.call(this, data);
    } catch {
      return [];
    }
  };
  parts._getRangeListByFunctionRefNode = async function (nodes, x, y) {
    try {
      return await _getRangeListByFunctionRefNode.call(this, nodes, x, y);
    } catch {
      return [];
    }
  };
  parts._calculateAddressFunction = async function (cache, tree) {
    try {
      await _calculateAddressFunction.call(this, cache, tree);
    } catch {
      // What the formula refers to stays unknown; the formula itself is calculated still.
    }
  };
}
