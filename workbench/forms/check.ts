/** Whether an answer fits its question: the same rules for the page, for scripts and for the library. */

import { type Answer, type Answers, boundsOf, type ItemData, isBlank, type ValidationData } from './definition.js';
import { pagesOf, pathOf, questionsOn } from './pages.js';

/** What is wrong with an answer: a key of the page's messages, and what to put into it; or the form's own words. */
export interface Problem {
  code: ProblemCode;
  values: (string | number)[];
  /** The help text of the validation, which is shown instead. */
  own?: string;
}

export type ProblemCode =
  | 'required'
  | 'requiredRow'
  | 'notAChoice'
  | 'notOnScale'
  | 'notADate'
  | 'notADayOfYear'
  | 'notATime'
  | 'notADateTime'
  | 'notADuration'
  | 'notText'
  | 'notAList'
  | 'onePerColumn'
  | 'number'
  | 'wholeNumber'
  | 'numberBetween'
  | 'numberNotBetween'
  | 'numberEqualTo'
  | 'numberNotEqualTo'
  | 'numberGreaterThan'
  | 'numberGreaterThanOrEqualTo'
  | 'numberLessThan'
  | 'numberLessThanOrEqualTo'
  | 'textContains'
  | 'textDoesNotContain'
  | 'textMatches'
  | 'textDoesNotMatch'
  | 'email'
  | 'url'
  | 'textAtLeast'
  | 'textAtMost'
  | 'selectAtLeast'
  | 'selectAtMost'
  | 'selectExactly';

const problem = (code: ProblemCode, ...values: (string | number)[]): Problem => ({ code, values });

