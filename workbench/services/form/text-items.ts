/** FormApp's TextItem and ParagraphTextItem. */

import { GeneralFeedbackItem } from './item-base.js';
import type { ItemResponse } from './item-response.js';
import { responseTo } from './response.js';
import type { Validation } from './validation.js';

abstract class WrittenItem extends GeneralFeedbackItem {
  createResponse(response: string): ItemResponse {
    return responseTo(this.context, this, this._text('createResponse', response));
  }
  clearValidation(): this {
    return this._set({ validation: undefined });
  }
}

export class TextItem extends WrittenItem {
  readonly className = 'TextItem';

  setValidation(validation: Validation | null): this {
    return this._validate('TextValidation', validation);
  }
}

export class ParagraphTextItem extends WrittenItem {
  readonly className = 'ParagraphTextItem';

  setValidation(validation: Validation | null): this {
    return this._validate('ParagraphTextValidation', validation);
  }
}
