/** Reads one script as Google does on saving: refuses syntax that V8 there does not parse, and finds callable functions. */

import { Script } from 'node:vm';
import { type Comment, type Node, type Program, parse, type VariableDeclarator } from 'acorn';
import type { ScriptFile } from '../execution/wire.js';

export interface TopLevelFunction {
  name: string;
  /** With `function NAME()`, the only form that cells can call. */
  declared: boolean;
  /** Carries @customfunction. */
  custom: boolean;
}

/** What was found in a script, by its name and source: parsing a large one takes longer than opening a workbook. */
const known = new Map<string, TopLevelFunction[]>();
/** Some projects' worth of scripts. */
const MOST_KNOWN = 100;

/** @throws naming file and line, when Google would refuse to save the script. */
export function readScript(file: ScriptFile): TopLevelFunction[] {
  const key = `${file.name}\n${file.source}`;
  const before = known.get(key);
  if (before) return before;
  const found = parseScript(file);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function parseScript(file: ScriptFile): TopLevelFunction[] {
  const comments: Comment[] = [];
  const program = parsed(file, comments);
  refuseClassFields(program, file);
  return program.body.flatMap((statement): TopLevelFunction[] => {
    if (statement.type === 'FunctionDeclaration') {
      const doc = comments.find(
        ({ type, end }) =>
          type === 'Block' && end <= statement.start && file.source.slice(end, statement.start).trim() === '',
      );
      return [{ name: statement.id.name, declared: true, custom: /@customfunction/i.test(doc?.value ?? '') }];
    }
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.flatMap((each) => functionVariable(each));
  });
}

function functionVariable({ id, init }: VariableDeclarator): TopLevelFunction[] {
  const holds = init?.type === 'FunctionExpression' || init?.type === 'ArrowFunctionExpression';
  return holds && id.type === 'Identifier' ? [{ name: id.name, declared: false, custom: false }] : [];
}

function parsed(file: ScriptFile, onComment: Comment[]): Program {
  try {
    // V8 itself decides; acorn only says more exactly where.
    const program = parse(file.source, { ecmaVersion: 'latest', sourceType: 'script', onComment });
    new Script(file.source, { filename: file.name });
    return program;
  } catch (error) {
    const { message, stack = '', loc } = error as Error & { loc?: { line: number } };
    const line = loc?.line ?? Number(/:(\d+)\n/.exec(stack)?.[1] ?? 0);
    throw notParsed(file, line, message.replace(/ \(\d+:\d+\)$/, ''));
  }
}

function notParsed(file: ScriptFile, line: number, why: string): Error {
  return new Error(`${file.name} does not parse: line ${line}: ${why}`);
}

/** The class members that Apps Script's V8 refuses: guides/v8-runtime, "Class limitations". */
function refuseClassFields(node: Node, file: ScriptFile): void {
  const { type } = node;
  const line = () => file.source.slice(0, node.start).split('\n').length;
  if (type === 'PrivateIdentifier')
    throw notParsed(file, line(), 'private class members (#name) are not supported by Apps Script.');
  if (type === 'PropertyDefinition' && (node as Node & { static: boolean }).static)
    throw notParsed(file, line(), 'static class fields are not supported by Apps Script.');
  for (const child of Object.values(node)) {
    for (const each of Array.isArray(child) ? child : [child]) {
      if (each !== null && typeof each === 'object' && typeof each.type === 'string') {
        refuseClassFields(each as Node, file);
      }
    }
  }
}
