/** HtmlService: output from files, text and templates. */

import { HtmlContext } from '../../html/contextual-escape.js';
import { checkWellFormed, withoutComments } from '../../html/sanitise.js';
import { templateCode } from '../../html/template.js';
import { badParameters, ServiceObject } from '../base/base.js';
import { asBlob, Blob } from '../base/blob.js';
import type { ExecutionContext } from '../base/context.js';

/** Source: reference, HtmlOutput.addMetaTag. */
const META_TAGS = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

export class HtmlService extends ServiceObject {
  readonly className = 'HtmlService';
  override readonly local = new Set([
    'createHtmlOutput',
    'createHtmlOutputFromFile',
    'createTemplate',
    'createTemplateFromFile',
  ]);

  createHtmlOutput(content: unknown = ''): HtmlOutput {
    const html = textOf(content, 'createHtmlOutput');
    checkWellFormed(html);
    return new HtmlOutput(this.context, html);
  }
  /** The file as Google's filter leaves it, which is not as it was written: `getRawContent()` of a template gives that. */
  createHtmlOutputFromFile(name: unknown): HtmlOutput {
    const html = this.#file(name);
    checkWellFormed(html);
    return new HtmlOutput(this.context, withoutComments(html));
  }
  createTemplate(content: unknown): HtmlTemplate {
    const text = textOf(content, 'createTemplate');
    return new HtmlTemplate(this.context, () => text);
  }
  createTemplateFromFile(name: unknown): HtmlTemplate {
    const text = this.#file(name);
    return new HtmlTemplate(this.context, () => text);
  }
  #file(name: unknown): string {
    const content = this.context.host.project.html.get(String(name).replace(/\.html$/, ''));
    if (content === undefined) throw new Error(`No HTML file named ${String(name)} was found.`);
    return content;
  }
}

function textOf(content: unknown, method: string): string {
  if (typeof content === 'string') return content;
  if (content instanceof ServiceObject) return asBlob(content, 'HtmlService', method).getDataAsString();
  throw badParameters('HtmlService', method, [content]);
}

/** Its scriptlets run in the script's realm (workbench/realm/template.ts), which hands back the page. */
export class HtmlTemplate extends ServiceObject {
  readonly className = 'HtmlTemplate';
  override readonly local = new Set(['evaluate', 'getCode', 'getCodeWithComments', 'getRawContent']);

  constructor(
    context: ExecutionContext,
    private readonly source: () => string,
  ) {
    super(context);
  }
  evaluate(content: unknown): HtmlOutput {
    return new HtmlOutput(this.context, String(content));
  }
  getCode(): string {
    return templateCode(this.source());
  }
  /** The template's lines as comments before the code. */
  getCodeWithComments(): string {
    const lines = this.source().split('\n');
    return [...lines.map((line) => `// ${line}`), this.getCode()].join('\n');
  }
  getRawContent(): string {
    return this.source();
  }
}

const OUTPUT_METHODS = [
  'addMetaTag',
  'append',
  'appendUntrusted',
  'asTemplate',
  'clear',
  'getAs',
  'getBlob',
  'getContent',
  'getFaviconUrl',
  'getHeight',
  'getMetaTags',
  'getTitle',
  'getWidth',
  'setContent',
  'setFaviconUrl',
  'setHeight',
  'setSandboxMode',
  'setTitle',
  'setWidth',
  'setXFrameOptionsMode',
];

export class HtmlOutput extends ServiceObject {
  readonly className = 'HtmlOutput';
  override readonly local = new Set(OUTPUT_METHODS);
  readonly #metaTags: HtmlOutputMetaTag[] = [];
  #title = '';
  #faviconUrl: string | null = null;
  #width: number | null = null;
  #height: number | null = null;

  constructor(
    context: ExecutionContext,
    private content: string,
  ) {
    super(context);
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: unknown): this {
    this.content = String(content);
    return this;
  }
  append(content: unknown): this {
    this.content += String(content);
    return this;
  }
  appendUntrusted(content: unknown): this {
    const place = new HtmlContext();
    place.feed(this.content);
    this.content += place.escape(content);
    return this;
  }
  clear(): this {
    this.content = '';
    return this;
  }
  /** What is appended later is part of the template. */
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.context, () => this.content);
  }
  getBlob(): Blob {
    return new Blob(this.context, Buffer.from(this.content), 'text/html', 'output.html');
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  setTitle(title: unknown): this {
    this.#title = String(title);
    return this;
  }
  getTitle(): string {
    return this.#title;
  }
  setWidth(width: number | null): this {
    this.#width = width === null ? null : Number(width);
    return this;
  }
  getWidth(): number | null {
    return this.#width;
  }
  setHeight(height: number | null): this {
    this.#height = height === null ? null : Number(height);
    return this;
  }
  getHeight(): number | null {
    return this.#height;
  }
  _size(): { width?: number; height?: number } {
    return {
      ...(this.#width === null ? {} : { width: this.#width }),
      ...(this.#height === null ? {} : { height: this.#height }),
    };
  }
  setFaviconUrl(url: unknown): this {
    this.#faviconUrl = String(url);
    return this;
  }
  getFaviconUrl(): string | null {
    return this.#faviconUrl;
  }
  addMetaTag(name: unknown, content: unknown): this {
    if (!META_TAGS.includes(String(name)))
      throw new Error(`The meta tag you specified is not allowed in this context: ${String(name)}`);
    this.#metaTags.push(new HtmlOutputMetaTag(this.context, String(name), String(content)));
    return this;
  }
  getMetaTags(): HtmlOutputMetaTag[] {
    return this.#metaTags;
  }
  setXFrameOptionsMode(): this {
    return this;
  }
  /** There is one mode only since 2014: IFRAME. */
  setSandboxMode(): this {
    return this;
  }
}

export class HtmlOutputMetaTag extends ServiceObject {
  readonly className = 'HtmlOutputMetaTag';
  override readonly local = new Set(['getName', 'getContent']);

  constructor(
    context: ExecutionContext,
    private readonly name: string,
    private readonly content: string,
  ) {
    super(context);
  }
  getName(): string {
    return this.name;
  }
  getContent(): string {
    return this.content;
  }
}
