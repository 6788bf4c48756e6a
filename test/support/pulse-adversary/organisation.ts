/** Random organisations that ask a question in several waves: people join, leave, move, leave their team blank and answer again. */

import type { Response } from '../../../src/core/pulse/groups';

export interface Member {
  email: string;
  team: string;
  second: string;
  /** To each question; missing where they skip it. The same in every wave: that tells most. */
  answers: Readonly<Record<string, number>>;
  answersAtAll: boolean;
  namesTeam: boolean;
  namesSecond: boolean;
}

/** An answer of somebody who has answered before: the adversary's own. */
export interface Repeat {
  team: string;
  second: string;
  answers: Readonly<Record<string, number>>;
}

export interface OrganisationWave {
  members: readonly Member[];
  repeats: readonly Repeat[];
  threshold: number;
  /** Name of the second group; blank: none. */
  second: string;
}

export interface Organisation {
  seed: number;
  questions: readonly string[];
  waves: readonly OrganisationWave[];
}

/** Which kinds of trouble an organisation has. */
export interface Trouble {
  repeats: number;
  blanks: number;
  turnover: number;
}

/** An organisation of 8 to 120 people, with one or two divisions, in one to four waves. */
export function randomOrganisation(seed: number, random: () => number, most = 120): Organisation {
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const size = Math.round(8 * (most / 8) ** random());
  const questions = ['A', 'ENPS'];
  const teams = Array.from({ length: whole(1, Math.min(8, Math.ceil(size / 4))) }, (_, index) => `Team ${index}`);
  const seconds = random() < 0.5 ? [] : Array.from({ length: whole(2, 4) }, (_, index) => `Site ${index}`);
  const trouble: Trouble = {
    repeats: pick([0, 0, 3, 10]),
    blanks: pick([0, 0, 0.02, 0.15]),
    turnover: pick([0, 0.03, 0.03, 0.3]),
  };
  const [loyalty, skew, response] = [pick([0, 0.5, 0.9, 0.97]), pick([1, 2, 3]), pick([1, 1, 0.9, 0.7])];
  const [extreme, skips] = [pick([0, 0, 0.6, 1]), pick([0, 0, 0.1])];
  let count = 0;
  const skewed = (list: readonly string[]): string => list[Math.floor(random() ** skew * list.length)] ?? '';
  const placed = (): Pick<Member, 'team' | 'second'> => {
    const team = random() < 0.03 ? '' : skewed(teams);
    // A team may sit at one site, but for a few.
    const home = seconds[teams.indexOf(team) % Math.max(1, seconds.length)] ?? '';
    return { team, second: random() < loyalty ? home : skewed(seconds) };
  };
  // Teams in which all say the same are those that give most away.
  const mood = new Map(teams.map((team) => [team, pick([1, 10])]));
  const member = (): Member => {
    const place = placed();
    const score = (): number => (random() < extreme ? (mood.get(place.team) ?? 10) : whole(1, 10));
    return {
      ...place,
      email: `p${count++}@example.com`,
      answers: Object.fromEntries(questions.flatMap((id) => (random() < skips ? [] : [[id, score()]]))),
      answersAtAll: random() < response,
      namesTeam: random() >= trouble.blanks,
      namesSecond: random() >= trouble.blanks,
    };
  };
  let members = Array.from({ length: size }, member);
  let [threshold, second] = [pick([5, 5, 5, 3, 4, 7]), seconds.length > 0 ? 'Site' : ''];
  const waves: OrganisationWave[] = [];
  for (let wave = whole(1, 4); wave > 0; wave--) {
    const repeats = Array.from({ length: random() < 0.7 ? trouble.repeats : 0 }, () => ({
      team: random() < 0.3 ? '' : pick(teams),
      second: random() < 0.3 ? '' : (pick(seconds.length > 0 ? seconds : ['']) ?? ''),
      answers: Object.fromEntries(questions.map((id) => [id, whole(1, 10)])),
    }));
    waves.push({ members, repeats, threshold, second });
    if (random() < 0.15) threshold = pick([3, 5, 6]);
    if (seconds.length > 0 && random() < 0.2) {
      // The second group is another one from now on, or is asked no more.
      second = pick(['', 'Floor']);
      members = members.map((each) => ({ ...each, second: second === '' ? '' : skewed(seconds) }));
    }
    members = members
      .filter(() => random() >= trouble.turnover)
      .map((each) => (random() < trouble.turnover / 2 ? { ...each, ...placed() } : each));
    members.push(...Array.from({ length: members.length < 5 ? 8 : 0 }, member));
    while (random() < Math.min(0.9, trouble.turnover * 8)) members.push(member());
  }
  return { seed, questions, waves };
}

/** What arrives in the form of a wave. */
export function responsesOf({ members, repeats, second }: OrganisationWave): Response[] {
  const own = members.filter(({ answersAtAll }) => answersAtAll);
  return [
    ...own.map((each) => ({
      team: each.namesTeam ? each.team : '',
      second: each.namesSecond && second !== '' ? each.second : '',
      answers: each.answers,
    })),
    ...repeats.map((each) => ({ ...each, second: second === '' ? '' : each.second })),
  ];
}

/** What a response names, as far as it can be chosen on the form: nobody was asked under the rest. */
export function named({ members, second: asks }: OrganisationWave, { team, second = '' }: Response): [string, string] {
  const known = (kind: 'team' | 'second', name: string): string =>
    members.some((member) => member[kind] === name) ? name : '';
  return [known('team', team), asks === '' ? '' : known('second', second)];
}
