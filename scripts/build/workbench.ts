/** Builds the workbench: the host, its workers, the realm that scripts see, and the page. */

import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { type BuiltFile, writeBuilt } from './files';
import { type BuildPaths, existing } from './paths';

/** CommonJS packages inside an ES module ask for `require`. */
const requireBanner =
  "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);";

const node: BuildOptions = {
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: { js: requireBanner },
  // It brings a binary for each system, and is loaded when a folder is opened.
  external: ['libsql'],
  // Names of classes are read by Univer's injector in its messages, and help in a stack trace.
  keepNames: true,
};

const page: BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'react',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: {
    '.woff': 'dataurl',
    '.woff2': 'dataurl',
    '.ttf': 'dataurl',
    '.svg': 'dataurl',
    '.png': 'dataurl',
  },
};

const formPage: BuildOptions = { ...page, jsxImportSource: 'preact' };

const bundles: { entry: string; outfile: string; options: BuildOptions }[] = [
  { entry: 'workbench/index.ts', outfile: 'workbench.mjs', options: node },
  { entry: 'workbench/worker.ts', outfile: 'worker.mjs', options: node },
  { entry: 'workbench/realm/index.ts', outfile: 'realm.js', options: { format: 'iife', target: 'es2022' } },
  { entry: 'workbench/page/index.tsx', outfile: 'page/app.js', options: page },
  { entry: 'workbench/forms-page/index.tsx', outfile: 'form/app.js', options: formPage },
];

/** Builds those parts of the workbench that are there. */
export async function buildWorkbench({ root, build: out }: BuildPaths): Promise<BuiltFile[]> {
  const built = await Promise.all([
    ...bundles.map(async ({ entry, outfile, options }) => {
      const file = existing(root, entry);
      return file ? bundle(root, file, join(out, outfile), options) : [];
    }),
    declareTypes(root, out),
  ]);
  for (const [folder, target] of Object.entries({ page: 'page', 'forms-page': 'form' })) {
    const html = existing(root, `workbench/${folder}/index.html`);
    if (html) built.push([await writeBuilt(join(out, target, 'index.html'), await readFile(html))]);
  }
  return built.flat();
}

async function bundle(root: string, entry: string, outfile: string, options: BuildOptions): Promise<BuiltFile[]> {
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    metafile: true,
    write: false,
    legalComments: 'none',
    logLevel: 'error',
  });
  const sizes = new Map(Object.entries(metafile.outputs).map(([path, { bytes }]) => [join(root, path), bytes]));
  return Promise.all(
    outputFiles.map(async ({ path, contents }) => {
      await writeBuilt(path, contents);
      return { path, bytes: sizes.get(path) ?? contents.byteLength };
    }),
  );
}

/** The public types stand in one file without imports, which therefore serves as the declaration of the bundle. */
async function declareTypes(root: string, out: string): Promise<BuiltFile[]> {
  const file = existing(root, 'workbench/types.ts');
  if (!file) return [];
  const types = await readFile(file, 'utf8');
  if (/^import\s/m.test(types))
    throw new Error(`${relative(root, file)} must stand alone: it is copied as a declaration`);
  const opener = 'export declare function openWorkbench(options?: WorkbenchOptions): Promise<Workbench>;\n';
  const text = /function openWorkbench\b/.test(types) ? types : `${types.trimEnd()}\n\n${opener}`;
  // An import of workbench.mjs is typed by the .d.mts; older settings look for the .d.ts.
  return Promise.all(['workbench.d.ts', 'workbench.d.mts'].map((name) => writeBuilt(join(out, name), text)));
}
