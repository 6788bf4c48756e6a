/** CONTRIBUTING.md, README.md and the documents: every path that they name exists, and the steps of the recipes are checked. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readPublicFunctions } from '../../scripts/build/public-functions';
import { DEAL_COLUMNS, dealColumns } from '../../src/core/deals/columns';
import { linkFormula } from '../../src/core/workbook/link-formulas';
import { root } from '../support/dist';

const folders = ['src', 'workbench', 'test', 'scripts', 'bench', 'conformance', 'docs', '.ci', '.github'];

/** Every file and folder of ours, as paths from the root. */
const paths = readdirSync(root).concat(
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      posix.join(folder, path.replaceAll('\\', '/')),
    ),
  ),
);
const documents = paths.filter((path) => path.endsWith('.md'));

/** Whether a path exists: `<feature>` stands for any folder. Jest also takes the beginning of a test's path. */
function exists(path: string): boolean {
  const literal = path.replace(/\/$/, '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = literal.replaceAll(/<[^>]+>/g, '[^/]+');
  const whole = new RegExp(path.startsWith('test/') ? `^${pattern}` : `^${pattern}$`);
  return paths.some((each) => whole.test(each));
}

/** Paths in code marks, such as `src/core/api.ts`. A path may also be an argument of a command. */
function namedPaths(text: string): string[] {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, inside = '']) => inside.split(/\s+/));
  return code.filter((word) => folders.includes(word.split('/')[0] ?? '') && word.includes('/') && !/[*{…]/.test(word));
}

/** Files in code marks that are named from the document's own folder, such as `wire.ts`. */
function nearPaths(document: string, text: string): string[] {
  return [...text.matchAll(/`([\w-][\w./-]*\.(?:tsx?|css))`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !folders.includes(path.split('/')[0] ?? ''))
    .map((path) => posix.join(posix.dirname(document), path));
}

/** Links to files of the repository, as paths from its root. */
function linkedPaths(document: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => posix.join(posix.dirname(document), link));
}

describe('the documents', () => {
  test.each(documents)('%s names only paths that exist', (document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const named = [...namedPaths(text), ...nearPaths(document, text), ...linkedPaths(document, text)];
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });

  test.each(['README.md', 'CONTRIBUTING.md'])('%s names only scripts that package.json has', (document) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...readFileSync(join(root, document), 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
  });

  test('a path that does not exist is found', () => {
    const text = 'See `src/core/no-such.ts`, `npx jest test/unit`, `src/core/<feature>/` and [it](no/such.md).';
    expect(namedPaths(text)).toEqual(['src/core/no-such.ts', 'test/unit', 'src/core/<feature>/']);
    expect(linkedPaths('docs/x.md', text)).toEqual(['docs/no/such.md']);
    expect(nearPaths('workbench/README.md', 'In `engine/a1.ts` and `no-such.ts`.')).toEqual([
      'workbench/engine/a1.ts',
      'workbench/no-such.ts',
    ]);
    expect(exists('src/core/no-such.ts')).toBe(false);
    expect(exists('src/core/<feature>/columns.ts')).toBe(true);
  });
});

describe('the recipes', () => {
  const recipes = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((text) => ({ title: text.split('\n')[0] ?? '', text, steps: text.match(/^\d\. /gm)?.length ?? 0 }));

  test('there are ten, of three steps at most', () => {
    expect(recipes).toHaveLength(10);
    expect(recipes.filter(({ steps }) => steps < 1 || steps > 3)).toEqual([]);
  });

  const stepsOf = (title: string): string[] =>
    [...(recipes.find((each) => each.title === title)?.text ?? '').matchAll(/^\d\. `([^`]+)`/gm)].map(
      ([, path = '']) => path,
    );

  test.each([
    ['Add a column to Deals', 'src/core/deals/columns.ts'],
    ['Change a stage-gate rule', 'src/core/deals/gate.ts'],
    ['Add an import alias', 'src/core/deals/columns.ts'],
  ])('%s: %s is the one place', (title, path) => expect(stepsOf(title)).toEqual([path]));

  // Long ones are in no file by chance: whoever writes one elsewhere has begun a second list.
  const aliases = dealColumns()
    .flatMap((key) => DEAL_COLUMNS[key].aliases?.split(' ') ?? [])
    .filter((name) => name.length > 12);
  const sources = paths.filter((path) => /^src\/.*\.tsx?$/.test(path) && path !== 'src/core/deals/columns.ts');

  test('no other source has an alias of a column of Deals', () => {
    expect(aliases.length).toBeGreaterThan(40);
    const elsewhere = sources.flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return aliases.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`);
    });
    expect(elsewhere).toEqual([]);
  });

  test('nothing but the gate decides whether a required field is missing', () => {
    const deciding = sources.filter((path) =>
      /requiredFields\s*\.\s*(filter|some|every|find)/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(deciding).toEqual([]);
  });

  const withBasis = readPublicFunctions(join(root, 'src/server/index.ts')).filter(({ parameters }) =>
    parameters.includes('basis'),
  );

  test.each(withBasis)('a bare $name is linked to the deals and the basis', ({ name, parameters }) => {
    const linked = linkFormula(`=${name}()`) ?? '';
    const given = linked.slice(name.length + 2, -1).split(',');
    expect(
      parameters.map((parameter, index) => given[index] && `${parameter} ${given[index]}`).filter(Boolean),
      // What looks back only changes when the model is fitted, and the basis with it.
    ).toEqual([...(name === 'FORECAST_ACCURACY' ? [] : ['deals SaluranDeals']), 'basis SaluranBasis']);
  });
});
