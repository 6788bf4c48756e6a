/** What all of FormApp's items share: the generic Item's methods, a question's, and those of a question that a quiz can grade. */

import { EnumMember } from '../../execution/wire.js';
import type { FeedbackData, ItemData, ItemType } from '../../forms/definition.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { QuizFeedback } from './feedback.js';
import type { ItemResponse } from './item-response.js';
import { Validation, type ValidationKind } from './validation.js';

/** Handles, builders, and what a handle knows of itself. */
const LOCAL = new Set(['getId', 'getType', 'createChoice', 'createResponse']);

/** The class of an item of each type. Items are given it: were it imported here, a response could not know its item without a circle. */
export type ItemClasses = Readonly<Record<ItemType, ItemClass>>;
type ItemClass = new (
  ...args: [context: ExecutionContext, formId: string, id: number, type: ItemType, classes: ItemClasses]
) => BaseItem;

export abstract class BaseItem extends ServiceObject {
  override readonly local: ReadonlySet<string> = LOCAL;

  constructor(
    context: ExecutionContext,
    protected readonly formId: string,
    protected readonly id: number,
    protected readonly type: ItemType,
    protected readonly classes: ItemClasses,
  ) {
    super(context);
  }

  _data(): ItemData {
    return this.context.host.forms.item(this.formId, this.id);
  }
  _formId(): string {
    return this.formId;
  }
  _classes(): ItemClasses {
    return this.classes;
  }
  protected _set(change: Partial<ItemData>): this {
    this.context.host.forms.changeItem(this.formId, this.id, change);
    return this;
  }
  /** Makes the same handle for another item. */
  protected _same(id: number): this {
    const Class = this.constructor as ItemClass;
    return new Class(this.context, this.formId, id, this.type, this.classes) as this;
  }

  getId(): number {
    return this.id;
  }
  getType(): EnumMember {
    return new EnumMember(`ItemType.${this.type}`);
  }
  getIndex(): number {
    return this.context.host.forms.get(this.formId).items.findIndex(({ id }) => id === this.id);
  }
  getTitle(): string {
    return this._data().title;
  }
  setTitle(title: string): this {
    return this._set({ title: this._text('setTitle', title) });
  }
  getHelpText(): string {
    return this._data().help;
  }
  setHelpText(text: string): this {
    return this._set({ help: this._text('setHelpText', text) });
  }
  duplicate(): this {
    return this._same(this.context.host.forms.addItem(this.formId, structuredClone(this._data())).id);
  }
  /** Numbers and the like are taken for their text, as Google does; nothing at all is not. */
  protected _text(method: string, text: unknown): string {
    if (text === null || text === undefined || typeof text === 'object')
      throw badParameters(this.className, method, [text]);
    return String(text);
  }
}

export abstract class QuestionItem extends BaseItem {
  isRequired(): boolean {
    return this._data().required;
  }
  setRequired(enabled: boolean): this {
    return this._set({ required: Boolean(enabled) });
  }
  abstract createResponse(...answer: unknown[]): ItemResponse;

  /** A validation of this kind, or null to remove it. */
  protected _validate(kind: ValidationKind, validation: unknown): this {
    if (validation === null) return this._set({ validation: undefined });
    if (!(validation instanceof Validation) || validation.className !== kind) {
      throw badParameters(this.className, 'setValidation', [validation]);
    }
    return this._set({ validation: validation._data() });
  }
}

export abstract class PointsItem extends QuestionItem {
  getPoints(): number {
    return this._data().points ?? 0;
  }
  setPoints(points: number): this {
    if (typeof points !== 'number') throw badParameters(this.className, 'setPoints', [points]);
    if (!Number.isInteger(points) || points < 0) throw new Error('Points must be a non-negative integer.');
    return this._set({ points });
  }
  protected _feedback(kind: 'correct' | 'incorrect' | 'general'): QuizFeedback | null {
    const data = this._data().feedback?.[kind];
    return data ? new QuizFeedback(this.context, data) : null;
  }
  protected _setFeedback(kind: 'correct' | 'incorrect' | 'general', feedback: unknown): this {
    if (feedback !== null && !(feedback instanceof QuizFeedback)) {
      throw badParameters(this.className, 'setFeedback', [feedback]);
    }
    const data: FeedbackData | undefined = feedback?._data();
    return this._set({ feedback: { ...this._data().feedback, [kind]: data } });
  }
}

/** A question that somebody grades by hand. */
export abstract class GeneralFeedbackItem extends PointsItem {
  getGeneralFeedback(): QuizFeedback | null {
    return this._feedback('general');
  }
  setGeneralFeedback(feedback: QuizFeedback | null): this {
    return this._setFeedback('general', feedback);
  }
}
