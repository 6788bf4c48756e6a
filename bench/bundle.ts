/** Size of what clasp pushes, and the time that every single execution pays to load it. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { median, report } from './support/report';

const dist = join(import.meta.dirname, '../dist');
for (const name of ['Code.js', 'Sidebar.html']) report(`size of ${name}`, statSync(join(dist, name)).size, 'bytes');

const code = readFileSync(join(dist, 'Code.js'), 'utf8');
const times: number[] = [];
for (let run = 0; run < 30; run++) {
  const realm = createContext({});
  // The comment makes each text new: V8 would take the compiled code of an equal one from its cache.
  const text = `${code}\n// ${run}`;
  const started = performance.now();
  new Script(text).runInContext(realm);
  times.push(performance.now() - started);
}
report('load Code.js in a fresh realm', median(times), 'ms');
