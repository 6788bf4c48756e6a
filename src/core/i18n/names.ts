/** The names of sheets, columns and fixed values, in English and Malay: one table, both recognised everywhere. */

import type { Locale } from '../api';

export interface Name {
  en: string;
  ms: string;
}

/** A name in English and Malay. */
export function both(en: string, ms: string): Name {
  return { en, ms };
}

export const SHEETS = {
  deals: both('Deals', 'Urus niaga'),
  stages: both('Stages', 'Peringkat'),
  history: both('Stage history', 'Sejarah peringkat'),
  people: both('People', 'Ahli'),
  settings: both('Settings', 'Tetapan'),
};

/** Columns of Deals in their order; the last two are hidden markers. */
export const DEAL_COLUMNS = {
  dealId: both('Deal ID', 'ID urus niaga'),
  deal: both('Deal', 'Urus niaga'),
  stage: both('Stage', 'Peringkat'),
  amount: both('Amount', 'Amaun'),
  company: both('Company', 'Syarikat'),
  contact: both('Contact', 'Kenalan'),
  email: both('Email', 'E-mel'),
  phone: both('Phone', 'Telefon'),
  owner: both('Owner', 'Pemilik'),
  pipeline: both('Pipeline', 'Saluran'),
  currency: both('Currency', 'Mata wang'),
  expectedClose: both('Expected close', 'Jangkaan tutup'),
  category: both('Category', 'Kategori'),
  nextStep: both('Next step', 'Langkah seterusnya'),
  nextStepDue: both('Next step due', 'Tarikh langkah seterusnya'),
  snoozedUntil: both('Snoozed until', 'Ditangguh hingga'),
  source: both('Source', 'Sumber'),
  sourceId: both('Source ID', 'ID sumber'),
  closeReason: both('Close reason', 'Sebab ditutup'),
  notes: both('Notes', 'Catatan'),
  created: both('Created', 'Dicipta'),
  stageSince: both('Stage since', 'Peringkat sejak'),
  closed: both('Closed', 'Ditutup'),
  log: both('Log', 'Log'),
  logRow: both('Log row', 'Baris log'),
};

/** A column that a user may add to Deals; it overrides the stage's probability. */
export const ADDED_DEAL_COLUMNS = { probability: both('Probability', 'Kebarangkalian') };

/** A column of Deals that FORECAST_TABLE can group by, where a user has added it. */
export const PRODUCT = both('Product', 'Produk');

export const STAGE_COLUMNS = {
  pipeline: both('Pipeline', 'Saluran'),
  stage: both('Stage', 'Peringkat'),
  probability: both('Probability', 'Kebarangkalian'),
  type: both('Type', 'Jenis'),
  rottingDays: both('Rotting days', 'Hari terbiar'),
  requiredFields: both('Required fields', 'Medan wajib'),
  category: both('Category', 'Kategori'),
};

export const HISTORY_COLUMNS = {
  dealId: both('Deal ID', 'ID urus niaga'),
  changedAt: both('Changed at', 'Diubah pada'),
  from: both('From', 'Daripada'),
  to: both('To', 'Kepada'),
  amount: both('Amount', 'Amaun'),
  changedBy: both('Changed by', 'Diubah oleh'),
  via: both('Via', 'Melalui'),
};

export const PEOPLE_COLUMNS = {
  name: both('Name', 'Nama'),
  email: both('Email', 'E-mel'),
  team: both('Team', 'Pasukan'),
  manager: both('Manager', 'Pengurus'),
  language: both('Language', 'Bahasa'),
};

/** The sheet of targets, which users add; it may be missing. */
export const TARGETS = both('Targets', 'Sasaran');

/** The sheet of a manager's adjustments; it may be missing. */
export const ADJUSTMENTS = both('Adjustments', 'Pelarasan');

export const TARGET_COLUMNS = {
  period: both('Period', 'Tempoh'),
  owner: both('Owner', 'Pemilik'),
  target: both('Target', 'Sasaran'),
};

export const SETTING_COLUMNS = {
  setting: both('Setting', 'Tetapan'),
  value: both('Value', 'Nilai'),
};

export const SETTINGS = {
  currency: both('Currency', 'Mata wang'),
  /** Followed by a currency: `Rate USD`. */
  rate: both('Rate', 'Kadar'),
  firstMonth: both('Fiscal year first month', 'Bulan pertama tahun kewangan'),
  weekend: both('Weekend days', 'Hari hujung minggu'),
};

export const STAGE_TYPES = {
  Open: both('Open', 'Terbuka'),
  Won: both('Won', 'Menang'),
  Lost: both('Lost', 'Kalah'),
};

export const CATEGORIES = {
  commit: both('Commit', 'Komited'),
  best: both('Best case', 'Kes terbaik'),
  pipeline: both('Pipeline', 'Saluran'),
  omitted: both('Omitted', 'Dikecualikan'),
};

