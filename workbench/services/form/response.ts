/** Makes an item's answer. It refuses an unfit answer as Google's createResponse does. */

import { checkAnswer } from '../../forms/check.js';
import type { Answer, ItemData } from '../../forms/definition.js';
import { problemText } from '../../forms/messages.js';
import type { ExecutionContext } from '../base/context.js';
import type { BaseItem } from './item-base.js';
import { ItemResponse } from './item-response.js';

const NAMES: Partial<Record<ItemData['type'], string>> = {
  CHECKBOX_GRID: 'checkbox grid',
  LIST: 'drop-down',
  MULTIPLE_CHOICE: 'multiple choice',
  PARAGRAPH_TEXT: 'paragraph text',
};

/** @throws naming the kind of question, as Google does, and what it takes. */
export function responseTo(context: ExecutionContext, item: BaseItem, answer: Answer): ItemResponse {
  const data = item._data();
  const problem = checkAnswer({ ...data, required: false }, answer);
  if (problem) {
    const name = NAMES[data.type] ?? data.type.toLowerCase();
    throw new Error(`Invalid response submitted to ${name} question. ${problemText('en', problem)}.`);
  }
  return new ItemResponse(context, item._formId(), data.id, answer, item._classes());
}
