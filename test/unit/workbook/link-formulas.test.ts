/** Which formulas are linked to the data they depend on, and how. */

import { expect, test } from '@jest/globals';
import { linkFormula } from '../../../src/core/workbook/link-formulas';

test.each([
  ['=FORECAST_PIPELINE()', '=FORECAST_PIPELINE(SaluranDeals,,,,SaluranBasis)'],
  ['=forecast_pipeline( )', '=forecast_pipeline(SaluranDeals,,,,SaluranBasis)'],
  ['=FORECAST_PIPELINE(,"won")', '=FORECAST_PIPELINE(SaluranDeals,"won",,,SaluranBasis)'],
  ['=FORECAST_PIPELINE(;"won";A1)', '=FORECAST_PIPELINE(SaluranDeals;"won";A1;;SaluranBasis)'],
  [
    '=FORECAST_PIPELINE(,"a,b)",IF(A1,"x","y"))',
    '=FORECAST_PIPELINE(SaluranDeals,"a,b)",IF(A1,"x","y"),,SaluranBasis)',
  ],
  ['=SUM(1,FORECAST_PIPELINE())', '=SUM(1,FORECAST_PIPELINE(SaluranDeals,,,,SaluranBasis))'],
  ["=FORECAST_PIPELINE(,'It''s, here'!A1)", "=FORECAST_PIPELINE(SaluranDeals,'It''s, here'!A1,,,SaluranBasis)"],
  [
    '=IF(FORECAST_PIPELINE()>FORECAST_PIPELINE(,"won"),1,2)',
    '=IF(FORECAST_PIPELINE(SaluranDeals,,,,SaluranBasis)>FORECAST_PIPELINE(SaluranDeals,"won",,,SaluranBasis),1,2)',
  ],
  // What looks back takes the basis alone.
  ['=FORECAST_ACCURACY()', '=FORECAST_ACCURACY(,,,SaluranBasis)'],
  ['=FORECAST_ACCURACY(A1:G9,,60)', '=FORECAST_ACCURACY(A1:G9,,60,SaluranBasis)'],
  ['=PIPELINE_REVIEW(,"past")', '=PIPELINE_REVIEW(,"past",SaluranBasis)'],
  ['=PIPELINE_REVIEW(,"months")', '=PIPELINE_REVIEW(SaluranDeals,"months",SaluranBasis)'],
  ['=FORECAST_EXPLAIN(,"p50")', '=FORECAST_EXPLAIN(SaluranDeals,"p50",,,SaluranBasis)'],
  ['=TARGET_CHANCE(,"2026-Q4")', '=TARGET_CHANCE(SaluranDeals,"2026-Q4",,SaluranBasis)'],
])('%s', (formula, linked) => {
  expect(linkFormula(formula)).toBe(linked);
  expect(linkFormula(linked)).toBeNull();
});

test.each([
  '=FORECAST_PIPELINE(Deals!A:Z)',
  '="FORECAST_PIPELINE()"',
  '=MY_FORECAST_PIPELINE()',
  '=SUM(A1)',
  'FORECAST_PIPELINE()',
  '=FORECAST_PIPELINE(',
])('%s is left alone', (formula) => expect(linkFormula(formula)).toBeNull());

test('a locale with decimal commas gets semicolons', () => {
  expect(linkFormula('=FORECAST_PIPELINE()', ';')).toBe('=FORECAST_PIPELINE(SaluranDeals;;;;SaluranBasis)');
});

test('lines and products are linked once their ranges exist', () => {
  expect(linkFormula('=FORECAST_DEMAND()')).toBe('=FORECAST_DEMAND(SaluranDeals,,,,,SaluranBasis)');
  expect(linkFormula('=FORECAST_DEMAND(,,,"2026-12")', ',', true)).toBe(
    '=FORECAST_DEMAND(SaluranDeals,SaluranLines,SaluranProducts,"2026-12",,SaluranBasis)',
  );
  expect(linkFormula('=FORECAST_DEMAND(;A1:F9)', ';', true)).toBe(
    '=FORECAST_DEMAND(SaluranDeals;A1:F9;SaluranProducts;;;SaluranBasis)',
  );
  expect(linkFormula('=WIN_RATE()', ',', true)).toBe('=WIN_RATE(SaluranDeals,,SaluranBasis)');
});
