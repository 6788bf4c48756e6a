/** The workbook follows people who rename columns and stages, and remembers it from one execution to the next. */

import { describe, expect, test } from '@jest/globals';
import { compareNames, ourHeaders, readAliases } from '../../../src/core/workbook/known-names';

const HEADERS = ['Deal ID', 'Deal', 'Stage', 'Amount'];
const stageRows = (...stages: [string, string][]) => [['Pipeline', 'Stage'], ...stages];
const STAGES = stageRows(['S', 'Lead'], ['S', 'Won'], ['T', 'Lead']);
const NOTHING = { stagesKnown: '', headersKnown: '', aliases: '' };
const SEEN = compareNames(NOTHING, HEADERS, STAGES).remember;

test('the first look renames nothing and is to be remembered', () => {
  const names = compareNames(NOTHING, HEADERS, STAGES);
  expect([names.aliases.size, names.renames, names.lost, names.isStale]).toEqual([0, [], [], true]);
  expect(compareNames(SEEN, HEADERS, STAGES).isStale).toBe(false);
});

describe('a renamed header', () => {
  const now = ['Deal ID', 'Deal', 'Phase', 'Amount'];

  test('stands for our column, now and later', () => {
    const names = compareNames(SEEN, now, STAGES);
    expect([...names.aliases]).toEqual([['Phase', 'stage']]);
    expect(ourHeaders(now, names.aliases, 'en')).toEqual(HEADERS);
    expect(ourHeaders(now, names.aliases, 'ms')[2]).toBe('Peringkat');
    const later = compareNames(names.remember, ['Phase', 'Deal ID', 'Deal', 'Amount'], STAGES);
    expect([...later.aliases]).toEqual([['Phase', 'stage']]);
    expect([...readAliases(names.remember.aliases)]).toEqual([['Phase', 'stage']]);
  });

  test('that is renamed again is followed', () => {
    const once = compareNames(SEEN, now, STAGES).remember;
    expect([...compareNames(once, ['Deal ID', 'Deal', 'Step', 'Amount'], STAGES).aliases]).toEqual([['Step', 'stage']]);
  });

  test('is forgotten once our own name is back', () => {
    const once = compareNames(SEEN, now, STAGES).remember;
    expect(compareNames(once, [...now, 'Stage'], STAGES).aliases.size).toBe(0);
  });

  test('that has the name of another column of ours stands for that one', () => {
    expect(compareNames(SEEN, ['Deal ID', 'Deal', 'Company', 'Amount'], STAGES).aliases.size).toBe(0);
  });
});

describe('a renamed stage', () => {
  test('is renamed in its pipeline; a stage of that name elsewhere is told', () => {
    const { renames, lost } = compareNames(SEEN, HEADERS, stageRows(['S', 'New'], ['S', 'Won'], ['T', 'Lead']));
    expect(renames).toEqual([{ pipeline: 'S', from: 'Lead', to: 'New', isShared: true }]);
    expect(lost).toEqual([]);
    const single = compareNames(SEEN, HEADERS, stageRows(['S', 'Lead'], ['S', 'Gained'], ['T', 'Lead']));
    expect(single.renames).toEqual([{ pipeline: 'S', from: 'Won', to: 'Gained', isShared: false }]);
  });

  test('is not one that moved to another pipeline, nor one that was taken out: these are lost', () => {
    const moved = compareNames(SEEN, HEADERS, stageRows(['S', 'Lead'], ['U', 'Won'], ['T', 'Lead']));
    expect([moved.renames, moved.lost]).toEqual([[], ['Won']]);
    const removed = compareNames(SEEN, HEADERS, stageRows(['S', 'Lead'], ['T', 'Lead']));
    expect([removed.renames, removed.lost]).toEqual([[], ['Won']]);
  });
});

test('what somebody edited on the system sheet counts as nothing remembered', () => {
  const broken = { stagesKnown: '[', headersKnown: '{"a"', aliases: 'x' };
  const names = compareNames(broken, HEADERS, STAGES);
  expect([names.aliases.size, names.renames, names.isStale]).toEqual([0, [], true]);
  expect(readAliases('nonsense').size).toBe(0);
});
