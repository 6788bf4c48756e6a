/** FormApp's generic Item, and its casts to the class of its type. */

import type { ItemData, ItemType } from '../../forms/definition.js';
import type { ExecutionContext } from '../base/context.js';
import { BaseItem, type ItemClasses } from './item-base.js';

export class Item extends BaseItem {
  readonly className = 'Item';
  override readonly local = new Set([
    'getId',
    'getType',
    ...Object.getOwnPropertyNames(Item.prototype).filter((name) => /^as[A-Z]/.test(name)),
  ]);

  static _of(context: ExecutionContext, formId: string, { id, type }: ItemData, classes: ItemClasses): Item {
    return new Item(context, formId, id, type, classes);
  }

  #as(type: ItemType): BaseItem {
    if (this.type !== type) throw new Error(`Invalid conversion for item type: ${this.type}`);
    return new this.classes[type](this.context, this.formId, this.id, type, this.classes);
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
