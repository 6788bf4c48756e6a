/** The sheet that says what was erased, without the name. */

import { both } from '../i18n/name';

export const ERASURES = both('Erasures', 'Pemadaman');

export const ERASURE_COLUMNS = {
  id: both('Erasure ID', 'ID pemadaman'),
  at: both('Date', 'Tarikh'),
  by: both('By', 'Oleh'),
  kind: both('What', 'Perkara'),
  cells: both('Cells', 'Sel'),
  people: both('Rows of People', 'Baris Ahli'),
  records: both('Records for undoing', 'Rekod buat asal'),
  answers: both('Form answers', 'Jawapan borang'),
};
