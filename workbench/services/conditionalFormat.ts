/** SpreadsheetApp's ConditionalFormatRule and its builder, over the engine's rules. */

import type { IRange, IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { toA1 } from '../engine/a1.js';
import { type Area, toEngineRange } from '../engine/area.js';
import { columnsOf, movedFormula, rowsOf } from '../engine/copy.js';
import { toSerial } from '../engine/dates.js';
import { shiftOf, shiftPlaced } from '../engine/structure.js';
import type { WorkbookEngine } from '../engine/workbook.js';
import type { EnumMember } from '../execution/wire.js';
import { badParameters, ServiceObject } from './base.js';
import { Color, hexColor } from './color.js';
import type { ExecutionContext } from './context.js';
import type { Criterion } from './criteria.js';
import { CriteriaBuilder, HasCriterion } from './criteriaBuilder.js';
import { EVERY_METHOD, member, memberName } from './enums.js';
import { Range } from './range.js';

interface Look {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

interface GradientPoint {
  color: string;
  /** A member of InterpolationType; absent for the least and the greatest value. */
  type?: string;
  value?: string;
}

/** A rule in Google's terms, without its cells. */
interface Definition {
  criterion: Criterion | null;
  look: Look;
  gradient: { min?: GradientPoint; mid?: GradientPoint; max?: GradientPoint } | null;
}

/** The engine's rule carries Google's along; those of bandings are no rules of the user's. */
type EngineRule = IConditionFormattingRule & { google?: Definition; banding?: string };

const NEW: Definition = { criterion: null, look: {}, gradient: null };

export class BooleanCondition extends HasCriterion {
  readonly className = 'BooleanCondition';

  constructor(
    context: ExecutionContext,
    private readonly definition: Definition,
  ) {
    super(context);
  }
  protected get _criterion(): Criterion | null {
    return this.definition.criterion;
  }
  getBackground(): string | null {
    return this.definition.look.background ?? null;
  }
  getBackgroundObject(): Color | null {
    const color = this.getBackground();
    return color ? new Color(this.context, { rgb: color }) : null;
  }
  getFontColor(): string | null {
    return this.definition.look.fontColor ?? null;
  }
  getFontColorObject(): Color | null {
    const color = this.getFontColor();
    return color ? new Color(this.context, { rgb: color }) : null;
  }
  getBold(): boolean | null {
    return this.definition.look.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.definition.look.italic ?? null;
  }
  getUnderline(): boolean | null {
    return this.definition.look.underline ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.definition.look.strikethrough ?? null;
  }
}

export class GradientCondition extends ServiceObject {
  readonly className = 'GradientCondition';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly gradient: NonNullable<Definition['gradient']>,
  ) {
    super(context);
  }
  #type(point: GradientPoint | undefined): EnumMember | null {
    return point?.type ? member('InterpolationType', point.type) : null;
  }
  getMinColor(): string {
    return this.gradient.min?.color ?? '';
  }
  getMinType(): EnumMember | null {
    return this.#type(this.gradient.min);
  }
  getMinValue(): string {
    return this.gradient.min?.value ?? '';
  }
  getMidColor(): string {
    return this.gradient.mid?.color ?? '';
  }
  getMidType(): EnumMember | null {
    return this.#type(this.gradient.mid);
  }
  getMidValue(): string {
    return this.gradient.mid?.value ?? '';
  }
  getMaxColor(): string {
    return this.gradient.max?.color ?? '';
  }
  getMaxType(): EnumMember | null {
    return this.#type(this.gradient.max);
  }
  getMaxValue(): string {
    return this.gradient.max?.value ?? '';
  }
}

export class ConditionalFormatRule extends ServiceObject {
  readonly className = 'ConditionalFormatRule';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly definition: Definition,
    private readonly ranges: Range[],
  ) {
    super(context);
  }
  _definition(): Definition {
    return this.definition;
  }
  getRanges(): Range[] {
    return this.ranges;
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.definition.criterion ? new BooleanCondition(this.context, this.definition) : null;
  }
  getGradientCondition(): GradientCondition | null {
    return this.definition.gradient ? new GradientCondition(this.context, this.definition.gradient) : null;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context, this.definition, this.ranges);
  }
}

