/** The texts of deals, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** Errors and notices about a deal. */
export const deals: Texts<typeof en.deals> = {
  unknownDeal: 'Tiada urus niaga dengan ID "{dealId}" pada helaian "{sheet}".',
  sameStage: 'Urus niaga ini sudah berada pada peringkat "{stage}".',
  conflict:
    'Orang lain telah memindahkan urus niaga ini: kini pada "{actual}", bukan "{expected}". Tiada apa-apa diubah. Semak dan ulangi pemindahan.',
  nothingToUndo:
    'Tiada pemindahan urus niaga {dealId} untuk dibuat asal. Sama ada perubahan terakhirnya bukan dari bar sisi, atau peringkatnya telah diubah selepas itu.',
  gate: 'Sebelum "{stage}", isi: {fields}.',
  note_gate: '"{stage}" memerlukan: {fields}. Sila isi.',
  problem_gate_one: 'Baris {row}: "{stage}" memerlukan {fields}. Isi yang masih kosong.',
  problem_gate_other:
    '{count} urus niaga, yang pertama di baris {row}: "{stage}" memerlukan {fields}. Isi yang masih kosong.',
  fieldUnknown: 'fields: tiada lajur "{field}" pada helaian "{sheet}".',
  field: 'fields: "{field}" memerlukan {expected}, tetapi diberi "{value}".',
  fieldOwn: 'fields: Saluran mengisi lajur "{field}", maka anda tidak boleh menetapkannya.',
  problem_unknownStage: 'Baris {row}: peringkat "{stage}" tidak dikenali. Perubahan tidak direkodkan.',
  problem_lostStage_one:
    'Baris {row}: peringkat "{stage}" tiada lagi dalam jadual peringkat. Kembalikan peringkat itu, atau pindahkan urus niaga ini.',
  problem_lostStage_other:
    '{count} urus niaga, yang pertama di baris {row}, berada pada peringkat "{stage}". Peringkat itu tiada lagi dalam jadual peringkat. Kembalikannya, atau pindahkan urus niaga itu.',
  problem_gone_one: 'Urus niaga {dealId} tiada lagi pada helaian. Sejarahnya dikekalkan.',
  problem_gone_other: '{count} urus niaga tiada lagi pada helaian, termasuk {dealId}. Sejarahnya dikekalkan.',
  problem_recoveredId: 'Baris {row}: ID urus niaga {dealId} telah ditindih. Saluran telah memulihkannya.',
  toast_unknownStage_one: '{first}',
  toast_unknownStage_other: '{first} ({count} baris kesemuanya)',
  toast_reconciled: 'Perubahan peringkat direkodkan: {appended}. ID urus niaga diberi: {assigned}.',
  toast_undone: '"{deal}" kembali ke "{stage}".',
  toast_overwritten:
    'Baris telah dipindahkan semasa Saluran menulis urus niaga. Di baris {row} ({dealId}), {columns} telah ditindih. Semak baris itu dengan Fail > Sejarah versi.',
  toast_selectDeal: 'Pilih baris urus niaga dahulu.',
  toast_upToDate: 'Semuanya terkini.',
  toast_problems_one: '{count} baris perlu disemak: {first}',
  toast_problems_other: '{count} baris perlu disemak: {first}',
};

/** The sidebar. */
export const sidebar: Texts<typeof en.sidebar> = {
  loading: 'Memuatkan…',
  loadFailed: 'Bar sisi tidak dapat dimuatkan.',
  retry: 'Cuba lagi',

  tabs: 'Saluran',
  tabDeals: 'Urus niaga',
  tabPulse: 'Tinjauan',
  tabOneOnOnes: 'Bersemuka',

  problemTitle: 'Buku kerja ini perlu diperiksa',

  searchLabel: 'Cari urus niaga',
  searchPlaceholder: 'Cari urus niaga…',
  searchNone: 'Tiada urus niaga sepadan dengan “{query}”.',
  searchFound: 'Urus niaga ditemui: {count}',

  emptyTitle: 'Tiada urus niaga dipilih',
  emptyHint: 'Pilih satu baris pada helaian urus niaga, atau cari urus niaga di atas.',
  outlookTitle: 'Sasaran suku tahun ini',

  row: 'Baris {row}',
  pinned: 'Daripada carian',
  waiting: 'Baris lain dipilih. Selesaikan atau batalkan untuk melihatnya.',
  unnamed: 'Urus niaga tanpa nama',
  amountNone: 'Tiada amaun',
  notSet: 'Belum diisi',
  nextStep: 'Langkah seterusnya',
  due: 'Tarikh akhir {date}',
  overdue: 'Tertunggak sejak {date}',
  looksLike_deal: 'Serupa dengan baris {row}, “{deal}”: urus niaga dan syarikat yang sama.',
  looksLike_email: 'Serupa dengan baris {row}, “{deal}”: e-mel yang sama.',
  looksLike_phone: 'Serupa dengan baris {row}, “{deal}”: telefon yang sama.',
  looksLikeMore: 'Dan {count} lagi. Pilih Saluran > Cari pendua… untuk menggabungkannya.',
  looksLikeHow: 'Pilih Saluran > Cari pendua… untuk menggabungkannya.',
  daysToday: 'Dalam {stage} sejak hari ini',
  daysInStage_one: '{count} hari dalam {stage}',
  daysInStage_other: '{count} hari dalam {stage}',

  stages: 'Peringkat',
  stageUnknown: '“{stage}” bukan peringkat saluran ini. Sila pilih satu.',
  stagesNone: 'Saluran ini belum ada peringkat. Tambahkannya pada helaian peringkat.',
  moving: 'Memindahkan ke {stage}…',
  moved: 'Dipindahkan ke {stage}',
  undo: 'Buat asal',
  undone: 'Kembali ke {stage}',

  gateMove: 'Pindahkan ke {stage}',
  gateCancel: 'Batal',
  gateMissing: 'Sila isi ruang ini.',
  gateNumber: 'Sila masukkan nombor, contohnya 12000.',
  gateReason: 'Mengapa ia ditutup?',

  history: 'Sejarah',
  historyNone: 'Belum ada perubahan peringkat direkodkan.',
  historyStart: 'Dicipta dalam {to}',
  historyMove: '{from} → {to}',

  follow: 'Ikut pilihan',
  followOff: 'Dikemas kini hanya apabila anda menuding ke bar sisi.',
  followFailed: 'Saluran tidak dapat membaca baris yang dipilih: {message}',
};
