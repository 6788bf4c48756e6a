/** The summary that everybody gets: how many answered, the eNPS, and the strongest and weakest questions. */

import { expect, test } from '@jest/globals';
import type { PulseResults, PulseScore } from '../../../src/core/api';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { summaryOf } from '../../../src/core/pulse/summary';

const score = (question: string, value: number): PulseScore => ({
  ...{
    questionId: question,
    driver: `driver of ${question}`,
    question,
    score: value,
    answers: 9,
    change: null,
    isCompared: false,
  },
});
const RESULTS: PulseResults = {
  ...{
    waveId: 'P-1',
    answers: 9,
    participation: 0.754,
    scores: [score('A', 9), score('B', 8), score('C', 7), score('', 2.25)],
  },
  enps: { value: 20, low: -5, high: 45, counts: null, change: null, isCompared: false },
};
const body = (fields: Partial<PulseResults> = {}) =>
  summaryOf({ ...RESULTS, ...fields }, 'Autumn', 12, pulseMessages('en')).body;

test('figures are those of the results', () => {
  expect(summaryOf(RESULTS, 'Autumn', 12, pulseMessages('en')).subject).toMatch(/Autumn/);
  expect(body()).toMatch(/9.*12.*75/s);
  expect(body()).toMatch(/20.*-5.*45/s);
  const enps = { value: 20, low: -5.4, high: 44.6, counts: null, change: null, isCompared: false };
  expect(body({ enps })).toContain('95 % interval -5 to 45');
});

test('the lead’s own words stand first, and in HTML are text', () => {
  const { body: text, html } = summaryOf(RESULTS, 'Autumn', 12, pulseMessages('en'), 'Well <done>!');
  expect(text).toMatch(/^Well <done>!\n\nResults of Autumn/);
  expect(html).toContain('<p>Well &lt;done&gt;!</p>');
});

test('two are named at each end; a question without text by its driver', () => {
  const [best, worst] = body()
    .split('\n\n')
    .filter((part) => part.includes('•'));
  expect(best).toMatch(/• A \(9\.0\)\n• B \(8\.0\)$/);
  expect(worst).toMatch(/• C \(7\.0\)\n• driver of {2}\(2\.3\)$/);
});

test('without eNPS, or with few questions, these lines are left out', () => {
  expect(body({ scores: RESULTS.scores.slice(0, 3) })).not.toMatch(/•/);
  expect(body({ enps: null }).length).toBeLessThan(body().length);
  expect(body({ enps: null, scores: [] })).not.toMatch(/null|undefined|\{/);
});
