/** The criteria of COUNTIF and its like: `>5`, `<>Won`, `S*`. */

import { bare, compare, FormulaError, type Plain } from './google-values.js';

const OPERATOR = /^(<>|<=|>=|<|>|=)?(.*)$/s;

/** Text with the wildcards * and ?, of which ~ takes the meaning, as a test without regard to case. */
function patternOf(text: string): (value: string) => boolean {
  let source = '';
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '~' && /[*?~]/.test(text.charAt(at + 1))) source += `\\${text.charAt(++at)}`;
    else if (mark === '*') source += '[\\s\\S]*';
    else if (mark === '?') source += '[\\s\\S]';
    else source += mark.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  }
  const pattern = new RegExp(`^${source}$`, 'i');
  return (value) => pattern.test(value);
}

function operandOf(text: string): number | boolean | string {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function equals(operand: number | boolean | string): (value: Plain) => boolean {
  if (typeof operand !== 'string') return (value) => bare(value) === operand;
  if (operand === '') return (value) => bare(value) === null || bare(value) === '';
  const matches = patternOf(operand);
  return (value) => typeof bare(value) === 'string' && matches(String(bare(value)));
}

/** The test that a criterion stands for. */
export function criterionOf(criterion: Plain): (value: Plain) => boolean {
  const given = bare(criterion);
  if (given instanceof FormulaError) throw given;
  if (typeof given !== 'string') return equals(given ?? 0);
  const [, operator = '=', text = ''] = OPERATOR.exec(given) ?? [];
  const operand = operandOf(text);
  if (operator === '=') return equals(operand);
  if (operator === '<>') {
    const same = equals(operand);
    return (value) => !same(value);
  }
  return (value) => {
    // What is of another kind is neither greater nor less.
    if (typeof bare(value) !== typeof operand) return false;
    const by = compare(value, operand);
    if (operator === '<') return by < 0;
    if (operator === '<=') return by <= 0;
    return operator === '>' ? by > 0 : by >= 0;
  };
}
