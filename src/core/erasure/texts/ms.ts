/** The texts of erasures, in Malay. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

export const erasure: Texts<typeof en.erasure> = {
  mark: '[dipadam]',
  short: 'name: sekurang-kurangnya {least} huruf dijangka, supaya perkataan lain tidak dipadam.',
  left_formula: '{cell} ialah formula',
  left_sheet: 'helaian "{sheet}": {count} sel',
  left_form: 'borang hubungan milik {owner}; hanya {owner} boleh memadam jawapannya',
  stopped: 'Pemadaman terhenti di tengah jalan: {problem} Padam sekali lagi. Saluran meneruskan dari tempat ia berhenti.',
  person: 'Orang',
  company: 'Syarikat',
};

export const view: Texts<typeof en.view> = {
  title: 'Padam orang atau syarikat',
  intro:
    'Saluran membuang nama, e-mel dan telefon daripada semua helaiannya, dan hanya mengingati bahawa sesuatu telah dipadam, bila dan oleh siapa. Urus niaga dan amaun kekal. Tindakan ini tidak boleh dibuat asal.',
  kind: 'Apa yang hendak dipadam',
  person: 'Seorang individu',
  company: 'Sebuah syarikat',
  name: 'Nama, seperti yang ditulis dalam buku kerja',
  email: 'E-mel (beberapa alamat dipisahkan dengan koma)',
  phone: 'Telefon',
  look: 'Tunjukkan apa yang akan berubah',
  nothing: 'Tiada apa-apa yang menamakan orang atau syarikat ini.',
  sheet_one: '{sheet}: {count} sel ({examples})',
  sheet_other: '{sheet}: {count} sel ({examples})',
  people_one: 'Ahli: {count} baris dibuang',
  people_other: 'Ahli: {count} baris dibuang',
  records_one: '{count} import atau gabungan tidak boleh dibuat asal lagi',
  records_other: '{count} import atau gabungan tidak boleh dibuat asal lagi',
  answers_one: 'Borang hubungan: {count} jawapan dipadam',
  answers_other: 'Borang hubungan: {count} jawapan dipadam',
  left: 'Tidak diubah, sila lihat sendiri:',
  versions: 'Google menyimpan versi terdahulu fail ini (Fail > Sejarah versi). Saluran tidak boleh mengubahnya.',
  erase: 'Padam selama-lamanya',
  done: 'Sudah dipadam. Helaian Pemadaman mencatatnya tanpa nama.',
};
