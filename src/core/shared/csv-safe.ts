/** Texts in CSV that a spreadsheet would take for formulas: they get an apostrophe when they are written, and lose it when they are read. */

/**
 * What begins a formula, in the order in which spreadsheets look (OWASP, "CSV Injection"). A phone number such as +60 12-345 6789 and
 * a number such as -5 are none.
 */
const FORMULA = /^'*(?:[=@\t\r]|[+-](?![\d\s().,/-]*$))/;

/** A text as it is written. One that begins with apostrophes before a formula gets one more, so that reading gives it back. */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A text as it was before `safeText`. */
export function plainText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
