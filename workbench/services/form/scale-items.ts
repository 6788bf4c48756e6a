/** FormApp's ScaleItem and RatingItem. */

import { EnumMember } from '../../execution/wire.js';
import { boundsOf, type ItemData } from '../../forms/definition.js';
import { badParameters } from '../base/base.js';
import { GeneralFeedbackItem } from './item-base.js';
import type { ItemResponse } from './item-response.js';
import { responseTo } from './response.js';

const LOWEST_TOP = 3;
const HIGHEST_TOP = 10;

function checkTop(top: unknown): void {
  if (!Number.isInteger(top) || Number(top) < LOWEST_TOP || Number(top) > HIGHEST_TOP) {
    throw new Error(`The upper bound must be between ${LOWEST_TOP} and ${HIGHEST_TOP}, inclusive: ${top}`);
  }
}

abstract class NumberedItem extends GeneralFeedbackItem {
  createResponse(response: number): ItemResponse {
    if (typeof response !== 'number') throw badParameters(this.className, 'createResponse', [response]);
    return responseTo(this.context, this, String(response));
  }
}

export class ScaleItem extends NumberedItem {
  readonly className = 'ScaleItem';

  setBounds(lower: number, upper: number): this {
    if (typeof lower !== 'number' || typeof upper !== 'number') {
      throw badParameters(this.className, 'setBounds', [lower, upper]);
    }
    if (lower !== 0 && lower !== 1) throw new Error(`The lower bound must be 0 or 1: ${lower}`);
    checkTop(upper);
    return this._set({ lower, upper });
  }
  getLowerBound(): number {
    return boundsOf(this._data()).min;
  }
  getUpperBound(): number {
    return boundsOf(this._data()).max;
  }
  setLabels(lower: string, upper: string): this {
    return this._set({ leftLabel: this._text('setLabels', lower), rightLabel: this._text('setLabels', upper) });
  }
  getLeftLabel(): string {
    return this._data().leftLabel ?? '';
  }
  getRightLabel(): string {
    return this._data().rightLabel ?? '';
  }
}

export class RatingItem extends NumberedItem {
  readonly className = 'RatingItem';

  setRatingScaleLevel(level: number): this {
    if (typeof level !== 'number') throw badParameters(this.className, 'setRatingScaleLevel', [level]);
    checkTop(level);
    return this._set({ upper: level });
  }
  getRatingScaleLevel(): number {
    return boundsOf(this._data()).max;
  }
  setRatingIcon(icon: string): this {
    const name = String(icon).replace('RatingIconType.', '');
    if (!['STAR', 'HEART', 'THUMB_UP'].includes(name)) throw badParameters(this.className, 'setRatingIcon', [icon]);
    return this._set({ icon: name as ItemData['icon'] });
  }
  getRatingIcon(): EnumMember {
    return new EnumMember(`RatingIconType.${this._data().icon ?? 'STAR'}`);
  }
}
