/** The texts of Check workbook: what is wrong, where, and what can be done about it, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** The dialog, and one text for each kind of finding. */
export const check: Texts<typeof en.check> = {
  title: 'Semak buku kerja',
  clean: 'Tiada masalah pada buku kerja ini.',
  more: '… dan {count} lagi seperti ini',
  ask_one: 'Baiki satu yang bertanda ✓?',
  ask_other: 'Baiki {count} yang bertanda ✓?',
  byHand: 'Tiada satu pun dapat dibaiki untuk anda.',
  mended_one: '{count} perkara telah dibaiki.',
  mended_other: '{count} perkara telah dibaiki.',

  sheetLost:
    'Helaian "{sheet}" tiada. Buat asal, atau pulihkannya melalui Fail > Sejarah versi: kandungannya tiada di tempat lain.',
  sheetMissing: 'Helaian "{sheet}" tiada; ia boleh dibuat semula, kosong.',
  historyMissing:
    'Helaian "{sheet}" tiada. Fail > Sejarah versi memulihkannya sepenuhnya; pembaikan memulakannya semula dengan perubahan terakhir setiap urus niaga.',
  headerGone: 'Pengepala "{column}" telah dikosongkan; tiada apa-apa ditulis sehingga ia dikembalikan.',
  columnRemade: 'Lajur "{column}" tiada; ia boleh dibuat semula daripada maklumat urus niaga yang ada.',
  columnLost:
    'Lajur "{column}" tiada, dan tiada apa-apa ditulis sehingga ia kembali. Buat asal, pulihkannya melalui Fail > Sejarah versi, atau letakkan pengepalanya di baris 1.',
  columnDoubled: 'Lajur "{column}" ada dua. Namakan semula atau buang yang ini, atau yang satu lagi di {other}.',
  idMissing: 'Urus niaga ini belum ada ID.',
  idDoubled: 'ID {dealId} milik urus niaga di baris {other}; yang ini akan mendapat IDnya sendiri.',
  idForeign: 'ID telah ditindih dengan "{value}"; {dealId} boleh dipulihkan.',
  stageUnlogged: 'Perubahan daripada "{from}" kepada "{to}" belum ada dalam sejarah.',
  dealGone: 'Urus niaga {dealId} tiada lagi pada helaian, dan sejarahnya belum menyatakannya.',
  markerMissing: 'Penanda tersembunyi urus niaga ini tiada.',
  markerDiffers:
    'Penanda tersembunyi menyatakan "{marked}", perubahan terakhir dalam sejarah (baris {row}) menyatakan "{to}".',
  markerRow: 'Penanda tersembunyi merujuk baris {was} dalam sejarah; perubahan terakhir urus niaga ini di baris {row}.',
  historyLost:
    'Sejarah {dealId} telah hilang; perubahan terakhirnya yang diketahui, kepada "{to}", boleh dimasukkan semula.',
  dateMissing: 'Tarikh yang ditentukan oleh peringkat tiada.',
  closedOpen:
    'Urus niaga ini masih terbuka, pada "{stage}", tetapi ada tarikh ditutup. Pembaikan mengosongkannya; jika ia sudah ditutup, pilih peringkatnya.',
  stageUnknown:
    '"{stage}" tiada dalam jadual peringkat. Pilih peringkat lain, atau tambahkannya pada helaian "{sheet}".',
  amountText: '"{value}" ialah teks, bukan nombor.',
  amountUnread: '"{value}" bukan nombor. Taip amaun sebagai nombor sahaja, dan mata wangnya dalam lajur "{column}".',
  dateText: '"{value}" ialah teks, bukan tarikh.',
  dateUnread: '"{value}" bukan tarikh yang pasti. Taip semula, seperti 2026-11-30.',
  errorValue: 'Sel ini menunjukkan {value}. Betulkan formulanya, atau taip nilai.',
  merged: 'Sel digabungkan di sini: baris tidak dapat diisih, dan hanya sel pertama dikira. Nyahgabungkannya.',
  noStages: 'Tiada peringkat. Tambah sekurang-kurangnya satu baris.',
  stageDoubled:
    'Peringkat "{stage}" ada dua dalam salurannya, yang pertama di baris {other}. Namakan semula atau buang satu.',
  stageUnread: '{message}',
  fieldUnknown:
    'Medan wajib "{field}" tiada lajur pada helaian "{sheet}": tiada urus niaga dapat memasuki peringkat ini. Tambah lajur itu, atau buang medan itu.',
  historyGap: 'Satu baris sejarah kosong.',
  historyNoId: 'Rekod ini tidak menyatakan urus niaga. Buat asal, atau pulihkannya melalui Fail > Sejarah versi.',
  historyDate: '"{value}" bukan tarikh. Buat asal, atau taip bila perubahan itu dibuat.',
  chain:
    'Perubahan ini bermula pada "{from}", tetapi yang sebelumnya (baris {row}) berakhir pada "{to}". Buat asal, atau pulihkan yang di antaranya melalui Fail > Sejarah versi.',
  systemSheet: 'Helaian sistem yang tersembunyi tiada atau tidak dapat dibaca.',
  systemValue: 'Catatan "{key}" pada helaian sistem tidak sepadan dengan buku kerja.',
  systemShown: 'Helaian sistem sepatutnya tersembunyi.',
  registry: 'Senarai urus niaga yang diketahui telah rosak.',
  markersShown: 'Lajur "{column}" sepatutnya tersembunyi: ia mudah terisih atau tersunting.',
  namedRange: 'Julat bernama {name}, yang digunakan oleh formula berpaut, tiada atau tidak meliputi yang sepatutnya.',
  headerUnprotected: 'Tiada amaran diberi sebelum pengepala diubah.',
  historyUnprotected: 'Tiada amaran diberi sebelum sejarah diubah.',
  ruleMissing: 'Senarai juntai bawah peringkat tiada di sini.',
  colourMissing: 'Peringkat "{stage}" tiada warna pada Urus niaga.',
  noDaily:
    'Larian harian belum disediakan, atau tidak berjalan selama dua hari: perubahan oleh program lain hanya dikesan apabila fail dibuka.',
};
