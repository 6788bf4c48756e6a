/** The texts of stages, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** Errors of the stage table. */
export const stages: Texts<typeof en.stages> = {
  noStages: 'Helaian "{sheet}" tiada peringkat. Tambah sekurang-kurangnya satu baris dengan peringkat.',
  stageDoubled: 'Helaian "{sheet}", baris {row}: peringkat "{value}" ada dua dalam salurannya.',
  unknownStage: 'Peringkat "{stage}" tidak dikenali. Peringkat yang ada: {stages}.',
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
