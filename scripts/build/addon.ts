/** Builds Code.js: the server as one ES2019 script whose only globals are the public functions. */

import { parse } from 'acorn';
import { build as bundle } from 'esbuild';
import { escapeControls } from './escape-controls';
import { type BuiltFile, writeBuilt } from './files';
import type { BuildPaths } from './paths';
import { type PublicFunction, readPublicFunctions } from './public-functions';

/** Bundles src/server/index.ts into dist/Code.js. */
export async function buildAddon({ root, dist }: BuildPaths): Promise<BuiltFile[]> {
  const functions = readPublicFunctions(`${root}/src/server/index.ts`);
  const code = `${functions.map(declaration).join('\n')}\n${await bundled(root, functions)}`;
  checkTopLevel(code, functions);
  return [await writeBuilt(`${dist}/Code.js`, code)];
}

/**
 * Google finds a function, its parameters and its help by its declaration at the top level. The bundle below puts the real
 * function in its place. No bundler writes such declarations: they drop comments and unused functions, or wrap all in one.
 */
function declaration({ name, parameters, help }: PublicFunction): string {
  return `${help ? `${help}\n` : ''}function ${name}(${parameters.join(', ')}) {\n}`;
}

/** The server in one function, which assigns the public functions to the global object. */
async function bundled(root: string, functions: readonly PublicFunction[]): Promise<string> {
  const assignments = functions.map(({ name, parameters }) => {
    const names = parameters.join(', ');
    return `scope.${name} = function ${name}(${names}) { return server.${name}(${names}); };`;
  });
  const { outputFiles } = await bundle({
    stdin: {
      contents: `import * as server from './index';\nconst scope = globalThis;\n${assignments.join('\n')}`,
      resolveDir: `${root}/src/server`,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const code = escapeControls((outputFiles[0]?.text ?? '').trim());
  // A module is strict by itself; a script must say so, and at the head of the function, where it holds for nothing else.
  const wrapped = code.replace(/^(?:"use strict";)?\(\(\)=>\{(?:"use strict";)?/, '(()=>{"use strict";');
  if (!wrapped.startsWith('(()=>{"use strict";')) throw new Error('Code.js: the bundle is not wrapped as expected');
  return wrapped;
}

/** What Google needs, looked for in the finished file: a bundle without entry points still works in Node. */
function checkTopLevel(code: string, functions: readonly PublicFunction[]): void {
  const found: string[] = [];
  for (const node of parse(code, { ecmaVersion: 2019, sourceType: 'script' }).body) {
    if (node.type === 'FunctionDeclaration') {
      const names = node.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : '?'));
      found.push(`${node.id.name}(${names.join(', ')})`);
    } else if (node.type !== 'ExpressionStatement') {
      found.push(code.slice(node.start, node.start + 40));
    }
  }
  const expected = functions.map(({ name, parameters }) => `${name}(${parameters.join(', ')})`);
  if (found.toSorted().join('\n') !== expected.toSorted().join('\n')) {
    throw new Error(`Code.js should have at its top level\n${expected.join('\n')}\nand has\n${found.join('\n')}`);
  }
}
