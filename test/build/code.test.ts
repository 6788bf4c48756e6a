/** Code.js as built: what Google finds when it loads the file, and what it does not. */

import { join } from 'node:path';
import { runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { type Comment, type FunctionDeclaration, parse } from 'acorn';
import { readPublicFunctions } from '../../scripts/build/public-functions';
import { readDist, root } from '../support/dist';
import { emptyRealm, globalNames } from '../support/realm';

const code = readDist('Code.js');
const publicFunctions = readPublicFunctions(join(root, 'src/server/index.ts'));
const byName = <T extends { name: string }>(items: T[]) => items.toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Apps Script rejects private and static members of classes: the grammar of ES2019 has neither. */
function topLevel(): { functions: FunctionDeclaration[]; comments: Comment[]; others: string[] } {
  const comments: Comment[] = [];
  const { body } = parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
  const functions = body.filter((node) => node.type === 'FunctionDeclaration');
  const others = body.filter((node) => node.type !== 'FunctionDeclaration').map((node) => node.type);
  return { functions, comments, others };
}

describe('Code.js', () => {
  test('parses as ES2019', () => {
    expect(() => topLevel()).not.toThrow();
  });

  test('declares every public function at its top level, with the names of its parameters', () => {
    const built = topLevel().functions.map(({ id, params }) => ({
      name: id.name,
      parameters: params.map((parameter) => code.slice(parameter.start, parameter.end)),
    }));
    expect(byName(built)).toEqual(byName(publicFunctions.map(({ name, parameters }) => ({ name, parameters }))));
  });

  test('declares nothing else at its top level', () => {
    expect(new Set(topLevel().others)).toEqual(new Set(['ExpressionStatement']));
  });

  test('has the help of each custom function directly before it, and no other comments there', () => {
    const { functions, comments } = topLevel();
    for (const { name, help = '' } of publicFunctions) {
      const start = functions.find(({ id }) => id.name === name)?.start ?? 0;
      const before = comments.findLast(({ end }) => end <= start && code.slice(end, start).trim() === '');
      const comment = code.slice(before?.start ?? start, before?.end ?? start);
      expect({ name, help: comment }).toEqual({ name, help });
    }
  });

  test('calls no service while it loads, and adds nothing but the public functions to the globals', () => {
    const realm = emptyRealm();
    const before = new Set(globalNames(realm));
    runInContext(code, realm);
    const added = globalNames(realm).filter((name) => !before.has(name));
    expect(added.toSorted()).toEqual(publicFunctions.map(({ name }) => name).toSorted());
  });

  test('leaves no empty function behind once it is loaded', () => {
    const realm = emptyRealm();
    runInContext(code, realm);
    for (const { name } of publicFunctions) {
      const text: string = runInContext(`Function.prototype.toString.call(${name})`, realm);
      expect(text).toMatch(/\{.*return .+\}$/s);
    }
  });
});
