/** The texts of Check workbook: what is wrong, where, and what can be done about it, in English. */

/** The dialog, and one text for each kind of finding. */
export const check = {
  title: 'Check workbook',
  clean: 'Nothing is wrong with this workbook.',
  more: '… and {count} more like this',
  ask_one: 'Repair the finding marked ✓?',
  ask_other: 'Repair the {count} findings marked ✓?',
  byHand: 'Saluran cannot repair these for you. Please correct them by hand.',
  mended_one: '{count} finding was repaired.',
  mended_other: '{count} findings were repaired.',

  sheetLost:
    'The sheet "{sheet}" is missing. Undo, or restore it from File > Version history. Its contents are stored nowhere else.',
  sheetMissing: 'The sheet "{sheet}" is missing. Saluran can make it again, empty.',
  historyMissing:
    'The sheet "{sheet}" is missing. To get all of it back, use File > Version history. A repair makes a new one with only the last known change of each deal.',
  headerGone: 'Somebody cleared the header "{column}". Saluran writes nothing until it is back.',
  columnRemade: 'The column "{column}" is missing. Saluran can make it again from what it knows of the deals.',
  columnLost:
    'The column "{column}" is missing. Saluran writes nothing until it is back. Undo, restore it from File > Version history, or put its header into row 1.',
  columnDoubled: 'The column "{column}" appears twice. Rename or remove this one, or the other one in {other}.',
  idMissing: 'This deal has no ID yet.',
  idDoubled: 'The ID {dealId} belongs to the deal in row {other}. A repair gives this deal its own ID.',
  idForeign: 'Somebody overwrote the ID with "{value}". Saluran can put {dealId} back.',
  stageUnlogged: 'The change from "{from}" to "{to}" is not in the history yet.',
  heldUnlogged: 'A change of amount, expected close or category is not in the history yet.',
  dealGone: 'The deal {dealId} is no longer on the sheet. Its history does not say so yet.',
  markerMissing: 'The hidden marker of this deal is missing.',
  markerDiffers: 'The hidden marker says "{marked}", but the last change in the history (row {row}) says "{to}".',
  markerRow: "The hidden marker points to row {was} of the history, but the deal's last change is in row {row}.",
  historyLost: 'The history of {dealId} is gone. Saluran can enter its last known change again, to "{to}".',
  dateMissing: 'A date that the stage requires is missing.',
  closedOpen:
    'The deal is open, in "{stage}", but has a date of closing. A repair clears the date. If the deal is closed, choose its stage instead.',
  stageUnknown: '"{stage}" is not in the stage table. Choose another stage, or add it to the sheet "{sheet}".',
  amountText: '"{value}" is text, not a number.',
  amountUnread:
    '"{value}" is not a number. Type the amount as a number only, and its currency into the column "{column}".',
  stageMissing: 'This deal has an amount but no stage, so no forecast counts it. Choose its stage.',
  amountNegative: 'An amount must be 0 or more. No forecast counts this deal. Type its amount again.',
  categoryUnknown: '"{value}" is no category. Choose one of {list}, or clear the cell.',
  probabilityUnread: '"{value}" is not a probability. Type a number from 0 to 100 %, or clear the cell.',
  rateMissing:
    'There is no rate for {currency}, so no forecast counts this deal. Add a row "{setting}" to the sheet "{sheet}": the value of 1 {currency} in {main}.',
  dateText: '"{value}" is text, not a date.',
  dateUnread: '"{value}" is not a clear date. Type it again in the form 2026-11-30.',
  errorValue: 'The cell shows {value}. Correct its formula, or type a value.',
  merged: 'Cells are merged here. Rows cannot be sorted, and only the first cell counts. Unmerge the cells.',
  noStages: 'There are no stages. Add at least one row.',
  stageDoubled:
    'The stage "{stage}" appears twice in its pipeline, first in row {other}. Rename or remove one of them.',
  stageUnread: '{message}',
  fieldUnknown:
    'The required field "{field}" has no column on the sheet "{sheet}", so no deal can enter this stage. Add the column, or remove the field from this row.',
  historyGap: 'A row of the history is blank.',
  historyNoId: 'This entry names no deal. Undo, or restore it from File > Version history.',
  historyDate: '"{value}" is not a date. Undo, or type the date of the change.',
  chain:
    'The change begins at "{from}", but the change before it (row {row}) ended at "{to}". Undo, or restore the missing rows from File > Version history.',
  systemSheet: 'The hidden system sheet is missing, or Saluran cannot read it.',
  systemValue: 'The entry "{key}" of the system sheet differs from the workbook.',
  systemShown: 'The system sheet should be hidden.',
  registry: 'The list of known deals is damaged.',
  markersShown: 'The column "{column}" should be hidden, because people sort or edit it by mistake.',
  namedRange: 'Linked formulas use the named range {name}. It is missing, or covers the wrong cells.',
  headerUnprotected: 'Google does not warn people who change the headers.',
  historyUnprotected: 'Google does not warn people who change the history.',
  ruleMissing: 'The dropdown of stages is missing here.',
  colourMissing: 'The stage "{stage}" has no colour on Deals.',
  marksMissing: 'Amounts and dates that forecasts cannot read have no colour on Deals.',
  gateUnmet: '"{stage}" requires: {fields}. Fill them in.',
  ownerUnknown: 'The owner "{owner}" is not on the sheet "{sheet}". Correct the name, or add the person there.',
  ownerSpelling: 'The owner "{owner}" is spelt "{spelling}" elsewhere.',
  emailWrong: '"{value}" is not an e-mail address. Correct it.',
  noDaily:
    'The daily run is not set up, or has not run for two days. Without it, Saluran finds changes by other programs only when somebody opens the file.',
};
