/** The one table of the columns of Deals: what each is called, how it looks and what it means. */

import { allLocales, type Locale } from '../i18n/locale';
import { both, type Name, normalise } from '../i18n/name';
import type { Columns } from '../shared/find-columns';
import { textOf } from '../shared/values';

export type DealColumns = Columns<DealColumn>;

/** What a column holds. Number formats, import, Check workbook and the sidebar's forms follow from it. */
export type ColumnKind = 'id' | 'text' | 'choice' | 'amount' | 'date' | 'time' | 'reason' | 'marker';

/** Where the dropdown of a `choice` takes its values from. */
export type Choices = 'stages' | 'people' | 'currencies' | 'categories';

/** One column of Deals. */
export interface DealColumnSpec extends Name {
  kind: ColumnKind;
  choices?: Choices;
  /** In pixels; left out: as Google makes it. */
  width?: number;
  /** Names that exports of other programs have for it, normalised, divided by spaces. */
  aliases?: string;
  /** Nothing is written while the column is missing. */
  required?: true;
  /** A change of the column can call for an ID or a history row. */
  watched?: true;
  /** A row with a value here is a deal. */
  makesDeal?: true;
  /** Saluran keeps the column: no caller of `moveDeal` may set it. */
  kept?: true;
  /** The sidebar's card lists it: always, or for deals that are open or closed only. */
  inSidebar?: 'always' | 'open' | 'closed';
}

/**
 * The columns in their order; the last two are hidden markers. To add a column, add it here, before `created`: Saluran writes
 * those from there on in one call.
 */
const COLUMNS = {
  dealId: { en: 'Deal ID', ms: 'ID urus niaga', kind: 'id', width: 125, required: true, watched: true, kept: true },
  deal: {
    en: 'Deal',
    ms: 'Urus niaga',
    kind: 'text',
    width: 220,
    required: true,
    watched: true,
    makesDeal: true,
    aliases: 'dealname title name opportunityname opportunity dealtitle topic subject namaurusniaga tajuk nama peluang',
  },
  stage: {
    en: 'Stage',
    ms: 'Peringkat',
    kind: 'choice',
    choices: 'stages',
    required: true,
    watched: true,
    makesDeal: true,
    kept: true,
    aliases: 'dealstage stagename salesstage opportunitystage tahap fasa phase leadstatus',
  },
  amount: {
    en: 'Amount',
    ms: 'Amaun',
    kind: 'amount',
    required: true,
    watched: true,
    makesDeal: true,
    aliases:
      'value dealvalue dealamount amountincompanycurrency closevalue totalamount price nilai nilaiurusniaga jumlah harga',
  },
  company: {
    en: 'Company',
    ms: 'Syarikat',
    kind: 'text',
    width: 160,
    watched: true,
    makesDeal: true,
    aliases:
      'account accountname companyname organization organisation organizationname organisationname associatedcompany associatedcompanyprimary customer client pelanggan namasyarikat organisasi akaun',
  },
  contact: {
    en: 'Contact',
    ms: 'Kenalan',
    kind: 'text',
    width: 140,
    watched: true,
    makesDeal: true,
    aliases:
      'contactname contactperson person personname primarycontact associatedcontact associatedcontacts namakenalan oranghubungan',
  },
  email: {
    en: 'Email',
    ms: 'E-mel',
    kind: 'text',
    width: 180,
    aliases: 'emailaddress contactemail personemail emailwork personemailwork emel alamatemel',
  },
  phone: {
    en: 'Phone',
    ms: 'Telefon',
    kind: 'text',
    aliases: 'phonenumber contactphone personphone phonework mobile mobilephone tel notelefon nombortelefon',
  },
  owner: {
    en: 'Owner',
    ms: 'Pemilik',
    kind: 'choice',
    choices: 'people',
    inSidebar: 'always',
    aliases:
      'dealowner opportunityowner ownername salesagent salesrep salesperson assignedto user ejen wakil jurujual pemilikurusniaga',
  },
  pipeline: {
    en: 'Pipeline',
    ms: 'Saluran',
    kind: 'text',
    watched: true,
    aliases: 'dealpipeline pipelinename salespipeline',
  },
  currency: {
    en: 'Currency',
    ms: 'Mata wang',
    kind: 'choice',
    choices: 'currencies',
    aliases: 'dealcurrency currencycode currencyofvalue amountcurrency opportunitycurrency valuecurrency',
  },
  expectedClose: {
    en: 'Expected close',
    ms: 'Jangkaan tutup',
    kind: 'date',
    watched: true,
    inSidebar: 'open',
    aliases:
      'expectedclosedate expectedclosingdate estimatedclosedate forecastclosedate dijangkatutup tarikhjangkaantutup',
  },
  category: {
    en: 'Category',
    ms: 'Kategori',
    kind: 'choice',
    choices: 'categories',
    watched: true,
    aliases: 'forecastcategory kategoriramalan',
  },
  nextStep: {
    en: 'Next step',
    ms: 'Langkah seterusnya',
    kind: 'text',
    aliases: 'nextactivity nextactivitysubject nexttask langkahberikut',
  },
  nextStepDue: {
    en: 'Next step due',
    ms: 'Tarikh langkah seterusnya',
    kind: 'date',
    aliases: 'nextactivitydate nextstepdate nextactivitydue',
  },
  snoozedUntil: { en: 'Snoozed until', ms: 'Ditangguh hingga', kind: 'date' },
  source: {
    en: 'Source',
    ms: 'Sumber',
    kind: 'text',
    aliases: 'leadsource dealsource originalsource originalsourcetype sourcechannel sumberprospek punca',
  },
  sourceId: { en: 'Source ID', ms: 'ID sumber', kind: 'id', aliases: 'externalid idluar' },
  closeReason: {
    en: 'Close reason',
    ms: 'Sebab ditutup',
    kind: 'reason',
    inSidebar: 'closed',
    aliases:
      'lostreason lossreason reasonforloss closedlostreason closedwonreason lostreasonlabel sebabkalah sebabtutup',
  },
  notes: {
    en: 'Notes',
    ms: 'Catatan',
    kind: 'text',
    width: 240,
    aliases: 'note description dealdescription comments comment nota keterangan penerangan',
  },
  created: {
    en: 'Created',
    ms: 'Dicipta',
    kind: 'time',
    watched: true,
    kept: true,
    aliases:
      'createddate createdate createdtime createdon createdat dealcreated engagedate dateadded addtime creationdate tarikhdicipta tarikhmula',
  },
  stageSince: {
    en: 'Stage since',
    ms: 'Peringkat sejak',
    kind: 'time',
    watched: true,
    kept: true,
    aliases: 'laststagechange laststagechangedate stageentered datestageentered',
  },
  closed: {
    en: 'Closed',
    ms: 'Ditutup',
    kind: 'date',
    watched: true,
    kept: true,
    inSidebar: 'closed',
    aliases:
      'wontime losttime dealclosedon closedon closedat closeddate dateclosed closetime actualclosedate tarikhditutup',
  },
  log: { en: 'Log', ms: 'Log', kind: 'marker', required: true, watched: true, kept: true },
  logRow: { en: 'Log row', ms: 'Baris log', kind: 'marker', required: true, watched: true, kept: true },
} satisfies Record<string, DealColumnSpec>;

