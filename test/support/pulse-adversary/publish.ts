/** Publishes all waves of an organisation, by the rule or by what stood before it. */

import { pulseMessages } from '../../../src/core/pulse/messages';
import { type Person, secondGroupOf, teamSizes } from '../../../src/core/pulse/people';
import { type AskedQuestion, type ResultRow, type WaveResults, waveResults } from '../../../src/core/pulse/results';
import { type PastWave, rollOf } from '../../../src/core/pulse/roll';
import type { Rule } from '../../../src/core/pulse/rule';
import { earlierRule } from './earlier-rule';
import { type Organisation, type OrganisationWave, responsesOf } from './organisation';

const COMMENTS = 'WHY';

/** One published result: which group of which wave, and what is said of it. */
export interface Row {
  wave: number;
  questionId: string;
  group: Group;
  row: ResultRow;
}

export interface Group {
  kind: 'all' | 'team' | 'second';
  name: string;
}

/** Whether answers that name this are of a group. */
export function isOf({ kind, name }: Group, of: { team: string; second?: string }): boolean {
  return kind === 'all' || of[kind] === name;
}

export interface Publication {
  rows: Row[];
  /** How many comments each wave has shown. */
  comments: number[];
}

export function publish(organisation: Organisation, rule?: Rule): Publication {
  const publication: Publication = { rows: [], comments: [] };
  const past: PastWave[] = [];
  organisation.waves.forEach((wave, index) => {
    const { results, roll } = resultsOf(organisation, wave, past, rule);
    const asked = results.rows.filter(({ questionId }) => questionId !== '');
    publication.rows.push(...asked.map((row) => toRow(index, wave, row)));
    publication.comments.push(results.comments.length);
    past.push({ roll, shown: { threshold: wave.threshold, questions: results.shown } });
  });
  return publication;
}

function resultsOf(
  { questions }: Organisation,
  wave: OrganisationWave,
  past: readonly PastWave[],
  rule: Rule | undefined,
): { results: WaveResults; roll: PastWave['roll'] } {
  const people = wave.members.map(
    (each): Person => ({ ...each, name: each.email, second: wave.second === '' ? '' : each.second, language: 'en' }),
  );
  const roll = rollOf(people);
  const scales = questions.map((id): AskedQuestion => ({ id, type: 'scale', driver: '' }));
  const input = {
    questions: [...scales, { id: COMMENTS, type: 'open', driver: '' } as const],
    enps: '1-10' as const,
    // Whoever chose an odd number says why.
    responses: responsesOf(wave).map((response) => ({
      ...response,
      answers: { ...response.answers, [COMMENTS]: Number(response.answers.A) % 2 === 1 ? 'why' : '' },
    })),
    people: people.length,
    teams: teamSizes(people),
    second: secondGroupOf({ people, secondName: wave.second }),
    roll,
    threshold: wave.threshold,
    earlier: [],
    past,
    rule,
  };
  return { results: waveResults(input, pulseMessages('en'), () => 0), roll };
}

function toRow(wave: number, { second }: OrganisationWave, row: ResultRow): Row {
  const label = row.group;
  const isSecond = second !== '' && label.startsWith(`${second}: `);
  const group: Group =
    label === ''
      ? { kind: 'all', name: '' }
      : isSecond
        ? { kind: 'second', name: label.slice(second.length + 2) }
        : { kind: 'team', name: label };
  return { wave, questionId: row.questionId, group, row };
}

/** Which results the rule showed that stood before this one, which looked at each wave for itself. */
export function publishAsBefore({ questions, waves }: Organisation): Pick<Row, 'wave' | 'questionId' | 'group'>[] {
  return waves.flatMap((wave, index) => {
    const responses = responsesOf(wave);
    const people = wave.members.map((each): Person => ({ ...each, name: '', language: 'en' }));
    const teams = teamSizes(people);
    const second = wave.second === '' ? undefined : secondGroupOf({ people, secondName: wave.second });
    return questions.flatMap((questionId) => {
      const given = responses.filter(({ answers }) => answers[questionId] !== undefined);
      const groups = earlierRule(given, wave.members.length, teams, second?.sizes ?? {}, wave.threshold);
      return groups.map((group) => ({ wave: index, questionId, group }));
    });
  });
}
