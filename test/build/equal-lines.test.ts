/** No run of six equal lines stands twice in src: what is needed twice is written once. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../support/dist';

const RUN = 6;

interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
}

/** The lines that say something: imports, blank lines and lone brackets are alike in any two files. */
function tellingLines(text: string): Line[] {
  const blank = (found: string) => found.replaceAll(/[^\n]/g, '');
  return text
    .replaceAll(/^import\b[^;]*;$|^export (?:type )?\{[^}]*\} from [^;]*;$/gm, blank)
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => /\w/.test(line.text));
}

/** The pairs of places where the same run begins, each pair of files and run once. */
function repeated(files: ReadonlyMap<string, string>): string[] {
  const places = new Map<string, { file: string; line: Line }>();
  const found: string[] = [];
  for (const [file, text] of files) {
    const lines = tellingLines(text);
    let last = '';
    for (let at = 0; at + RUN <= lines.length; at++) {
      const run = lines.slice(at, at + RUN);
      const [line] = run;
      const key = run.map((each) => each.text).join('\n');
      const before = places.get(key);
      if (!line) continue;
      if (!before) places.set(key, { file, line });
      // A longer run is said once, where it begins.
      else if (last !== before.file) found.push(`${before.file}:${before.line.number} and ${file}:${line.number}`);
      last = before?.file ?? '';
    }
  }
  return found;
}

test('no run of six equal lines stands twice in src', () => {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:tsx?|css)$/.test(path) && !path.includes('/texts/'));
  expect(paths.length).toBeGreaterThan(200);
  const files = new Map(paths.map((path) => [`src/${path}`, readFileSync(join(root, 'src', path), 'utf8')]));
  expect(repeated(files)).toEqual([]);
});

const six = ['const a = 1;', 'if (a) {', 'b();', '}', 'c();', 'd();', '', 'e();'];

test('a run is found wherever it stands, however it is indented', () => {
  const indented = ['// Before.', ...six.map((line) => `  ${line}`), '// After.'].join('\n');
  expect(
    repeated(
      new Map([
        ['a.ts', six.join('\n')],
        ['b.ts', indented],
      ]),
    ),
  ).toEqual(['a.ts:1 and b.ts:2']);
  expect(repeated(new Map([['a.ts', [...six, 'between();', ...six].join('\n')]]))).toEqual(['a.ts:1 and a.ts:10']);
});

test('five lines, imports and brackets are no run', () => {
  const imports = "import {\n  a,\n  b,\n  c,\n  d,\n  e,\n} from './x';\nexport { a } from './y';\n";
  const text = imports + six.slice(1).join('\n');
  expect(
    repeated(
      new Map([
        ['a.ts', text],
        ['b.ts', text],
      ]),
    ),
  ).toEqual([]);
});
