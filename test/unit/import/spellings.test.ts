/** Names that are spelt otherwise than elsewhere are told, with the spelling that is known. */

import { describe, expect, test } from '@jest/globals';
import { planImport } from '../../../src/core/import/plan';
import { context, headers } from '../world';

const CSV = 'Deal,Product,Company\nA,GTXPro,Acme\nB,GTX Basic,ACME\nC,GTXPro,Acme\nD,MG 9,Bolt\n';
const plan = (products: string[], values = {}, csv = CSV) =>
  planImport({ csv, values }, [headers()], { importId: 'I-1', products: () => products }, context({ via: 'import' }));

describe('beside the sheet Products', () => {
  const { result } = plan(['GTX Basic', 'GTX Pro']);

  test('a name that it spells otherwise is offered in its spelling, one that it lacks is named', () => {
    expect(result.spellings).toEqual([
      { header: 'Product', value: 'GTXPro', suggestion: 'GTX Pro', lines: 2 },
      { header: 'Product', value: 'MG 9', suggestion: null, lines: 1 },
      { header: 'Company', value: 'ACME', suggestion: 'Acme', lines: 1 },
    ]);
    expect(result.assumptions).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/"GTXPro" may be "GTX Pro"/),
        expect.stringMatching(/"Products" has no MG 9/),
      ]),
    );
  });

  test('names are kept as they are until the user takes the offer', () => {
    const products = (planned: ReturnType<typeof plan>) =>
      planned.rows.map((row) => row[planned.headers.indexOf('Product')]);
    expect(products(plan(['GTX Pro']))).toContain('GTXPro');
    const taken = plan(['GTX Basic', 'GTX Pro', 'MG 9'], { Product: { GTXPro: 'GTX Pro' } });
    expect(products(taken)).not.toContain('GTXPro');
    expect(taken.result.spellings.filter(({ header }) => header === 'Product')).toEqual([]);
  });
});

test('without that sheet the commonest spelling of the file is offered, and no name is unknown', () => {
  expect(plan([]).result.spellings).toEqual([{ header: 'Company', value: 'ACME', suggestion: 'Acme', lines: 1 }]);
});

test('the sheet Products is not asked for a file without products', () => {
  const asked = () => {
    throw new Error('asked');
  };
  const act = () =>
    planImport({ csv: 'Deal\nA\n' }, [headers()], { importId: 'I-1', products: asked }, context({ via: 'import' }));
  expect(act().result.created).toBe(1);
});

test('an owner is compared with People: a slip is offered, a stranger named', () => {
  const { result } = planImport(
    { csv: 'Deal,Owner\nA,Siti Nurhalizah\nB,ben\nC,Nobody Known\nD,ben@example.com\n' },
    [headers()],
    { importId: 'I-1', people: () => ['Siti Nurhaliza', 'Ben', 'ben@example.com'] },
    context({ via: 'import' }),
  );
  expect(result.spellings).toEqual([
    { header: 'Owner', value: 'Siti Nurhalizah', suggestion: 'Siti Nurhaliza', lines: 1 },
    { header: 'Owner', value: 'ben', suggestion: 'Ben', lines: 1 },
    { header: 'Owner', value: 'Nobody Known', suggestion: null, lines: 1 },
  ]);
  expect(result.assumptions.at(-1)).toBe('Owner: the sheet "People" has no Nobody Known.');
});
