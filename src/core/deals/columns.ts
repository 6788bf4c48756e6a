/** The columns of Deals: their names in both languages, and which of them are watched. */

import type { Locale } from '../api';
import { both, namesIn, normalise } from '../i18n/name';

import type { Columns } from '../shared/find-columns';

export type DealColumns = Columns<DealColumn>;

/** The columns whose change can call for an ID or a history row. */
export const WATCHED: readonly DealColumn[] = [
  'dealId',
  'deal',
  'stage',
  'amount',
  'company',
  'contact',
  'pipeline',
  'created',
  'stageSince',
  'closed',
  'log',
  'logRow',
];

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

export type DealColumn = keyof typeof DEAL_COLUMNS;

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
