/** The texts of typed cells that forecasts cannot read, in Malay. */

import type * as en from './en';

/** What was put right, and what is wrong with a cell and what to do about it. */
export const entry: Record<keyof typeof en.entry, string> = {
  asRead: '"{was}" dibaca sebagai {now}.',
  amount: '"{value}" bukan amaun. Taip nombor 0 atau lebih.',
  amountMark: '"{value}" dalam mata wang lain. Taip nombor sahaja, dan pilih mata wangnya dalam lajur "{column}".',
  date: '"{value}" bukan tarikh yang jelas. Taip dalam bentuk 2026-11-30.',
  category: '"{value}" bukan kategori. Pilih salah satu daripada {list}.',
  probability: '"{value}" bukan kebarangkalian. Taip 0 hingga 100 %.',
  currency: '"{value}" bukan mata wang. Taip kod seperti MYR.',
  rate: 'Tiada kadar untuk {currency}. Tambah baris "{setting}" pada helaian "{sheet}".',
  email: '"{value}" bukan alamat e-mel. Betulkannya.',
  stageMissing: 'Urus niaga ini ada amaun tetapi tiada peringkat. Pilih peringkatnya.',
  stageUnknown: '"{value}" bukan peringkat. Pilih satu daripada senarai.',
  uncounted: 'Sebelum itu, ramalan tidak mengira urus niaga ini.',
  ofColumn: '{column}: {text}',
  ofRow: 'Baris {row}, {column}: {text}',
};
