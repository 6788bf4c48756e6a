/** Every text of the sidebar, in Bahasa Melayu. */

import type { SidebarMessages } from './sidebar.en';

export const sidebarMs: SidebarMessages = {
  loading: 'Memuatkan…',
  loadFailed: 'Bar sisi tidak dapat dimuatkan.',
  retry: 'Cuba lagi',

  setUpTitle: 'Sediakan saluran jualan anda',
  setUpIntro: 'Saluran menambah helaian yang diperlukan pada buku kerja ini. Helaian anda sendiri tidak diubah.',
  setUpTemplate: 'Templat',
  setUpLanguage: 'Bahasa',
  setUpSamples: 'Sertakan urus niaga contoh',
  setUpButton: 'Sediakan',
  setUpBusy: 'Sedang menyediakan…',

  problemTitle: 'Buku kerja ini perlu diperiksa',

  searchLabel: 'Cari urus niaga',
  searchPlaceholder: 'Cari urus niaga…',
  searchBusy: 'Mencari…',
  searchNone: 'Tiada urus niaga sepadan dengan “{query}”.',
  searchFound_one: '{count} urus niaga ditemui',
  searchFound_other: '{count} urus niaga ditemui',

  emptyTitle: 'Tiada urus niaga dipilih',
  emptyHint: 'Pilih satu baris pada helaian urus niaga, atau cari mengikut nama di atas.',

  row: 'Baris {row}',
  pinned: 'Daripada carian',
  pinnedHint: 'Dipaparkan sehingga anda memilih baris lain.',
  waiting: 'Anda telah memilih baris lain. Selesaikan atau batalkan di sini untuk melihatnya.',
  unnamed: 'Urus niaga tanpa nama',
  amountNone: 'Tiada jumlah',
  notSet: 'Belum diisi',
  owner: 'Pemilik',
  expectedClose: 'Jangkaan tutup',
  closed: 'Ditutup',
  closeReason: 'Sebab ditutup',
  nextStep: 'Langkah seterusnya',
  nextStepNone: 'Tiada langkah seterusnya dirancang',
  due: 'Sebelum atau pada {date}',
  overdue: 'Tertunggak sejak {date}',
  closeOverdue: 'Tarikh sudah berlalu',
  daysToday: 'Dalam {stage} sejak hari ini',
  daysInStage_one: '{count} hari dalam {stage}',
  daysInStage_other: '{count} hari dalam {stage}',

  stages: 'Peringkat',
  stageUnknown: 'Peringkat “{stage}” tiada dalam saluran ini. Pilih satu di bawah.',
  stageNone: 'Urus niaga ini belum ada peringkat. Pilih satu di bawah.',
  stagesNone: 'Saluran ini belum ada peringkat. Tambahkannya pada helaian peringkat.',
  moving: 'Memindahkan ke {stage}…',
  moved: 'Dipindahkan ke {stage}',
  moveFailed: 'Tidak dipindahkan.',

  gateTitle: 'Diperlukan untuk {stage}',
  gateUnseen: 'Isi maklumat yang tiada. Ruang yang dibiarkan kosong tidak diubah.',
  gateMove: 'Pindahkan ke {stage}',
  gateCancel: 'Batal',
  gateMissing: 'Sila isi ruang ini.',
  gateNumber: 'Sila masukkan nombor, contohnya 12000.',
  gateReason: 'Mengapa ia ditutup?',
  reasonPrice: 'Harga',
  reasonCompetitor: 'Pesaing',
  reasonTiming: 'Masa tidak sesuai',
  reasonNoReply: 'Tiada jawapan',

  history: 'Sejarah',
  historyNone: 'Belum ada perubahan peringkat direkodkan.',
  historyStart: 'Dicipta dalam {to}',
  historyMove: '{from} → {to}',

  follow: 'Ikut pilihan',
  followOff: 'Dikemas kini hanya apabila anda menuding ke sini.',
  followFailed: 'Baris yang dipilih tidak dapat dibaca: {message}',
};