/** How a stage change was learnt. */
export const VIA = {
  typed: both('Edit', 'Suntingan'),
  sidebar: both('Sidebar', 'Bar sisi'),
  import: both('Import', 'Import'),
  found: both('Found later', 'Dikesan kemudian'),
  gone: both('Row removed', 'Baris dibuang'),
  undo: both('Undo', 'Buat asal'),
  sample: both('Sample', 'Contoh'),
};

/** Sheets of the pulse surveys. They are found by name: few executions need them. */
export const PULSE_SHEETS = {
  questions: both('Questions', 'Soalan'),
  results: both('Pulse results', 'Keputusan tinjauan'),
  comments: both('Pulse comments', 'Komen tinjauan'),
  pulse: both('Pulse', 'Tinjauan nadi'),
};

export const QUESTION_COLUMNS = {
  questionId: both('Question ID', 'ID soalan'),
  driver: both('Driver', 'Pemacu'),
  /** The text in English, and in Malay: the columns are called so in either language. */
  en: both('Question', 'Question'),
  ms: both('Soalan', 'Soalan'),
  type: both('Type', 'Jenis'),
};

export const RESULT_COLUMNS = {
  wave: both('Wave', 'Pusingan'),
  questionId: both('Question ID', 'ID soalan'),
  group: both('Group', 'Kumpulan'),
  answers: both('Answers', 'Jawapan'),
  score: both('Score', 'Skor'),
  enps: both('eNPS', 'eNPS'),
  low: both('Low', 'Rendah'),
  high: both('High', 'Tinggi'),
  participation: both('Participation', 'Penyertaan'),
  driver: both('Driver', 'Pemacu'),
  favourable: both('Favourable', 'Positif'),
  change: both('Change', 'Perubahan'),
  impact: both('Impact', 'Kesan'),
  error: both('Std error', 'Ralat piawai'),
};

export const COMMENT_COLUMNS = {
  wave: both('Wave', 'Pusingan'),
  questionId: both('Question ID', 'ID soalan'),
  comment: both('Comment', 'Komen'),
};

/** What a question asks about. */
export const DRIVERS = {
  recognition: both('Recognition', 'Penghargaan'),
  feedback: both('Feedback', 'Maklum balas'),
  growth: both('Growth', 'Perkembangan'),
  manager: both('Manager', 'Pengurus'),
  peers: both('Peers', 'Rakan sekerja'),
  alignment: both('Alignment', 'Hala tuju'),
  satisfaction: both('Satisfaction', 'Kepuasan'),
  wellness: both('Wellness', 'Kesejahteraan'),
  ambassadorship: both('Ambassadorship', 'Kebanggaan'),
  workload: both('Workload', 'Beban kerja'),
};

/** How a question is answered: by a number from 1 to 10, or in words. */
export const QUESTION_TYPES = {
  scale: both('Scale', 'Skala'),
  open: both('Open', 'Terbuka'),
};

/** Groups of Pulse results that are no team. */
export const EVERYBODY = both('All', 'Semua');

export const PULSE_SETTINGS = {
  threshold: both('Pulse threshold', 'Ambang tinjauan'),
  keepDays: both('Pulse answers kept (days)', 'Jawapan tinjauan disimpan (hari)'),
  secondGroup: both('Pulse second group', 'Kumpulan kedua tinjauan'),
};

export type Driver = keyof typeof DRIVERS;
export type SheetKey = keyof typeof SHEETS;
export type DealColumn = keyof typeof DEAL_COLUMNS;
export type Category = keyof typeof CATEGORIES;
export type Via = keyof typeof VIA;

/** Makes something of each sheet, in the order in which they stand. */
export function forSheets<T>(make: (key: SheetKey) => T): Record<SheetKey, T> {
  const made = {} as Record<SheetKey, T>;
  for (const key in SHEETS) made[key as SheetKey] = make(key as SheetKey);
  return made;
}

/** The form in which two spellings of a name are equal: case, spaces and punctuation do not count. */
export function normalise(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The key of a name in either language, or undefined. */
export function keyOf<K extends string>(names: Readonly<Record<K, Name>>, text: unknown): K | undefined {
  const wanted = normalise(String(text ?? ''));
  if (wanted === '') return undefined;
  for (const key in names) {
    if (normalise(names[key].en) === wanted || normalise(names[key].ms) === wanted) return key;
  }
  return undefined;
}

/** The names of a table in one language, in order. */
export function namesIn(names: Readonly<Record<string, Name>>, locale: Locale): string[] {
  return Object.keys(names).map((key) => names[key]?.[locale] ?? key);
}

/** The language in which headers are written: Malay when more of them are Malay than English. */
export function localeOfHeaders(headers: readonly unknown[]): Locale {
  const malay = new Set(namesIn(DEAL_COLUMNS, 'ms').map(normalise));
  const english = new Set(namesIn(DEAL_COLUMNS, 'en').map(normalise));
  let balance = 0;
  for (const header of headers) {
    const text = normalise(String(header ?? ''));
    if (malay.has(text)) balance++;
    if (english.has(text)) balance--;
  }
  return balance > 0 ? 'ms' : 'en';
}
