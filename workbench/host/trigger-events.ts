/** The event objects of form and clock triggers, as Google's "Event objects" lists their fields. */

import { EnumMember } from '../execution/wire.js';
import type { ResponseData } from '../forms/definition.js';
import type { ExecutionContext } from '../services/base/context.js';
import { Form } from '../services/form/form.js';
import { FormResponse } from '../services/form/form-response.js';
import { Range } from '../services/spreadsheet/range.js';
import { Spreadsheet } from '../services/spreadsheet/spreadsheet.js';
import type { WrittenRow } from './response-sheet.js';

export function formEvent(context: ExecutionContext, formId: string, response: ResponseData): object {
  return { response: new FormResponse(context, formId, response), source: new Form(context, formId) };
}

export function rowEvent(context: ExecutionContext, { area, values, namedValues }: WrittenRow): object {
  const { sheetId, ...block } = area;
  return {
    range: new Range(context, sheetId, block),
    source: new Spreadsheet(context),
    values,
    namedValues,
  };
}

export function timeEvent(now: Date, triggerUid: string): object {
  return {
    authMode: new EnumMember('AuthMode.FULL'),
    triggerUid,
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
    timezone: 'UTC',
  };
}
