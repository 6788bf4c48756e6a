/** Recognises the columns of other CRMs' exports (Pipedrive, HubSpot, Salesforce, Zoho, generic ones) by name. */

import type { Locale } from '../api';
import { UserError } from '../errors';
import type { Translate } from '../messages';
import { DEAL_COLUMNS, type DealColumn, keyOf, normalise } from '../messages/names';

/** What a column of an export can mean: one of ours, or something that is divided among them. */
export type ImportField =
  | Exclude<DealColumn, 'log' | 'logRow' | 'dealId'>
  | 'theirId'
  /** Expected while the deal is open, actual once it is closed. */
  | 'closeDate'
  /** Open, Won or Lost beside a stage of its own. */
  | 'status'
  | 'probability'
  | 'product';

/** Names as other programs write them, normalised; ours come from the table of names. */
const ALIASES: Readonly<Record<ImportField, string>> = {
  theirId: 'id recordid dealid opportunityid objectid leadid crmid hsobjectid idrekod idpeluang nombor',
  deal: 'dealname title name opportunityname opportunity dealtitle topic subject namaurusniaga tajuk nama peluang',
  stage: 'dealstage stagename salesstage opportunitystage tahap fasa phase leadstatus',
  amount:
    'value dealvalue dealamount amountincompanycurrency closevalue totalamount price nilai nilaiurusniaga jumlah harga',
  company:
    'account accountname companyname organization organisation organizationname organisationname associatedcompany associatedcompanyprimary customer client pelanggan namasyarikat organisasi akaun',
  contact:
    'contactname contactperson person personname primarycontact associatedcontact associatedcontacts namakenalan oranghubungan',
  email: 'emailaddress contactemail personemail emailwork personemailwork emel alamatemel',
  phone: 'phonenumber contactphone personphone phonework mobile mobilephone tel notelefon nombortelefon',
  owner:
    'dealowner opportunityowner ownername salesagent salesrep salesperson representative assignedto user ejen wakil jurujual pemilikurusniaga',
  pipeline: 'dealpipeline pipelinename salespipeline',
  currency: 'dealcurrency currencycode currencyofvalue amountcurrency opportunitycurrency valuecurrency',
  expectedClose:
    'expectedclosedate expectedclosingdate estimatedclosedate forecastclosedate dijangkatutup tarikhjangkaantutup',
  category: 'forecastcategory kategoriramalan',
  nextStep: 'nextactivity nextactivitysubject nexttask langkahberikut',
  nextStepDue: 'nextactivitydate nextstepdate nextactivitydue',
  snoozedUntil: '',
  source: 'leadsource dealsource originalsource originalsourcetype sourcechannel sumberprospek punca',
  sourceId: 'externalid idluar',
  closeReason:
    'lostreason lossreason reasonforloss closedlostreason closedwonreason lostreasonlabel sebabkalah sebabtutup',
  notes: 'note description dealdescription comments comment nota keterangan penerangan',
  created:
    'createddate createdate createdtime createdon createdat dealcreated engagedate dateadded addtime creationdate tarikhdicipta tarikhmula',
  stageSince: 'laststagechange laststagechangedate stageentered datestageentered',
  closed:
    'wontime losttime dealclosedon closedon closedat closeddate dateclosed closetime actualclosedate tarikhditutup',
  closeDate: 'closedate closingdate tarikhtutup',
  status: 'dealstatus state',
  probability: 'probabilitypercent dealprobability winprobability kebarangkalian',
  product: 'productname products produk',
};

export interface ImportColumns {
  /** Field → indexes of the columns that hold it; several only for `closed` (won time, lost time). */
  fields: Map<ImportField, number[]>;
  /** Columns that nothing of ours corresponds to; the product is kept, too. */
  extras: { index: number; header: string }[];
}

/**
 * Recognises the headers of an export.
 *
 * @throws UserError when none of them is of use, or two mean the same.
 */
export function recogniseColumns(headers: readonly string[], locale: Locale, t: Translate): ImportColumns {
  const names = new Map<string, ImportField>();
  for (const field of Object.keys(ALIASES) as ImportField[]) {
    for (const alias of ALIASES[field].split(' ')) names.set(normalise(alias), field);
    names.set(normalise(field), field);
  }
  const fields = new Map<ImportField, number[]>();
  const extras: ImportColumns['extras'] = [];
  const exact = new Set<ImportField>();
  headers.forEach((raw, index) => {
    const header = raw.trim();
    if (header === '') return;
    const own = keyOf(DEAL_COLUMNS, header);
    if (own === 'log' || own === 'logRow') return;
    const field = own === 'dealId' ? 'theirId' : (own ?? fieldOf(header, names));
    if (!field || field === 'product') extras.push({ index, header });
    if (!field) return;
    const before = fields.get(field);
    if (!before) fields.set(field, [index]);
    else if (field === 'closed') before.push(index);
    else if (own && !exact.has(field)) {
      // Our own name beats an alias, which stays as a column of its own.
      extras.push({ index: before[0] ?? 0, header: headers[before[0] ?? 0] ?? '' });
      fields.set(field, [index]);
    } else if (!own) extras.push({ index, header });
    else {
      const column = DEAL_COLUMNS[own][locale];
      throw new UserError(t, 'csvDoubled', { first: headers[before[0] ?? 0] ?? '', second: header, column });
    }
    if (own) exact.add(field);
  });
  const useful: ImportField[] = ['deal', 'company', 'theirId', 'sourceId', 'amount', 'stage', 'contact'];
  if (!useful.some((field) => fields.has(field))) {
    const ours = ['deal', 'company', 'stage', 'amount'] as const;
    const expected = ours.map((column) => DEAL_COLUMNS[column][locale]).join(', ');
    throw new UserError(t, 'csvColumns', { expected, found: headers.map((header) => header.trim()).join(', ') });
  }
  return { fields, extras };
}

/** Pipedrive puts the object before the field: "Deal - Title", "Organization - Name", "Person - Email". */
function fieldOf(header: string, names: ReadonlyMap<string, ImportField>): ImportField | undefined {
  const whole = names.get(normalise(header));
  if (whole) return whole;
  const part = /^(?:deal|opportunity|urus niaga)\s*[-:.]\s*(.+)$/i.exec(header)?.[1];
  if (part === undefined) return undefined;
  return names.get(normalise(part)) ?? (keyOf(DEAL_COLUMNS, part) as ImportField | undefined);
}
