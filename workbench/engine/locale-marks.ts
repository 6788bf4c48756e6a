/** The decimal sign of a spreadsheet's locale. */

const DECIMAL_COMMA = /^(de|fr|es|it|pt|nl|id|tr|pl|ru|da|nb|sv|fi|cs|vi)/;

export function writesDecimalComma(locale: string): boolean {
  return DECIMAL_COMMA.test(locale);
}
