/** `npm test`: build, lint, types and all tests, the browser's included; the last line counts them. */

import { count, runSuite } from './test/suite';

await count(() => runSuite(process.argv.slice(2)));
