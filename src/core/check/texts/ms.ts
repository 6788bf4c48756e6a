/** The texts of Check workbook: what is wrong, where, and what can be done about it, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** The dialog, and one text for each kind of finding. */
export const check: Texts<typeof en.check> = {
  title: 'Semak buku kerja',
  clean: 'Tiada masalah pada buku kerja ini.',
  more: '… dan {count} lagi seperti ini',
  ask_one: 'Baiki perkara yang bertanda ✓?',
  ask_other: 'Baiki {count} perkara yang bertanda ✓?',
  byHand: 'Saluran tidak dapat membaiki semua ini untuk anda. Sila betulkannya sendiri.',
  mended_one: '{count} perkara telah dibaiki.',
  mended_other: '{count} perkara telah dibaiki.',

  sheetLost:
    'Helaian "{sheet}" tiada. Buat asal, atau pulihkannya melalui Fail > Sejarah versi. Kandungannya tidak disimpan di tempat lain.',
  sheetMissing: 'Helaian "{sheet}" tiada. Saluran boleh membuatnya semula, kosong.',
  historyMissing:
    'Helaian "{sheet}" tiada. Untuk memulihkan semuanya, gunakan Fail > Sejarah versi. Pembaikan membuat helaian baharu dengan perubahan terakhir setiap urus niaga sahaja.',
  headerGone: 'Pengepala "{column}" telah dikosongkan. Saluran tidak menulis apa-apa sehingga ia dikembalikan.',
  columnRemade: 'Lajur "{column}" tiada. Saluran boleh membuatnya semula daripada maklumat urus niaga yang ada.',
  columnLost:
    'Lajur "{column}" tiada. Saluran tidak menulis apa-apa sehingga ia dikembalikan. Buat asal, pulihkannya melalui Fail > Sejarah versi, atau letakkan pengepalanya di baris 1.',
  columnDoubled: 'Lajur "{column}" ada dua. Namakan semula atau buang lajur ini, atau yang satu lagi di {other}.',
  idMissing: 'Urus niaga ini belum ada ID.',
  idDoubled: 'ID {dealId} milik urus niaga di baris {other}. Pembaikan memberi urus niaga ini ID sendiri.',
  idForeign: 'ID telah ditindih dengan "{value}". Saluran boleh memulihkan {dealId}.',
  stageUnlogged: 'Perubahan daripada "{from}" kepada "{to}" belum ada dalam sejarah.',
  heldUnlogged: 'Perubahan amaun, jangkaan tutup atau kategori belum ada dalam sejarah.',
  dealGone: 'Urus niaga {dealId} tiada lagi pada helaian. Sejarahnya belum menyatakannya.',
  markerMissing: 'Penanda tersembunyi urus niaga ini tiada.',
  markerDiffers:
    'Penanda tersembunyi menyatakan "{marked}", tetapi perubahan terakhir dalam sejarah (baris {row}) menyatakan "{to}".',
  markerRow:
    'Penanda tersembunyi merujuk baris {was} dalam sejarah, tetapi perubahan terakhir urus niaga ini di baris {row}.',
  historyLost:
    'Sejarah {dealId} telah hilang. Saluran boleh memasukkan semula perubahan terakhirnya yang diketahui, kepada "{to}".',
  dateMissing: 'Tarikh yang diperlukan oleh peringkat ini tiada.',
  closedOpen:
    'Urus niaga ini masih terbuka, pada "{stage}", tetapi ada tarikh ditutup. Pembaikan mengosongkan tarikh itu. Jika urus niaga ini sudah ditutup, pilih peringkatnya.',
  stageUnknown:
    '"{stage}" tiada dalam jadual peringkat. Pilih peringkat lain, atau tambahkannya pada helaian "{sheet}".',
  amountText: '"{value}" ialah teks, bukan nombor.',
  amountUnread: '"{value}" bukan nombor. Taip amaun sebagai nombor sahaja, dan mata wangnya dalam lajur "{column}".',
  stageMissing: 'Urus niaga ini ada amaun tetapi tiada peringkat, maka tiada ramalan mengiranya. Pilih peringkatnya.',
  amountNegative: 'Amaun mesti 0 atau lebih. Tiada ramalan mengira urus niaga ini. Taip semula amaunnya.',
  categoryUnknown: '"{value}" bukan kategori. Pilih salah satu daripada {list}, atau kosongkan sel ini.',
  probabilityUnread: '"{value}" bukan kebarangkalian. Taip nombor dari 0 hingga 100 %, atau kosongkan sel ini.',
  rateMissing:
    'Tiada kadar untuk {currency}, maka tiada ramalan mengira urus niaga ini. Tambah baris "{setting}" pada helaian "{sheet}": nilai 1 {currency} dalam {main}.',
  dateText: '"{value}" ialah teks, bukan tarikh.',
  dateUnread: '"{value}" bukan tarikh yang jelas. Taip semula dalam bentuk 2026-11-30.',
  errorValue: 'Sel ini menunjukkan {value}. Betulkan formulanya, atau taip nilai.',
  merged: 'Sel digabungkan di sini. Baris tidak dapat diisih, dan hanya sel pertama dikira. Nyahgabungkan sel itu.',
  noStages: 'Tiada peringkat. Tambah sekurang-kurangnya satu baris.',
  stageDoubled:
    'Peringkat "{stage}" ada dua dalam salurannya, yang pertama di baris {other}. Namakan semula atau buang salah satu.',
  stageUnread: '{message}',
  fieldUnknown:
    'Medan wajib "{field}" tiada lajur pada helaian "{sheet}", maka tiada urus niaga dapat memasuki peringkat ini. Tambah lajur itu, atau buang medan itu daripada baris ini.',
  historyGap: 'Satu baris sejarah kosong.',
  historyNoId: 'Rekod ini tidak menyatakan urus niaga. Buat asal, atau pulihkannya melalui Fail > Sejarah versi.',
  historyDate: '"{value}" bukan tarikh. Buat asal, atau taip tarikh perubahan itu.',
  chain:
    'Perubahan ini bermula pada "{from}", tetapi perubahan sebelumnya (baris {row}) berakhir pada "{to}". Buat asal, atau pulihkan baris yang hilang melalui Fail > Sejarah versi.',
  systemSheet: 'Helaian sistem yang tersembunyi tiada, atau Saluran tidak dapat membacanya.',
  systemValue: 'Catatan "{key}" pada helaian sistem berbeza daripada buku kerja.',
  systemShown: 'Helaian sistem sepatutnya tersembunyi.',
  registry: 'Senarai urus niaga yang diketahui telah rosak.',
  markersShown: 'Lajur "{column}" sepatutnya tersembunyi, kerana ia mudah diisih atau disunting tanpa sengaja.',
  namedRange: 'Formula berpaut menggunakan julat bernama {name}. Julat itu tiada, atau meliputi sel yang salah.',
  headerUnprotected: 'Google tidak memberi amaran kepada orang yang mengubah pengepala.',
  historyUnprotected: 'Google tidak memberi amaran kepada orang yang mengubah sejarah.',
  ruleMissing: 'Senarai juntai bawah peringkat tiada di sini.',
  colourMissing: 'Peringkat "{stage}" tiada warna pada Urus niaga.',
  marksMissing: 'Amaun dan tarikh yang tidak dapat dibaca oleh ramalan tiada warna pada Urus niaga.',
  gateUnmet: '"{stage}" memerlukan: {fields}. Sila isi.',
  ownerUnknown: 'Pemilik "{owner}" tiada pada helaian "{sheet}". Betulkan namanya, atau tambah orang itu di sana.',
  ownerSpelling: 'Pemilik "{owner}" dieja "{spelling}" di tempat lain.',
  emailWrong: '"{value}" bukan alamat e-mel. Betulkannya.',
  noDaily:
    'Larian harian belum disediakan, atau tidak berjalan selama dua hari. Tanpanya, Saluran hanya mengesan perubahan oleh program lain apabila fail dibuka.',
};
