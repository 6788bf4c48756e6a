/** An Apps Script project on disk: its scripts, its HTML files, its manifest. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { Script } from 'node:vm';
import { parse } from 'acorn';
import type { ScriptFile } from '../execution/wire.js';

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  runtimeVersion?: string;
}

export interface Project {
  name: string;
  key: string;
  files: ScriptFile[];
  html: Map<string, string>;
  manifest: Manifest;
  /** Names of all top-level functions, in no order. */
  functions: string[];
  /** Those that carry @customfunction. In an add-on any top-level function may be called from a cell. */
  customFunctions: string[];
}

function walk(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : walk(path);
    return [path];
  });
}

/** @throws when the folder, its manifest or a script cannot be read; the message names the file. */
export function loadProject(dir: string): Project {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new Error(`No Apps Script project at ${dir}: the folder does not exist.`);
  const paths = walk(dir).sort();
  const manifestPath = join(dir, 'appsscript.json');
  if (!existsSync(manifestPath))
    throw new Error(`${dir} has no appsscript.json, the manifest every Apps Script project needs.`);
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  } catch (error) {
    throw new Error(`${manifestPath}: ${(error as Error).message}`);
  }
  const files = paths
    .filter((path) => ['.js', '.gs'].includes(extname(path)))
    .map((path) => ({ name: relative(dir, path), source: readFileSync(path, 'utf8') }));
  if (files.length === 0) throw new Error(`${dir} has no script (.js or .gs).`);
  for (const file of files) {
    try {
      new Script(file.source, { filename: file.name });
    } catch (error) {
      throw new Error(`${file.name} does not parse: ${(error as Error).message}`);
    }
  }
  const html = new Map(
    paths
      .filter((path) => extname(path) === '.html')
      .map((path) => [relative(dir, path).replace(/\.html$/, ''), readFileSync(path, 'utf8')]),
  );
  const hash = createHash('sha1');
  for (const file of files) hash.update(file.name).update('\0').update(file.source).update('\0');
  const names = files.flatMap((file) => topLevelFunctions(file.source));
  return {
    name: basename(dir),
    key: hash.digest('hex'),
    files,
    html,
    manifest,
    functions: names.map((each) => each.name),
    customFunctions: names.filter((each) => each.custom).map((each) => each.name),
  };
}

/** Function declarations at the top level: what Google can call. Apps Script's V8 takes what ES2022 is, less class fields. */
function topLevelFunctions(source: string): { name: string; custom: boolean }[] {
  const comments: { end: number; text: string }[] = [];
  const { body } = parse(source, {
    ecmaVersion: 2022,
    sourceType: 'script',
    onComment: (isBlock, text, _start, end) => {
      if (isBlock) comments.push({ end, text });
    },
  });
  return body.flatMap((statement) => {
    if (statement.type !== 'FunctionDeclaration') return [];
    // A doc comment belongs to the function when nothing but blanks lies between them.
    const doc = comments.find(({ end }) => end <= statement.start && source.slice(end, statement.start).trim() === '');
    return [{ name: statement.id.name, custom: /@customfunction/i.test(doc?.text ?? '') }];
  });
}
