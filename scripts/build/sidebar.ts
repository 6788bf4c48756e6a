/**
 * Builds the sidebar: Sidebar.html, the client with its script and styles in one file, as HtmlService wants it, and its
 * parts, which it loads when they are first shown.
 */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { type BuiltFile, writeBuilt } from './files';
import type { BuildPaths } from './paths';
import { jsonWithoutMarkup } from './tables';

/** Name of each part → its entry and styles in src/sidebar/parts, without their endings. */
const PARTS = { SetUp: 'set-up', Pulse: 'pulse/index' } as const;

/** Bundles src/sidebar into dist/Sidebar.html, and each of its parts into a file of its own. */
export async function buildSidebar({ root, dist }: BuildPaths): Promise<BuiltFile[]> {
  const folder = `${root}/src/sidebar`;
  const shared = await readShared(root, `${folder}/shared.ts`);
  return Promise.all([
    buildPage(root, folder, dist),
    ...Object.entries(PARTS).map(([name, entry]) =>
      buildPart(root, `${folder}/parts/${entry}`, shared, `${dist}/${name}Part.html`),
    ),
  ]);
}

async function buildPage(root: string, folder: string, dist: string): Promise<BuiltFile> {
  const [html, css, { text }] = await Promise.all([
    readFile(`${folder}/index.html`, 'utf8'),
    bundleStyles(root, `${folder}/styles/index.css`),
    bundleScript(root, { entryPoints: [`${folder}/index.tsx`] }),
  ]);
  let page = html.replace(/\n\s+/g, '\n');
  // Inside a script element only its end tag needs care; a string may spell it out.
  page = fill(page, '<!-- styles -->', `<style>${css}</style>`);
  page = fill(page, '<!-- script -->', `<script>${text.replaceAll(/<\/(script)/gi, '<\\/$1')}</script>`);
  return writeBuilt(`${dist}/Sidebar.html`, page);
}

/** A part's script leaves what it exports in the global `saluranPart`, where the sidebar takes it from. */
async function buildPart(root: string, entry: string, shared: Shared, path: string): Promise<BuiltFile> {
  const [styles, { text }] = await Promise.all([
    bundleStyles(root, `${entry}.css`),
    bundleScript(root, {
      entryPoints: [`${entry}.ts`],
      globalName: 'saluranPart',
      plugins: [lentByPage(root, shared)],
    }),
  ]);
  return writeBuilt(path, jsonWithoutMarkup({ script: text, styles }));
}

/** What the page lends to its parts: the modules, by path, and the names they export. */
interface Shared {
  modules: ReadonlySet<string>;
  names: readonly string[];
}

/** Reads the list of what is shared: its exports, and where they come from. */
async function readShared(root: string, list: string): Promise<Shared> {
  const { metafile } = await bundleScript(root, { entryPoints: [list], format: 'esm' });
  const [output] = Object.values(metafile.outputs);
  const imports = metafile.inputs['src/sidebar/shared.ts']?.imports ?? [];
  return { modules: new Set(imports.map(({ path }) => resolve(root, path))), names: output?.exports ?? [] };
}

/** Puts what the page holds in the place of the shared modules; importing anything else of theirs fails the build. */
function lentByPage(root: string, { modules, names }: Shared): Plugin {
  return {
    name: 'lent-by-page',
    setup({ onLoad }) {
      onLoad({ filter: /\.(tsx?|mjs|js)$/ }, ({ path }) =>
        modules.has(resolve(root, path)) ? { contents: `export const { ${names.join(', ')} } = saluran;` } : undefined,
      );
    },
  };
}

async function bundleScript(root: string, options: BuildOptions): Promise<{ text: string; metafile: Metafile }> {
  const { outputFiles = [], metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
    write: false,
    metafile: true,
  });
  return { text: (outputFiles[0]?.text ?? '').trim(), metafile };
}

async function bundleStyles(root: string, path: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    minify: true,
    charset: 'utf8',
    logLevel: 'silent',
    write: false,
  });
  return (outputFiles[0]?.text ?? '').trim();
}

function fill(page: string, placeholder: string, content: string): string {
  if (page.split(placeholder).length !== 2) throw new Error(`src/sidebar/index.html needs one ${placeholder}`);
  // A function, so that "$&" in the content stays as it is.
  return page.replace(placeholder, () => content);
}
