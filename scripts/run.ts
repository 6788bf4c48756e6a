/** Runs this project's own tools and waits for them. */

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs Node on a script of the project; its output is shown as it comes, or kept to be shown together. */
export function runNode(args: readonly string[], how: { show: boolean; env?: NodeJS.ProcessEnv }): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...how.env },
      stdio: how.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (part: Buffer) => {
      output += part.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => done({ ok: false, output: output + error.message }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

/** Runs one of the scripts in this folder. */
export function runScript(name: string, how: { show: boolean; env?: NodeJS.ProcessEnv }): Promise<Outcome> {
  return runNode(['--import', 'tsx', `scripts/${name}`], how);
}
