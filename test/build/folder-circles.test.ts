/** The folders of src do not import each other in circles, types included: each can be read after those that it imports. */

import { expect, test } from '@jest/globals';
import { type Import, importsUnder } from '../../scripts/docs/imports';
import { root } from '../support/dist';

const LAYERS = ['src/core', 'src/server', 'src/sidebar', 'src/import', 'src/dialogs', 'src/ui'];

/** The folder of a layer that a file is in, or the file where it lies in the layer itself; undefined for any other file. */
function partOf(path: string): string | undefined {
  const layer = LAYERS.find((each) => path.startsWith(`${each}/`));
  return (
    layer &&
    `${layer}/${path
      .slice(layer.length + 1)
      .split('/')[0]
      ?.replace(/\.tsx?$/, '')}`
  );
}

/** The imports that lead from one part to another and back on some way. The rarest come first: most likely they are the wrong ones. */
function circular(imports: readonly Import[]): string[] {
  const arrows = imports
    .map((each) => ({ ...each, source: partOf(each.from), target: partOf(each.to) }))
    .filter(({ source, target }) => source !== undefined && target !== undefined && source !== target);
  const reached = (start: string | undefined) => {
    const found = new Set([start]);
    for (const part of found) for (const { source, target } of arrows) if (source === part) found.add(target);
    return found;
  };
  const reach = new Map([...new Set(arrows.map(({ target }) => target))].map((part) => [part, reached(part)]));
  const found = new Map<string, string[]>();
  for (const { from, source, target } of arrows.filter((each) => reach.get(each.target)?.has(each.source))) {
    const pair = `${source} imports ${target}`;
    found.set(pair, [...(found.get(pair) ?? []), from]);
  }
  return [...found]
    .toSorted(([, a], [, b]) => a.length - b.length)
    .map(([pair, [first, ...others]]) => `${pair}: ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`);
}

test('no folder of core, server or the pages imports one that imports it, on whatever way', () => {
  const imports = LAYERS.flatMap((layer) => importsUnder(root, layer));
  expect(imports.length).toBeGreaterThan(1000);
  expect(circular(imports)).toEqual([]);
});

test('a circle over three folders is found, also one of types', () => {
  const arrow = (from: string, to: string, typeOnly = false): Import => ({ from, to, typeOnly });
  const way = [
    arrow('src/core/a/one.ts', 'src/core/b/two'),
    arrow('src/core/a/zero.ts', 'src/core/b/two'),
    arrow('src/core/b/texts/en.ts', 'src/core/c/three', true),
    arrow('src/core/c/three.ts', 'src/core/c/four'),
    arrow('src/core/d/five.ts', 'src/core/a/one'),
  ];
  expect(circular(way)).toEqual([]);
  const back = arrow('src/core/c/three.ts', 'src/core/a/six', true);
  expect(circular([...way, back])).toEqual([
    'src/core/b imports src/core/c: src/core/b/texts/en.ts',
    'src/core/c imports src/core/a: src/core/c/three.ts',
    'src/core/a imports src/core/b: src/core/a/one.ts and 1 more',
  ]);
});
