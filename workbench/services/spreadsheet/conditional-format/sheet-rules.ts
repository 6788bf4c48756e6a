/** The conditional format rules of a sheet, as scripts read and set them. */

import { fromEngineRange } from '../../../engine/area.js';
import { badParameters } from '../../base/base.js';
import type { ExecutionContext } from '../../base/context.js';
import { Range } from '../range.js';
import { addRule, conditionalRules, removeEngineRules } from './engine-rules.js';
import { ConditionalFormatRule } from './rule.js';

/** The rules of a sheet, first one first; one that a person made in the page has no Google form and is left out. */
export function rulesOf(context: ExecutionContext, sheetId: string): ConditionalFormatRule[] {
  return conditionalRules(context.host.engine, sheetId).flatMap(({ google, ranges }) => {
    const blocks = ranges.map((range) => new Range(context, sheetId, fromEngineRange(sheetId, range)));
    return google ? [new ConditionalFormatRule(context, google, blocks)] : [];
  });
}

export function setRules(context: ExecutionContext, sheetId: string, rules: ConditionalFormatRule[]): void {
  const { engine } = context.host;
  if (!Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRule))
    throw badParameters('SpreadsheetApp.Sheet', 'setConditionalFormatRules', [rules]);
  const foreign = rules.flatMap((rule) => rule.getRanges()).find((range) => range._sheetId() !== sheetId);
  if (foreign) throw new Error('Conditional format rule cannot reference a different sheet.');
  removeEngineRules(engine, sheetId, (rule) => !rule.banding);
  // The engine puts the newest rule on top; Google's order is first rule first.
  for (const rule of [...rules].reverse())
    addRule(
      engine,
      sheetId,
      rule._definition(),
      rule.getRanges().map((range) => range._area()),
    );
}
