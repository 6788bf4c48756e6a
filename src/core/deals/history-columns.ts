/** Columns of Stage history, and what can have made a change, in both languages. */

import { both } from '../i18n/name';

export const HISTORY_COLUMNS = {
  dealId: both('Deal ID', 'ID urus niaga'),
  changedAt: both('Changed at', 'Diubah pada'),
  from: both('From', 'Daripada'),
  to: both('To', 'Kepada'),
  amount: both('Amount', 'Amaun'),
  changedBy: both('Changed by', 'Diubah oleh'),
  via: both('Via', 'Melalui'),
};

/** How a stage change was learnt. */
export const VIA = {
  typed: both('Edit', 'Suntingan'),
  sidebar: both('Sidebar', 'Bar sisi'),
  import: both('Import', 'Import'),
  found: both('Found later', 'Dikesan kemudian'),
  gone: both('Row removed', 'Baris dibuang'),
  undo: both('Undo', 'Buat asal'),
  merge: both('Merge', 'Gabung'),
  form: both('Contact form', 'Borang hubungan'),
  sample: both('Sample', 'Contoh'),
};

export type Via = keyof typeof VIA;
