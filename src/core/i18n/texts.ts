/** Every text that the server shows, in English and Malay: a key without both does not compile. */

import type { Locale } from '../api';

/** `[English, Malay]`; `{name}` stands for a value, `_one` and `_other` for what the count asks for. */
export const texts = {
  argument: ['{field}: expected {expected}, got {value}.', '{field}: dijangka {expected}, tetapi diberi {value}.'],
  busy: [
    'Somebody else is changing the workbook just now. Try again in a moment.',
    'Ada orang lain sedang mengubah buku kerja ini. Cuba lagi sebentar lagi.',
  ],
  notSetUp: [
    'This workbook is not set up yet: choose Saluran > Set up workbook.',
    'Buku kerja ini belum disediakan: pilih Saluran > Sediakan buku kerja.',
  ],
  schema: [
    'This workbook was made by a newer Saluran (schema {schema}). Update the add-on; nothing was changed.',
    'Buku kerja ini dibuat oleh Saluran yang lebih baharu (skema {schema}). Kemas kini alat tambah ini; tiada apa-apa diubah.',
  ],
  missingColumn: [
    'The column "{column}" is missing on the sheet "{sheet}". Put its header back into row 1.',
    'Lajur "{column}" tiada pada helaian "{sheet}". Letakkan semula pengepalanya di baris 1.',
  ],
  doubledColumn: [
    'The column "{column}" stands twice on the sheet "{sheet}". Rename or remove one of them.',
    'Lajur "{column}" ada dua pada helaian "{sheet}". Namakan semula atau buang satu.',
  ],
  missingSheet: [
    'The sheet "{sheet}" is missing. Choose Saluran > Set up workbook to make it again.',
    'Helaian "{sheet}" tiada. Pilih Saluran > Sediakan buku kerja untuk membuatnya semula.',
  ],
  errorInSheet: [
    'A cell on the sheet "{sheet}" shows {value}. Mend it first: nothing else there can be read.',
    'Satu sel pada helaian "{sheet}" menunjukkan {value}. Betulkannya dahulu: yang lain di situ tidak dapat dibaca.',
  ],
  noStages: [
    'The sheet "{sheet}" holds no stage. Add at least one row with a stage.',
    'Helaian "{sheet}" tidak mengandungi peringkat. Tambah sekurang-kurangnya satu baris peringkat.',
  ],
  cell: ['{place} {column} "{value}" is not {expected}.', '{place} {column} "{value}" bukan {expected}.'],
  place_sheet: ['Sheet "{sheet}", row {row}: the', 'Helaian "{sheet}", baris {row}:'],
  place_range: ['Row {row} of the range:', 'Baris {row} dalam julat:'],
  stageDoubled: [
    'Sheet "{sheet}", row {row}: the stage "{value}" stands twice in its pipeline.',
    'Helaian "{sheet}", baris {row}: peringkat "{value}" ada dua dalam salurannya.',
  ],
  unknownStage: [
    'Unknown stage "{stage}". Known stages: {stages}.',
    'Peringkat "{stage}" tidak dikenali. Peringkat yang ada: {stages}.',
  ],
  unknownDeal: [
    'No deal with the ID "{dealId}" on the sheet "{sheet}".',
    'Tiada urus niaga dengan ID "{dealId}" pada helaian "{sheet}".',
  ],
  sameStage: ['The deal is already in the stage "{stage}".', 'Urus niaga ini sudah berada pada peringkat "{stage}".'],
  conflict: [
    'Somebody has moved the deal meanwhile: it is in "{actual}", not in "{expected}". Nothing was changed; look again and repeat.',
    'Urus niaga ini telah dialihkan oleh orang lain: kini pada "{actual}", bukan "{expected}". Tiada apa-apa diubah; semak dan ulangi.',
  ],
  nothingToUndo: [
    'There is no move of the deal {dealId} to undo: its last change was not made in the sidebar, or the stage was changed since.',
    'Tiada pengalihan urus niaga {dealId} untuk dibuat asal: perubahan terakhirnya bukan dari bar sisi, atau peringkatnya telah diubah selepas itu.',
  ],
  gate: ['Before "{stage}", fill in: {fields}.', 'Sebelum "{stage}", isikan: {fields}.'],
  note_gate: ['"{stage}" requires: {fields}. Fill them in.', '"{stage}" memerlukan: {fields}. Isikannya.'],
  problem_gate_one: [
    'Row {row}: "{stage}" requires {fields}. Fill in what is blank.',
    'Baris {row}: "{stage}" memerlukan {fields}. Isikan yang kosong.',
  ],
  problem_gate_other: [
    '{count} deals, the first in row {row}: "{stage}" requires {fields}. Fill in what is blank.',
    '{count} urus niaga, yang pertama di baris {row}: "{stage}" memerlukan {fields}. Isikan yang kosong.',
  ],
  fieldUnknown: [
    'fields: there is no column "{field}" on the sheet "{sheet}".',
    'fields: tiada lajur "{field}" pada helaian "{sheet}".',
  ],
  field: [
    'fields: "{field}" expects {expected}, got "{value}".',
    'fields: "{field}" memerlukan {expected}, tetapi diberi "{value}".',
  ],
  fieldOwn: [
    'fields: the column "{field}" is kept by Saluran and cannot be set.',
    'fields: lajur "{field}" diurus oleh Saluran dan tidak boleh ditetapkan.',
  ],
  dealsRange: [
    'deals: expected a range with its header row, such as Deals!A:Z.',
    "deals: dijangka julat berserta baris pengepalanya, seperti 'Urus niaga'!A:Z.",
  ],
  modelFloor: [
    '{closed} closed deals, {needed} needed: use weighted.',
    '{closed} urus niaga ditutup, {needed} diperlukan: gunakan weighted.',
  ],
  noTrial: [
    'The history is too short to try a forecast of {days} days: closings begin on {from} and end on {to}.',
    'Sejarah terlalu pendek untuk mencuba ramalan {days} hari: penutupan bermula pada {from} dan berakhir pada {to}.',
  ],
  table_chance: ['Chance to be won', 'Peluang menang'],
  conversion_stage: ['Stage', 'Peringkat'],
  conversion_entered: ['Entered', 'Masuk'],
  conversion_on: ['Went on', 'Diteruskan'],
  conversion_lost: ['Lost', 'Kalah'],
  conversion_conversion: ['Conversion', 'Penukaran'],
  conversion_winRate: ['Win rate', 'Kadar menang'],
  conversion_medianDays: ['Median days', 'Hari median'],
  noTarget: [
    'No target from {from} to {to}: give one, or add it to the sheet "{sheet}".',
    'Tiada sasaran dari {from} hingga {to}: berikan satu, atau tambah pada helaian "{sheet}".',
  ],
  targetReached: ['The target of {target} is reached.', 'Sasaran {target} telah dicapai.'],
  noneClosed: [
    'No deal was won or lost within the period: leave period out, or choose a longer one.',
    'Tiada urus niaga yang menang atau kalah dalam tempoh ini: biarkan period kosong, atau pilih tempoh lebih panjang.',
  ],
  noProduct: [
    'group: the range has no column "Product" to group by.',
    'group: julat ini tiada lajur "Produk" untuk dikumpulkan.',
  ],
  periodOrder: [
    'period: the first date ({from}) is after the second ({to}).',
    'period: tarikh pertama ({from}) selepas tarikh kedua ({to}).',
  ],
  basis: [
    'basis: expected the range SaluranBasis. Choose Saluran > Set up workbook to repair it.',
    'basis: dijangka julat SaluranBasis. Pilih Saluran > Sediakan buku kerja untuk membaikinya.',
  ],
  rowStage: [
    'Row {row} of the range: unknown stage "{value}". Known stages: {stages}.',
    'Baris {row} dalam julat: peringkat "{value}" tidak dikenali. Peringkat yang ada: {stages}.',
  ],
  currency: [
    'Row {row} of the range is in {currency}, the forecast in {main}. Add a row "{setting}" to the sheet "{sheet}": the value of 1 {currency} in {main}.',
    'Baris {row} dalam julat menggunakan {currency}, sedangkan ramalan menggunakan {main}. Tambah baris "{setting}" pada helaian "{sheet}": nilai 1 {currency} dalam {main}.',
  ],
  setting: [
    'Sheet "{sheet}": the value of "{setting}" is "{value}"; expected {expected}.',
    'Helaian "{sheet}": nilai "{setting}" ialah "{value}"; dijangka {expected}.',
  ],
  csvEmpty: ['The CSV holds no rows.', 'CSV ini tiada baris.'],
  csvColumns: [
    'No column of the CSV was recognised. Expected at least one of: {expected}. Found: {found}.',
    'Tiada lajur CSV yang dikenali. Dijangka sekurang-kurangnya satu daripada: {expected}. Yang ada: {found}.',
  ],
  csvDoubled: [
    'Two columns of the CSV, "{first}" and "{second}", both mean "{column}". Remove or rename one.',
    'Dua lajur CSV, "{first}" dan "{second}", kedua-duanya bermaksud "{column}". Buang atau namakan semula satu.',
  ],
  unknownImport: [
    'There is no import "{importId}" to undo: it was undone already, or never made.',
    'Tiada import "{importId}" untuk dibuat asal: sudah dibuat asal, atau tidak pernah dibuat.',
  ],
  kept_edited: ['edited since the import: {columns}', 'disunting selepas import: {columns}'],
  kept_gone: ['its row is no longer on the sheet', 'barisnya tiada lagi pada helaian'],
  skip_blankName: ['no deal name, company or ID', 'tiada nama urus niaga, syarikat atau ID'],
  skip_amount: ['"{value}" in "{column}" is not a number', '"{value}" dalam "{column}" bukan nombor'],
  skip_date: ['"{value}" in "{column}" is not a date', '"{value}" dalam "{column}" bukan tarikh'],
  skip_doubledId: ['the ID "{value}" stands on line {line} already', 'ID "{value}" sudah ada pada baris {line}'],
  problem_unknownStage: [
    'Row {row}: unknown stage "{stage}"; the change was not logged.',
    'Baris {row}: peringkat "{stage}" tidak dikenali; perubahan tidak direkodkan.',
  ],
  problem_lostStage_one: [
    'Row {row}: the stage "{stage}" is no longer in the stage table. Put it back, or move the deal.',
    'Baris {row}: peringkat "{stage}" tiada lagi dalam jadual peringkat. Kembalikannya, atau alihkan urus niaga itu.',
  ],
  problem_lostStage_other: [
    '{count} deals, the first in row {row}, are in the stage "{stage}", which is no longer in the stage table. Put it back, or move them.',
    '{count} urus niaga, yang pertama di baris {row}, berada pada peringkat "{stage}" yang tiada lagi dalam jadual peringkat. Kembalikannya, atau alihkan urus niaga itu.',
  ],
  problem_gone_one: [
    'The deal {dealId} is no longer on the sheet; its history is kept.',
    'Urus niaga {dealId} tiada lagi pada helaian; sejarahnya disimpan.',
  ],
  problem_gone_other: [
    '{count} deals, {dealId} among them, are no longer on the sheet; their history is kept.',
    '{count} urus niaga, termasuk {dealId}, tiada lagi pada helaian; sejarahnya disimpan.',
  ],
  problem_recoveredId: [
    'Row {row}: its deal ID {dealId} was overwritten and has been put back.',
    'Baris {row}: ID urus niaga {dealId} telah ditindih dan kini dipulihkan.',
  ],
  refusedValue: [
    '{cell} ({column}) does not take "{value}": expected {expected}. Nothing was changed.',
    '{cell} ({column}) tidak menerima "{value}": dijangka {expected}. Tiada apa-apa diubah.',
  ],
  refusedProtected: [
    '{cell} ({column}) is protected and you may not edit it. Nothing was changed. Ask the owner of the spreadsheet.',
    '{cell} ({column}) dilindungi dan anda tidak boleh menyuntingnya. Tiada apa-apa diubah. Hubungi pemilik hamparan ini.',
  ],
  refusedSheet: [
    'The sheet "{sheet}" is protected and you may not edit it. Nothing was changed. Ask the owner of the spreadsheet.',
    'Helaian "{sheet}" dilindungi dan anda tidak boleh menyuntingnya. Tiada apa-apa diubah. Hubungi pemilik hamparan ini.',
  ],
  refusedWrite: [
    'Writing was refused, and nothing was changed. Google says: {message}',
    'Penulisan ditolak, dan tiada apa-apa diubah. Kata Google: {message}',
  ],
  refusedMidway: [
    'Writing stopped midway. Choose Saluran > Check workbook, which finds what is left to put right. Google says: {message}',
    'Penulisan terhenti separuh jalan. Pilih Saluran > Semak buku kerja untuk mencari apa yang perlu dibetulkan. Kata Google: {message}',
  ],
  skip_refused: [
    '"{value}" in "{column}" is refused by the sheet, which expects {expected}',
    '"{value}" dalam "{column}" ditolak oleh helaian, yang menjangka {expected}',
  ],
  skip_protected: [
    'the column "{column}" is protected and you may not edit it',
    'lajur "{column}" dilindungi dan anda tidak boleh menyuntingnya',
  ],
  skip_stageProtected: [
    'the stage "{stage}" is not known, and you may not edit the sheet "{sheet}" to add it',
    'peringkat "{stage}" tidak dikenali, dan anda tidak boleh menyunting helaian "{sheet}" untuk menambahnya',
  ],
  expected_number_above: ['a number above {from}', 'nombor lebih daripada {from}'],
  expected_number_atLeast: ['a number of at least {from}', 'nombor sekurang-kurangnya {from}'],
  expected_number_below: ['a number below {from}', 'nombor kurang daripada {from}'],
  expected_number_atMost: ['a number of at most {from}', 'nombor tidak lebih daripada {from}'],
  expected_number_within: ['a number from {from} to {to}', 'nombor antara {from} hingga {to}'],
  expected_number_outside: ['a number that is not from {from} to {to}', 'nombor di luar {from} hingga {to}'],
  expected_number_equal: ['the number {from}', 'nombor {from}'],
  expected_number_other: ['a number other than {from}', 'nombor selain {from}'],
  expected_date_above: ['a date after {from}', 'tarikh selepas {from}'],
  expected_date_atLeast: ['{from} or a later date', '{from} atau tarikh selepasnya'],
  expected_date_below: ['a date before {from}', 'tarikh sebelum {from}'],
  expected_date_atMost: ['{from} or an earlier date', '{from} atau tarikh sebelumnya'],
  expected_date_within: ['a date from {from} to {to}', 'tarikh dari {from} hingga {to}'],
  expected_date_outside: ['a date that is not from {from} to {to}', 'tarikh di luar {from} hingga {to}'],
  expected_date_equal: ['the date {from}', 'tarikh {from}'],
  expected_date_other: ['a date other than {from}', 'tarikh selain {from}'],
  expected_email: ['an e-mail address', 'alamat e-mel'],
  expected_url: ['a web address', 'alamat web'],
  expected_containing: ['text with "{text}" in it', 'teks yang mengandungi "{text}"'],
  expected_notContaining: ['text without "{text}" in it', 'teks tanpa "{text}"'],
  expected_ownRule: ["what the cell's own rule allows", 'nilai yang dibenarkan oleh peraturan sel itu'],
  expected_text: ['text', 'teks'],
  expected_nonBlank: ['text that is not blank', 'teks yang tidak kosong'],
  expected_object: ['an object such as {example}', 'objek seperti {example}'],
  expected_boolean: ['true or false', 'true atau false'],
  expected_probability: ['a number from 0 to 100 %', 'nombor antara 0 hingga 100 %'],
  expected_number: ['a number', 'nombor'],
  expected_numberWithin: ['a number from {from} to {to}', 'nombor antara {from} hingga {to}'],
  expected_locale: ['en or ms', 'en atau ms'],
  expected_oneOf: ['one of {list}', 'salah satu daripada {list}'],
  expected_rate: ['a number above 0', 'nombor lebih daripada 0'],
  expected_month: ['a month, such as 4 or April', 'bulan, seperti 4 atau April'],
  expected_weekdays: ['days such as Friday, Saturday', 'hari seperti Jumaat, Sabtu'],
  expected_day: ['a date, such as 2026-11-30 or a date cell', 'tarikh, seperti 2026-11-30 atau sel tarikh'],
  expected_date: ['a date such as 2026-11-30', 'tarikh seperti 2026-11-30'],
  expected_period: [
    '2026-11, 2026-Q4, 2026, 30d or a range of two dates',
    '2026-11, 2026-Q4, 2026, 30d atau julat dua tarikh',
  ],
  expected_stages: [
    'their stage names with ours, such as {"Qualified To Buy": "Qualified"}',
    'nama peringkat mereka dengan nama kita, seperti {"Qualified To Buy": "Layak"}',
  ],
  expected_fields: ['column headers with text or numbers', 'pengepala lajur dengan teks atau nombor'],
  value_nothing: ['nothing', 'tiada apa-apa'],
  value_list: ['a list', 'senarai'],
  value_object: ['an object', 'objek'],
  menu_open: ['Open sidebar', 'Buka bar sisi'],
  menu_pulses: ['Pulse surveys', 'Tinjauan nadi'],
  menu_startPulse: ['Start a pulse…', 'Mulakan tinjauan…'],
  menu_setUp: ['Set up workbook', 'Sediakan buku kerja'],
  menu_forecast: ['Forecast sheet', 'Helaian ramalan'],
  menu_undo: ['Undo last move', 'Buat asal pengalihan terakhir'],
  menu_check: ['Check workbook', 'Semak buku kerja'],
  menu_model: ['Update forecast model', 'Kemas kini model ramalan'],
  menu_reconcile: ['Bring up to date', 'Kemas kini rekod'],
  stopped_setUp: [
    'The workbook is not fully set up yet: {problem} Please set it up again: what is there stays, and what is missing is added.',
    'Buku kerja belum disediakan sepenuhnya: {problem} Sila sediakan sekali lagi: yang sudah ada dikekalkan, dan yang tiada ditambah.',
  ],
  toast_setUp: [
    'The workbook is ready: type deals into the sheet "{sheet}".',
    'Buku kerja sudah sedia: taip urus niaga pada helaian "{sheet}".',
  ],
  toast_linked: [
    'The forecast is now linked to the deals, stages, settings and the date, and stays live.',
    'Ramalan kini dipautkan kepada urus niaga, peringkat, tetapan dan tarikh, dan sentiasa terkini.',
  ],
  toast_unknownStage_one: ['{first}', '{first}'],
  toast_unknownStage_other: ['{first} ({count} rows in all)', '{first} ({count} baris kesemuanya)'],
  toast_reconciled: [
    '{appended} stage changes logged, {assigned} deal IDs given.',
    '{appended} perubahan peringkat direkodkan, {assigned} ID urus niaga diberi.',
  ],
  toast_undone: ['"{deal}" is back in "{stage}".', '"{deal}" kembali ke "{stage}".'],
  toast_overwritten: [
    'Rows were moved while a deal was written. In row {row} ({dealId}), {columns} was overwritten: look at it, and at File > Version history.',
    'Baris dialihkan semasa urus niaga ditulis. Di baris {row} ({dealId}), {columns} telah ditimpa: semak baris itu, dan Fail > Sejarah versi.',
  ],
  toast_selectDeal: ['Select the row of a deal first.', 'Pilih baris urus niaga dahulu.'],
  toast_model: [
    'The forecast model now rests on {closed} closed deals.',
    'Model ramalan kini berdasarkan {closed} urus niaga yang ditutup.',
  ],
  toast_upToDate: ['Everything is up to date.', 'Semuanya terkini.'],
  toast_problems_one: ['{count} row needs a look: {first}', '{count} baris perlu disemak: {first}'],
  toast_problems_other: ['{count} rows need a look: {first}', '{count} baris perlu disemak: {first}'],
  protect_header: ['Headers: Saluran finds the columns by them.', 'Pengepala: Saluran mencari lajur melaluinya.'],
  protect_history: ['The stage history is kept by Saluran.', 'Sejarah peringkat diurus oleh Saluran.'],
} satisfies Record<string, readonly [string, string]>;

const table: Readonly<Record<string, readonly [string, string] | undefined>> = texts;

/** A text as it stands in the catalogue. The built add-on keeps the Malay ones in a file beside its code. */
export function textIn(key: string, locale: Locale): string | undefined {
  return table[key]?.[locale === 'ms' ? 1 : 0];
}
