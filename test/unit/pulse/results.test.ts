/** What a wave publishes: scores with their change and impact, participation, comments without order or time. */

import { describe, expect, test } from '@jest/globals';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { PEOPLE_COLUMNS } from '../../../src/core/pulse/columns';
import type { Response } from '../../../src/core/pulse/groups';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { parsePeople, secondGroupOf, teamSizes } from '../../../src/core/pulse/people';
import { type WaveInput, waveResults } from '../../../src/core/pulse/results';
import type { Roll } from '../../../src/core/pulse/roll';
import { generator } from './chance';

const ENPS = { id: 'ENPS', type: 'scale', driver: '' } as const;
const WHY = { id: 'ENPS-WHY', type: 'open', driver: '' } as const;
const LOAD = { id: 'WOR-1', type: 'scale', driver: 'workload' } as const;

function results(fields: Partial<WaveInput>, seed = 1) {
  const { teams = { Sales: 6, Support: 6 }, people = 12 } = fields;
  const inTeams = Object.values(teams).reduce((sum, size) => sum + size, 0);
  const input: WaveInput = {
    questions: [ENPS, WHY, LOAD],
    enps: '1-10',
    responses: [],
    people,
    teams,
    roll: rollOf({ ...teams, '': people - inTeams }),
    threshold: 5,
    earlier: [],
    ...fields,
  };
  return waveResults(input, pulseMessages('en'), generator(seed));
}

/** So many people of each team. */
function rollOf(teams: Readonly<Record<string, number>>): Roll {
  return Object.entries(teams).map(([team, size]) => ({
    team,
    second: '',
    people: Array.from({ length: Math.max(0, size) }, (_, index) => `${team} ${index}`),
  }));
}

/** Answers of a team to eNPS and to the workload question. */
const answers = (team: string, enps: number[], load: number[] = []): Response[] =>
  enps.map((score, index) => ({ team, answers: { ENPS: score, 'WOR-1': load[index] } }));

