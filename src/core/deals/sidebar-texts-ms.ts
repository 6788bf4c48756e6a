/** Every text of the sidebar, in Bahasa Melayu. */

import type { SidebarMessages } from './sidebar-texts-en';

export const sidebarMs: SidebarMessages = {
  loading: 'Memuatkan…',
  loadFailed: 'Bar sisi tidak dapat dimuatkan.',
  retry: 'Cuba lagi',

  tabs: 'Saluran',
  tabDeals: 'Urus niaga',
  tabPulse: 'Tinjauan',

  problemTitle: 'Buku kerja ini perlu diperiksa',

  searchLabel: 'Cari urus niaga',
  searchPlaceholder: 'Cari urus niaga…',
  searchNone: 'Tiada urus niaga sepadan dengan “{query}”.',
  searchFound: 'Urus niaga ditemui: {count}',

  emptyTitle: 'Tiada urus niaga dipilih',
  emptyHint: 'Pilih satu baris pada helaian urus niaga, atau cari mengikut nama di atas.',

  row: 'Baris {row}',
  pinned: 'Daripada carian',
  waiting: 'Baris lain dipilih. Selesaikan atau batalkan untuk melihatnya.',
  unnamed: 'Urus niaga tanpa nama',
  amountNone: 'Tiada amaun',
  notSet: 'Belum diisi',
  nextStep: 'Langkah seterusnya',
  due: 'Tarikh akhir {date}',
  overdue: 'Tertunggak sejak {date}',
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
  followOff: 'Dikemas kini hanya apabila anda menuding ke sini.',
  followFailed: 'Baris yang dipilih tidak dapat dibaca: {message}',
};
