/** An Apps Script project on disk: its scripts, its HTML files, its manifest. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { ScriptFile } from '../execution/wire.js';
import { readScript, type TopLevelFunction } from './script.js';

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  runtimeVersion?: string;
}

export interface Project {
  name: string;
  key: string;
  files: ScriptFile[];
  /** Content by name without extension: 'folder/page'. */
  html: Map<string, string>;
  manifest: Manifest;
  /** Names of all top-level functions declared as such: what cells can call. */
  functions: string[];
  /** Those and what top-level variables hold as functions: what the client, menus and triggers can call. */
  callable: string[];
  /** Functions that carry @customfunction. In an add-on any top-level function may be called from a cell. */
  customFunctions: string[];
}

/** What Google takes where a manifest names none. */
export const DEFAULT_TIME_ZONE = 'America/New_York';

/** What clasp needs to know to push a folder: https://github.com/google/clasp, .clasp.json. */
interface ClaspSettings {
  rootDir?: string;
  filePushOrder?: string[];
}

function walk(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : walk(path);
    return [path];
  });
}

function readObject(path: string, what: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}, ${what}, is not readable as JSON: ${(error as Error).message}`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Error(`${path}, ${what}, must be a JSON object.`);
  return value as Record<string, unknown>;
}

function readManifest(dir: string): Manifest {
  const path = join(dir, 'appsscript.json');
  if (!existsSync(path))
    throw new Error(`${dir} has no appsscript.json, the manifest every Apps Script project needs.`);
  const manifest = readObject(path, 'the manifest');
  const { timeZone, runtimeVersion, oauthScopes } = manifest;
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new Error(`${path}: timeZone is ${JSON.stringify(timeZone)}, no time zone such as "Asia/Kuala_Lumpur".`);
  if (runtimeVersion !== undefined && !['V8', 'STABLE', 'DEPRECATED_ES5'].includes(String(runtimeVersion)))
    throw new Error(`${path}: runtimeVersion is ${JSON.stringify(runtimeVersion)}, expected "V8".`);
  const scopes = oauthScopes === undefined || (Array.isArray(oauthScopes) && oauthScopes.every(isText));
  if (!scopes) throw new Error(`${path}: oauthScopes must be a list of texts.`);
  return manifest as Manifest;
}

const isText = (value: unknown): value is string => typeof value === 'string';

export function isTimeZone(value: unknown): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) });
    return typeof value === 'string';
  } catch {
    return false;
  }
}

/** The folder that clasp would push, and its order: that of .clasp.json, where the project has one. */
function readClasp(dir: string): { root: string; order: string[] } {
  const path = join(dir, '.clasp.json');
  if (!existsSync(path)) return { root: dir, order: [] };
  const { rootDir, filePushOrder = [] } = readObject(path, "clasp's settings") as ClaspSettings;
  const root = rootDir && existsSync(join(dir, rootDir, 'appsscript.json')) ? join(dir, rootDir) : dir;
  return { root, order: filePushOrder.map((file) => relative(root, join(dir, file))) };
}

/** A project's folder; one whose .clasp.json lies above it, as that of a `rootDir`, finds the order there. */
function settingsOf(dir: string): { root: string; order: string[] } {
  const own = readClasp(dir);
  if (own.root !== dir || existsSync(join(dir, '.clasp.json'))) return own;
  const above = readClasp(dirname(dir));
  return above.root === dir ? above : own;
}

/** clasp pushes what the order names first, then the rest by name. */
function inOrder(paths: string[], root: string, order: string[]): string[] {
  const place = (path: string) => {
    const at = order.indexOf(relative(root, path));
    return at < 0 ? order.length : at;
  };
  return paths.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** As Google names it: with slashes, without extension. */
function nameOf(root: string, path: string): string {
  return relative(root, path).slice(0, -extname(path).length).split(sep).join('/');
}

/** @throws when the folder, its manifest or a script cannot be read; the message names the file, and the line. */
export function loadProject(dir: string): Project {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new Error(`No Apps Script project at ${dir}: the folder does not exist.`);
  const { root, order } = settingsOf(dir);
  const manifest = readManifest(root);
  const paths = walk(root);
  const scripts = inOrder(
    paths.filter((path) => ['.js', '.gs'].includes(extname(path))),
    root,
    order,
  );
  if (scripts.length === 0) throw new Error(`${root} has no script (.js or .gs).`);
  const files = scripts.map((path) => ({ name: relative(root, path), source: readFileSync(path, 'utf8') }));
  refuseTwins(scripts, root);
  const hash = createHash('sha1');
  const found: TopLevelFunction[] = [];
  for (const file of files) {
    found.push(...readScript(file));
    hash.update(file.name).update('\0').update(file.source).update('\0');
  }
  const html = paths.filter((path) => extname(path) === '.html');
  const declared = found.filter((each) => each.declared);
  return {
    name: basename(dir),
    key: hash.digest('hex'),
    files,
    html: new Map(html.map((path) => [nameOf(root, path), readFileSync(path, 'utf8')])),
    manifest,
    functions: declared.map((each) => each.name),
    callable: found.map((each) => each.name),
    customFunctions: declared.filter((each) => each.custom).map((each) => each.name),
  };
}

/** A project on Google has one file of a name; clasp refuses to push a second. */
function refuseTwins(scripts: string[], root: string): void {
  const seen = new Map<string, string>();
  for (const path of scripts) {
    const name = nameOf(root, path);
    const twin = seen.get(name);
    if (twin) throw new Error(`${relative(root, twin)} and ${relative(root, path)} would be one file on Google.`);
    seen.set(name, path);
  }
}
