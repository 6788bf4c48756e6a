/** The texts of the workbook as a whole, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** Errors, menu items and notices. */
export const workbook: Texts<typeof en.workbook> = {
  notSetUp: 'Buku kerja ini belum disediakan. Pilih Saluran > Sediakan buku kerja.',
  schema:
    'Saluran yang lebih baharu (skema {schema}) membuat buku kerja ini. Kemas kini alat tambah anda. Tiada apa-apa diubah.',
  missingSheet: 'Helaian "{sheet}" tiada. Pilih Saluran > Sediakan buku kerja untuk membuatnya semula.',
  unknownZone: 'Zon waktu "{zone}" bagi hamparan ini tidak dikenali di sini. Pilih zon lain di Fail > Tetapan.',
  currency:
    'Baris {row} dalam julat menggunakan {currency}, sedangkan ramalan menggunakan {main}. Tambah baris "{setting}" pada helaian "{sheet}": nilai 1 {currency} dalam {main}.',
  setting: 'Helaian "{sheet}": nilai "{setting}" ialah "{value}"; dijangka {expected}.',
  refusedValue: '{cell} ({column}) tidak menerima "{value}": dijangka {expected}. Tiada apa-apa diubah.',
  refusedProtected:
    '{cell} ({column}) dilindungi dan anda tidak boleh menyuntingnya. Tiada apa-apa diubah. Hubungi pemilik hamparan ini.',
  refusedCell:
    '{cell} dilindungi dan anda tidak boleh menyuntingnya. Tiada apa-apa diubah. Hubungi pemilik hamparan ini.',
  refusedCellValue: '{cell} tidak menerima "{value}": dijangka {expected}. Tiada apa-apa diubah.',
  refusedComment:
    'Lajur "{column}" pada helaian "{sheet}" tidak menerima salah satu komen: dijangka {expected}. Tiada apa-apa diubah.',
  refusedSheet:
    'Helaian "{sheet}" dilindungi dan anda tidak boleh menyuntingnya. Tiada apa-apa diubah. Hubungi pemilik hamparan ini.',
  refusedWrite: 'Google menolak perubahan ini, maka tiada apa-apa diubah. Kata Google: {message}',
  refusedMidway:
    'Penulisan terhenti separuh jalan. Pilih Saluran > Semak buku kerja untuk mencari apa yang belum selesai. Kata Google: {message}',
  menu_open: 'Buka bar sisi',
  menu_pulses: 'Tinjauan nadi',
  menu_startPulse: 'Mulakan tinjauan…',
  menu_import: 'Import…',
  title_import: 'Import urus niaga',
  menu_setUp: 'Sediakan buku kerja',
  menu_forecast: 'Helaian ramalan',
  menu_undo: 'Buat asal pemindahan terakhir',
  menu_check: 'Semak buku kerja',
  menu_model: 'Kemas kini model ramalan',
  menu_inventory: 'Helaian inventori',
  menu_export: 'Eksport…',
  title_export: 'Eksport',
  menu_contactForm: 'Borang hubungan…',
  title_contactForm: 'Borang hubungan',
  menu_erase: 'Padam orang atau syarikat…',
  title_erase: 'Padam',
  menu_duplicates: 'Cari pendua…',
  menu_reconcile: 'Kemas kini rekod',
  stopped_setUp:
    'Buku kerja belum disediakan sepenuhnya: {problem} Sediakan sekali lagi. Saluran mengekalkan yang sudah ada dan menambah yang tiada.',
  toast_setUp: 'Buku kerja sudah sedia. Taip urus niaga pada helaian "{sheet}".',
  toast_linked: 'Ramalan kini mengikut urus niaga, peringkat, tetapan dan tarikh dengan sendirinya.',
  protect_header: 'Saluran mencari lajur melalui pengepala ini.',
  protect_history: 'Saluran menguruskan sejarah peringkat.',
  basis: 'basis: dijangka julat SaluranBasis. Pilih Saluran > Sediakan buku kerja untuk membaikinya.',
};

/** The sidebar's first view, which sets the workbook up. */
export const setUp: Texts<typeof en.setUp> = {
  setUpTitle: 'Sediakan saluran jualan anda',
  setUpIntro: 'Menambah helaian yang diperlukan. Helaian anda sendiri tidak diubah.',
  setUpTemplate: 'Templat',
  setUpLanguage: 'Bahasa',
  setUpSamples: 'Sertakan urus niaga contoh',
  setUpButton: 'Sediakan',
  setUpBusy: 'Sedang menyediakan…',
};

/** The pre-designed pipelines: their names, stages and sample deals. */
export const templates: Texts<typeof en.templates> = {
  b2b: 'Jualan B2B',
  b2b_about: 'Daripada prospek pertama hingga pesanan ditandatangani',
  lead: 'Prospek',
  qualified: 'Layak',
  meeting: 'Mesyuarat',
  proposal: 'Cadangan',
  negotiation: 'Rundingan',
  won: 'Menang',
  lost: 'Kalah',
  officeNetwork: 'Rangkaian pejabat',
  call: 'Telefon',
  annualSupport: 'Sokongan tahunan',
  demo: 'Demonstrasi',
  warehouseScanners: 'Pengimbas gudang',
  sendProposal: 'Hantar cadangan',
  payrollSystem: 'Sistem gaji',
  agreeTerms: 'Persetujui terma',

  services: 'Perkhidmatan',
  services_about: 'Pertanyaan, sebut harga dan tempahan',
  enquiry: 'Pertanyaan',
  siteVisit: 'Lawatan tapak',
  quoteSent: 'Sebut harga dihantar',
  confirmed: 'Disahkan',
  gardenUpkeep: 'Penjagaan taman',
  visit: 'Lawat',
  officeCleaning: 'Pembersihan pejabat',
  followUp: 'Susuli',

  realestate: 'Hartanah',
  realestate_about: 'Lawatan, tawaran dan perjanjian',
  viewing: 'Lawatan rumah',
  offer: 'Tawaran',
  booking: 'Tempahan',
  signed: 'Perjanjian ditandatangani',
  terraceHouse: 'Rumah teres',
  secondViewing: 'Lawatan kedua',
  shopLot: 'Lot kedai',
  answerOffer: 'Jawab tawaran',

  fundraising: 'Pengumpulan dana',
  fundraising_about: 'Daripada bakal penyumbang hingga ikrar diterima',
  prospect: 'Bakal penyumbang',
  introduced: 'Diperkenalkan',
  asked: 'Dipohon',
  pledged: 'Berikrar',
  received: 'Diterima',
  declined: 'Ditolak',
  libraryFund: 'Tabung perpustakaan',
  sendBudget: 'Hantar bajet',
  schoolBus: 'Bas sekolah',
  lunch: 'Makan tengah hari',

  hiring: 'Pengambilan pekerja',
  hiring_about: 'Calon daripada permohonan hingga mula bekerja',
  applied: 'Memohon',
  screened: 'Disaring',
  interview: 'Temu duga',
  offerMade: 'Tawaran dibuat',
  hired: 'Diambil bekerja',
  rejected: 'Tidak berjaya',
  salesExecutive: 'Eksekutif jualan',
  technician: 'Juruteknik',
  screen: 'Saring',
};
