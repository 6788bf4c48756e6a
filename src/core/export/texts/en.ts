/** The texts of exports, in English. */

/** The dialog. */
export const view = {
  title: 'Take your data with you',
  intro:
    'Saluran writes the sheet as it stands. Formulas become their values. The two hidden columns that Saluran keeps are left out.',
  what: 'Sheet',
  format: 'Format',
  csv: 'CSV, for spreadsheets and other programs',
  json: 'JSON, with times to the second',
  csvHint:
    'Import… reads this file back, also into another workbook. A text that a program could take for a formula begins with an apostrophe.',
  download: 'Download',
  writing: 'Writing… {done} of {total}',
  done_one: '{name}: {count} row',
  done_other: '{name}: {count} rows',
  changed: 'Somebody keeps editing the sheet. Try again in a moment.',
};
