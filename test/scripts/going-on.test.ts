/** An error that nothing has caught is logged with its stack, and the process that serves a workbench goes on. */

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../support/dist';
import { temporaryFolder } from '../support/script';
import { Client } from '../support/socket';

const SCRIPT = `
  import { goOnServing } from '${root}/scripts/start/go-on-serving.ts';
  import { openWorkbench } from '${root}/build/workbench.mjs';
  const workbench = await openWorkbench();
  goOnServing();
  const { url } = await workbench.serve();
  setTimeout(function thrown() { throw new Error('stray'); }, 0);
  void Promise.reject(new Error('unawaited'));
  setTimeout(() => console.log(url), 50);
`;

test('a stray error and a promise that nobody waits for end nothing', async () => {
  const script = join(temporaryFolder(), 'serve.mts');
  writeFileSync(script, SCRIPT);
  const child = spawn(process.execPath, ['--import', join(root, 'node_modules/tsx/dist/esm/index.mjs'), script]);
  let told = '';
  child.stderr.on('data', (data) => {
    told += data;
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (data) => resolve(String(data).trim()));
      child.on('exit', () => reject(new Error(`It ended: ${told}`)));
    });
    const page = await Client.open(url);
    expect((await page.greet()).user).not.toBe('');
    page.end();
    expect(told).toMatch(/goes on: Error: stray\n +at .*thrown/);
    expect(told).toContain('goes on: Error: unawaited\n');
  } finally {
    child.kill();
  }
});
