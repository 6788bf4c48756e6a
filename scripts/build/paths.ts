/** Where the sources lie and where the build puts its results. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface BuildPaths {
  root: string;
  /** Exactly what clasp pushes. */
  dist: string;
  /** Everything else that is built. */
  build: string;
}

/** The paths of the project at `root`, by default this repository. */
export function buildPaths(root: string = resolve(import.meta.dirname, '../..')): BuildPaths {
  return { root, dist: join(root, 'dist'), build: join(root, 'build') };
}

/** The file at a path inside the project, or undefined where it is absent. */
export function existing(root: string, path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? file : undefined;
}
