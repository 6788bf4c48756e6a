/** Size of what clasp pushes, and the time that every single execution pays to load it. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { median, report } from './support/report';

const dist = join(import.meta.dirname, '../dist');
for (const name of ['Code.js', 'Sidebar.html']) report(`size of ${name}`, statSync(join(dist, name)).size, 'bytes');

const code = readFileSync(join(dist, 'Code.js'), 'utf8');
/** As many characters that nothing calls: what a bundle of that size costs whatever it does. */
const empty = `function unused() {\n${'  unused();\n'.repeat(Math.ceil(code.length / 12))}}`;

/** Milliseconds to load a script in a fresh realm, in the middle of 30 runs. */
function loading(script: string): number {
  const times: number[] = [];
  for (let run = 0; run < 30; run++) {
    const realm = createContext({});
    // The comment makes each text new: V8 would take the compiled code of an equal one from its cache.
    const text = `${script}\n// ${run}`;
    const started = performance.now();
    new Script(text).runInContext(realm);
    times.push(performance.now() - started);
  }
  return median(times);
}

const ours = loading(code);
report('load Code.js in a fresh realm', ours, 'ms');
report('load Code.js, times an empty bundle of its size', ours / loading(empty), '×');
