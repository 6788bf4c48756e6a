/** FormApp's ItemResponse: one answer, read from a response or made to be part of one. */

import type { Answer, FeedbackData } from '../../forms/definition.js';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { QuizFeedback } from './feedback.js';
import { Item } from './item.js';
import type { ItemClasses } from './item-base.js';

export interface Grade {
  score: number | null;
  feedback?: FeedbackData;
}

export class ItemResponse extends ServiceObject {
  readonly className = 'ItemResponse';
  override readonly local = new Set(['getItem', 'getResponse', 'getScore', 'setScore', 'getFeedback', 'setFeedback']);

  constructor(
    context: ExecutionContext,
    private readonly formId: string,
    private readonly itemId: number,
    private readonly answer: Answer,
    private readonly classes: ItemClasses,
    private grade: Grade = { score: null },
  ) {
    super(context);
  }

  _formId(): string {
    return this.formId;
  }
  _itemId(): number {
    return this.itemId;
  }
  _grade(): Grade {
    return this.grade;
  }
  getItem(): Item {
    const data = this.context.host.forms.item(this.formId, this.itemId);
    return Item._of(this.context, this.formId, data, this.classes);
  }
  getResponse(): Answer {
    return this.answer;
  }
  getScore(): number | null {
    return this.grade.score;
  }
  setScore(score: number | null): this {
    this.grade = { ...this.grade, score: score === null ? null : Number(score) };
    return this;
  }
  getFeedback(): QuizFeedback | null {
    return this.grade.feedback ? new QuizFeedback(this.context, this.grade.feedback) : null;
  }
  setFeedback(feedback: QuizFeedback | null): this {
    this.grade = { ...this.grade, feedback: feedback?._data() };
    return this;
  }
}
