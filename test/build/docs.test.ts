/** The reference of the public functions and the list of what the workbench imitates: what they say, and that docs/ is current. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type PublicFunction, readPublicFunctions } from '../../scripts/build/public-functions';
import { type FunctionComment, readComments } from '../../scripts/docs/comments';
import { type ClassCoverage, coveragePage, readCoverage, share, signaturesFile } from '../../scripts/docs/coverage';
import { pictureOf, readArrows, withPicture } from '../../scripts/docs/picture';
import { functionReference } from '../../scripts/docs/reference';
import { root } from '../support/dist';

const entry = join(root, 'src/server/index.ts');
const move: PublicFunction = { name: 'move', parameters: ['request', 'why'], kind: 'client' };
const comment: FunctionComment = {
  description: 'Moves it.',
  parameters: [
    { name: 'request', text: '`{id}`', optional: false },
    { name: 'why', text: 'the reason.', optional: true },
  ],
  returns: '`{at}`.',
  throws: ['when it is gone.'],
};

describe('the function reference', () => {
  test('docs/functions.md is what npm run docs writes', () => {
    const expected = functionReference(readPublicFunctions(entry), readComments(entry));
    expect(readFileSync(join(root, 'docs/functions.md'), 'utf8')).toBe(expected);
  });

  test('every public function stands in it once', () => {
    const text = readFileSync(join(root, 'docs/functions.md'), 'utf8');
    const names = [...text.matchAll(/^### `(\w+)\(/gm)].map((match) => match[1]);
    expect(names.toSorted()).toEqual(
      readPublicFunctions(entry)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test('tells arguments, result and errors', () => {
    expect(functionReference([move], new Map([['move', comment]]))).toContain(
      '### `move(request, [why])`\n\nMoves it.\n\n- **request**: `{id}`.\n- **why**: the reason.\n' +
        '- **Result**: `{at}`.\n- **Error**: when it is gone.\n',
    );
  });

  test('refuses a function without a description', () => {
    expect(() => functionReference([move], new Map())).toThrow('move has no description');
  });
});

describe('what the workbench imitates', () => {
  const coverage = readCoverage();
  const of = (className: string) => coverage.find((each) => each.className === className);

  test('docs/coverage.md is what npm run docs writes', () => {
    expect(readFileSync(join(root, 'docs/coverage.md'), 'utf8')).toBe(coveragePage(coverage));
  });

  test('the signatures that the workbench checks are those of the type definitions', () => {
    expect(readFileSync(join(root, 'workbench/services/signatures.json'), 'utf8')).toBe(signaturesFile());
  });

  test('counts inherited methods, and deprecated ones apart', () => {
    expect(of('Range')?.imitated).toEqual(expect.arrayContaining(['getRow', 'setValues', 'merge', 'setNote']));
    expect(of('EmbeddedBarChartBuilder')?.imitated).toEqual(expect.arrayContaining(['setTitle', 'addRange']));
    expect(of('Range')?.deprecated.imitated).toEqual(['getFontColor', 'getFontColors']);
    expect(of('Sheet')?.missing).toContain('autoResizeColumn');
    expect(of('Sheet')?.missing).not.toContain('getSheetProtection');
  });

  test('a share is what works of what is not deprecated', () => {
    const deprecated = { imitated: [], missing: ['old'] };
    const known: ClassCoverage = {
      namespace: 'N',
      className: 'C',
      imitated: ['a', 'b', 'c'],
      missing: ['d'],
      deprecated,
    };
    expect(share([known])).toBe(75);
  });
});

describe('the picture of the architecture', () => {
  test('docs/architecture.md has the picture that npm run docs draws', () => {
    const document = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    expect(document).toBe(withPicture(document, readArrows(root)));
  });

  test('joins folders within a frame, and frames with each other; types alone are dotted', () => {
    const text = pictureOf([
      { from: 'src/core/a/x.ts', to: 'src/core/b/y', typeOnly: true },
      { from: 'src/core/a/x.ts', to: 'src/core/a/z', typeOnly: false },
      { from: 'src/sidebar/deal/v.tsx', to: 'src/core/b/y', typeOnly: true },
      { from: 'src/sidebar/deal/v.tsx', to: 'src/core/b/z', typeOnly: false },
      { from: 'src/sidebar/deal/v.tsx', to: 'preact', typeOnly: false },
    ]);
    expect(text.split('\n')).toEqual([
      '```mermaid',
      'graph LR',
      '  subgraph src_core["src/core"]',
      '    src_core_a["a"]',
      '    src_core_b["b"]',
      '  end',
      '  src_sidebar["src/sidebar"]',
      '  src_core_a -.-> src_core_b',
      '  src_sidebar --> src_core',
      '```',
    ]);
  });

  test('refuses a document that has lost the marks', () => {
    expect(() => withPicture('# Architecture', [])).toThrow('has lost the marks');
  });
});
