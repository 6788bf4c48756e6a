/** What `.ci/run` runs: all as a stranger gets it, without any outside data, and then the tests that need the data. */

import { join } from 'node:path';
import { root } from './run';
import { count, runDataTests, runSuite } from './test/suite';

await count(async () => {
  const suite = await runSuite(process.argv.slice(2), { SALURAN_DATA: join(root, 'build/no-such-data') });
  console.log('Now the tests that need outside data, with the data.');
  return [...suite, await runDataTests()];
});
