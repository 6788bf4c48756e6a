/** The texts of Check workbook: what is wrong, where, and what can be done about it, in English. */

/** The dialog, and one text for each kind of finding. */
export const check = {
  title: 'Check workbook',
  clean: 'Nothing is wrong with this workbook.',
  more: '… and {count} more like this',
  ask_one: 'Mend the one that is marked ✓?',
  ask_other: 'Mend the {count} that are marked ✓?',
  byHand: 'None of these can be mended for you.',
  mended_one: '{count} thing was mended.',
  mended_other: '{count} things were mended.',

  sheetLost:
    'The sheet "{sheet}" is missing. Undo, or restore it from File > Version history: nothing else holds what stood on it.',
  sheetMissing: 'The sheet "{sheet}" is missing; it can be made again, empty.',
  historyMissing:
    'The sheet "{sheet}" is missing. File > Version history brings it back whole; mending begins it anew with the last known change of each deal.',
  headerGone: 'The header "{column}" was cleared; nothing is written until it is back.',
  columnRemade: 'The column "{column}" is missing; it can be made again from what is known of the deals.',
  columnLost:
    'The column "{column}" is missing, and nothing is written until it is back. Undo, restore it from File > Version history, or put its header into row 1.',
  columnDoubled: 'The column "{column}" stands twice. Rename or remove this one, or the other in {other}.',
  idMissing: 'This deal has no ID yet.',
  idDoubled: 'The ID {dealId} belongs to the deal in row {other}; this one gets its own.',
  idForeign: 'The ID was overwritten with "{value}"; {dealId} can be put back.',
  stageUnlogged: 'The change from "{from}" to "{to}" is not in the history yet.',
  dealGone: 'The deal {dealId} is no longer on the sheet, and its history does not say so yet.',
  markerMissing: 'The hidden marker of this deal is missing.',
  markerDiffers: 'The hidden marker says "{marked}", the last change in the history (row {row}) says "{to}".',
  markerRow: "The hidden marker points to row {was} of the history; the deal's last change stands in row {row}.",
  historyLost: 'The history of {dealId} is gone; its last known change, to "{to}", can be entered again.',
  dateMissing: 'A date that follows from the stage is missing.',
  closedOpen:
    'The deal is open, in "{stage}", and has a date of closing. Mending clears it; if the deal is closed, choose its stage.',
  stageUnknown: '"{stage}" is not in the stage table. Choose another stage, or add it to the sheet "{sheet}".',
  amountText: '"{value}" is text, not a number.',
  amountUnread:
    '"{value}" is not a number. Type the amount as a number alone, and its currency into the column "{column}".',
  dateText: '"{value}" is text, not a date.',
  dateUnread: '"{value}" is not a date that can be told for sure. Type it again, such as 2026-11-30.',
  errorValue: 'The cell shows {value}. Mend its formula, or type a value.',
  merged: 'Cells are merged here: rows cannot be sorted, and only the first cell counts. Unmerge them.',
  noStages: 'There is no stage. Add at least one row.',
  stageDoubled: 'The stage "{stage}" stands twice in its pipeline, first in row {other}. Rename or remove one.',
  stageUnread: '{message}',
  fieldUnknown:
    'The required field "{field}" has no column on the sheet "{sheet}": no deal can enter this stage. Add the column, or take the field out.',
  historyGap: 'A row of the history is blank.',
  historyNoId: 'This entry names no deal. Undo, or restore it from File > Version history.',
  historyDate: '"{value}" is not a date. Undo, or type when the change was made.',
  chain:
    'The change begins at "{from}", but the one before it (row {row}) ended at "{to}". Undo, or restore what stood between from File > Version history.',
  systemSheet: 'The hidden system sheet is missing or cannot be read.',
  systemValue: 'The entry "{key}" of the system sheet is not what the workbook says.',
  systemShown: 'The system sheet should be hidden.',
  registry: 'The list of known deals is damaged.',
  markersShown: 'The column "{column}" should be hidden: people sort or edit it by mistake.',
  namedRange: 'The named range {name}, which linked formulas use, is missing or does not cover what it should.',
  headerUnprotected: 'Nobody is warned before changing the headers.',
  historyUnprotected: 'Nobody is warned before changing the history.',
  ruleMissing: 'The dropdown of stages is missing here.',
  colourMissing: 'The stage "{stage}" has no colour on Deals.',
  noDaily:
    'The daily run is not set up, or has not run for two days: changes by other programs are then found only when the file is opened.',
};
