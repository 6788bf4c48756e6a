/** The rules of conformance/: each is told once and asked in one way, and the table in docs/ is current. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readRules, testsOfRules, withRules } from '../../scripts/docs/conformance';
import { root } from '../support/dist';

const rules = readRules(root);

test('docs/conformance.md is what npm run docs writes', () => {
  const text = readFileSync(join(root, 'docs/conformance.md'), 'utf8');
  expect(withRules(text, rules, testsOfRules(root))).toBe(text);
});

test('every rule has an ID of its own, a sentence, a source and one way to ask', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const rule of rules) {
    expect(rule).toMatchObject({ rule: expect.stringMatching(/\S/), source: expect.stringMatching(/\S/) });
    const ways = ['find', 'formula', 'edit', 'client', 'look'].filter((way) => way in rule);
    expect([rule.id, ways.length]).toEqual([rule.id, 1]);
  }
});

test('a test that names a rule names one that there is', () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect([...testsOfRules(root).keys()].filter((id) => !ids.has(id))).toEqual([]);
});
