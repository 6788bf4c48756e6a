/** FormApp's DateItem, DateTimeItem, TimeItem and DurationItem. */

import { dateAnswer } from '../../forms/by-title.js';
import { badParameters } from '../base/base.js';
import { GeneralFeedbackItem } from './item-base.js';
import type { ItemResponse } from './item-response.js';
import { responseTo } from './response.js';

const two = (value: number) => String(value).padStart(2, '0');

abstract class DatedItem extends GeneralFeedbackItem {
  /** The date is read in the script's time zone. */
  createResponse(response: Date): ItemResponse {
    if (!(response instanceof Date)) throw badParameters(this.className, 'createResponse', [response]);
    const timeZone = this.context.host.project.manifest.timeZone ?? 'America/New_York';
    return responseTo(this.context, this, dateAnswer(this._data(), response, timeZone));
  }
  includesYear(): boolean {
    return this._data().includesYear !== false;
  }
  setIncludesYear(enabled: boolean): this {
    return this._set({ includesYear: Boolean(enabled) });
  }
}

export class DateItem extends DatedItem {
  readonly className = 'DateItem';
}

export class DateTimeItem extends DatedItem {
  readonly className = 'DateTimeItem';
}

export class TimeItem extends GeneralFeedbackItem {
  readonly className = 'TimeItem';

  createResponse(hour: number, minute: number): ItemResponse {
    if (typeof hour !== 'number' || typeof minute !== 'number') {
      throw badParameters(this.className, 'createResponse', [hour, minute]);
    }
    return responseTo(this.context, this, `${two(hour)}:${two(minute)}`);
  }
}

export class DurationItem extends GeneralFeedbackItem {
  readonly className = 'DurationItem';

  createResponse(hours: number, minutes: number, seconds: number): ItemResponse {
    const parts = [hours, minutes, seconds];
    if (!parts.every((part) => typeof part === 'number')) throw badParameters(this.className, 'createResponse', parts);
    return responseTo(this.context, this, `${hours}:${two(minutes)}:${two(seconds)}`);
  }
}
