/** Words of a company's name that say which company it is. */

import { expect, test } from '@jest/globals';
import { tellingWords } from '../../../src/core/duplicates/company-words';

const split = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

test.each([
  ['acme sdn bhd', 'acme'],
  ['acme (m) sdn. bhd.', 'acme'],
  ['acme (malaysia) sdn bhd', 'acme'],
  ['acme (s) pte ltd', 'acme'],
  ['acme malaysia', 'acme malaysia'],
  ['pt acme tbk', 'acme'],
  ['acme gmbh & co. kg', 'acme'],
  ['johnson & johnson inc', 'johnson johnson'],
  ['the company', 'company'],
  ['limited', 'limited'],
  ['and', 'and'],
  ['株式会社トヨタ', 'トヨタ'],
  ['百度有限公司', '百度'],
  ['', ''],
])('%s: %s', (name, words) => expect(tellingWords(name, split).join(' ')).toBe(words));
