/** Cells joined into one text, by a formula of the system sheet or by us, with printable separators that are escaped inside values. */

/** Stands between cells (U+241F, symbol for unit separator). Printable, because nobody is known to pass control characters through cells. */
export const UNIT = '\u241f';
/** Stands between joined texts (U+241E, symbol for record separator). */
export const RECORD = '\u241e';
/** Begins an escaped separator, or itself, within a value (U+241B, symbol for escape). */
const ESCAPE = '\u241b';
const ESCAPED = [ESCAPE, UNIT, RECORD];

/** Joins values; `splitCells` gives them back whatever they hold. */
export function joinCells(values: readonly unknown[]): string {
  return values.map((value) => escapeMarks(String(value))).join(UNIT);
}

/** The values of a joined text. A text of a workbook before schema 4 has control characters as separators. */
export function splitCells(text: string): string[] {
  const old = oldMark(text, UNIT, 31);
  if (old !== null) return text.split(old);
  const cells = text.split(UNIT);
  return text.includes(ESCAPE) ? cells.map(unescapeMarks) : cells;
}

/** The parts of joined texts, each still joined. */
export function splitRecords(text: string): string[] {
  return text.split(oldMark(text, RECORD, 30) ?? RECORD);
}

/** The value without separators in it. */
export function escapeMarks(value: string): string {
  return /[\u241b\u241e\u241f]/.test(value)
    ? value.replace(/[\u241b\u241e\u241f]/g, (mark) => ESCAPE + ESCAPED.indexOf(mark))
    : value;
}

function unescapeMarks(cell: string): string {
  return cell.replace(/\u241b([012])/g, (_, index) => ESCAPED[Number(index)] ?? '');
}

/**
 * The expression that joins a range, row by row, as `joinCells` does. SUBSTITUTE works on bare values, whereas TEXTJOIN of a
 * range might join what is shown: 13 % for 12.5 %.
 *
 * @param cells a range or an expression that gives one
 * @param separator what divides arguments in formulas of this spreadsheet's locale
 */
export function joiningFormula(cells: string, separator: ',' | ';'): string {
  const s = separator;
  const escaped = ESCAPED.reduce((inner, mark, index) => {
    const by = `${markFormula(ESCAPE)}&"${index}"`;
    return `SUBSTITUTE(${inner}${s}${markFormula(mark)}${s}${by})`;
  }, cells);
  return `TEXTJOIN(${markFormula(UNIT)}${s}FALSE${s}ARRAYFORMULA(${escaped}))`;
}

/** A mark as formulas write it: UNICHAR(9247). */
export function markFormula(mark: string): string {
  return `UNICHAR(${mark.charCodeAt(0)})`;
}

/** The control character that stood for a mark before schema 4, where a text has it and not the mark. */
function oldMark(text: string, mark: string, code: number): string | null {
  const old = String.fromCharCode(code);
  return !text.includes(mark) && text.includes(old) ? old : null;
}
