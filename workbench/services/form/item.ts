/** FormApp's generic Item, and its casts to the class of its type. */

import type { ItemData, ItemType } from '../../forms/definition.js';
import type { ExecutionContext } from '../base/context.js';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items.js';
import { CheckboxGridItem, GridItem } from './grid-items.js';
import { BaseItem } from './item-base.js';
import { ImageItem, PageBreakItem, SectionHeaderItem, VideoItem } from './layout-items.js';
import { RatingItem, ScaleItem } from './scale-items.js';
import { ParagraphTextItem, TextItem } from './text-items.js';
import { DateItem, DateTimeItem, DurationItem, TimeItem } from './time-items.js';

type ItemClass = new (context: ExecutionContext, formId: string, id: number, type: ItemType) => BaseItem;

/** A function, as the modules of the classes are loaded in no certain order: responses know items, and items make responses. */
const classes = (): Record<ItemType, ItemClass> => ({
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
});

/** The item as its own class. */
export function typedItem(context: ExecutionContext, formId: string, { id, type }: ItemData): BaseItem {
  return new (classes()[type])(context, formId, id, type);
}

export class Item extends BaseItem {
  readonly className = 'Item';
  override readonly local = new Set([
    'getId',
    'getType',
    ...Object.getOwnPropertyNames(Item.prototype).filter((name) => /^as[A-Z]/.test(name)),
  ]);

  static _of(context: ExecutionContext, formId: string, { id, type }: ItemData): Item {
    return new Item(context, formId, id, type);
  }

  #as(type: ItemType): BaseItem {
    if (this.type !== type) throw new Error(`Invalid conversion for item type: ${this.type}`);
    return new (classes()[type])(this.context, this.formId, this.id, type);
  }
  asCheckboxGridItem(): BaseItem {
    return this.#as('CHECKBOX_GRID');
  }
  asCheckboxItem(): BaseItem {
    return this.#as('CHECKBOX');
  }
  asDateItem(): BaseItem {
    return this.#as('DATE');
  }
  asDateTimeItem(): BaseItem {
    return this.#as('DATETIME');
  }
  asDurationItem(): BaseItem {
    return this.#as('DURATION');
  }
  asGridItem(): BaseItem {
    return this.#as('GRID');
  }
  asImageItem(): BaseItem {
    return this.#as('IMAGE');
  }
  asListItem(): BaseItem {
    return this.#as('LIST');
  }
  asMultipleChoiceItem(): BaseItem {
    return this.#as('MULTIPLE_CHOICE');
  }
  asPageBreakItem(): BaseItem {
    return this.#as('PAGE_BREAK');
  }
  asParagraphTextItem(): BaseItem {
    return this.#as('PARAGRAPH_TEXT');
  }
  asRatingItem(): BaseItem {
    return this.#as('RATING');
  }
  asScaleItem(): BaseItem {
    return this.#as('SCALE');
  }
  asSectionHeaderItem(): BaseItem {
    return this.#as('SECTION_HEADER');
  }
  asTextItem(): BaseItem {
    return this.#as('TEXT');
  }
  asTimeItem(): BaseItem {
    return this.#as('TIME');
  }
  asVideoItem(): BaseItem {
    return this.#as('VIDEO');
  }
}
