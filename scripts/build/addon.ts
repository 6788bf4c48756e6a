/** Builds Code.js: the server as one ES2019 script whose only globals are the public functions. */

import { relative, resolve } from 'node:path';
import { type Comment, type Node, parse } from 'acorn';
import { transform } from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { type BuiltFile, writeBuilt } from './files';
import type { BuildPaths } from './paths';
import { type PublicFunction, readPublicFunctions } from './publicFunctions';
import { buildSeldom } from './seldom';
import { buildTables, codeSubstitutes, english } from './tables';

/** Bundles src/server/index.ts into dist/Code.js, and writes the tables that it reads. */
export async function buildAddon({ root, dist, build }: BuildPaths): Promise<BuiltFile[]> {
  const list = `${root}/src/server/index.ts`;
  const functions = readPublicFunctions(list);
  // A TypeScript file by its name only: webpack replaces `global` in those and not in ES modules proper.
  const entry = `${build}/addon/entry.ts`;
  const seldom = new Set(readPublicFunctions(`${root}/src/server/seldom.ts`).map(({ name }) => name));
  const from = relative(`${build}/addon`, `${root}/src/server`).replaceAll('\\', '/');
  await writeBuilt(entry, entryModule(from, functions, seldom));
  const code = await finish(await bundle(root, entry));
  checkTopLevel(code, functions);
  return [
    await writeBuilt(`${dist}/Code.js`, code),
    await buildSeldom({ root, dist, build }),
    ...(await buildTables(dist)),
  ];
}

/**
 * gas-webpack-plugin makes a top-level function of each assignment to `global`, with its comment and parameters. Those that
 * few executions need are called in the file that `buildSeldom` makes.
 */
function entryModule(server: string, functions: readonly PublicFunction[], seldom: ReadonlySet<string>): string {
  const assignments = functions.map(({ name, parameters, help }) => {
    const names = parameters.join(', ');
    const call = seldom.has(name) ? `callSeldom('${name}', [${names}])` : `server.${name}(${names})`;
    return `${help ? `${help}\n` : ''}global.${name} = function ${name}(${names}) { return ${call}; };`;
  });
  const imports = `import * as server from '${server}/index.ts';\nimport { callSeldom } from '${server}/stored/seldom.ts';`;
  return `${imports}\n\n${assignments.join('\n\n')}\n`;
}

/** What webpack passes to a replacement: the folder of the importing file, and what it imports. */
interface Request {
  context: string;
  request: string;
}

/** The bundle as webpack leaves it: the empty functions first, then the code in the open. */
async function bundle(root: string, entry: string): Promise<string> {
  const file = 'Code.js';
  // The plugin's types allow an empty list only.
  const onlyEntry: object = { include: [entry] };
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2019'],
    experiments: { outputModule: true },
    context: root,
    entry,
    devtool: false,
    performance: false,
    // As a module the bundle stands in the open, without webpack's own wrappers: esbuild sees all of it, drops what is
    // not used and wraps it once.
    output: { filename: file, module: true, chunkFormat: 'module' },
    optimization: { minimize: false, avoidEntryIife: true },
    node: { global: false },
    resolve: { extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2019', legalComments: 'inline' } },
        // Modules of which nothing is used, those of the seldom functions, are left out.
        { test: /\.ts$/, include: `${root}/src`, sideEffects: false },
      ],
    },
    plugins: [
      new GasPlugin(onlyEntry),
      new webpack.DefinePlugin({ ENGLISH: JSON.stringify(english) }),
      new webpack.NormalModuleReplacementPlugin(/^\.\.?\//, (request: Request) => {
        const wanted = relative(root, resolve(request.context, `${request.request}.ts`)).replaceAll('\\', '/');
        const substitute = codeSubstitutes[wanted];
        if (substitute) request.request = `${root}/${substitute}`;
      }),
    ],
  });
  if (!compiler) throw new Error('webpack did not start');
  compiler.hooks.shouldEmit.tap('addon', () => false);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {});
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve(String(stats?.compilation.getAsset(file)?.source.source() ?? ''));
    });
  });
}

/**
 * Leaves the empty functions as they are, with their comments and the names of their parameters, and puts all the rest
 * into one function where any name may be shortened.
 */
async function finish(bundled: string): Promise<string> {
  const comments: Comment[] = [];
  const program = parse(bundled, { ecmaVersion: 'latest', sourceType: 'module', onComment: comments });
  const firstOther = program.body.find((node) => !isStub(node));
  const split = firstOther ? leadingStart(bundled, firstOther.start, comments) : bundled.length;

  // The assignments carry the same comments as their functions: once is enough.
  let rest = bundled;
  for (const { start, end, value } of comments.toReversed()) {
    if (start >= split && value.includes('@customfunction')) rest = rest.slice(0, start) + rest.slice(end);
  }
  const { code } = await transform(`const scope = globalThis;\n${withoutRuntime(rest.slice(split))}`, {
    define: { global: 'scope' },
    minify: true,
    treeShaking: true,
    format: 'iife',
    target: 'es2019',
    legalComments: 'inline',
    charset: 'utf8',
  });
  // A module is strict by itself; a script must say so, and at the head of a function, lest it hold for the functions
  // before it or for nothing.
  const wrapped = code.replace(/^(?:"use strict";)?\(\(\)=>\{(?:"use strict";)?/, '(()=>{"use strict";');
  if (!wrapped.startsWith('(()=>{"use strict";')) throw new Error('Code.js: the bundle is not wrapped as expected');
  return `${bundled.slice(0, split).trim()}\n${wrapped}`;
}

/** webpack's own lines, all marked: a bundle of one piece needs none of them, and they may not be dropped as unused. */
function withoutRuntime(code: string): string {
  return code.replace(/^\/\*{6}\/.*$/gm, '');
}

function isStub(node: Node): boolean {
  return node.type === 'FunctionDeclaration' && 'body' in node && isEmptyBlock(node.body);
}

function isEmptyBlock(body: unknown): boolean {
  return (
    typeof body === 'object' && body !== null && 'body' in body && Array.isArray(body.body) && body.body.length === 0
  );
}

/** Where the comments directly before a position begin. */
function leadingStart(code: string, position: number, comments: readonly Comment[]): number {
  let start = position;
  for (const comment of comments.toReversed()) {
    if (comment.end <= start && code.slice(comment.end, start).trim() === '') start = comment.start;
  }
  return start;
}

/**
 * What Google needs, looked for in the finished file: a minifier that wraps or renames the functions leaves a bundle that
 * works in Node and has no entry point at Google.
 */
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
