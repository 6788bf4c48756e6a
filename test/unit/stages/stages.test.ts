/** The stage table that users edit: read with every mistake named, looked up by pipeline and name. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messagesIn } from '../../../src/core/messages';
import { parseStages, stageKey, typeByName, viewOfPipelines } from '../../../src/core/stages/stages';

const HEADER = ['Pipeline', 'Stage', 'Probability', 'Type', 'Rotting days', 'Required fields', 'Category'];
const parse = (rows: unknown[][], locale: 'en' | 'ms' = 'en') =>
  parseStages([HEADER, ...rows], locale, messagesIn(locale));

describe('a row', () => {
  test('is read with all that it says', () => {
    expect(
      parse([['Sales', 'Proposal', '60%', 'open', '10', 'Amount; Next step\nContact ,', 'Best case']]).stages,
    ).toEqual([
      {
        pipeline: 'Sales',
        name: 'Proposal',
        probability: 0.6,
        type: 'Open',
        rottingDays: 10,
        requiredFields: ['Amount', 'Next step', 'Contact'],
        category: 'best',
      },
    ]);
  });

  test('with a name alone is an open stage; a name that says won or lost closes', () => {
    const types = parse([
      ['', 'Lead'],
      ['', 'Closed-Won'],
      ['', 'Kalah'],
    ]).stages.map(({ type }) => type);
    expect(types).toEqual(['Open', 'Won', 'Lost']);
    expect(parse([['', 'Lead']]).stages[0]).toMatchObject({
      probability: null,
      rottingDays: null,
      requiredFields: [],
      category: null,
    });
  });

  test('may be in Malay, and its columns in any order', () => {
    const rows = [
      ['Jenis', 'Peringkat', 'Kategori'],
      ['Menang', 'Siap', 'Komited'],
    ];
    expect(parseStages(rows, 'ms', messagesIn('ms')).stages[0]).toMatchObject({
      name: 'Siap',
      type: 'Won',
      category: 'commit',
    });
  });

  test('without a name is passed over', () =>
    expect(
      parse([
        ['Sales', ' '],
        ['', 'Lead'],
      ]).stages,
    ).toHaveLength(1));

  test('keeps the spaces around its name, as the dropdown does', () => {
    const table = parse([['', ' Lead ']]);
    expect([table.stages[0]?.name, table.find('', 'lead')?.name]).toEqual([' Lead ', ' Lead ']);
  });
});

describe('a mistake is named with row, column and what was expected', () => {
  test.each<[unknown[][], RegExp]>([
    [[['', 'Lead', 40]], /row 2.*probability "40"/i],
    [
      [
        ['', 'A'],
        ['', 'B', 'high'],
      ],
      /row 3.*probability "high"/i,
    ],
    [[['', 'Lead', '', 'Closed']], /row 2.*type "Closed".*Open, Won, Lost/i],
    [[['', 'Lead', '', '', '', '', 'Maybe']], /row 2.*category "Maybe".*Commit, Best case, Pipeline, Omitted/i],
    [[['', 'Lead', '', '', 'a week']], /row 2.*rotting days "a week"/i],
    [
      [
        ['S', 'Lead'],
        ['s', ' LEAD '],
      ],
      /row 3.*LEAD/i,
    ],
    [[], /has no stages/],
    [[['Sales', '']], /has no stages/],
  ])('%j', (rows, message) => expect(() => parse(rows)).toThrow(message));

  test('an error in the sheet and a missing column are told as such', () => {
    expect(() => parseStages([['#REF!']], 'en', messagesIn('en'))).toThrow(/shows #REF!/);
    expect(() => parseStages([['Pipeline', 'Type']], 'en', messagesIn('en'))).toThrow(/"Stage" is missing/);
  });
});

describe('looking up', () => {
  const table = parse([
    ['A', 'Lead', 0.1],
    ['A', 'Won'],
    ['B', 'Lead', 0.9],
    ['B', 'Review'],
  ]);

  test('goes by pipeline and name; without a pipeline the first of that name counts', () => {
    expect([table.find('b', ' LEAD')?.probability, table.find('', 'lead')?.probability]).toEqual([0.9, 0.1]);
    expect([table.find(' ', 'Review')?.pipeline, table.find('A', 'Review'), table.find('C', 'Lead')]).toEqual([
      'B',
      undefined,
      undefined,
    ]);
    expect(table.pipelines).toEqual(['A', 'B']);
  });

  test('a pipeline and a stage are never taken for one another', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', 'b', ' ', '|', '-'), minLength: 1 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, name, name, (pipeline, stage, other) => {
        const one = parse([[pipeline, stage]]);
        expect(one.find(pipeline, stage)).toBeDefined();
        const isSame = stageKey(other) === stageKey(stage);
        expect(one.find(pipeline, other) !== undefined).toBe(isSame);
      }),
    );
  });

  test('the sidebar gets each pipeline with its stages in order', () => {
    expect(viewOfPipelines(table).map(({ name, stages }) => [name, ...stages.map((stage) => stage.name)])).toEqual([
      ['A', 'Lead', 'Won'],
      ['B', 'Lead', 'Review'],
    ]);
    expect(viewOfPipelines(table)[0]?.stages[0]).toEqual({
      name: 'Lead',
      probability: 0.1,
      type: 'Open',
      requiredFields: [],
    });
  });
});

test.each([
  ['CLOSED WON', 'Won'],
  ['menang', 'Won'],
  ['Closed/Lost', 'Lost'],
  ['Gagal', 'Lost'],
  ['Won back?', 'Open'],
  ['', 'Open'],
])('the words %j say %s', (name, type) => expect(typeByName(name)).toBe(type));
