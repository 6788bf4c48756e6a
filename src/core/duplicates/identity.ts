/** What tells a deal from others: its name, company, e-mail addresses and phone numbers in their comparable forms, and its time. */

import type { DealColumn, DealColumns } from '../deals/columns';
import { cellAt } from '../shared/cells';
import { toLocalTime, type Zone } from '../shared/dates';
import { textOf } from '../shared/values';
import type { StageTable } from '../stages/stages';
import { companyKey, dealKey, domainOf, emailKeys } from './keys';
import { callingCodeOf, phoneKeys } from './phone';

/** The columns whose change can make a deal look like another. */
export const IDENTITY_COLUMNS = ['deal', 'company', 'email', 'phone'] as const satisfies readonly DealColumn[];

export interface Identity {
  dealId: string;
  /** Blank for none. */
  deal: string;
  company: string;
  emails: readonly string[];
  /** Those of the addresses that are not at a provider of mailboxes for everybody. */
  domains: readonly string[];
  phones: readonly string[];
  isOpen: boolean;
  /** Days since 1970-01-01 between which the deal was open; infinite where the row does not say. */
  from: number;
  until: number;
}

export interface IdentityMeans {
  columns: DealColumns;
  zone: Zone;
  stages: StageTable;
}

/** Makes what reads the identity of a row of Deals. What stands in many rows is read once. */
export function createIdentityReader({
  columns,
  zone,
  stages,
}: IdentityMeans): (cells: readonly unknown[]) => Identity {
  const callingCode = callingCodeOf(zone.name);
  const companies = remember(companyKey);
  const emails = remember(emailKeys);
  const phones = remember((text: string) => phoneKeys(text, callingCode));
  const domains = remember((text: string) => [...new Set(emailKeys(text).map(domainOf))].filter((name) => name !== ''));
  return (cells) => {
    const text = (column: DealColumn): string => textOf(cellAt(cells, columns[column]));
    const day = (column: DealColumn): number | null => toLocalTime(cellAt(cells, columns[column]), zone) ?? null;
    const company = text('company');
    const stage = stages.find(text('pipeline'), text('stage'));
    const isOpen = !stage || stage.type === 'Open';
    const from = day('created') ?? Number.NEGATIVE_INFINITY;
    const closed = isOpen ? null : day('closed');
    return {
      dealId: text('dealId'),
      deal: dealKey(text('deal'), company),
      company: companies(company),
      emails: emails(text('email')),
      domains: domains(text('email')),
      phones: phones(text('phone')),
      isOpen,
      from,
      // To the end of the day on which it was closed; imported deals may have been closed before they were created here.
      until: closed === null ? Number.POSITIVE_INFINITY : Math.max(from, closed + 1),
    };
  };
}

function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    known.set(text, made);
    return made;
  };
}
