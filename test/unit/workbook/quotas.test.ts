/** The formula that lets forecasts follow targets and adjustments. */

import { expect, test } from '@jest/globals';
import { quotasFormula } from '../../../src/core/workbook/quotas';

test('without sheets there is nothing to follow', () => expect(quotasFormula([], ',')).toBe(''));

test('each sheet is joined over its first eight columns, its name quoted', () => {
  const formula = quotasFormula(["Ann's targets", 'Adjustments'], ',');
  expect(formula).toMatch(/^=IFERROR\(LEFT\(TEXTJOIN\(UNICHAR\(9247\),FALSE,.*FILTER\('Ann''s targets'!A:H,/);
  expect(formula).toMatch(/&UNICHAR\(9247\)&IFERROR\(LEFT\(TEXTJOIN\(.*FILTER\('Adjustments'!A:H,/);
});

test('a spreadsheet whose locale divides by semicolons gets semicolons, and no comma', () => {
  const formula = quotasFormula(['Targets'], ';');
  expect(formula).not.toContain(',');
  expect(formula.replace(/;/g, ',')).toBe(quotasFormula(['Targets'], ','));
});

test('brackets match, so that the sheet takes it', () => {
  let depth = 0;
  for (const character of quotasFormula(['A', 'B'], ',')) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});
