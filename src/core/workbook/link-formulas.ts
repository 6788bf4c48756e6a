/** Rewrites forecast formulas without deals so that they depend on the deals and the basis, and stay up to date. */

/** Functions that can be linked → number of arguments, of which the basis is the last. */
const LINKED: Readonly<Record<string, number>> = {
  DEAL_PRIORITY: 3,
  FORECAST_ACCURACY: 4,
  FORECAST_DEMAND: 6,
  FORECAST_EXPLAIN: 5,
  FORECAST_PIPELINE: 5,
  FORECAST_TABLE: 5,
  PIPELINE_COVERAGE: 4,
  PIPELINE_REVIEW: 3,
  SALES_VELOCITY: 3,
  STAGE_CONVERSION: 3,
  STOCK_REVIEW: 5,
  TARGET_CHANCE: 4,
  WIN_CHANCE: 4,
  WIN_RATE: 3,
};
/** Index of the argument that takes the deals, where it is not the first. */
const DEALS_AT: Readonly<Record<string, number>> = { FORECAST_ACCURACY: 1 };
/**
 * Calls that look back, by their arguments: they take the basis alone. Their results change when the model is fitted, as the
 * reports do that are stored beside it, and not at every edit.
 */
const LOOKS_BACK: Readonly<Record<string, (args: readonly string[]) => boolean>> = {
  FORECAST_ACCURACY: () => true,
  PIPELINE_REVIEW: ([, part = '']) => /^\s*"past"\s*$/i.test(part),
};
/** Functions that take lines and products after the deals. */
const WITH_INVENTORY: readonly string[] = ['FORECAST_DEMAND', 'STOCK_REVIEW'];
const LINES = 'SaluranLines';
const PRODUCTS = 'SaluranProducts';
const DEALS = 'SaluranDeals';
const BASIS = 'SaluranBasis';

interface Call {
  args: string[];
  separator: string;
  /** Index after the closing bracket. */
  end: number;
}

/**
 * Links every forecast call of a formula whose deals are missing.
 *
 * @param formula as getFormula gives it, with its =
 * @param separator what the spreadsheet's locale puts between arguments, for calls that have none yet
 * @param hasInventory whether the named ranges of lines and products exist
 * @returns the new formula, or null when there is nothing to link.
 */
export function linkFormula(formula: string, separator: ',' | ';' = ',', hasInventory = false): string | null {
  if (!formula.startsWith('=')) return null;
  const mark = formula.includes(';') && !hasTopComma(formula) ? ';' : separator;
  const linked = linkText(formula, mark, hasInventory);
  return linked === formula ? null : linked;
}

function linkText(text: string, separator: ',' | ';', hasInventory: boolean): string {
  let result = '';
  let index = 0;
  while (index < text.length) {
    const quoted = quotedEnd(text, index);
    if (quoted > index) {
      result += text.slice(index, quoted);
      index = quoted;
      continue;
    }
    const name = /^[\p{L}_][\p{L}\p{N}_.]*/u.exec(text.slice(index))?.[0];
    if (name === undefined) {
      result += text.charAt(index++);
      continue;
    }
    const open = index + name.length;
    const bracket = open + (/^\s*/.exec(text.slice(open))?.[0].length ?? 0);
    const count = LINKED[name.toUpperCase()];
    const call = count !== undefined && text.charAt(bracket) === '(' ? readCall(text, bracket) : null;
    if (count === undefined || !call) {
      result += name;
      index = open;
      continue;
    }
    const args = call.args.map((argument) => linkText(argument, markOf(call, separator), hasInventory));
    const linked = linkArguments(args, name.toUpperCase(), count, hasInventory);
    result += `${name}(${linked.join(call.args.length > 1 ? call.separator : separator)})`;
    index = call.end;
  }
  return result;
}

/** What divides the arguments of calls within a call. */
function markOf({ args, separator }: Call, usual: ',' | ';'): ',' | ';' {
  return (args.length > 1 ? separator : usual) === ';' ? ';' : ',';
}

function linkArguments(args: string[], name: string, count: number, hasInventory: boolean): string[] {
  const place = DEALS_AT[name] ?? 0;
  if ((args[place] ?? '').trim() !== '' || args.length > count) return args;
  const all = Array.from({ length: count }, (_, index) => (args[index] ?? '').trim());
  if (!LOOKS_BACK[name]?.(args)) all[place] = DEALS;
  if (hasInventory && WITH_INVENTORY.includes(name)) {
    all[1] ||= LINES;
    all[2] ||= PRODUCTS;
  }
  if (all[count - 1] === '') all[count - 1] = BASIS;
  return all;
}

/** Reads the arguments of a call from its opening bracket; null when it is not closed. */
function readCall(text: string, open: number): Call | null {
  const marks: Record<string, number[]> = { ',': [], ';': [] };
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const quoted = quotedEnd(text, index);
    if (quoted > index) {
      index = quoted - 1;
      continue;
    }
    const character = text.charAt(index);
    if (character === '(' || character === '{') depth++;
    if (character === ')' || character === '}') depth--;
    if (depth === 1) marks[character]?.push(index);
    if (depth > 0) continue;
    // With semicolons between arguments, a comma is a decimal sign.
    const separator = marks[';']?.length ? ';' : ',';
    const ends = [...(marks[separator] ?? []), index];
    const args = ends.map((end, count) => text.slice((ends[count - 1] ?? open) + 1, end));
    return { args, separator, end: index + 1 };
  }
  return null;
}

/** The end of a text or quoted sheet name that begins here; the same index when none does. */
function quotedEnd(text: string, index: number): number {
  const quote = text.charAt(index);
  if (quote !== '"' && quote !== "'") return index;
  let end = index + 1;
  while (end < text.length) {
    if (text.charAt(end) === quote) {
      // A doubled quote stands for itself.
      if (text.charAt(end + 1) !== quote) return end + 1;
      end++;
    }
    end++;
  }
  return text.length;
}

function hasTopComma(text: string): boolean {
  return text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}/g, '').includes(',');
}
