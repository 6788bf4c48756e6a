/** The one table of FormApp's classes of items, and what makes an item of its own class. */

import type { ItemData } from '../../forms/definition.js';
import type { ExecutionContext } from '../base/context.js';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items.js';
import { CheckboxGridItem, GridItem } from './grid-items.js';
import type { BaseItem, ItemClasses } from './item-base.js';
import { ImageItem, PageBreakItem, SectionHeaderItem, VideoItem } from './layout-items.js';
import { RatingItem, ScaleItem } from './scale-items.js';
import { ParagraphTextItem, TextItem } from './text-items.js';
import { DateItem, DateTimeItem, DurationItem, TimeItem } from './time-items.js';

export const ITEM_CLASSES: ItemClasses = {
  CHECKBOX: CheckboxItem,
  CHECKBOX_GRID: CheckboxGridItem,
  DATE: DateItem,
  DATETIME: DateTimeItem,
  DURATION: DurationItem,
  GRID: GridItem,
  IMAGE: ImageItem,
  LIST: ListItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  PAGE_BREAK: PageBreakItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  RATING: RatingItem,
  SCALE: ScaleItem,
  SECTION_HEADER: SectionHeaderItem,
  TEXT: TextItem,
  TIME: TimeItem,
  VIDEO: VideoItem,
};

/** The item as its own class. */
export function typedItem(context: ExecutionContext, formId: string, { id, type }: ItemData): BaseItem {
  return new ITEM_CLASSES[type](context, formId, id, type, ITEM_CLASSES);
}
