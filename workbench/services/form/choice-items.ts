/** FormApp's MultipleChoiceItem, CheckboxItem and ListItem, and their Choice. */

import { EnumMember } from '../../execution/wire.js';
import type { ChoiceData, Navigation } from '../../forms/definition.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import type { QuizFeedback } from './feedback.js';
import { type ItemClasses, PointsItem } from './item-base.js';
import type { ItemResponse } from './item-response.js';
import { PageBreakItem } from './layout-items.js';
import { navigationOf } from './navigation.js';
import { responseTo } from './response.js';
import type { Validation } from './validation.js';

export class Choice extends ServiceObject {
  readonly className = 'Choice';
  override readonly local = new Set(['getValue', 'getGotoPage', 'getPageNavigationType', 'isCorrectAnswer']);

  constructor(
    context: ExecutionContext,
    private readonly formId: string,
    private readonly data: ChoiceData,
    private readonly classes: ItemClasses,
  ) {
    super(context);
  }
  _data(): ChoiceData {
    return this.data;
  }
  getValue(): string {
    return this.data.value;
  }
  isCorrectAnswer(): boolean {
    return this.data.correct ?? false;
  }
  getPageNavigationType(): EnumMember | null {
    const { navigation } = this.data;
    return navigation ? new EnumMember(`PageNavigationType.${navigation.type}`) : null;
  }
  getGotoPage(): PageBreakItem | null {
    const { navigation } = this.data;
    if (navigation?.type !== 'GO_TO_PAGE') return null;
    return new PageBreakItem(this.context, this.formId, navigation.page, 'PAGE_BREAK', this.classes);
  }
}

abstract class ChoiceItem extends PointsItem {
  #choice(data: ChoiceData): Choice {
    return new Choice(this.context, this.formId, data, this.classes);
  }
  getChoices(): Choice[] {
    return (this._data().choices ?? []).map((choice) => this.#choice(choice));
  }
  setChoiceValues(values: string[]): this {
    if (!Array.isArray(values)) throw badParameters(this.className, 'setChoiceValues', [values]);
    return this.#choices(values.map((value) => ({ value: this._text('setChoiceValues', value) })));
  }
  setChoices(choices: Choice[]): this {
    if (!Array.isArray(choices) || !choices.every((choice) => choice instanceof Choice)) {
      throw badParameters(this.className, 'setChoices', [choices]);
    }
    return this.#choices(choices.map((choice) => choice._data()));
  }
  #choices(choices: ChoiceData[]): this {
    if (choices.length === 0) throw new Error('Array is empty: values');
    const values = choices.map(({ value }) => value);
    if (values.some((value) => value.trim() === '')) throw new Error('Choices cannot have empty values.');
    if (new Set(values).size < values.length) throw new Error('Questions cannot have duplicate choice values.');
    const navigating = choices.filter(({ navigation }) => navigation).length;
    if (navigating > 0 && navigating < choices.length) {
      throw new Error('Choices that use page navigation cannot be combined with choices that do not.');
    }
    return this._set({ choices });
  }
  getFeedbackForCorrect(): QuizFeedback | null {
    return this._feedback('correct');
  }
  setFeedbackForCorrect(feedback: QuizFeedback | null): this {
    return this._setFeedback('correct', feedback);
  }
  getFeedbackForIncorrect(): QuizFeedback | null {
    return this._feedback('incorrect');
  }
  setFeedbackForIncorrect(feedback: QuizFeedback | null): this {
    return this._setFeedback('incorrect', feedback);
  }
  protected _choice(value: unknown, more: Partial<ChoiceData>): Choice {
    return this.#choice({ value: this._text('createChoice', value), ...more });
  }
}

abstract class SingleChoiceItem extends ChoiceItem {
  createChoice(value: string, more?: unknown): Choice {
    if (more === undefined || typeof more === 'boolean') return this._choice(value, more ? { correct: true } : {});
    const navigation: Navigation | null = navigationOf(more);
    if (!navigation) throw badParameters(this.className, 'createChoice', [value, more]);
    return this._choice(value, { navigation });
  }
  createResponse(response: string): ItemResponse {
    if (typeof response !== 'string') throw badParameters(this.className, 'createResponse', [response]);
    return responseTo(this.context, this, response);
  }
}

export class MultipleChoiceItem extends SingleChoiceItem {
  readonly className = 'MultipleChoiceItem';

  hasOtherOption(): boolean {
    return this._data().other ?? false;
  }
  showOtherOption(enabled: boolean): this {
    return this._set({ other: Boolean(enabled) });
  }
}

export class ListItem extends SingleChoiceItem {
  readonly className = 'ListItem';
}

export class CheckboxItem extends ChoiceItem {
  readonly className = 'CheckboxItem';

  createChoice(value: string, isCorrect = false): Choice {
    return this._choice(value, isCorrect ? { correct: true } : {});
  }
  createResponse(responses: string[]): ItemResponse {
    if (!Array.isArray(responses)) throw badParameters(this.className, 'createResponse', [responses]);
    return responseTo(this.context, this, responses.map(String));
  }
  hasOtherOption(): boolean {
    return this._data().other ?? false;
  }
  showOtherOption(enabled: boolean): this {
    return this._set({ other: Boolean(enabled) });
  }
  setValidation(validation: Validation | null): this {
    return this._validate('CheckboxValidation', validation);
  }
  clearValidation(): this {
    return this._set({ validation: undefined });
  }
}
