/** FormApp's QuizFeedback and its builder. */

import type { FeedbackData } from '../../forms/definition.js';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';

export class QuizFeedback extends ServiceObject {
  readonly className = 'QuizFeedback';
  override readonly local = new Set(['getText', 'getLinkUrls']);

  constructor(
    context: ExecutionContext,
    private readonly data: FeedbackData,
  ) {
    super(context);
  }
  _data(): FeedbackData {
    return this.data;
  }
  getText(): string {
    return this.data.text;
  }
  getLinkUrls(): string[] {
    return this.data.links.map(({ url }) => url);
  }
}

export class QuizFeedbackBuilder extends ServiceObject {
  readonly className = 'QuizFeedbackBuilder';
  override readonly local = new Set(['addLink', 'setText', 'setDisplayText', 'copy', 'build']);

  constructor(
    context: ExecutionContext,
    private data: FeedbackData = { text: '', links: [] },
  ) {
    super(context);
  }
  addLink(url: string, displayText = url): this {
    this.data = { ...this.data, links: [...this.data.links, { url: String(url), text: String(displayText) }] };
    return this;
  }
  setText(text: string): this {
    this.data = { ...this.data, text: String(text) };
    return this;
  }
  /** The name that Google's own samples use. */
  setDisplayText(text: string): this {
    return this.setText(text);
  }
  copy(): QuizFeedbackBuilder {
    return new QuizFeedbackBuilder(this.context, this.data);
  }
  build(): QuizFeedback {
    return new QuizFeedback(this.context, this.data);
  }
}
