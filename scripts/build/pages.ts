/** Builds the pages of the add-on: each with its script and styles in one file, as HtmlService wants it. */

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { escapeControls } from './escape-controls';
import { type BuiltFile, writeBuilt } from './files';
import { escapeInlineScript } from './inline-script';
import type { BuildPaths } from './paths';

/** What is built from which folder of src. */
const PAGES = { Sidebar: 'sidebar', Import: 'import', Dialogs: 'dialogs' };

/** Bundles src/sidebar into dist/Sidebar.html, and the other pages likewise. */
export function buildPages({ root, dist }: BuildPaths): Promise<BuiltFile[]> {
  return Promise.all(
    Object.entries(PAGES).map(async ([name, folder]) => {
      const page = await pageOf(root, `${root}/src/${folder}`);
      return writeBuilt(`${dist}/${name}.html`, page);
    }),
  );
}

async function pageOf(root: string, folder: string): Promise<string> {
  const [html, css, script] = await Promise.all([
    readFile(`${folder}/index.html`, 'utf8'),
    bundle(root, `${folder}/index.css`),
    bundle(root, `${folder}/index.tsx`),
  ]);
  let page = html.replace(/\n\s+/g, '\n');
  page = fill(page, '<!-- styles -->', `<style>${css}</style>`);
  page = fill(page, '<!-- script -->', `<script>${inlined(script)}</script>`);
  return page;
}

/** The script as it can stand in a page: without marks that a filter may cut at, and in ASCII without tabs. */
function inlined(script: string): string {
  return escapeInlineScript(escapeControls(script).replace(/\t/g, '\\t'));
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
  if (page.split(placeholder).length !== 2) throw new Error(`The index.html of a page needs one ${placeholder}`);
  // A function, so that "$&" in the content stays as it is.
  return page.replace(placeholder, () => content);
}
