/** What an entry of package-lock.json must say: the package's address at the public registry, and its checksum. */

export interface Locked {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** Folders with a lock file: the repository, and the browser that is installed only where none is found. */
export const lockedProjects = ['.', 'scripts/browser'];

/** The package at a path such as `node_modules/a/node_modules/@b/c`; an alias names its package itself. */
export function nameOf(path: string, { name }: Locked): string {
  return name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Where every client finds a package; npm asks another registry for it where one is set up. */
export function tarballOf(name: string, version: string): string {
  return `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${version}.tgz`;
}

/** Whether nothing is missing; the project itself, links and packages inside another's archive have no archive. */
export function isComplete(path: string, entry: Locked): boolean {
  if (path === '' || entry.link || entry.inBundle) return true;
  return entry.integrity !== undefined && entry.resolved === tarballOf(nameOf(path, entry), entry.version ?? '');
}
