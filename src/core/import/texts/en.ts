/** The texts of imports, in English. */

/** Why a file, or one of its lines, cannot be imported or undone. */
export const imports = {
  csvEmpty: 'The CSV has no rows.',
  csvColumns: 'Saluran recognised no column of the CSV. Expected at least one of: {expected}. Found: {found}.',
  csvDoubled: 'Two columns of the CSV, "{first}" and "{second}", both mean "{column}". Remove or rename one.',
  unknownImport: 'There is no import "{importId}" to undo: somebody has undone it already, or it was never made.',
  kept_edited: 'edited since the import: {columns}',
  kept_gone: 'its row is no longer on the sheet',
  skip_blankName: 'no deal name, company or ID',
  skip_amount: '"{value}" in "{column}" is not a number',
  skip_date: '"{value}" in "{column}" is not a date',
  skip_doubledId: 'the ID "{value}" is already on line {line}',
  skip_refused: 'the sheet refuses "{value}" in "{column}": it expects {expected}',
  skip_protected: 'the column "{column}" is protected and you may not edit it',
  skip_stageProtected: 'the stage "{stage}" is unknown, and you may not edit the sheet "{sheet}" to add it',
};
