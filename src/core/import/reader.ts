/** Reads one record of an export into a typed deal, or gives the reason why it is skipped. */

import { DEAL_COLUMNS, type DealColumn, dateColumns } from '../deals/columns';
import { UserError } from '../shared/errors';
import { parsePlainNumber, textOf } from '../shared/values';
import { type ImportField, importColumns } from './aliases';
import type { ImportColumns } from './columns';
import type { ImportContext } from './context';
import type { CsvRecord } from './csv';
import { type DayOrder, findDayOrder, findDecimal, parseLocalDay, parseMoney } from './values';

export interface ImportedDeal {
  /** The deal's name, or one composed of what else is known. */
  name: string;
  sourceId: string;
  stage: string;
  status: string;
  pipeline: string;
  amount: number | null;
  probability: number | null;
  /** A close date that is expected or actual, depending on the stage. */
  closeDay: number | null;
  texts: Partial<Record<DealColumn, string>>;
  days: Partial<Record<DealColumn, number>>;
}

export interface Reader {
  pipelineOf(record: CsvRecord): string;
  deal(record: CsvRecord): ImportedDeal | { reason: string };
}

/** Looks over all records once, to decide how dates and numbers are written, and returns what reads them. */
export function createReader(
  records: readonly CsvRecord[],
  headers: readonly string[],
  { fields }: ImportColumns,
  { t }: ImportContext,
): Reader {
  const text = (record: CsvRecord, field: ImportField): string => {
    for (const index of fields.get(field) ?? []) {
      const value = textOf(record.cells[index]);
      if (value !== '') return value;
    }
    return '';
  };
  // Stage and pipeline are mapped, IDs and amounts read on their own.
  const texts = importColumns().filter(
    (key) => ['text', 'choice', 'reason'].includes(DEAL_COLUMNS[key].kind) && key !== 'stage' && key !== 'pipeline',
  );
  const days = importColumns().filter((key) => dateColumns().includes(key));
  const all = (field: ImportField): string[] => records.map((record) => text(record, field));
  const dateFields: ImportField[] = [...days, 'closeDate'];
  const orders = new Map(dateFields.map((field) => [field, findDayOrder(all(field))]));
  // A column that does not tell follows its neighbours, and failing them the custom of Malaysia.
  const usual: DayOrder = [...orders.values()].find((order) => order !== undefined) ?? 'dmy';
  const decimal = findDecimal(all('amount'));
  const inPercent = all('probability').some((value) => value.includes('%') || (parsePlainNumber(value) ?? 0) > 1);
  const headerOf = (field: ImportField): string => headers[fields.get(field)?.[0] ?? -1]?.trim() ?? field;

  const readDay = (record: CsvRecord, field: ImportField): number | null => {
    const value = text(record, field);
    if (value === '') return null;
    const day = parseLocalDay(value, orders.get(field) ?? usual);
    if (day === undefined) throw new UserError(t, 'skip_date', { value, column: headerOf(field) });
    return day;
  };

  const deal = (record: CsvRecord): ImportedDeal => {
    const sourceId = text(record, 'sourceId') || text(record, 'theirId');
    const title = text(record, 'deal');
    const parts = [text(record, 'company') || text(record, 'contact'), text(record, 'product')];
    const name = title || parts.filter((part) => part !== '').join(' – ') || sourceId;
    if (name === '') throw new UserError(t, 'skip_blankName');
    const amountText = text(record, 'amount');
    const money = amountText === '' ? null : parseMoney(amountText, decimal);
    if (money === undefined) throw new UserError(t, 'skip_amount', { value: amountText, column: headerOf('amount') });
    const read: Pick<ImportedDeal, 'texts' | 'days'> = { texts: {}, days: {} };
    for (const field of texts) {
      const value = text(record, field);
      if (value !== '') read.texts[field] = value;
    }
    if (money?.currency && read.texts.currency === undefined) read.texts.currency = money.currency;
    for (const field of days) {
      const day = readDay(record, field);
      if (day !== null) read.days[field] = day;
    }
    const chance = parsePlainNumber(text(record, 'probability').replace('%', ''));
    const probability = chance === undefined ? null : inPercent ? chance / 100 : chance;
    return {
      name,
      sourceId,
      stage: text(record, 'stage'),
      status: text(record, 'status'),
      pipeline: text(record, 'pipeline'),
      amount: money?.amount ?? null,
      probability: probability !== null && probability >= 0 && probability <= 1 ? probability : null,
      closeDay: readDay(record, 'closeDate'),
      ...read,
    };
  };

  return {
    pipelineOf: (record) => text(record, 'pipeline'),
    deal(record) {
      try {
        return deal(record);
      } catch (error) {
        if (error instanceof UserError) return { reason: error.message };
        throw error;
      }
    },
  };
}
