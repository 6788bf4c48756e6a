/** Reads the rules of conformance/ and writes their table into docs/conformance.md, with what proves each on the workbench. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

export interface ConformanceRule {
  id: string;
  rule: string;
  /** Page of Google's documentation, or 'practice'. */
  source: string;
  /** What only a person can tell on Google, and how. */
  look?: string;
}

const BEGIN = '<!-- Written by `npm run docs` from conformance/; change the rules there. -->';
const END = '<!-- End of the rules. -->';
const SITE = 'https://developers.google.com/';

/** The rules in the project's order. Reading them calls no service. */
export function readRules(root: string): ConformanceRule[] {
  const folder = join(root, 'conformance');
  const context = vm.createContext({});
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.js'))
    .toSorted()) {
    vm.runInContext(readFileSync(join(folder, name), 'utf8'), context, { filename: name });
  }
  return vm.runInContext('rules_()', context) as ConformanceRule[];
}

/** The tests whose names begin with a rule's ID in brackets: ID → files. */
export function testsOfRules(root: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!path.endsWith('.test.ts')) continue;
    for (const [, id = ''] of readFileSync(join(root, 'test', path), 'utf8').matchAll(/['"`]\[([a-z0-9-]+)\] /g)) {
      found.set(id, [...new Set([...(found.get(id) ?? []), path])]);
    }
  }
  return found;
}

/** The document with its table written again. @throws when its marks are missing. */
export function withRules(document: string, rules: ConformanceRule[], tests: Map<string, string[]>): string {
  const [before, after] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (before < 0 || after < before) throw new Error('docs/conformance.md has lost the marks around its table.');
  const rows = rules.map(
    (rule) => `| ${[rule.id, rule.rule, source(rule.source), proof(rule, tests)].map(cell).join(' | ')} |`,
  );
  const table = ['| rule | | source | on the workbench |', '|---|---|---|---|', ...rows].join('\n');
  return `${document.slice(0, before)}${BEGIN}\n\n${table}\n\n${document.slice(after)}`;
}

function proof({ id, look }: ConformanceRule, tests: Map<string, string[]>): string {
  const own = tests.get(id) ?? [];
  const proofs = [...(look === undefined ? ['the project itself'] : []), ...own.map((file) => `test/${file}`)];
  return proofs.length > 0 ? `proved: ${proofs.join(', ')}` : 'assumed';
}

function source(page: string): string {
  if (page === 'practice') return page;
  return `[${page}](${SITE}${page.startsWith('workspace/') ? '' : 'apps-script/'}${page})`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
