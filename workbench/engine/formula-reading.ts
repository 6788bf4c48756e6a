/** Reads an unreadable formula as an error, so that it does not stop the engine. */

import {
  AstRootNodeFactory,
  AstTreeBuilder,
  ErrorType,
  ErrorValueObject,
  Lexer,
  type LexerNode,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import { messageOf, Refusal, TOO_LONG } from './formula-failures.js';
import { inTime, TimeUp } from './formula-time.js';

/** The parts of a node of the engine's tree that are used here. */
export interface FormulaNode {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): FormulaNode[];
  isAsync(): boolean;
  resetCalculationState(): void;
}

/** Longer formulas, and those with lambdas, may take the engine long to read. */
const MAX_QUICK = 1_000;
const LAMBDAS = /\b(LET|LAMBDA)\b/i;
/** A defined name that is one reference is put in its place; another may name others, and itself. */
const REFERENCE = /^=?(?:(?:'[^']*'|[\p{L}\p{N}_. ]+)!)?\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/iu;
/** The engine goes down the tree of a formula by recursion, in many places. */
const MAX_DEPTH = 3_000;
const MAX_REMEMBERED = 100;

/** Formulas that took too long to read, by workbook and text: they are not tried at each calculation. */
const unreadable = new Map<string, ErrorType>();

/** The formula whose tokens were made last: the engine makes the tree of them next. */
let last = { key: '', formula: '', isQuick: true };

/** Changes the engine's own classes. */
export function containReading(): void {
  const toTokens = Lexer.prototype.treeBuilder;
  Lexer.prototype.treeBuilder = function (this: Lexer, formula: string, transformSuffix?: boolean) {
    // Any error is one to the engine; its types know of #VALUE! alone.
    return tokensOf(this, formula, transformSuffix) as ErrorType.VALUE;
  };
  const tokensOf = (lexer: Lexer, formula: string, transformSuffix?: boolean) => {
    const parts = lexer as unknown as LexerParts;
    const key = `${parts._formulaCurrentConfigService.getExecuteUnitId()}:${formula}`;
    const known = unreadable.get(key);
    if (known !== undefined) return known;
    const isQuick = formula.length <= MAX_QUICK && !LAMBDAS.test(formula) && !hasNestedNames(parts);
    last = { key, formula, isQuick };
    const run = () => toTokens.call(lexer, formula, transformSuffix);
    try {
      return isQuick ? run() : inTime(run);
    } catch (error) {
      parts._lexerTreeBuilder._resetTemp();
      return refused(error);
    }
  };

  // Where references follow moved cells: a formula that cannot be read has none.
  const toSequence = LexerTreeBuilder.prototype.sequenceNodesBuilder;
  LexerTreeBuilder.prototype.sequenceNodesBuilder = function (this: LexerTreeBuilder, formula: string) {
    try {
      return toSequence.call(this, formula);
    } catch {
      return undefined;
    }
  };

  const toTree = AstTreeBuilder.prototype.parse;
  AstTreeBuilder.prototype.parse = function (this: AstTreeBuilder, tokens: LexerNode) {
    const run = () => toTree.call(this, tokens);
    try {
      const tree = last.isQuick ? run() : inTime(run);
      if (!tree) throw new Refusal('Formula parse error.');
      refuseDeep(tree as unknown as FormulaNode);
      return tree;
    } catch (error) {
      return errorNode(refused(error)) as never;
    }
  };
}

/** The words of a formula that was refused when it was read; null for any other. */
export function refusalOf(tree: FormulaNode): string | null {
  const token = tree.getToken();
  return token.startsWith(`${ErrorType.ERROR} `) ? token.slice(ErrorType.ERROR.length + 1) : null;
}

/** What the engine takes for a formula that is an error. */
function refused(error: unknown): ErrorType {
  const result = `${ErrorType.ERROR} ${wordsFor(error)}` as ErrorType;
  if (error instanceof TimeUp) {
    if (unreadable.size >= MAX_REMEMBERED) unreadable.clear();
    unreadable.set(last.key, result);
  }
  return result;
}

function wordsFor(error: unknown): string {
  if (error instanceof TimeUp) return TOO_LONG;
  if (error instanceof Refusal || /call stack/i.test(String(error))) return messageOf(error, 'The formula');
  const names = ' Each parameter of LAMBDA and LET must be a name, and have its value.';
  return `Formula parse error.${LAMBDAS.test(last.formula) ? names : ''}`;
}

/** A tree that is an error whatever is done with it. */
function errorNode(error: ErrorType): FormulaNode {
  const node = new AstRootNodeFactory().create(error as never) as unknown as FormulaNode;
  const value = ErrorValueObject.create(error);
  return Object.assign(node, { getValue: () => value });
}

function refuseDeep(tree: FormulaNode): void {
  let level = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new Refusal('The formula is nested too deeply.');
    level = level.flatMap((node) => node.getChildren());
  }
}

/** What is private in the engine's lexer. */
interface LexerParts {
  _lexerTreeBuilder: { _resetTemp(): void };
  _definedNamesService: {
    getAllDefinedNamesIsEmpty(): boolean;
    getDefinedNameMap(unitId: string): Record<string, { formulaOrRefString: string }> | null | undefined;
  };
  _formulaCurrentConfigService: { getExecuteUnitId(): string | null | undefined };
}

function hasNestedNames({ _definedNamesService: names, _formulaCurrentConfigService: config }: LexerParts): boolean {
  if (names.getAllDefinedNamesIsEmpty()) return false;
  const all = Object.values(names.getDefinedNameMap(config.getExecuteUnitId() ?? '') ?? {});
  return !all.every(({ formulaOrRefString }) => REFERENCE.test(formulaOrRefString));
}
