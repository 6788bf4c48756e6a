/** FormApp's FormResponse: one that was submitted, or one that a script makes to submit it or to prefill a link. */

import type { Answers, FormData, ItemData, ResponseData } from '../../forms/definition.js';
import { toParameters } from '../../forms/prefill.js';
import { isGradable, scoreOf } from '../../forms/score.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { BaseItem } from './item-base.js';
import { ITEM_CLASSES } from './item-classes.js';
import { type Grade, ItemResponse } from './item-response.js';

/** Types whose missing answer is an empty one; of all others there is no item response. */
const EMPTY = new Set(['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME']);

export class FormResponse extends ServiceObject {
  readonly className = 'FormResponse';
  override readonly local = new Set([
    'getId',
    'getTimestamp',
    'getRespondentEmail',
    'getItemResponses',
    'getResponseForItem',
    'getGradableItemResponses',
    'getGradableResponseForItem',
    'withItemResponse',
    'withItemGrade',
  ]);
  #answers: Answers;
  #grades: Record<number, Grade>;

  /** @param data null for a new one. */
  constructor(
    context: ExecutionContext,
    private readonly formId: string,
    private data: ResponseData | null,
  ) {
    super(context);
    this.#answers = { ...data?.answers };
    this.#grades = { ...data?.grades };
  }

  get #form(): FormData {
    return this.context.host.forms.get(this.formId);
  }
  _id(): string | null {
    return this.data?.id ?? null;
  }
  _grades(): Record<number, Grade> {
    return this.#grades;
  }

  getId(): string | null {
    return this._id();
  }
  getTimestamp(): Date | null {
    return this.data ? new Date(this.data.timestamp) : null;
  }
  getRespondentEmail(): string | null {
    return this.data ? this.data.email : null;
  }

  #itemResponse(item: ItemData, always = false): ItemResponse | null {
    const answer = this.#answers[item.id] ?? (always || EMPTY.has(item.type) ? '' : undefined);
    if (answer === undefined) return null;
    const automatic = { score: this.#form.quiz && this.data ? scoreOf(item, this.data) : null };
    const grade = this.#grades[item.id] ?? automatic;
    return new ItemResponse(this.context, this.formId, item.id, answer, ITEM_CLASSES, grade);
  }
  getItemResponses(): ItemResponse[] {
    return this.#form.items.flatMap((item) => this.#itemResponse(item) ?? []);
  }
  getResponseForItem(item: BaseItem): ItemResponse | null {
    return this.#itemResponse(this.#known('getResponseForItem', item));
  }
  getGradableItemResponses(): ItemResponse[] {
    return this.#form.items.filter(isGradable).flatMap((item) => this.#itemResponse(item, true) ?? []);
  }
  getGradableResponseForItem(item: BaseItem): ItemResponse | null {
    const known = this.#known('getGradableResponseForItem', item);
    return isGradable(known) ? this.#itemResponse(known, true) : null;
  }
  #known(method: string, item: unknown): ItemData {
    if (!(item instanceof BaseItem)) throw badParameters('FormResponse', method, [item]);
    return this.context.host.forms.item(this.formId, item.getId());
  }

  withItemResponse(response: ItemResponse): this {
    if (!(response instanceof ItemResponse)) throw badParameters('FormResponse', 'withItemResponse', [response]);
    if (this.data) throw new Error('This response has already been submitted.');
    if (response._formId() !== this.formId) throw new Error('The item response belongs to another form.');
    this.#answers[response._itemId()] = response.getResponse();
    return this;
  }
  withItemGrade(graded: ItemResponse): this {
    if (!(graded instanceof ItemResponse)) throw badParameters('FormResponse', 'withItemGrade', [graded]);
    if (!this.data) throw new Error('Only a response that has been submitted can be graded.');
    const grade = graded._grade();
    if (grade.score === null && !grade.feedback) delete this.#grades[graded._itemId()];
    else this.#grades[graded._itemId()] = grade;
    return this;
  }

  submit(): this {
    if (this.data) throw new Error('This response has already been submitted.');
    const submission = { answers: this.#answers, user: this.context.user, email: '', byScript: true };
    this.data = this.context.host.takeResponse(this.#form, submission);
    return this;
  }
  toPrefilledUrl(): string {
    const form = this.#form;
    return this.context.host.forms.publishedUrl(form, toParameters(form.items, this.#answers));
  }
  getEditResponseUrl(): string | null {
    if (!this.data) return null;
    return this.context.host.forms.publishedUrl(this.#form, new URLSearchParams({ edit2: this.data.id }));
  }
}
