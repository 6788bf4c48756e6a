/** How other programs name the columns of their exports; those of our own columns come from the table of columns. */

import { DEAL_COLUMNS, type DealColumn, dealColumns } from '../deals/columns';

/** What an export can say that is no column of ours, or that is divided among several. */
const OTHERS = {
  theirId: 'id recordid dealid opportunityid objectid leadid crmid hsobjectid idrekod idpeluang nombor',
  /** Expected while the deal is open, actual once it is closed. */
  closeDate: 'closedate closingdate tarikhtutup',
  /** Open, Won or Lost beside a stage of its own. */
  status: 'dealstatus state',
  probability: 'probabilitypercent dealprobability winprobability kebarangkalian',
  product: 'productname products produk',
  /** Yes or no, beside a stage or in place of one. */
  isClosed: 'isclosed',
  isWon: 'iswon isclosedwon',
  isLost: 'islost isclosedlost',
  isDeleted: 'isdeleted',
};

/** What a column of an export can mean: one of ours, or something that is divided among them. */
export type ImportField = Exclude<DealColumn, 'log' | 'logRow' | 'dealId'> | keyof typeof OTHERS;

/** Columns of ours that an import can fill. Its ID in the other program becomes the Source ID. */
export function importColumns(): Exclude<DealColumn, 'log' | 'logRow' | 'dealId'>[] {
  return dealColumns(({ kind }, key) => kind !== 'marker' && key !== 'dealId') as ReturnType<typeof importColumns>;
}

/** Every name by which an export may call a field: the field, then its names, normalised. */
export function importAliases(): [ImportField, string[]][] {
  const own = importColumns().map((key): [ImportField, string[]] => [key, [key, ...split(DEAL_COLUMNS[key].aliases)]]);
  const others = (Object.keys(OTHERS) as (keyof typeof OTHERS)[]).map((key): [ImportField, string[]] => [
    key,
    [key, ...split(OTHERS[key])],
  ]);
  return [...own, ...others];
}

function split(names = ''): string[] {
  return names.split(' ').filter((name) => name !== '');
}
