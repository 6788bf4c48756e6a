/** HtmlService: output from files, templates and text. */

import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';

export class HtmlService extends ServiceObject {
  readonly className = 'HtmlService';
  override readonly local = new Set(['createHtmlOutput', 'createHtmlOutputFromFile']);

  createHtmlOutput(content = ''): HtmlOutput {
    return new HtmlOutput(this.context, String(content));
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    const content = this.context.host.project.html.get(String(name).replace(/\.html$/, ''));
    if (content === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return new HtmlOutput(this.context, content);
  }
}

export class HtmlOutput extends ServiceObject {
  readonly className = 'HtmlOutput';
  override readonly local = new Set([
    'setTitle',
    'getTitle',
    'setWidth',
    'setHeight',
    'setContent',
    'getContent',
    'append',
    'addMetaTag',
    'setXFrameOptionsMode',
    'setSandboxMode',
  ]);
  #title = '';
  #width: number | undefined;
  #height: number | undefined;

  constructor(
    context: ExecutionContext,
    private content: string,
  ) {
    super(context);
  }
  setTitle(title: string): this {
    this.#title = String(title);
    return this;
  }
  getTitle(): string {
    return this.#title;
  }
  setWidth(width: number): this {
    this.#width = width;
    return this;
  }
  setHeight(height: number): this {
    this.#height = height;
    return this;
  }
  _size(): { width?: number; height?: number } {
    return {
      ...(this.#width === undefined ? {} : { width: this.#width }),
      ...(this.#height === undefined ? {} : { height: this.#height }),
    };
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): this {
    this.content = String(content);
    return this;
  }
  append(content: string): this {
    this.content += String(content);
    return this;
  }
  addMetaTag(): this {
    return this;
  }
  setXFrameOptionsMode(): this {
    return this;
  }
  setSandboxMode(): this {
    return this;
  }
}
