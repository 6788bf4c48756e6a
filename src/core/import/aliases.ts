/** How other programs name the columns of their exports; our own names come from the table of names. */

import type { DealColumn } from '../deals/columns';

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

export type Aliases = Readonly<Record<ImportField, string>>;

const ALIASES: Aliases = {
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

/** Field → names, normalised, divided by spaces. The built add-on reads them from a file: only an import needs them. */
export function aliases(): Aliases {
  return ALIASES;
}