export class ConditionalFormatRuleBuilder extends CriteriaBuilder {
  readonly className = 'ConditionalFormatRuleBuilder';
  #definition: Definition;
  #ranges: Range[];

  constructor(context: ExecutionContext, definition: Definition = NEW, ranges: Range[] = []) {
    super(context);
    this.#definition = definition;
    this.#ranges = ranges;
  }
  protected get _criterion(): Criterion | null {
    return this.#definition.criterion;
  }
  /** A condition takes the place of a gradient, and the other way round. */
  protected set _criterion(criterion: Criterion | null) {
    this.#definition = { ...this.#definition, criterion, gradient: null };
  }
  #look(change: { [Key in keyof Look]: Look[Key] | null }): this {
    const look = Object.fromEntries(
      Object.entries({ ...this.#definition.look, ...change }).filter(([, value]) => value !== null),
    );
    this.#definition = { ...this.#definition, look };
    return this;
  }
  setBackground(color: string | null): this {
    return this.#look({ background: color === null ? null : hexColor(color) });
  }
  setBackgroundObject(color: Color | null): this {
    return this.setBackground(color ? color.asRgbColor().asHexString() : null);
  }
  setFontColor(color: string | null): this {
    return this.#look({ fontColor: color === null ? null : hexColor(color) });
  }
  setFontColorObject(color: Color | null): this {
    return this.setFontColor(color ? color.asRgbColor().asHexString() : null);
  }
  setBold(bold: boolean | null): this {
    return this.#look({ bold });
  }
  setItalic(italic: boolean | null): this {
    return this.#look({ italic });
  }
  setUnderline(underline: boolean | null): this {
    return this.#look({ underline });
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return this.#look({ strikethrough });
  }
  #point(which: 'min' | 'mid' | 'max', color: string, type?: string, value?: string): this {
    const kind = type === undefined ? undefined : memberName(type, 'InterpolationType');
    if (kind === null)
      throw badParameters('SpreadsheetApp.ConditionalFormatRuleBuilder', 'setGradientPoint', [color, type, value]);
    const point = {
      color: hexColor(color),
      ...(kind ? { type: kind } : {}),
      ...(value === undefined ? {} : { value: String(value) }),
    };
    const gradient = { ...this.#definition.gradient, [which]: point };
    this.#definition = { ...this.#definition, criterion: null, gradient };
    return this;
  }
  setGradientMinpoint(color: string): this {
    return this.#point('min', color);
  }
  setGradientMinpointWithValue(color: string, type: string, value: string): this {
    return this.#point('min', color, type, value);
  }
  setGradientMidpointWithValue(color: string, type: string, value: string): this {
    return this.#point('mid', color, type, value);
  }
  setGradientMaxpoint(color: string): this {
    return this.#point('max', color);
  }
  setGradientMaxpointWithValue(color: string, type: string, value: string): this {
    return this.#point('max', color, type, value);
  }
  setRanges(ranges: Range[]): this {
    if (!Array.isArray(ranges) || !ranges.every((range) => range instanceof Range))
      throw badParameters('SpreadsheetApp.ConditionalFormatRuleBuilder', 'setRanges', [ranges]);
    this.#ranges = ranges;
    return this;
  }
  #built(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.context, this.#definition, this.#ranges);
  }
  getRanges(): Range[] {
    return this.#ranges;
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.#built().getBooleanCondition();
  }
  getGradientCondition(): GradientCondition | null {
    return this.#built().getGradientCondition();
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context, this.#definition, this.#ranges);
  }
  build(): ConditionalFormatRule {
    const { criterion, gradient } = this.#definition;
    if (!criterion && !gradient) throw new Error('A conditional format rule needs a condition.');
    if (gradient && (!gradient.min || !gradient.max))
      throw new Error('A gradient needs a minimum and a maximum point.');
    if (this.#ranges.length === 0) throw new Error('A conditional format rule needs at least one range.');
    return this.#built();
  }
}

// The engine's rules

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

function dateFormula(engine: WorkbookEngine, { type, values }: Criterion, first: string): string {
  const [operand] = values;
  const day =
    typeof operand === 'object' && 'relative' in operand
      ? (DAYS[operand.relative] ?? 'TODAY()')
      : typeof operand === 'object' && 'date' in operand
        ? String(Math.floor(toSerial(new Date(operand.date), engine.settings.timeZone)))
        : '0';
  const kind = type.replace(/^DATE_|_RELATIVE$/g, '');
  const sign = kind === 'AFTER' ? '>' : kind === 'BEFORE' ? '<' : kind === 'NOT_EQUAL_TO' ? '<>' : '=';
  return `=AND(ISNUMBER(${first}),INT(${first})${sign}${day})`;
}

function configOf(engine: WorkbookEngine, definition: Definition, first: string): IConditionalFormattingRuleConfig {
  const { criterion, gradient, look } = definition;
  if (gradient) {
    const point = (given: GradientPoint | undefined, extreme: CFValueType, index: number) => {
      if (!given) return [];
      const types: Record<string, CFValueType> = {
        NUMBER: CFValueType.num,
        PERCENT: CFValueType.percent,
        PERCENTILE: CFValueType.percentile,
        MIN: CFValueType.min,
        MAX: CFValueType.max,
      };
      const type = given.type ? (types[given.type] ?? extreme) : extreme;
      return [
        {
          index,
          color: given.color,
          value: { type, ...(given.value === undefined ? {} : { value: Number(given.value) }) },
        },
      ];
    };
    const config = [
      ...point(gradient.min, CFValueType.min, 0),
      ...point(gradient.mid, CFValueType.percentile, 1),
      ...point(gradient.max, CFValueType.max, gradient.mid ? 2 : 1),
    ];
    return { type: CFRuleType.colorScale, config };
  }
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
  const formula =
    type === 'CUSTOM_FORMULA' ? String(values[0]) : dateFormula(engine, criterion ?? { type, values }, first);
  return { ...base, subType: CFSubRuleType.formula, value: formula };
}

/** The sheet's rules as the engine keeps them. */
export function conditionalRules(engine: WorkbookEngine, sheetId: string): EngineRule[] {
  const model = engine.univer.univer.__getInjector().get(ConditionalFormattingRuleModel);
  return [...(model.getSubunitRules(engine.unitId, sheetId) ?? [])];
}

/** Adds a rule on top of the others. */
export function addEngineRule(
  engine: WorkbookEngine,
  sheetId: string,
  areas: Area[],
  rule: Omit<EngineRule, 'cfId' | 'ranges' | 'stopIfTrue'>,
): void {
  engine.execute('sheet.mutation.add-conditional-rule', {
    unitId: engine.unitId,
    subUnitId: sheetId,
    rule: {
      ...rule,
      cfId: `cf${Math.random().toString(36).slice(2, 12)}`,
      ranges: areas.map(toEngineRange),
      stopIfTrue: false,
    },
  });
}

/** Keeps rules with their cells: headless, the engine leaves that to its user interface, which does the same in a page. */
export function followRules(engine: WorkbookEngine): () => void {
  return engine.onMutation((mutation) => {
    const shift = shiftOf(mutation);
    if (!shift || shift.kind === 'sheet') return;
    const sheetId = shift.kind === 'cells' ? shift.from.sheetId : shift.sheetId;
    for (const rule of conditionalRules(engine, sheetId)) {
      const areas = rule.ranges.flatMap((range) => {
        const { startRow: row, endRow: lastRow, startColumn: column, endColumn: lastColumn } = range;
        return shiftPlaced({ sheetId, row, lastRow, column, lastColumn }, shift) ?? [];
      });
      const ranges = areas.filter((area) => area.sheetId === sheetId).map(toEngineRange);
      if (JSON.stringify(ranges) === JSON.stringify(rule.ranges.map(plainRange))) continue;
      if (ranges.length > 0) setConditionalRanges(engine, sheetId, rule, ranges);
      else
        engine.execute('sheet.mutation.delete-conditional-rule', {
          unitId: engine.unitId,
          subUnitId: sheetId,
          cfId: rule.cfId,
        });
    }
  });
}

export function setConditionalRanges(
  engine: WorkbookEngine,
  sheetId: string,
  rule: EngineRule,
  ranges: IRange[],
): void {
  engine.execute('sheet.mutation.set-conditional-rule', {
    unitId: engine.unitId,
    subUnitId: sheetId,
    cfId: rule.cfId,
    rule: { ...rule, ranges },
  });
}

const plainRange = ({ startRow, endRow, startColumn, endColumn }: IRange) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

function removeEngineRules(engine: WorkbookEngine, sheetId: string, which: (rule: EngineRule) => boolean): void {
  for (const { cfId } of conditionalRules(engine, sheetId).filter(which))
    engine.execute('sheet.mutation.delete-conditional-rule', { unitId: engine.unitId, subUnitId: sheetId, cfId });
}

/** Takes away what a banding painted. */
export function removeBandingRules(engine: WorkbookEngine, banding: string): void {
  for (const sheet of engine.sheets) removeEngineRules(engine, sheet.getSheetId(), (rule) => rule.banding === banding);
}

/** The rules of a sheet, first one first; one that a person made in the page has no Google form and is left out. */
export function rulesOf(context: ExecutionContext, sheetId: string): ConditionalFormatRule[] {
  return conditionalRules(context.host.engine, sheetId).flatMap(({ google, ranges }) =>
    google
      ? [
          new ConditionalFormatRule(
            context,
            google,
            ranges.map(
              (range) =>
                new Range(context, sheetId, {
                  row: range.startRow,
                  lastRow: range.endRow,
                  column: range.startColumn,
                  lastColumn: range.endColumn,
                }),
            ),
          ),
        ]
      : [],
  );
}

function addRule(engine: WorkbookEngine, sheetId: string, definition: Definition, areas: Area[]): void {
  const [first] = areas;
  if (!first) return;
  const cell = toA1({ ...first, lastRow: first.row, lastColumn: first.column });
  addEngineRule(engine, sheetId, areas, { rule: configOf(engine, definition, cell), google: definition });
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

/** Gives a copied sheet the rules of the one it was copied from. */
export function copyRules(engine: WorkbookEngine, from: string, to: string): void {
  for (const rule of conditionalRules(engine, from).reverse())
    engine.execute('sheet.mutation.add-conditional-rule', {
      unitId: engine.unitId,
      subUnitId: to,
      rule: { ...structuredClone(rule), cfId: `cf${Math.random().toString(36).slice(2, 12)}` },
    });
}

/** Gives copied cells the rules of those they were copied from. */
export function copyFormatRules(context: ExecutionContext, source: Area, target: Area, transposed: boolean): void {
  const { engine } = context.host;
  for (const { google, ranges } of conditionalRules(engine, source.sheetId).reverse()) {
    if (!google) continue;
    const areas = ranges.flatMap((range): Area[] => {
      const row = Math.max(range.startRow, source.row);
      const lastRow = Math.min(range.endRow, source.lastRow);
      const column = Math.max(range.startColumn, source.column);
      const lastColumn = Math.min(range.endColumn, source.lastColumn);
      if (row > lastRow || column > lastColumn) return [];
      const found: Area[] = [];
      const height = transposed ? columnsOf(source) : rowsOf(source);
      const width = transposed ? rowsOf(source) : columnsOf(source);
      const down = transposed ? column - source.column : row - source.row;
      const right = transposed ? row - source.row : column - source.column;
      const tall = transposed ? lastColumn - column : lastRow - row;
      const wide = transposed ? lastRow - row : lastColumn - column;
      for (let r = target.row + down; r <= target.lastRow; r += height)
        for (let c = target.column + right; c <= target.lastColumn; c += width)
          found.push({ sheetId: target.sheetId, row: r, lastRow: r + tall, column: c, lastColumn: c + wide });
      return found;
    });
    const [first] = areas;
    const [origin] = ranges;
    if (!first || !origin) continue;
    const { criterion } = google;
    const moved =
      criterion?.type === 'CUSTOM_FORMULA'
        ? {
            ...google,
            criterion: {
              ...criterion,
              values: [
                movedFormula(
                  engine,
                  String(criterion.values[0]),
                  first.column - Math.max(origin.startColumn, source.column),
                  first.row - Math.max(origin.startRow, source.row),
                ),
              ],
            },
          }
        : google;
    addRule(engine, target.sheetId, moved, areas);
  }
}
