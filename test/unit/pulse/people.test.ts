/** Who is asked: the sheet People, with every row that cannot be asked named. */

import { describe, expect, test } from '@jest/globals';
import { messagesIn } from '../../../src/core/i18n/messages';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { checkEnough, checkPeople, parsePeople, secondGroupOf, teamSizes } from '../../../src/core/pulse/people';

const HEADER = ['Name', 'Email', 'Team', 'Manager', 'Language', 'Site'];
const pt = pulseMessages('en');
const parse = (rows: unknown[][], audience: string[] = [], groupBy = '') =>
  parsePeople([HEADER, ...rows], audience, 'en', messagesIn('en'), pt, groupBy);

const ROWS = [
  ['Zul', 'zul@x.my', 'Sales', 'Mei', 'Malay', 'Penang'],
  ['Ann', ' ANN@x.my ', 'Support', '', 'en', 'Ipoh'],
  ['', 'cid@x.my', '', '', '', 'Ipoh'],
  ['Nobody', '', 'Sales', '', '', ''],
];

test('people come by address, with team, group and language; without a name they go by their address', () => {
  expect(parse(ROWS, [], 'Site')).toEqual({
    people: [
      { name: 'Ann', email: 'ann@x.my', team: 'Support', second: 'Ipoh', language: 'en' },
      { name: 'cid@x.my', email: 'cid@x.my', team: '', second: 'Ipoh', language: 'en' },
      { name: 'Zul', email: 'zul@x.my', team: 'Sales', second: 'Penang', language: 'ms' },
    ],
    secondName: 'Site',
    problems: [],
  });
});

test.each<[string[], string[]]>([
  [[], ['ann@x.my', 'cid@x.my', 'zul@x.my']],
  [['sales'], ['zul@x.my']],
  [
    ['Ann', 'CID@x.my'],
    ['ann@x.my', 'cid@x.my'],
  ],
  [['Marketing'], []],
])('the audience %j is %j', (audience, emails) =>
  expect(parse(ROWS, audience).people.map(({ email }) => email)).toEqual(emails),
);

describe('an address', () => {
  test.each(['a', 'a@b', '@b.my', 'a b@c.my', 'a@b..my', 'a,b@c.my', 'a@b@c.my'])(
    '%j is told with its row',
    (email) => {
      const { people, problems } = parse([['A', email, '']]);
      expect([people, problems.map(({ code, message }) => [code, message.includes('2')])]).toEqual([
        [],
        [['person_email', true]],
      ]);
    },
  );

  test('that stands twice counts once, and is told with both rows', () => {
    const { people, problems } = parse([...ROWS, ['Other', 'ZUL@X.MY', 'Sales']]);
    expect(people).toHaveLength(3);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/6.*2|2.*6/)]);
  });
});

describe('nobody to ask is refused', () => {
  const check =
    (rows: unknown[][], audience: string[] = []) =>
    () =>
      checkPeople(parse(rows, audience), audience, 'en', pt);
  test('with the first problem, the audience, or the sheet', () => {
    expect(check([['A', 'bad', '']])).toThrow(/bad/);
    expect(check(ROWS, ['Marketing'])).toThrow(/Marketing/);
    expect(check([])).toThrow(/People/);
    expect(check(ROWS)).not.toThrow();
  });
});

describe('groups', () => {
  test('count those who have one', () => {
    expect(teamSizes(parse(ROWS).people)).toEqual({ Sales: 1, Support: 1 });
    expect(secondGroupOf(parse(ROWS, [], 'site'))).toEqual({ name: 'Site', sizes: { Ipoh: 2, Penang: 1 } });
  });

  test('with a single value are none', () => expect(secondGroupOf(parse(ROWS.slice(1), [], 'Site'))).toBeUndefined());

  test.each(['Name', 'E-mel', 'Team', 'Colour'])('cannot be made by %j: the columns that can are named', (groupBy) =>
    expect(() => parse(ROWS, [], groupBy)).toThrow(/Manager, Language, Site/),
  );

  test('can be made by a column of ours under either name', () => {
    expect(parse(ROWS, [], 'Pengurus').people[2]?.second).toBe('Mei');
  });
});

test('the column of addresses must be there', () => {
  expect(() => parsePeople([['Name']], [], 'en', messagesIn('en'), pt)).toThrow(/"Email" is missing.*"People"/);
});

test('fewer people than the threshold are refused, with their number and whom they were looked for among', () => {
  expect(() => checkEnough(['a', 'b', 'c', 'd'], 5, ['Legal'], 'en', pt)).toThrow(
    /at least 5 people.*"People" has 4 people with an e-mail address in "Legal"/,
  );
  expect(() => checkEnough(['a'], 3, [], 'ms', pulseMessages('ms'))).toThrow(/sekurang-kurangnya 3 orang.*1 orang/);
  expect(() => checkEnough(['a', 'b', 'c', 'd', 'e'], 5, [], 'en', pt)).not.toThrow();
});

test('a team that is spelled in several ways is one, and may be called as a property of every object is', () => {
  const { people } = parse(
    [
      ['', 'a@x.my', 'Sales', '', '', 'Ipoh'],
      ['', 'b@x.my', 'sales ', '', '', 'IPOH'],
      ['', 'c@x.my', 'SALES', '', '', 'Ipoh'],
      ['', 'd@x.my', 'constructor', '', '', 'toString'],
      ['', 'e@x.my', '__proto__', '', '', ''],
    ],
    [],
    'Site',
  );
  const sizes = teamSizes(people);
  expect(Object.entries(sizes)).toEqual([
    ['Sales', 3],
    ['constructor', 1],
    ['__proto__', 1],
  ]);
  expect(Object.entries(JSON.parse(JSON.stringify(sizes)) as object)).toEqual(Object.entries(sizes));
  const second = secondGroupOf({ people, secondName: 'Site' });
  expect(Object.entries(second?.sizes ?? {})).toEqual([
    ['Ipoh', 3],
    ['toString', 1],
  ]);
});
