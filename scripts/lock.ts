/** `npm run lock`: writes package-lock.json whole, so that every package has its address and its checksum on every system. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { isComplete, type Locked, lockedProjects, nameOf, tarballOf } from './lock/entries';
import { root } from './run';

interface Lock {
  packages: Record<string, Locked>;
}

const run = promisify(execFile);

/** npm's own work: adds what package.json asks for and keeps the versions that are locked already. */
async function resolveVersions(folder: string): Promise<void> {
  // A person's npm settings may leave addresses out, which the project's own must not do.
  const options = ['--package-lock-only', '--ignore-scripts', '--omit-lockfile-registry-resolved=false'];
  const { stderr } = await run('npm', ['install', ...options], { cwd: folder });
  if (stderr) console.error(stderr.trimEnd());
}

/** The checksum that the registry has for this version. */
async function integrityOf(name: string, version: string): Promise<string> {
  const { stdout } = await run('npm', ['view', `${name}@${version}`, 'dist.integrity', '--json']);
  const found: unknown = JSON.parse(stdout || 'null');
  if (typeof found !== 'string') throw new Error(`The registry has no checksum of ${name}@${version}.`);
  return found;
}

/** npm leaves entries as they are that an older run wrote without address or checksum. */
async function complete(path: string, entry: Locked): Promise<Locked> {
  const name = nameOf(path, entry);
  const { version } = entry;
  if (version === undefined) throw new Error(`${path} has no version in package-lock.json.`);
  const integrity = entry.integrity ?? (await integrityOf(name, version));
  // In npm's own order of fields, so that its next run changes nothing.
  const first = { ...(entry.name ? { name: entry.name } : {}), version, resolved: tarballOf(name, version), integrity };
  return { ...first, ...entry, ...first };
}

/** Writes the lock file of one project: the repository, or a folder with a package.json of its own. */
async function writeLock(project: string): Promise<void> {
  // In a folder of its own, because npm would take over what node_modules lacks on this system.
  const scratch = await mkdtemp(join(tmpdir(), 'saluran-lock-'));
  // npm writes the folder's name into the file where the package has no name.
  const folder = join(scratch, basename(project));
  try {
    await mkdir(folder, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) {
      const from = join(root, project, name);
      if (existsSync(from)) await copyFile(from, join(folder, name));
    }
    await resolveVersions(folder);
    const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as Lock;
    const incomplete = Object.entries(lock.packages).filter(([path, entry]) => !isComplete(path, entry));
    for (const [path, entry] of incomplete) lock.packages[path] = await complete(path, entry);
    await writeFile(join(root, project, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
    const count = Object.keys(lock.packages).length - 1;
    console.log(`${join(project, 'package-lock.json')}: ${count} packages, ${incomplete.length} of them completed.`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

for (const project of lockedProjects) await writeLock(project);
