/** The texts of duplicates, in English. */

/** Errors and notices. */
export const duplicates = {
  merge_itself: 'Choose the deal to keep, and at least one other deal to merge into it.',
  merge_gone: 'The deal {dealId} is no longer on the sheet. Look for duplicates again.',
  merge_changed:
    'Somebody has changed "{deal}" in row {row} since you looked. Nothing was merged. Look for duplicates again.',
  merge_field: 'fields: there is no column "{field}".',
  merge_from: 'fields: for "{field}", expected the ID of one of the deals, got "{from}".',
  merge_tooLong: 'The texts in "{column}" are too long for one cell. Take the text of one deal.',
  merge_unknown: 'There is no merge "{mergeId}" to undo: somebody has undone it already, or it was never made.',
  merge_keptGone: 'its row is no longer on the sheet',
  merge_there: 'it is on the sheet: somebody changed it while it was merged, or restored it',
  merge_edited: 'edited since the merge: {columns}',
  toast_lookAlike_one: 'Row {row} looks like row {other} ({reason}). To merge them, choose Saluran > Find duplicates…',
  toast_lookAlike_other:
    '{count} rows look like other deals. Row {row} looks like row {other} ({reason}). To merge them, choose Saluran > Find duplicates…',
  reason_deal: 'same deal and company',
  reason_email: 'same e-mail',
  reason_phone: 'same phone',
  reason_domain: 'same e-mail domain',
  duplicates_title: 'Find duplicates',
};

/** The dialog. */
export const view = {
  loading: 'Comparing the deals…',
  none: 'No duplicates found',
  noneHint:
    'Saluran compares deals by name and company, e-mail, phone and e-mail domain. A deal that begins after another one is closed is no duplicate of it.',
  found_one: '{count} group of deals that look alike',
  found_other: '{count} groups of deals that look alike',
  shown: 'The first {count} are shown. Look again when you are done with them.',
  again: 'Look again',
  common_one: 'Not compared by what many deals share:',
  common_other: 'Not compared by what many deals share:',
  commonItem: '{value} ({count} deals)',
  why_deal: 'Same deal and company',
  why_email: 'Same e-mail: {value}',
  why_phone: 'Same phone: {value}',
  why_domain: 'Same e-mail domain: {value}',
  row: 'Row {row}',
  created: 'Created {date}',
  unnamed: 'Unnamed deal',
  include: 'Merge this deal',
  keep: 'Keep its stage and history',
  kept: 'Kept',
  column: 'Column',
  blank: 'blank',
  both: 'Both texts',
  merge_one: 'Merge {count} deal into the kept one',
  merge_other: 'Merge {count} deals into the kept one',
  merging: 'Merging…',
  apart: 'Not duplicates',
  merged_one: 'Merged {count} deal into “{deal}”.',
  merged_other: 'Merged {count} deals into “{deal}”.',
  setApart: 'Saluran will not show these deals as duplicates again.',
  undo: 'Undo',
  undone_one: '{count} deal is back below the last deal.',
  undone_other: '{count} deals are back below the last deal.',
  undoneKept: 'Kept as it is: {deal}, {reason}.',
  explain:
    'The kept deal keeps its stage. It takes the stage history and the line items of the others, and the earliest creation date.',
};
