/** Translates array literals that hold more than constants, such as `{A1:A3;C1:C3}`, which the engine takes for text, and back. */

/** Our names for the parts of such a literal, in formulas as the engine has them. */
export const ARRAY_ROWS = 'ARRAYLITERAL';
export const ARRAY_ROW = 'ARRAYLITERALROW';

const CONSTANT = /^\s*(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?%?|"(?:[^"]|"")*"|TRUE|FALSE|#[A-Z/0]+[!?A]?)?\s*$/i;

/** The index after the text or quoted sheet name that begins here; the same index where none does. */
function quotedEnd(text: string, index: number): number {
  const quote = text.charAt(index);
  if (quote !== '"' && quote !== "'") return index;
  const end = text.indexOf(quote, index + 1);
  return end < 0 ? text.length : end + 1;
}

/** The parts of a text between marks outside quotes and brackets. */
function partsOf(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const quoted = quotedEnd(text, at);
    if (quoted > at) {
      at = quoted - 1;
      continue;
    }
    const character = text.charAt(at);
    if (character === '(' || character === '{') depth++;
    if (character === ')' || character === '}') depth--;
    if (character !== mark || depth > 0) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  parts.push(text.slice(start));
  return parts;
}

/** The index of the bracket that closes the one at `open`; -1 where none does. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const quoted = quotedEnd(text, at);
    if (quoted > at) {
      at = quoted - 1;
      continue;
    }
    if (/[({]/.test(text.charAt(at))) depth++;
    if (/[)}]/.test(text.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}

/** Changes every place outside quotes where `begins` matches, by what stands in the bracket at the match's end. */
function changeBrackets(formula: string, begins: RegExp, change: (inner: string) => string | null): string {
  let result = '';
  for (let at = 0; at < formula.length; ) {
    const quoted = quotedEnd(formula, at);
    if (quoted > at) {
      result += formula.slice(at, quoted);
      at = quoted;
      continue;
    }
    const begin = begins.exec(formula.slice(at))?.[0];
    const open = begin === undefined ? -1 : at + begin.length - 1;
    const close = open < 0 ? -1 : closingOf(formula, open);
    const changed = close < 0 ? null : change(formula.slice(open + 1, close));
    if (changed === null) {
      result += formula.charAt(at++);
      continue;
    }
    result += changed;
    at = close + 1;
  }
  return result;
}

/** As the engine calculates it. A literal of constants stays. */
export function toEngineLiterals(formula: string): string {
  if (!formula.includes('{')) return formula;
  return changeBrackets(formula, /^\{/, (inner) => {
    const rows = partsOf(inner, ';').map((row) => partsOf(row, ','));
    if (rows.flat().every((item) => CONSTANT.test(item))) return null;
    return `${ARRAY_ROWS}(${rows.map((row) => `${ARRAY_ROW}(${row.map(toEngineLiterals).join(',')})`).join(',')})`;
  });
}

/** As a person wrote it. */
export function fromEngineLiterals(formula: string): string {
  if (!formula.includes(ARRAY_ROWS)) return formula;
  return changeBrackets(formula, new RegExp(`^${ARRAY_ROWS}\\(`), (inner) => {
    const rows = partsOf(inner, ',').map((row) =>
      partsOf(row.trim().slice(ARRAY_ROW.length + 1, -1), ',')
        .map(fromEngineLiterals)
        .join(','),
    );
    return `{${rows.join(';')}}`;
  });
}
