/** Browser: the dialogs that Ui replaced, which older scripts still use; they answer with plain text. */

import type { UiAnswer, UiButtonSet } from '../../protocol.js';
import { badParameters, ServiceObject } from '../base/base.js';

export class Browser extends ServiceObject {
  readonly className = 'Browser';

  /** @returns the button in small letters, 'cancel' where the dialog was closed (practice). */
  async msgBox(...args: unknown[]): Promise<string> {
    return this.#button(await this.#ask('msgBox', args));
  }
  /** @returns the text, or 'cancel' (practice). */
  async inputBox(...args: unknown[]): Promise<string> {
    const answer = await this.#ask('inputBox', args);
    const button = this.#button(answer);
    return button === 'cancel' || button === 'no' ? button : (answer.text ?? '');
  }
  #button({ button }: UiAnswer): string {
    return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
  }
  #ask(method: 'msgBox' | 'inputBox', args: unknown[]): Promise<UiAnswer> {
    const texts = args.map(String);
    const buttons = texts.length > 1 ? BUTTONS.exec(texts[texts.length - 1] ?? '')?.[1] : undefined;
    if (buttons) texts.pop();
    if (args.length === 0 || args.length > 3 || texts.length > 2 || (args.length > 1 && !buttons))
      throw badParameters('Browser', method, args);
    const { ui, locks } = this.context.host;
    locks.releaseAll(this.context.id);
    const [first = '', second] = texts;
    return ui.ask(
      this.context.user,
      method === 'msgBox' ? 'alert' : 'prompt',
      second === undefined ? '' : first,
      second ?? first,
      (buttons ?? 'OK') as UiButtonSet,
    );
  }
}

const BUTTONS = /^(?:Browser\.)?(?:Buttons|ButtonSet)\.(OK|OK_CANCEL|YES_NO|YES_NO_CANCEL)$/;
