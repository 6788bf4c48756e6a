/** Writes the JSDoc comment that Google's editor shows as the help of a custom function. */

import ts from 'typescript';

/**
 * The comment for a function's declaration: description, `@param {type} name text`, `@return`, `@customfunction`.
 * Google shows neither HTML nor line breaks, so each text is one line.
 */
export function functionHelp(declaration: ts.FunctionDeclaration): string | { problem: string } {
  const description = ts
    .getJSDocCommentsAndTags(declaration)
    .filter(ts.isJSDoc)
    .map((comment) => oneLine(comment.comment))
    .filter((text) => text !== '')
    .join(' ');
  if (description === '') return { problem: 'a custom function needs a description, shown while it is typed' };

  const lines = [description, ''];
  for (const parameter of declaration.parameters) {
    const name = parameter.name.getText();
    const tag = ts.getJSDocParameterTags(parameter)[0];
    const text = oneLine(tag?.comment).replace(/^[-–—]\s*/, '');
    if (!tag || text === '') return { problem: `the parameter ${name} needs an @param with a text` };
    lines.push(`@param {${typeName(tag.typeExpression?.type ?? parameter.type)}} ${name} ${text}`);
  }
  const returned = ts.getJSDocReturnTag(declaration);
  const returnType = typeName(returned?.typeExpression?.type ?? declaration.type);
  lines.push(`@return {${returnType}} ${oneLine(returned?.comment)}`.trimEnd(), '@customfunction');
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

function oneLine(comment: Parameters<typeof ts.getTextOfJSDocComment>[0]): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').replaceAll('*/', '* /').trim();
}

/** What a user of a sheet would call the type; anything richer than a plain value is shown as any. */
function typeName(type: ts.TypeNode | undefined): string {
  if (!type) return '*';
  if (ts.isArrayTypeNode(type)) return 'range';
  const text = type.getText().replace(/\s+/g, ' ');
  return /^[\w|. ]+$/.test(text) && text !== 'unknown' ? text : '*';
}
