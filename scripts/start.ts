/** `npm start`: builds, opens the workbench with a workbook in it, and prints its address. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Workbench, WorkbenchOptions } from '../workbench/types';
import { root, runScript } from './run';
import { goOnServing } from './start/go-on-serving';
import { startOptions } from './start/options';
import { holdPort } from './start/port';
import { openStartWorkbook } from './start/workbook';

async function start(): Promise<void> {
  const options = startOptions(process.argv.slice(2), process.env);
  const held = await holdPort(options.port);
  const build = await runScript('build.ts', { show: false });
  if (!build.ok) throw new Error(build.output);
  const library = (await import(pathToFileURL(join(root, 'build/workbench.mjs')).href)) as {
    openWorkbench(options?: WorkbenchOptions): Promise<Workbench>;
  };
  const workbench = await openStartWorkbook(library.openWorkbench, options);
  for (const notice of await workbench.notices()) console.error(notice);
  await held.release();
  const server = await workbench.serve(options.port).catch(async (error: unknown) => {
    await workbench.close();
    throw error;
  });
  goOnServing();
  console.log(`Saluran is open at ${server.url}`);
  const stop = async () => {
    await server.close();
    await workbench.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
