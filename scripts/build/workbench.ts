/** Builds the workbench: the host, its workers, the realm that scripts see, and the page. */

import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { compress } from './compress';
import { type BuiltFile, removeOthers, writeBuilt } from './files';
import { noHyphenation } from './no-hyphenation';
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
};

/** A page's script is app.js. What it imports only when it is needed lies beside it, under names that change with the content. */
const page: BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  splitting: true,
  entryNames: 'app',
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  plugins: [noHyphenation],
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

const formPage: BuildOptions = { ...page, format: 'iife', splitting: false, jsxImportSource: 'preact' };

interface Bundle {
  entry: string;
  /** One file, or the folder of several. */
  out: { outfile: string } | { outdir: string };
  options: BuildOptions;
}

const bundles: Bundle[] = [
  { entry: 'workbench/index.ts', out: { outfile: 'workbench.mjs' }, options: node },
  { entry: 'workbench/worker.ts', out: { outfile: 'worker.mjs' }, options: node },
  { entry: 'workbench/realm/index.ts', out: { outfile: 'realm.js' }, options: { format: 'iife', target: 'es2022' } },
  { entry: 'workbench/page/index.tsx', out: { outdir: 'page' }, options: page },
  { entry: 'workbench/forms-page/index.tsx', out: { outdir: 'form' }, options: formPage },
];

/** Builds those parts of the workbench that are there. */
export async function buildWorkbench({ root, build: out }: BuildPaths): Promise<BuiltFile[]> {
  const built = await Promise.all([
    ...bundles.map(async ({ entry, out: place, options }) => {
      const file = existing(root, entry);
      if (!file) return [];
      if ('outdir' in place) return bundlePage(root, file, join(out, place.outdir), options);
      return bundle(root, file, { ...options, outfile: join(out, place.outfile) });
    }),
    declareTypes(root, out),
  ]);
  for (const [folder, target] of Object.entries({ page: 'page', 'forms-page': 'form' })) {
    const html = existing(root, `workbench/${folder}/index.html`);
    if (html) built.push([await writeBuilt(join(out, target, 'index.html'), await readFile(html))]);
  }
  return built.flat();
}

/** A page's script, chunks and styles, each beside its compressed form. */
export async function bundlePage(
  root: string,
  entry: string,
  outdir: string,
  options: BuildOptions = page,
): Promise<BuiltFile[]> {
  const built = await bundle(root, entry, { ...options, outdir });
  await Promise.all(built.map(({ path }) => compress(path)));
  await removeOthers(
    join(outdir, 'chunks'),
    built.flatMap(({ path }) => ['', '.br', '.gz'].map((form) => basename(path) + form)),
  );
  return built;
}

async function bundle(root: string, entry: string, options: BuildOptions): Promise<BuiltFile[]> {
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
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
