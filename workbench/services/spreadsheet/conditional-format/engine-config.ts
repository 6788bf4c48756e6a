/** The engine's own rule that shows in the grid what a conditional format rule means. */

import type { IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';
import { toSerial } from '../../../engine/dates.js';
import type { Criterion } from '../criteria.js';
import type { Definition, Gradient, GradientPoint, Look } from './definition.js';

const NUMBERS: Record<string, CFNumberOperator> = {
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
};
const TEXTS: Record<string, CFTextOperator> = {
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_NOT_EQUAL_TO: CFTextOperator.notEqual,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
};
const POINTS: Record<string, CFValueType> = {
  NUMBER: CFValueType.num,
  PERCENT: CFValueType.percent,
  PERCENTILE: CFValueType.percentile,
  MIN: CFValueType.min,
  MAX: CFValueType.max,
};
const DAYS: Record<string, string> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'TODAY()-30',
  PAST_YEAR: 'TODAY()-365',
};

function styleOf(look: Look): IStyleBase {
  return {
    ...(look.background ? { bg: { rgb: look.background } } : {}),
    ...(look.fontColor ? { cl: { rgb: look.fontColor } } : {}),
    ...(look.bold === undefined ? {} : { bl: look.bold ? 1 : 0 }),
    ...(look.italic === undefined ? {} : { it: look.italic ? 1 : 0 }),
    ...(look.underline === undefined ? {} : { ul: { s: look.underline ? 1 : 0 } }),
    ...(look.strikethrough === undefined ? {} : { st: { s: look.strikethrough ? 1 : 0 } }),
  };
}

function dateFormula({ type, values }: Criterion, first: string, timeZone: string): string {
  const [operand] = values;
  const day =
    typeof operand === 'object' && 'relative' in operand
      ? (DAYS[operand.relative] ?? 'TODAY()')
      : typeof operand === 'object' && 'date' in operand
        ? String(Math.floor(toSerial(new Date(operand.date), timeZone)))
        : '0';
  const kind = type.replace(/^DATE_|_RELATIVE$/g, '');
  const sign = kind === 'AFTER' ? '>' : kind === 'BEFORE' ? '<' : kind === 'NOT_EQUAL_TO' ? '<>' : '=';
  return `=AND(ISNUMBER(${first}),INT(${first})${sign}${day})`;
}

function colorScale(gradient: Gradient): IConditionalFormattingRuleConfig {
  const point = (given: GradientPoint | undefined, extreme: CFValueType, index: number) => {
    if (!given) return [];
    const type = (given.type && POINTS[given.type]) || extreme;
    const value = given.value === undefined ? {} : { value: Number(given.value) };
    return [{ index, color: given.color, value: { type, ...value } }];
  };
  const config = [
    ...point(gradient.min, CFValueType.min, 0),
    ...point(gradient.mid, CFValueType.percentile, 1),
    ...point(gradient.max, CFValueType.max, gradient.mid ? 2 : 1),
  ];
  return { type: CFRuleType.colorScale, config };
}

/** @param first the address of the first cell that the rule is for. */
export function engineConfig(
  { criterion, gradient, look }: Definition,
  first: string,
  timeZone: string,
): IConditionalFormattingRuleConfig {
  if (gradient) return colorScale(gradient);
  const base = { type: CFRuleType.highlightCell as const, style: styleOf(look) };
  const { type, values } = criterion ?? { type: 'CELL_EMPTY', values: [] };
  const number = NUMBERS[type];
  if (number) {
    const value = values.length > 1 ? [Number(values[0]), Number(values[1])] : Number(values[0]);
    return { ...base, subType: CFSubRuleType.number, operator: number, value } as IConditionalFormattingRuleConfig;
  }
  const text = TEXTS[type];
  if (text) {
    const value = values.length > 0 ? { value: String(values[0]) } : {};
    return { ...base, subType: CFSubRuleType.text, operator: text, ...value };
  }
  const formula = type === 'CUSTOM_FORMULA' ? String(values[0]) : dateFormula({ type, values }, first, timeZone);
  return { ...base, subType: CFSubRuleType.formula, value: formula };
}
