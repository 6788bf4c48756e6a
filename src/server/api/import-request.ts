/** Checks what the client asks of an import. */

import type { ImportRequest } from '../../core/api';
import {
  isText,
  numberIn,
  objectOf,
  optionalFlagIn,
  optionalRecordIn,
  optionalTextIn,
  refuse,
  textIn,
} from '../arguments';

const ORDERS = ['dmy', 'mdy', 'ymd'] as const;
const DECIMALS = ['.', ','] as const;
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** More deals fit into no spreadsheet. */
const MOST = 1_000_000;
const IMPORT_ID = /^I-[0-9A-Z]{10}$/;
const ON_DUPLICATE = ['update', 'skip', 'add'] as const;

/** @throws UserError naming the field and what was expected. */
export function importRequest(request: unknown): ImportRequest {
  const fields = objectOf(request, 'importDeals', '{csv}');
  textIn(fields, 'csv');
  const reading = objectOf(fields.reading ?? {}, 'reading', '{dates, decimal, currencies}');
  return {
    // As it came: without its first blank lines, the lines of the report would not be those of the file.
    csv: String(fields.csv),
    dryRun: optionalFlagIn(fields, 'dryRun'),
    stages: optionalRecordIn(fields, 'stages', isText, 'expected_stages') ?? {},
    columns: optionalRecordIn(fields, 'columns', isTextOrNull, 'expected_columns') ?? {},
    values: optionalRecordIn(fields, 'values', isSpellings, 'expected_spellings') ?? {},
    reading: {
      dates: choiceIn(reading, 'dates', ORDERS),
      decimal: choiceIn(reading, 'decimal', DECIMALS),
      delimiter: choiceIn(reading, 'delimiter', DELIMITERS),
      currencies: optionalRecordIn(reading, 'currencies', isText, 'expected_currencies'),
    },
    duplicates: choiceIn(fields, 'duplicates', ON_DUPLICATE),
    most: fields.most === undefined ? undefined : numberIn(fields, 'most', 1, MOST),
    importId: importIdIn(fields),
    continues: optionalFlagIn(fields, 'continues'),
  };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isSpellings(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every(isText);
}

function importIdIn(fields: Record<string, unknown>): string | undefined {
  const text = optionalTextIn(fields, 'importId');
  return text === undefined || IMPORT_ID.test(text) ? text : refuse('importId', text, 'expected_importId');
}

function choiceIn<T extends string>(
  fields: Record<string, unknown>,
  field: string,
  choices: readonly T[],
): T | undefined {
  const text = optionalTextIn(fields, field);
  if (text === undefined) return undefined;
  const choice = choices.find((each) => each === text);
  return choice ?? refuse(field, text, 'expected_oneOf', { list: choices.join(' ') });
}
