/** The texts of erasures, in English. */

/** What is written, and errors. */
export const erasure = {
  mark: '[erased]',
  short: 'name: expected at least {least} letters, so that no other words are erased.',
  left_formula: '{cell} is a formula',
  left_sheet: 'sheet "{sheet}": {count} cells',
  left_form: 'the contact form of {owner}, who alone can delete answers',
  stopped: 'The erasure stopped midway: {problem} Erase once more. Saluran goes on from where it stopped.',
  person: 'Person',
  company: 'Company',
};

/** The dialog. */
export const view = {
  title: 'Erase a person or company',
  intro:
    'Saluran takes the name, the e-mail and the phone out of all its sheets, and remembers only that something was erased, when and by whom. Deals and amounts stay. This cannot be undone.',
  kind: 'What to erase',
  person: 'A person',
  company: 'A company',
  name: 'Name, as it is written in the workbook',
  email: 'E-mail (several divided by commas)',
  phone: 'Phone',
  look: 'Show what would change',
  nothing: 'Nothing names this person or company.',
  sheet_one: '{sheet}: {count} cell ({examples})',
  sheet_other: '{sheet}: {count} cells ({examples})',
  people_one: 'People: {count} row goes',
  people_other: 'People: {count} rows go',
  records_one: '{count} import or merge can no longer be undone',
  records_other: '{count} imports or merges can no longer be undone',
  answers_one: 'Contact form: {count} answer is deleted',
  answers_other: 'Contact form: {count} answers are deleted',
  left: 'Not changed, look yourself:',
  versions: 'Google keeps earlier versions of the file (File > Version history). Saluran cannot change those.',
  erase: 'Erase for good',
  done: 'Erased. The sheet Erasures says so without the name.',
};
