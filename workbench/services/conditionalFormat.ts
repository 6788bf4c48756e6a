/** SpreadsheetApp's ConditionalFormatRule and its builder, over Univer's rules. */

import type { FWorksheet } from '@univerjs/sheets/facade';
import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';
import type { Range } from './range.js';

interface Definition {
  condition: { kind: string; args: unknown[] };
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  ranges: Range[];
}

export class ConditionalFormatRule extends ServiceObject {
  readonly className = 'ConditionalFormatRule';

  constructor(
    context: ExecutionContext,
    private readonly definition: Definition,
  ) {
    super(context);
  }
  _definition(): Definition {
    return this.definition;
  }
  getRanges(): Range[] {
    return this.definition.ranges;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context, this.definition);
  }
}

export class ConditionalFormatRuleBuilder extends ServiceObject {
  readonly className = 'ConditionalFormatRuleBuilder';
  override readonly local = new Set([
    'whenTextEqualTo',
    'whenTextContains',
    'whenFormulaSatisfied',
    'whenCellEmpty',
    'whenCellNotEmpty',
    'whenNumberLessThan',
    'whenNumberGreaterThan',
    'setBackground',
    'setFontColor',
    'setBold',
    'setRanges',
    'build',
  ]);
  #definition: Definition;

  constructor(context: ExecutionContext, definition?: Definition) {
    super(context);
    this.#definition = definition ?? {
      condition: { kind: '', args: [] },
      background: null,
      fontColor: null,
      bold: null,
      ranges: [],
    };
  }
  #with(change: Partial<Definition>): this {
    this.#definition = { ...this.#definition, ...change };
    return this;
  }
  #when(kind: string, ...args: unknown[]): this {
    return this.#with({ condition: { kind, args } });
  }
  whenTextEqualTo(text: string): this {
    return this.#when('whenTextEqualTo', text);
  }
  whenTextContains(text: string): this {
    return this.#when('whenTextContains', text);
  }
  whenFormulaSatisfied(formula: string): this {
    return this.#when('whenFormulaSatisfied', formula);
  }
  whenCellEmpty(): this {
    return this.#when('whenCellEmpty');
  }
  whenCellNotEmpty(): this {
    return this.#when('whenCellNotEmpty');
  }
  whenNumberLessThan(value: number): this {
    return this.#when('whenNumberLessThan', value);
  }
  whenNumberGreaterThan(value: number): this {
    return this.#when('whenNumberGreaterThan', value);
  }
  setBackground(color: string | null): this {
    return this.#with({ background: color });
  }
  setFontColor(color: string | null): this {
    return this.#with({ fontColor: color });
  }
  setBold(bold: boolean | null): this {
    return this.#with({ bold });
  }
  setRanges(ranges: Range[]): this {
    return this.#with({ ranges });
  }
  build(): ConditionalFormatRule {
    if (!this.#definition.condition.kind) throw new Error('A conditional format rule needs a condition.');
    if (this.#definition.ranges.length === 0) throw new Error('A conditional format rule needs at least one range.');
    return new ConditionalFormatRule(this.context, this.#definition);
  }
}

/** The rules as scripts set them; what the engine shows is derived from these. */
const known = new WeakMap<object, Map<string, Definition[]>>();

export function rulesOf(context: ExecutionContext, sheetId: string): ConditionalFormatRule[] {
  return (known.get(context.host)?.get(sheetId) ?? []).map(
    (definition) => new ConditionalFormatRule(context, definition),
  );
}

export function setRules(context: ExecutionContext, sheetId: string, rules: ConditionalFormatRule[]): void {
  const sheet = context.host.engine.univer.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
  if (!sheet) throw new Error('The sheet has been deleted.');
  const definitions = rules.map((rule) => rule._definition());
  const bySheet = known.get(context.host) ?? new Map<string, Definition[]>();
  bySheet.set(sheetId, definitions);
  known.set(context.host, bySheet);
  for (const rule of sheet.getConditionalFormattingRules()) sheet.deleteConditionalFormattingRule(rule.cfId);
  // The engine puts the newest rule on top; Google's order is first rule first.
  for (const definition of [...definitions].reverse()) {
    const { condition, background, fontColor, bold, ranges } = definition;
    const builder = sheet.newConditionalFormattingRule() as unknown as Record<string, unknown>;
    const when = builder[condition.kind];
    if (typeof when !== 'function') {
      throw new Error(`Not available in the workbench: ConditionalFormatRuleBuilder.${condition.kind}`);
    }
    const styled = when.apply(builder, condition.args) as StyledRule;
    if (background !== null) styled.setBackground(background);
    if (fontColor !== null) styled.setFontColor(fontColor);
    if (bold !== null) styled.setBold(bold);
    styled.setRanges(
      ranges.map((range) => {
        const area = range._area();
        return { startRow: area.row, endRow: area.lastRow, startColumn: area.column, endColumn: area.lastColumn };
      }),
    );
    sheet.addConditionalFormattingRule(styled.build());
  }
}

/** What all of the engine's condition builders have in common; each method returns the builder itself. */
interface StyledRule {
  setBackground(color: string): this;
  setFontColor(color: string): this;
  setBold(bold: boolean): this;
  setRanges(ranges: { startRow: number; endRow: number; startColumn: number; endColumn: number }[]): this;
  build(): Parameters<FWorksheet['addConditionalFormattingRule']>[0];
}
