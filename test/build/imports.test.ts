/** The way of the data: imports point inwards only. */

import { describe, expect, test } from '@jest/globals';
import { type Import, importsIn, importsUnder } from '../../scripts/docs/imports';
import { root } from '../support/dist';

const inside =
  (...folders: string[]) =>
  ({ to }: Import) =>
    folders.some((folder) => to === folder || to.startsWith(`${folder}/`));

const ours = inside('src', 'workbench', 'test', 'scripts', 'bench', 'build', 'dist', '..');

/** Imports under a folder that reach files of ours which it may not know. */
function forbidden(folder: string, allowed: (candidate: Import) => boolean): string[] {
  return importsUnder(root, folder)
    .filter((candidate) => ours(candidate) && !allowed(candidate))
    .map(({ from, to }) => `${from} imports ${to}`);
}

describe('imports', () => {
  test('the core knows only itself', () => {
    expect(forbidden('src/core', inside('src/core'))).toEqual([]);
  });

  test('the core is the language alone: nothing of Node or the browser', () => {
    const node = importsUnder(root, 'src/core').filter(({ to }) => to.startsWith('node:') || to.startsWith('preact'));
    expect(node).toEqual([]);
  });

  test('the server knows the core, not the sidebar', () => {
    expect(forbidden('src/server', inside('src/server', 'src/core'))).toEqual([]);
  });

  test.each(['src/sidebar', 'src/import', 'src/dialogs'])(
    'the page in %s knows the core, what pages share, and of the server only types',
    (page) => {
      const types = (candidate: Import) => candidate.typeOnly && inside('src/server')(candidate);
      const allowed = inside(page, 'src/ui', 'src/core');
      expect(forbidden(page, (candidate) => allowed(candidate) || types(candidate))).toEqual([]);
    },
  );

  test('what pages share knows the core', () => {
    expect(forbidden('src/ui', inside('src/ui', 'src/core'))).toEqual([]);
  });

  test('the workbench knows nothing of pipelines', () => {
    expect(forbidden('workbench', inside('workbench'))).toEqual([]);
  });

  test.each([
    ["import { a } from '../server/a';", false],
    ["import '../server/a';", false],
    ["export * from '../server/a';", false],
    ["const a = await import('../server/a');", false],
    ["import { type A } from '../server/a';", false],
    ["import type { A } from '../server/a';", true],
    ["type A = import('../server/a').A;", true],
  ])('%s is seen', (text, typeOnly) => {
    expect(importsIn('src/core/x.ts', text)).toEqual([{ from: 'src/core/x.ts', to: 'src/server/a', typeOnly }]);
  });
});
