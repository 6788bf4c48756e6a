/** Builds Sidebar.html: the client with its script and styles in one file, as HtmlService wants it. */

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { type BuiltFile, writeBuilt } from './files';
import { escapeInlineScript } from './inline-script';
import type { BuildPaths } from './paths';

/** Bundles src/sidebar into dist/Sidebar.html. */
export async function buildSidebar({ root, dist }: BuildPaths): Promise<BuiltFile[]> {
  const folder = `${root}/src/sidebar`;
  const [html, css, script] = await Promise.all([
    readFile(`${folder}/index.html`, 'utf8'),
    bundle(root, `${folder}/index.css`),
    bundle(root, `${folder}/index.tsx`),
  ]);
  let page = html.replace(/\n\s+/g, '\n');
  page = fill(page, '<!-- styles -->', `<style>${css}</style>`);
  page = fill(page, '<!-- script -->', `<script>${escapeInlineScript(script)}</script>`);
  return [await writeBuilt(`${dist}/Sidebar.html`, page)];
}

/** A script or a style sheet with all that it imports, as one text. */
async function bundle(root: string, entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2019',
    // The page passes through Google's HTML filter; ASCII passes every one.
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
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
