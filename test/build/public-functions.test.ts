/** The list of public functions: what is read from it, and what it refuses. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readPublicFunctions } from '../../scripts/build/public-functions';

const folders: string[] = [];

/** Reads the list in a project of these files. */
function read(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'saluran-list-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readPublicFunctions(join(folder, 'index.ts'));
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('readPublicFunctions', () => {
  test('follows re-exports, renaming included, and leaves types aside', () => {
    const functions = read({
      'index.ts':
        "export { open as onOpen } from './deep/open';\nexport type { Request } from './move';\nexport * from './move';",
      'deep/open.ts': '/** Opens.\n * @trigger */\nexport function open(e: unknown) {}\nexport function hidden() {}',
      'move.ts':
        'export interface Request { id: string }\n/** @client */\nexport function moveDeal(request: Request, why?: string) {}',
    });
    expect(functions).toEqual([
      { name: 'onOpen', parameters: ['e'], kind: 'trigger' },
      { name: 'moveDeal', parameters: ['request', 'why'], kind: 'client' },
    ]);
  });

  test("writes a custom function's help as Google's editor reads it", () => {
    const [forecast] = read({
      'index.ts': `/**
 * Forecasts the pipeline
 * by stage.
 *
 * @param {range} deals - the deals
 * @param method how
 * @param asOf the day, or
 *   nothing
 * @returns the amount
 * @throws never shown
 * @customfunction
 */
export function FORECAST(deals?: unknown[][], method = 'weighted', asOf?: Date | string): number { return 0; }`,
    });
    expect(forecast).toEqual({
      name: 'FORECAST',
      parameters: ['deals', 'method', 'asOf'],
      kind: 'customfunction',
      help: `/**
 * Forecasts the pipeline by stage.
 *
 * @param {range} deals the deals
 * @param {*} method how
 * @param {Date | string} asOf the day, or nothing
 * @return {number} the amount
 * @customfunction
 */`,
    });
  });

  test.each([
    ['a function without a kind', '/** Helps. */ export function help() {}', 'help has no kind'],
    ['two kinds', '/** @client\n * @menu */ export function help() {}', 'help has more than one kind: client, menu'],
    ['an arrow function', '/** @client */ export const help = () => 1;', 'help must be declared as a plain function'],
    ['a class', '/** @client */ export class Help {}', 'Help must be declared as a plain function'],
    ['a name Google hides', '/** @client */ export function help_() {}', 'help_ ends in "_"'],
    ['a pattern for a parameter', '/** @client */ export function help({ a }) {}', 'help must name each'],
    ['rest parameters', '/** @client */ export function help(...a) {}', 'help must name each'],
    ['an asynchronous function', '/** @client */ export async function help() {}', 'help must be synchronous'],
    ['a default export', '/** @client */ export default function help() {}', 'a default export has no name'],
    ['a missing file', "export { help } from './nowhere';", 'help must be declared as a plain function'],
    [
      'a custom function without description',
      '/** @customfunction */ export function HELP() {}',
      'HELP: a custom function needs',
    ],
    [
      'a custom function with a silent parameter',
      '/** Helps.\n * @customfunction */ export function HELP(a) {}',
      'HELP: the parameter a needs an @param',
    ],
    ['an empty list', 'export {};', 'no function is exported'],
  ])('refuses %s', (_what, text, message) => {
    expect(() => read({ 'index.ts': text })).toThrow(message);
  });

  test('names all that is wrong at once', () => {
    expect(() => read({ 'index.ts': 'export function a() {}\nexport function b() {}' })).toThrow(
      /a has no kind[\s\S]*b has no kind/,
    );
  });
});
