/** Reads the list of public functions, with their parameters, kinds and help texts, out of src/server/index.ts. */

import ts from 'typescript';
import { functionHelp } from './function-help';
import { type ModuleExport, moduleExports } from './module-exports';

/** Who calls a public function: a cell, the sidebar, Google's triggers or a menu item. */
export const functionKinds = ['customfunction', 'client', 'trigger', 'menu'] as const;
export type FunctionKind = (typeof functionKinds)[number];

export interface PublicFunction {
  name: string;
  parameters: string[];
  kind: FunctionKind;
  /** The JSDoc comment to stand before the built function, for custom functions only: Google's editor shows it. */
  help?: string;
}

/**
 * The public functions that an entry module exports, in the order of the file.
 *
 * @throws Error naming every export that is no plain function, has no kind or more than one, or a name Google hides.
 */
export function readPublicFunctions(entryFile: string): PublicFunction[] {
  const exported = moduleExports(entryFile);
  if (!exported) throw new Error(`The list of public functions is missing: ${entryFile}`);
  const problems: string[] = [];
  const functions: PublicFunction[] = [];
  for (const each of exported) {
    const read = readExport(each);
    if (typeof read === 'string') problems.push(read);
    else if (read) functions.push(read);
  }
  if (functions.length === 0 && problems.length === 0) problems.push('no function is exported');
  if (problems.length > 0) throw new Error(`${entryFile}:\n- ${problems.join('\n- ')}`);
  return functions;
}

/** The function behind an exported symbol, nothing for a type, or a sentence saying what is wrong with it. */
function readExport({ name, target }: ModuleExport): PublicFunction | string | undefined {
  if (target.flags !== 0 && !(target.flags & ts.SymbolFlags.Value)) return undefined;
  const declaration = target.declarations?.find(
    (candidate): candidate is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(candidate) && candidate.body !== undefined,
  );
  if (!declaration) return `${name} must be declared as a plain function: Google calls nothing else by name`;
  if (name.endsWith('_')) return `${name} ends in "_", which Google hides from cells and clients`;
  if (name === 'default') return 'a default export has no name to be called by';
  const modifiers = ts.getCombinedModifierFlags(declaration);
  if (modifiers & ts.ModifierFlags.Async || declaration.asteriskToken) {
    return `${name} must be synchronous: Apps Script does not wait for a promise`;
  }

  const parameters: string[] = [];
  for (const parameter of declaration.parameters) {
    if (!ts.isIdentifier(parameter.name) || parameter.dotDotDotToken) {
      return `${name} must name each of its parameters: neither patterns nor "..." are shown in a cell`;
    }
    parameters.push(parameter.name.text);
  }

  const tags = ts.getJSDocTags(declaration).map((tag) => tag.tagName.text.toLowerCase());
  const kinds = functionKinds.filter((kind) => tags.includes(kind));
  const [kind] = kinds;
  if (!kind)
    return `${name} has no kind: tag its declaration with ${functionKinds.map((each) => `@${each}`).join(', ')}`;
  if (kinds.length > 1) return `${name} has more than one kind: ${kinds.join(', ')}`;
  if (kind !== 'customfunction') return { name, parameters, kind };
  const help = functionHelp(declaration);
  return typeof help === 'string' ? { name, parameters, kind, help } : `${name}: ${help.problem}`;
}
