/** `npm run docs`: writes docs/functions.md and docs/coverage.md. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublicFunctions } from './build/publicFunctions';
import { readComments } from './docs/comments';
import { coveragePage, readCoverage } from './docs/coverage';
import { functionReference } from './docs/reference';
import { root } from './run';

const entry = join(root, 'src/server/index.ts');
await writeFile(join(root, 'docs/functions.md'), functionReference(readPublicFunctions(entry), readComments(entry)));
await writeFile(join(root, 'docs/coverage.md'), coveragePage(readCoverage()));
