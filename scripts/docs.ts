/**
 * `npm run docs`: writes docs/functions.md, docs/coverage.md, the table of docs/conformance.md,
 * the picture of docs/architecture.md and the signatures that the workbench checks.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublicFunctions } from './build/public-functions';
import { readComments } from './docs/comments';
import { readRules, testsOfRules, withRules } from './docs/conformance';
import { coveragePage, readCoverage, signaturesFile } from './docs/coverage';
import { readArrows, withPicture } from './docs/picture';
import { functionReference } from './docs/reference';
import { root } from './run';

const entry = join(root, 'src/server/index.ts');
await writeFile(join(root, 'docs/functions.md'), functionReference(readPublicFunctions(entry), readComments(entry)));
await writeFile(join(root, 'docs/coverage.md'), coveragePage(readCoverage()));
await writeFile(join(root, 'workbench/services/signatures.json'), signaturesFile());

const conformance = join(root, 'docs/conformance.md');
await writeFile(conformance, withRules(await readFile(conformance, 'utf8'), readRules(root), testsOfRules(root)));

const architecture = join(root, 'docs/architecture.md');
await writeFile(architecture, withPicture(await readFile(architecture, 'utf8'), readArrows(root)));