export type DealColumn = keyof typeof COLUMNS;

export const DEAL_COLUMNS: Readonly<Record<DealColumn, DealColumnSpec>> = COLUMNS;

/** A column that a user may add to Deals; it overrides the stage's probability. */
export const ADDED_DEAL_COLUMNS = { probability: both('Probability', 'Kebarangkalian') };

/** A column of Deals that FORECAST_TABLE can group by, where a user has added it. */
export const PRODUCT = both('Product', 'Produk');

/** The columns of which something holds, in their order. */
export function dealColumns(holds: (spec: DealColumnSpec, key: DealColumn) => unknown = () => true): DealColumn[] {
  return (Object.keys(COLUMNS) as DealColumn[]).filter((key) => holds(DEAL_COLUMNS[key], key));
}

/** Columns that must be there before anything is written. */
export function requiredColumns(): DealColumn[] {
  return dealColumns(({ required }) => required);
}

/** Columns that hold a day or a moment. */
export function dateColumns(): DealColumn[] {
  return dealColumns(({ kind }) => kind === 'date' || kind === 'time');
}

/** The hidden columns. */
export function markerColumns(): DealColumn[] {
  return dealColumns(({ kind }) => kind === 'marker');
}

/** The language in which headers are written: that of most of them; the default one if no other has more. */
export function localeOfHeaders(headers: readonly unknown[]): Locale {
  const given = headers.map((header) => normalise(textOf(header)));
  const counts = allLocales().map((locale) => {
    const names = new Set(dealColumns().map((key) => normalise(DEAL_COLUMNS[key][locale])));
    return { locale, count: given.filter((header) => names.has(header)).length };
  });
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).locale;
}
