/** The names of sheets, columns and fixed values, in English and Malay: one table, both recognised everywhere. */

import type { Locale } from '../api';

interface Name {
  en: string;
  ms: string;
}

export const SHEETS = {
  deals: { en: 'Deals', ms: 'Urus niaga' },
  stages: { en: 'Stages', ms: 'Peringkat' },
  history: { en: 'Stage history', ms: 'Sejarah peringkat' },
  people: { en: 'People', ms: 'Ahli' },
  settings: { en: 'Settings', ms: 'Tetapan' },
} as const;

/** Columns of Deals in their order; the last two are hidden markers. */
export const DEAL_COLUMNS = {
  dealId: { en: 'Deal ID', ms: 'ID urus niaga' },
  deal: { en: 'Deal', ms: 'Urus niaga' },
  stage: { en: 'Stage', ms: 'Peringkat' },
  amount: { en: 'Amount', ms: 'Amaun' },
  company: { en: 'Company', ms: 'Syarikat' },
  contact: { en: 'Contact', ms: 'Kenalan' },
  email: { en: 'Email', ms: 'E-mel' },
  phone: { en: 'Phone', ms: 'Telefon' },
  owner: { en: 'Owner', ms: 'Pemilik' },
  pipeline: { en: 'Pipeline', ms: 'Saluran' },
  currency: { en: 'Currency', ms: 'Mata wang' },
  expectedClose: { en: 'Expected close', ms: 'Jangkaan tutup' },
  category: { en: 'Category', ms: 'Kategori' },
  nextStep: { en: 'Next step', ms: 'Langkah seterusnya' },
  nextStepDue: { en: 'Next step due', ms: 'Tarikh langkah seterusnya' },
  snoozedUntil: { en: 'Snoozed until', ms: 'Ditangguh hingga' },
  source: { en: 'Source', ms: 'Sumber' },
  sourceId: { en: 'Source ID', ms: 'ID sumber' },
  closeReason: { en: 'Close reason', ms: 'Sebab ditutup' },
  notes: { en: 'Notes', ms: 'Catatan' },
  created: { en: 'Created', ms: 'Dicipta' },
  stageSince: { en: 'Stage since', ms: 'Peringkat sejak' },
  closed: { en: 'Closed', ms: 'Ditutup' },
  log: { en: 'Log', ms: 'Log' },
  logRow: { en: 'Log row', ms: 'Baris log' },
} as const;

/** A column that a user may add to Deals; it overrides the stage's probability. */
export const ADDED_DEAL_COLUMNS = { probability: { en: 'Probability', ms: 'Kebarangkalian' } } as const;

export const STAGE_COLUMNS = {
  pipeline: { en: 'Pipeline', ms: 'Saluran' },
  stage: { en: 'Stage', ms: 'Peringkat' },
  probability: { en: 'Probability', ms: 'Kebarangkalian' },
  type: { en: 'Type', ms: 'Jenis' },
  rottingDays: { en: 'Rotting days', ms: 'Hari terbiar' },
  requiredFields: { en: 'Required fields', ms: 'Medan wajib' },
  category: { en: 'Category', ms: 'Kategori' },
} as const;

export const HISTORY_COLUMNS = {
  dealId: { en: 'Deal ID', ms: 'ID urus niaga' },
  changedAt: { en: 'Changed at', ms: 'Diubah pada' },
  from: { en: 'From', ms: 'Daripada' },
  to: { en: 'To', ms: 'Kepada' },
  amount: { en: 'Amount', ms: 'Amaun' },
  changedBy: { en: 'Changed by', ms: 'Diubah oleh' },
  via: { en: 'Via', ms: 'Melalui' },
} as const;

export const PEOPLE_COLUMNS = {
  name: { en: 'Name', ms: 'Nama' },
  email: { en: 'Email', ms: 'E-mel' },
  team: { en: 'Team', ms: 'Pasukan' },
  manager: { en: 'Manager', ms: 'Pengurus' },
  language: { en: 'Language', ms: 'Bahasa' },
} as const;

export const SETTING_COLUMNS = {
  setting: { en: 'Setting', ms: 'Tetapan' },
  value: { en: 'Value', ms: 'Nilai' },
} as const;

export const SETTINGS = {
  currency: { en: 'Currency', ms: 'Mata wang' },
  /** Followed by a currency: `Rate USD`. */
  rate: { en: 'Rate', ms: 'Kadar' },
} as const;

export const STAGE_TYPES = {
  Open: { en: 'Open', ms: 'Terbuka' },
  Won: { en: 'Won', ms: 'Menang' },
  Lost: { en: 'Lost', ms: 'Kalah' },
} as const;

export const CATEGORIES = {
  commit: { en: 'Commit', ms: 'Komited' },
  best: { en: 'Best case', ms: 'Kes terbaik' },
  pipeline: { en: 'Pipeline', ms: 'Saluran' },
  omitted: { en: 'Omitted', ms: 'Dikecualikan' },
} as const;

/** How a stage change was learnt. */
export const VIA = {
  typed: { en: 'Edit', ms: 'Suntingan' },
  sidebar: { en: 'Sidebar', ms: 'Bar sisi' },
  import: { en: 'Import', ms: 'Import' },
  found: { en: 'Found later', ms: 'Dikesan kemudian' },
} as const;

export type SheetKey = keyof typeof SHEETS;
export type DealColumn = keyof typeof DEAL_COLUMNS;
export type Category = keyof typeof CATEGORIES;
export type Via = keyof typeof VIA;

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