const isNumber = (text: string) => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);
export const isEmail = (text: string) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text);
const isUrl = (text: string) => /^(https?:\/\/)?[^\s/?#.]+(\.[^\s/?#.]+)+([/?#]\S*)?$/i.test(text);

/** A number rule: what it asks of a value, given its arguments. */
const NUMBER_RULES: Record<string, [code: ProblemCode, holds: (value: number, a: number, b: number) => boolean]> = {
  Number: ['number', () => true],
  WholeNumber: ['wholeNumber', (value) => Number.isInteger(value)],
  NumberBetween: ['numberBetween', (value, a, b) => value >= a && value <= b],
  NumberNotBetween: ['numberNotBetween', (value, a, b) => value < a || value > b],
  NumberEqualTo: ['numberEqualTo', (value, a) => value === a],
  NumberNotEqualTo: ['numberNotEqualTo', (value, a) => value !== a],
  NumberGreaterThan: ['numberGreaterThan', (value, a) => value > a],
  NumberGreaterThanOrEqualTo: ['numberGreaterThanOrEqualTo', (value, a) => value >= a],
  NumberLessThan: ['numberLessThan', (value, a) => value < a],
  NumberLessThanOrEqualTo: ['numberLessThanOrEqualTo', (value, a) => value <= a],
};

const TEXT_RULES: Record<string, [code: ProblemCode, holds: (text: string, argument: string | number) => boolean]> = {
  TextContainsPattern: ['textContains', (text, pattern) => new RegExp(String(pattern), 'u').test(text)],
  TextDoesNotContainPattern: ['textDoesNotContain', (text, pattern) => !new RegExp(String(pattern), 'u').test(text)],
  TextMatchesPattern: ['textMatches', (text, pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(text)],
  TextDoesNotMatchPattern: ['textDoesNotMatch', (text, pattern) => !new RegExp(`^(?:${pattern})$`, 'u').test(text)],
  TextIsEmail: ['email', (text) => isEmail(text)],
  TextIsUrl: ['url', (text) => isUrl(text)],
  TextLengthGreaterThanOrEqualTo: ['textAtLeast', (text, length) => [...text].length >= Number(length)],
  TextLengthLessThanOrEqualTo: ['textAtMost', (text, length) => [...text].length <= Number(length)],
};

const SELECT_RULES: Record<string, [code: ProblemCode, holds: (count: number, argument: number) => boolean]> = {
  SelectAtLeast: ['selectAtLeast', (count, least) => count >= least],
  SelectAtMost: ['selectAtMost', (count, most) => count <= most],
  SelectExactly: ['selectExactly', (count, exactly) => count === exactly],
};

/** What an answer that was given breaks of the question's validation. */
function checkValidation(validation: ValidationData, answer: Answer): Problem | null {
  const { rule, values, help } = validation;
  const [first = '', second = 0] = values;
  const refuse = (code: ProblemCode): Problem => ({ ...problem(code, ...values), ...(help ? { own: help } : {}) });
  const number = NUMBER_RULES[rule];
  if (number) {
    const text = String(answer).trim();
    if (!isNumber(text)) return refuse(rule === 'WholeNumber' ? 'wholeNumber' : 'number');
    return number[1](Number(text), Number(first), Number(second)) ? null : refuse(number[0]);
  }
  const text = TEXT_RULES[rule];
  if (text) return text[1](String(answer), first) ? null : refuse(text[0]);
  const select = SELECT_RULES[rule];
  if (select) return select[1](answer.length, Number(first)) ? null : refuse(select[0]);
  if (rule === 'LimitOneResponsePerColumn') {
    const chosen = (answer as (string | string[] | null)[]).flat().filter((column) => column !== null);
    return new Set(chosen).size === chosen.length ? null : refuse('onePerColumn');
  }
  return null;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Years are four digits; without a year 29 February is a day. */
function isDate(text: string, withYear: boolean): boolean {
  const match = (withYear ? /^(\d{4})-(\d\d)-(\d\d)$/ : /^()(\d\d)-(\d\d)$/).exec(text);
  return match !== null && isDay(Number(match[1] || 2024), Number(match[2]), Number(match[3]));
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function checkText(item: ItemData, text: string): Problem | null {
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return item.other || item.choices?.some(({ value }) => value === text) ? null : problem('notAChoice', text);
    case 'SCALE':
    case 'RATING': {
      const { min, max } = boundsOf(item);
      const fits = /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
      return fits ? null : problem('notOnScale', min, max);
    }
    case 'DATE': {
      const withYear = item.includesYear !== false;
      return isDate(text, withYear) ? null : problem(withYear ? 'notADate' : 'notADayOfYear');
    }
    case 'DATETIME': {
      const [day = '', time = '', ...more] = text.split(' ');
      const fits = isDate(day, item.includesYear !== false) && isTime(time) && more.length === 0;
      return fits ? null : problem('notADateTime');
    }
    case 'TIME':
      return isTime(text) ? null : problem('notATime');
    case 'DURATION':
      return /^\d{1,2}:[0-5]\d:[0-5]\d$/.test(text) ? null : problem('notADuration');
    default:
      return null;
  }
}

function checkGrid(item: ItemData, answer: Answer): Problem | null {
  const rows = item.rows ?? [];
  if (!Array.isArray(answer) || answer.length !== rows.length) return problem('notAList');
  const columns = new Set(item.columns);
  for (const [index, row] of rows.entries()) {
    const chosen = answer[index] ?? null;
    if (item.required && isBlank(chosen)) return problem('requiredRow', row);
    if (chosen === null) continue;
    if (Array.isArray(chosen) !== (item.type === 'CHECKBOX_GRID')) return problem('notAList');
    const stray = [chosen].flat().find((column) => !columns.has(column));
    if (stray !== undefined) return problem('notAChoice', stray);
  }
  return null;
}

/** What is wrong with the answer to a question; null when it may be sent. */
export function checkAnswer(item: ItemData, answer: Answer | null | undefined): Problem | null {
  if (answer === null || answer === undefined || isBlank(answer)) return item.required ? problem('required') : null;
  let found: Problem | null;
  if (item.type === 'GRID' || item.type === 'CHECKBOX_GRID') found = checkGrid(item, answer);
  else if (item.type === 'CHECKBOX') {
    if (!Array.isArray(answer) || answer.some((each) => typeof each !== 'string')) return problem('notAList');
    const choices = new Set(item.choices?.map(({ value }) => value));
    const stray = (answer as string[]).find((value) => !choices.has(value));
    found = stray === undefined || item.other ? null : problem('notAChoice', stray);
  } else if (typeof answer !== 'string') return problem('notText');
  else found = checkText(item, answer);
  return found ?? (item.validation ? checkValidation(item.validation, answer) : null);
}

export type Checked =
  | { ok: true; answers: Answers }
  | { ok: false; problems: { item: ItemData; problem: Problem }[]; circle: boolean };

/**
 * Checks a whole response. Only the pages that the answers lead through count: what was answered on a page that was left again by
 * Back is dropped, as the page does.
 */
export function checkAnswers(items: readonly ItemData[], answers: Answers): Checked {
  const pages = pagesOf(items);
  const path = pathOf(pages, answers);
  if (!path) return { ok: false, problems: [], circle: true };
  const questions = questionsOn(pages, path);
  const problems = questions.flatMap((item) => {
    const found = checkAnswer(item, answers[item.id]);
    return found ? [{ item, problem: found }] : [];
  });
  if (problems.length > 0) return { ok: false, problems, circle: false };
  const kept: Answers = {};
  for (const { id } of questions) {
    const answer = answers[id];
    if (answer !== undefined && !isBlank(answer)) kept[id] = answer;
  }
  return { ok: true, answers: kept };
}
