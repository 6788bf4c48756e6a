/** Reads the JSDoc comments of functions that an entry module exports. */

import ts from 'typescript';
import { moduleExports } from '../build/module-exports';

export interface FunctionComment {
  description: string;
  parameters: { name: string; text: string; optional: boolean }[];
  returns: string;
  throws: string[];
}

/** The comment of every function that the module exports, by the name under which it does. */
export function readComments(entryFile: string): Map<string, FunctionComment> {
  const comments = new Map<string, FunctionComment>();
  for (const { name, target } of moduleExports(entryFile) ?? []) {
    const declaration = target.declarations?.find(ts.isFunctionDeclaration);
    if (declaration) comments.set(name, readComment(declaration));
  }
  return comments;
}

function readComment(declaration: ts.FunctionDeclaration): FunctionComment {
  const tags = ts.getJSDocTags(declaration);
  return {
    description: ts
      .getJSDocCommentsAndTags(declaration)
      .filter(ts.isJSDoc)
      .map((comment) => oneLine(comment.comment))
      .join(' ')
      .trim(),
    parameters: declaration.parameters.map((parameter) => ({
      name: parameter.name.getText(),
      text: oneLine(ts.getJSDocParameterTags(parameter)[0]?.comment),
      optional: parameter.questionToken !== undefined || parameter.initializer !== undefined,
    })),
    returns: oneLine(ts.getJSDocReturnTag(declaration)?.comment),
    throws: tags.filter((tag) => tag.tagName.text === 'throws').map(thrown),
  };
}

/** What is thrown and when: the compiler takes the error's name for a type only if it stands in braces. */
function thrown(tag: ts.JSDocTag): string {
  return oneLine(tag.comment).replace(/^(?:User)?Error\s+/, '');
}

function oneLine(comment: Parameters<typeof ts.getTextOfJSDocComment>[0]): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
}
