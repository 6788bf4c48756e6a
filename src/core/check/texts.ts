/** Every text of Check workbook, in English and Malay: what is wrong, where, and what can be done about it. */

import type { MessageKey, Values } from '../i18n/translator';

/** `[English, Malay]`; `{name}` stands for a value, `_one` and `_other` for what the count asks for. */
const TEXTS = {
  title: ['Check workbook', 'Semak buku kerja'],
  clean: ['Nothing is wrong with this workbook.', 'Tiada masalah pada buku kerja ini.'],
  more: ['… and {count} more like this', '… dan {count} lagi seperti ini'],
  ask_one: ['Mend the one that is marked ✓?', 'Baiki satu yang bertanda ✓?'],
  ask_other: ['Mend the {count} that are marked ✓?', 'Baiki {count} yang bertanda ✓?'],
  byHand: ['None of these can be mended for you.', 'Tiada satu pun dapat dibaiki untuk anda.'],
  mended_one: ['{count} thing was mended.', '{count} perkara telah dibaiki.'],
  mended_other: ['{count} things were mended.', '{count} perkara telah dibaiki.'],

  sheetLost: [
    'The sheet "{sheet}" is missing. Undo, or restore it from File > Version history: nothing else holds what stood on it.',
    'Helaian "{sheet}" tiada. Buat asal, atau pulihkannya melalui Fail > Sejarah versi: kandungannya tiada di tempat lain.',
  ],
  sheetMissing: [
    'The sheet "{sheet}" is missing; it can be made again, empty.',
    'Helaian "{sheet}" tiada; ia boleh dibuat semula, kosong.',
  ],
  historyMissing: [
    'The sheet "{sheet}" is missing. File > Version history brings it back whole; mending begins it anew with the last known change of each deal.',
    'Helaian "{sheet}" tiada. Fail > Sejarah versi memulihkannya sepenuhnya; pembaikan memulakannya semula dengan perubahan terakhir setiap urus niaga.',
  ],
  headerGone: [
    'The header "{column}" was cleared; nothing is written until it is back.',
    'Pengepala "{column}" telah dikosongkan; tiada apa-apa ditulis sehingga ia dikembalikan.',
  ],
  columnRemade: [
    'The column "{column}" is missing; it can be made again from what is known of the deals.',
    'Lajur "{column}" tiada; ia boleh dibuat semula daripada maklumat urus niaga yang ada.',
  ],
  columnLost: [
    'The column "{column}" is missing, and nothing is written until it is back. Undo, restore it from File > Version history, or put its header into row 1.',
    'Lajur "{column}" tiada, dan tiada apa-apa ditulis sehingga ia kembali. Buat asal, pulihkannya melalui Fail > Sejarah versi, atau letakkan pengepalanya di baris 1.',
  ],
  columnDoubled: [
    'The column "{column}" stands twice. Rename or remove this one, or the other in {other}.',
    'Lajur "{column}" ada dua. Namakan semula atau buang yang ini, atau yang satu lagi di {other}.',
  ],
  idMissing: ['This deal has no ID yet.', 'Urus niaga ini belum ada ID.'],
  idDoubled: [
    'The ID {dealId} belongs to the deal in row {other}; this one gets its own.',
    'ID {dealId} milik urus niaga di baris {other}; yang ini akan mendapat IDnya sendiri.',
  ],
  idForeign: [
    'The ID was overwritten with "{value}"; {dealId} can be put back.',
    'ID telah ditindih dengan "{value}"; {dealId} boleh dipulihkan.',
  ],
  stageUnlogged: [
    'The change from "{from}" to "{to}" is not in the history yet.',
    'Perubahan daripada "{from}" kepada "{to}" belum ada dalam sejarah.',
  ],
  dealGone: [
    'The deal {dealId} is no longer on the sheet, and its history does not say so yet.',
    'Urus niaga {dealId} tiada lagi pada helaian, dan sejarahnya belum menyatakannya.',
  ],
  markerMissing: ['The hidden marker of this deal is missing.', 'Penanda tersembunyi urus niaga ini tiada.'],
  markerDiffers: [
    'The hidden marker says "{marked}", the last change in the history (row {row}) says "{to}".',
    'Penanda tersembunyi menyatakan "{marked}", perubahan terakhir dalam sejarah (baris {row}) menyatakan "{to}".',
  ],
  markerRow: [
    "The hidden marker points to row {was} of the history; the deal's last change stands in row {row}.",
    'Penanda tersembunyi merujuk baris {was} dalam sejarah; perubahan terakhir urus niaga ini di baris {row}.',
  ],
  historyLost: [
    'The history of {dealId} is gone; its last known change, to "{to}", can be entered again.',
    'Sejarah {dealId} telah hilang; perubahan terakhirnya yang diketahui, kepada "{to}", boleh dimasukkan semula.',
  ],
  dateMissing: ['A date that follows from the stage is missing.', 'Tarikh yang ditentukan oleh peringkat tiada.'],
  closedOpen: [
    'The deal is open, in "{stage}", and has a date of closing. Mending clears it; if the deal is closed, choose its stage.',
    'Urus niaga ini masih terbuka, pada "{stage}", tetapi ada tarikh ditutup. Pembaikan mengosongkannya; jika ia sudah ditutup, pilih peringkatnya.',
  ],
  stageUnknown: [
    '"{stage}" is not in the stage table. Choose another stage, or add it to the sheet "{sheet}".',
    '"{stage}" tiada dalam jadual peringkat. Pilih peringkat lain, atau tambahkannya pada helaian "{sheet}".',
  ],
  amountText: ['"{value}" is text, not a number.', '"{value}" ialah teks, bukan nombor.'],
  amountUnread: [
    '"{value}" is not a number. Type the amount as a number alone, and its currency into the column "{column}".',
    '"{value}" bukan nombor. Taip amaun sebagai nombor sahaja, dan mata wangnya dalam lajur "{column}".',
  ],
  dateText: ['"{value}" is text, not a date.', '"{value}" ialah teks, bukan tarikh.'],
  dateUnread: [
    '"{value}" is not a date that can be told for sure. Type it again, such as 2026-11-30.',
    '"{value}" bukan tarikh yang pasti. Taip semula, seperti 2026-11-30.',
  ],
  errorValue: [
    'The cell shows {value}. Mend its formula, or type a value.',
    'Sel ini menunjukkan {value}. Betulkan formulanya, atau taip nilai.',
  ],
  merged: [
    'Cells are merged here: rows cannot be sorted, and only the first cell counts. Unmerge them.',
    'Sel digabungkan di sini: baris tidak dapat diisih, dan hanya sel pertama dikira. Nyahgabungkannya.',
  ],
  noStages: ['There is no stage. Add at least one row.', 'Tiada peringkat. Tambah sekurang-kurangnya satu baris.'],
  stageDoubled: [
    'The stage "{stage}" stands twice in its pipeline, first in row {other}. Rename or remove one.',
    'Peringkat "{stage}" ada dua dalam salurannya, yang pertama di baris {other}. Namakan semula atau buang satu.',
  ],
  stageUnread: ['{message}', '{message}'],
  fieldUnknown: [
    'The required field "{field}" has no column on the sheet "{sheet}": no deal can enter this stage. Add the column, or take the field out.',
    'Medan wajib "{field}" tiada lajur pada helaian "{sheet}": tiada urus niaga dapat memasuki peringkat ini. Tambah lajur itu, atau buang medan itu.',
  ],
  historyGap: ['A row of the history is blank.', 'Satu baris sejarah kosong.'],
  historyNoId: [
    'This entry names no deal. Undo, or restore it from File > Version history.',
    'Rekod ini tidak menyatakan urus niaga. Buat asal, atau pulihkannya melalui Fail > Sejarah versi.',
  ],
  historyDate: [
    '"{value}" is not a date. Undo, or type when the change was made.',
    '"{value}" bukan tarikh. Buat asal, atau taip bila perubahan itu dibuat.',
  ],
  chain: [
    'The change begins at "{from}", but the one before it (row {row}) ended at "{to}". Undo, or restore what stood between from File > Version history.',
    'Perubahan ini bermula pada "{from}", tetapi yang sebelumnya (baris {row}) berakhir pada "{to}". Buat asal, atau pulihkan yang di antaranya melalui Fail > Sejarah versi.',
  ],
  systemSheet: [
    'The hidden system sheet is missing or cannot be read.',
    'Helaian sistem yang tersembunyi tiada atau tidak dapat dibaca.',
  ],
  systemValue: [
    'The entry "{key}" of the system sheet is not what the workbook says.',
    'Catatan "{key}" pada helaian sistem tidak sepadan dengan buku kerja.',
  ],
  systemShown: ['The system sheet should be hidden.', 'Helaian sistem sepatutnya tersembunyi.'],
  registry: ['The list of known deals is damaged.', 'Senarai urus niaga yang diketahui telah rosak.'],
  markersShown: [
    'The column "{column}" should be hidden: people sort or edit it by mistake.',
    'Lajur "{column}" sepatutnya tersembunyi: ia mudah terisih atau tersunting.',
  ],
  namedRange: [
    'The named range {name}, which linked formulas use, is missing or does not cover what it should.',
    'Julat bernama {name}, yang digunakan oleh formula berpaut, tiada atau tidak meliputi yang sepatutnya.',
  ],
  headerUnprotected: ['Nobody is warned before changing the headers.', 'Tiada amaran diberi sebelum pengepala diubah.'],
  historyUnprotected: ['Nobody is warned before changing the history.', 'Tiada amaran diberi sebelum sejarah diubah.'],
  ruleMissing: ['The dropdown of stages is missing here.', 'Senarai juntai bawah peringkat tiada di sini.'],
  colourMissing: ['The stage "{stage}" has no colour on Deals.', 'Peringkat "{stage}" tiada warna pada Urus niaga.'],
  noDaily: [
    'The daily run is not set up, or has not run for two days: changes by other programs are then found only when the file is opened.',
    'Larian harian belum disediakan, atau tidak berjalan selama dua hari: perubahan oleh program lain hanya dikesan apabila fail dibuka.',
  ],
} satisfies Record<string, readonly [string, string]>;

export type CheckTexts = Readonly<Record<string, readonly [string, string] | undefined>>;
/** A key of the catalogue. */
export type CheckKey = MessageKey<typeof TEXTS>;
export type CheckTranslate = (key: CheckKey, values?: Values) => string;

/** The catalogue. The built add-on keeps it in a file beside its code. */
export function checkTexts(): CheckTexts {
  return TEXTS;
}
