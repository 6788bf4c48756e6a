/** Leaves Univer's hyphenation patterns out of the page: 4.9 MB for 75 languages, and cells are never hyphenated. */

import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** How Univer loads the patterns of one language; the file exports them under the language's name in Pascal case. */
const LOADER = /\(\) => import\("\.\/([a-z0-9-]+)-[\w-]{8}\.js"\)/g;

/** Levels and tree of a language that has no patterns. */
const NO_PATTERNS = "['0', '{}']";

export const noHyphenation: Plugin = {
  name: 'no-hyphenation',
  setup(build) {
    build.onLoad({ filter: /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(
        LOADER,
        (_, language: string) => `() => Promise.resolve({ ${pascalCase(language)}: ${NO_PATTERNS} })`,
      );
      if (contents === source) throw new Error(`${path} no longer loads hyphenation patterns as expected: ${LOADER}`);
      return { contents, loader: 'js' };
    });
  },
};

function pascalCase(language: string): string {
  return language.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}
