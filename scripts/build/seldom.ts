/** Builds Seldom.html: the public functions that few executions need, as code that the add-on evaluates when one is called. */

import { relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { type BuiltFile, writeBuilt } from './files';
import type { BuildPaths } from './paths';
import { english, jsonWithoutMarkup, substitutes } from './tables';

/** Puts what reads a table in the place of the table itself, as in Code.js. */
function storedTables(root: string): Plugin {
  return {
    name: 'stored-tables',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
        const substitute = substitutes[relative(root, resolve(resolveDir, `${path}.ts`)).replaceAll('\\', '/')];
        return substitute ? { path: `${root}/${substitute}` } : undefined;
      });
    },
  };
}

/** Bundles src/server/seldom.ts and seldom-parts.ts into an expression whose value is an object of its functions. */
export async function buildSeldom({ root, dist }: BuildPaths): Promise<BuiltFile> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './seldom';\nexport * from './seldom-parts';",
      resolveDir: `${root}/src/server`,
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'functions',
    target: 'es2019',
    charset: 'utf8',
    define: { ENGLISH: JSON.stringify(english) },
    plugins: [storedTables(root)],
  });
  const code = `(()=>{${outputFiles[0]?.text ?? ''};return functions})()`;
  return writeBuilt(`${dist}/Seldom.html`, jsonWithoutMarkup(code));
}