describe('results', () => {
  const both = [
    ...answers('Sales', [10, 9, 9, 8, 3], [9, 8, 8, 6, 2]),
    ...answers('Support', [9, 9, 7, 7, 1], [7, 7, 5, 4, 2]),
  ];

  test('hide a small team that was answered for more often than it has people, and what would lead to it', () => {
    const flood = [
      ...answers(
        'Sales',
        Array.from({ length: 8 }, () => 9),
      ),
      ...answers('Support', [1, 9, 9, 9, 9]),
    ];
    const groups = (teams: Record<string, number>) =>
      results({ responses: flood, people: 10, teams }).rows.map(({ group }) => group);
    expect(new Set(groups({ Sales: 8, Support: 2 }))).toEqual(new Set(['']));
    expect(new Set(groups({ Sales: 8, Support: 5 }))).toEqual(new Set(['', 'Sales', 'Support']));
    // What was not kept cannot protect: a wave of an earlier version shows everybody alone.
    const { rows } = results({ responses: flood, people: 13, teams: { Sales: 8, Support: 5 }, roll: undefined });
    expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(['']));
    // The same where a second division makes cells of it.
    const second = { name: 'Site', sizes: { Ipoh: 5, Melaka: 5 } };
    const sited = flood.map((response, index) => ({ ...response, second: index % 2 ? 'Ipoh' : 'Melaka' }));
    const shown = results({ responses: sited, people: 10, teams: { Sales: 8, Support: 2 }, second }).rows;
    expect(shown.map(({ group }) => group)).not.toEqual(expect.arrayContaining(['Support']));
    expect(shown.map(({ group }) => group)).not.toEqual(expect.arrayContaining(['Sales']));
  });

  test('tell a team that is called as the whole is apart from it', () => {
    const responses = [...answers('All', [9, 9, 9, 9, 9]), ...answers('Sales', [1, 1, 1, 1, 1])];
    const rows = results({ responses, people: 10, teams: { All: 5, Sales: 5 } }).rows;
    expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(['', '“All”', 'Sales']));
  });

  test('give each group its answers, score, favourable share, eNPS and participation', () => {
    const { rows, problems } = results({ responses: both });
    expect(problems).toEqual([]);
    const brief = rows.map(({ questionId, group, answers: n, score, enps, favourable, participation }) => [
      questionId,
      group,
      n,
      score,
      enps,
      favourable,
      participation,
    ]);
    expect(brief).toEqual([
      ['', '', 10, null, null, null, 0.8333],
      ['', 'Sales', 5, null, null, null, 0.8333],
      ['', 'Support', 5, null, null, null, 0.8333],
      ['ENPS', '', 10, null, 30, null, 0.8333],
      ['ENPS', 'Sales', 5, null, 40, null, 0.8333],
      ['ENPS', 'Support', 5, null, 20, null, 0.8333],
      ['WOR-1', '', 10, 5.8, null, null, 0.8333],
      ['WOR-1', 'Sales', 5, 6.6, null, null, 0.8333],
      ['WOR-1', 'Support', 5, 5, null, null, 0.8333],
    ]);
    const load = rows.find((row) => row.questionId === 'WOR-1' && row.group === '');
    expect(load?.impact).toBeGreaterThan(0.8);
    expect(load?.low).toBeLessThan(5.8);
    expect(load?.high).toBeGreaterThan(5.8);
  });

  test('of everybody alone have the favourable share, beside teams they have not', () => {
    const alone = results({ responses: both, teams: {}, people: 12 }).rows;
    expect(alone.find((row) => row.questionId === 'WOR-1')?.favourable).toBe(0.5);
  });

  test('have no blank impact where all gave the same answer, which a blank would tell', () => {
    const load = [7, 7, 7, 7, 7];
    const same = [...answers('Sales', [10, 9, 9, 8, 3], load), ...answers('Support', [9, 9, 7, 7, 1], load)];
    const impact = (responses: Response[]) =>
      results({ responses }).rows.find((row) => row.questionId === 'WOR-1' && row.group === '')?.impact;
    expect(impact(same)).toBe(0);
    expect(impact(same.map((each) => ({ ...each, answers: { ...each.answers, ENPS: 9 } })))).toBe(0);
  });

  test('of fewer than five answers show the participation only', () => {
    const { rows, comments, problems, isTooFew } = results({ responses: both.slice(0, 4) });
    expect(rows.map(({ questionId, group, answers: n, score, enps }) => [questionId, group, n, score, enps])).toEqual([
      ['', '', 4, null, null],
    ]);
    expect(comments).toEqual([]);
    expect([problems, isTooFew]).toEqual([[], true]);
  });

  test('say how many answers there are more than people', () => {
    expect(results({ responses: both, people: 8 }).problems).toEqual([
      'There are 2 more answers than people: somebody answered more than once.',
    ]);
  });

  test('call a difference a change only beyond its interval', () => {
    const earlier = (mean: number, error: number) => [{ driver: 'workload', group: '', n: 10, mean, error } as const];
    const change = (before: Parameters<typeof results>[0]['earlier']) => {
      const row = results({ responses: both, earlier: before }).rows.find(
        (each) => each.questionId === 'WOR-1' && each.group === '',
      );
      return [row?.change, row?.isCompared];
    };
    expect(change([])).toEqual([null, false]);
    expect(change(earlier(5.2, 0.7))).toEqual([null, true]);
    expect(change(earlier(2.1, 0.3))).toEqual([3.7, true]);
  });

  test('leave a question out that was answered on a different scale, and keep the others', () => {
    const spoilt = both.map((response, index) => ({
      ...response,
      answers: { ...response.answers, ENPS: index === 3 ? 0 : 9 },
    }));
    const { rows, problems } = results({ responses: spoilt });
    expect(problems).toEqual([
      expect.stringMatching(/ENPS was answered on a different scale.*0 among answers from 1 to 10/),
    ]);
    expect(new Set(rows.map(({ questionId }) => questionId))).toEqual(new Set(['', 'WOR-1']));
    expect(results({ responses: spoilt, enps: '0-10' }).problems).toEqual([]);
  });
});

