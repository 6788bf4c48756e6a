/** The sheet One-on-ones, its columns, its fixed values and its setting, in both languages. It holds logistics, never a note. */

import { both } from '../i18n/name';

/** The sheet is found by its name: few executions need it. */
export const ONE_ON_ONE_SHEET = both('One-on-ones', 'Sesi bersemuka');

export const ONE_ON_ONE_COLUMNS = {
  member: both('Member', 'Ahli'),
  email: both('Email', 'E-mel'),
  manager: both('Manager', 'Pengurus'),
  cadence: both('Cadence', 'Kekerapan'),
  last: both('Last meeting', 'Sesi terakhir'),
  next: both('Next meeting', 'Sesi berikutnya'),
  actions: both('Open actions', 'Tindakan belum selesai'),
  waiting: both('Waiting too long', 'Menunggu terlalu lama'),
};

export const CADENCE_NAMES = {
  weekly: both('Weekly', 'Setiap minggu'),
  fortnightly: both('Fortnightly', 'Setiap dua minggu'),
  monthly: both('Monthly', 'Setiap bulan'),
};

export type Cadence = keyof typeof CADENCE_NAMES;

/** Optional rows of the sheet Settings. */
export const ONE_ON_ONE_SETTINGS = {
  hours: both('Working hours', 'Waktu bekerja'),
};
