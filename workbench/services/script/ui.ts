/** SpreadsheetApp's Ui: menus, sidebars, dialogs, alerts and prompts. */

import { EnumMember } from '../../execution/wire.js';
import type { ScriptMenuItem } from '../../host/ui.js';
import type { UiAnswer, UiButtonSet } from '../../protocol.js';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import type { HtmlOutput } from './html.js';

export class Ui extends ServiceObject {
  readonly className = 'Ui';
  override readonly local = new Set(['createMenu', 'createAddonMenu']);

  createMenu(caption: string): Menu {
    return new Menu(this.context, caption);
  }
  createAddonMenu(): Menu {
    return new Menu(this.context, this.context.host.project.name);
  }
  showSidebar(html: HtmlOutput): void {
    this.context.host.ui.send(this.context.user, { kind: 'sidebar', html: html.getContent(), title: html.getTitle() });
  }
  showModalDialog(html: HtmlOutput, title: string): void {
    this.#dialog(html, title, true);
  }
  showModelessDialog(html: HtmlOutput, title: string): void {
    this.#dialog(html, title, false);
  }
  #dialog(html: HtmlOutput, title: string, modal: boolean): void {
    const size = html._size();
    this.context.host.ui.send(this.context.user, {
      kind: 'dialog',
      html: html.getContent(),
      title: String(title),
      modal,
      ...size,
    });
  }
  async alert(...args: unknown[]): Promise<EnumMember> {
    return new EnumMember(`Button.${(await this.#ask('alert', args)).button}`);
  }
  async prompt(...args: unknown[]): Promise<PromptResponse> {
    return new PromptResponse(this.context, await this.#ask('prompt', args));
  }
  /** The person takes their time: locks held are lost meanwhile. */
  async #ask(kind: 'alert' | 'prompt', args: unknown[]): Promise<UiAnswer> {
    const texts = [...args];
    const last = texts[texts.length - 1];
    const set = typeof last === 'string' && last.startsWith('ButtonSet.') ? (texts.pop() as string) : 'ButtonSet.OK';
    const [first, second] = texts.map(String);
    this.context.host.locks.releaseAll(this.context.id);
    const buttons = set.replace('ButtonSet.', '') as UiButtonSet;
    const title = second === undefined ? '' : (first ?? '');
    return this.context.host.ui.ask(this.context.user, kind, title, second ?? first ?? '', buttons);
  }
}

export class PromptResponse extends ServiceObject {
  readonly className = 'PromptResponse';
  override readonly local = new Set(['getResponseText', 'getSelectedButton']);

  constructor(
    context: ExecutionContext,
    private readonly answer: UiAnswer,
  ) {
    super(context);
  }
  getResponseText(): string {
    return this.answer.text ?? '';
  }
  getSelectedButton(): EnumMember {
    return new EnumMember(`Button.${this.answer.button}`);
  }
}

export class Menu extends ServiceObject {
  readonly className = 'Menu';
  override readonly local = new Set(['addItem', 'addSeparator', 'addSubMenu']);
  readonly #items: ScriptMenuItem[] = [];

  constructor(
    context: ExecutionContext,
    private readonly caption: string,
  ) {
    super(context);
  }
  addItem(label: string, functionName: string): this {
    this.#items.push({ kind: 'item', label: String(label), functionName });
    return this;
  }
  addSeparator(): this {
    this.#items.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.#items.push({ kind: 'menu', label: menu._caption(), items: menu._items() });
    return this;
  }
  _caption(): string {
    return this.caption;
  }
  _items(): ScriptMenuItem[] {
    return this.#items;
  }
  addToUi(): void {
    this.context.host.ui.setMenu(this.context.user, { label: this.caption, items: this.#items });
  }
}