describe('comments', () => {
  const withComments = (count: number): Response[] =>
    Array.from({ length: 12 }, (_, index) => ({
      team: '',
      answers: { 'ENPS-WHY': index < count ? ` Comment ${index} ` : '  ' },
    }));

  test('are shown from the threshold on, trimmed, each once, and not in the order in which they came', () => {
    const texts = results({ responses: withComments(9) }).comments.map(({ comment }) => comment);
    const inOrder = Array.from({ length: 9 }, (_, index) => `Comment ${index}`);
    expect(texts.toSorted()).toEqual(inOrder);
    expect(texts).not.toEqual(inOrder);
    expect(results({ responses: withComments(4) }).comments).toEqual([]);
  });

  test('stand in every order equally often', () => {
    const first = new Map<string, number>();
    for (let seed = 1; seed <= 2000; seed++) {
      const [comment] = results({ responses: withComments(5) }, seed).comments;
      first.set(comment?.comment ?? '', (first.get(comment?.comment ?? '') ?? 0) + 1);
    }
    for (const count of first.values()) expect(Math.abs(count - 400)).toBeLessThan(90);
  });
});

describe('the people who are asked', () => {
  const parse = (rows: unknown[][], audience: string[] = []) =>
    parsePeople([namesIn(PEOPLE_COLUMNS, 'en'), ...rows], audience, 'en', messagesIn('en'), pulseMessages('en'));

  const grouped = (groupBy: string, locale: 'en' | 'ms' = 'en') =>
    parsePeople(
      [
        [...namesIn(PEOPLE_COLUMNS, locale), 'Site', ''],
        ['Siti', 'siti@example.com', 'Sales', 'Ann', '', ' Ipoh '],
        ['Ann', 'ann@example.com', 'Sales', '', '', 'Melaka'],
        ['Ben', 'ben@example.com', 'Support', 'Ann', '', 'Ipoh'],
        ['Cik', 'cik@example.com', 'Support', 'Ann', '', ''],
      ],
      [],
      locale,
      messagesIn(locale),
      pulseMessages(locale),
      groupBy,
    );

  test.each([
    ['site ', 'en', { name: 'Site', sizes: { Ipoh: 2, Melaka: 1 } }],
    ['Manager', 'ms', undefined],
    ['', 'en', undefined],
  ] as const)('have a second group by the column "%s" (%s)', (groupBy, locale, expected) => {
    expect(secondGroupOf(grouped(groupBy, locale))).toEqual(expected);
  });

  test.each([
    [
      'Sites',
      'en',
      /^Sheet "Settings": the value of "Pulse second group" is "Sites".* "People".*: Manager, Language, Site\.$/,
    ],
    ['E-mel', 'en', /is "E-mel".*: Manager, Language, Site\.$/],
    [
      'Team',
      'ms',
      /^Helaian "Tetapan": nilai "Kumpulan kedua tinjauan" ialah "Team".* "Ahli".*: Pengurus, Bahasa, Site\.$/,
    ],
  ] as const)('are grouped by no column "%s" (%s)', (groupBy, locale, message) => {
    expect(() => grouped(groupBy, locale)).toThrow(message);
  });

  test('are read with team and language, sorted by address', () => {
    const { people, problems } = parse([
      ['Siti', 'siti@example.com', 'Sales', '', 'Bahasa Melayu'],
      ['', 'ANN@example.com', '', '', ''],
      ['No address', '', 'Sales', '', ''],
    ]);
    expect(problems).toEqual([]);
    expect(people).toEqual([
      { name: 'ann@example.com', email: 'ann@example.com', team: '', second: '', language: 'en' },
      { name: 'Siti', email: 'siti@example.com', team: 'Sales', second: '', language: 'ms' },
    ]);
    expect(teamSizes(people)).toEqual({ Sales: 1 });
  });

  test('wrong and doubled addresses are named with their rows', () => {
    const { people, problems } = parse([
      ['A', 'a@example.com'],
      ['B', 'not an address'],
      ['C', 'A@example.com '],
      ['D', 'd@example'],
    ]);
    expect(people.map(({ name }) => name)).toEqual(['A']);
    expect(problems.map(({ message }) => message)).toEqual([
      'Sheet "People", row 3: "not an address" is not an e-mail address.',
      'Sheet "People", row 4: the e-mail address "a@example.com" is already in row 2.',
      'Sheet "People", row 5: "d@example" is not an e-mail address.',
    ]);
  });

  test('can be a team, a name or an address', () => {
    const rows = [
      ['Ann', 'a@x.my', 'Sales'],
      ['Ben', 'b@x.my', 'Support'],
      ['Cik', 'c@x.my', 'Store'],
    ];
    expect(parse(rows, ['sales', 'c@x.my']).people.map(({ name }) => name)).toEqual(['Ann', 'Cik']);
  });
});
