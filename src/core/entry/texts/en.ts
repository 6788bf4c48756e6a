/** The texts of typed cells that forecasts cannot read, in English. */

/** What was put right, and what is wrong with a cell and what to do about it. */
export const entry = {
  asRead: '"{was}" was read as {now}.',
  amount: '"{value}" is not an amount. Type a number of 0 or more.',
  amountMark:
    '"{value}" is in another currency. Type the number only, and choose its currency in the column "{column}".',
  date: '"{value}" is not a clear date. Type it as 2026-11-30.',
  category: '"{value}" is not a category. Choose one of {list}.',
  probability: '"{value}" is not a probability. Type 0 to 100 %.',
  currency: '"{value}" is not a currency. Type a code such as MYR.',
  rate: 'There is no rate for {currency}. Add a row "{setting}" to the sheet "{sheet}".',
  email: '"{value}" is not an e-mail address. Correct it.',
  stageMissing: 'This deal has an amount but no stage. Choose its stage.',
  stageUnknown: '"{value}" is not a stage. Choose one from the list.',
  uncounted: 'Until then, forecasts leave this deal out.',
  ofColumn: '{column}: {text}',
  ofRow: 'Row {row}, {column}: {text}',
};
