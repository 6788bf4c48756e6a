/** Recognises the columns of other CRMs' exports (Pipedrive, HubSpot, Salesforce, Zoho, generic ones) by name. */

import type { Locale } from '../api';
import { DEAL_COLUMNS } from '../deals/columns';
import { keyOf, normalise } from '../i18n/name';
import { UserError } from '../shared/errors';
import { type ImportField, importAliases } from './aliases';
import type { Translate } from './texts';

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
  for (const [field, known] of importAliases()) {
    for (const alias of known) names.set(normalise(alias), field);
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
