/** The texts of exports, in Malay. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

export const view: Texts<typeof en.view> = {
  title: 'Bawa data anda bersama',
  intro:
    'Saluran menulis helaian seperti keadaannya sekarang. Formula menjadi nilainya. Dua lajur tersembunyi yang disimpan oleh Saluran ditinggalkan.',
  what: 'Helaian',
  format: 'Format',
  csv: 'CSV, untuk hamparan dan program lain',
  json: 'JSON, dengan masa hingga ke saat',
  csvHint:
    'Import… membaca fail ini semula, juga ke dalam buku kerja lain. Teks yang mungkin dianggap formula oleh program bermula dengan tanda koma atas.',
  download: 'Muat turun',
  writing: 'Menulis… {done} daripada {total}',
  done_one: '{name}: {count} baris',
  done_other: '{name}: {count} baris',
  changed: 'Seseorang sedang menyunting helaian ini. Cuba lagi sebentar nanti.',
};
