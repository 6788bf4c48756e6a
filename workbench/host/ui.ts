/** What scripts show to people: menus, toasts, sidebars, dialogs, alerts; kept for each person and sent to all listeners. */

import type { MenuItem, MenuTree, UiAnswer, UiButtonSet, UiEvent } from '../protocol.js';

export type ScriptMenuItem =
  | { kind: 'item'; label: string; functionName: string }
  | { kind: 'menu'; label: string; items: ScriptMenuItem[] }
  | { kind: 'separator' };

export interface ScriptMenu {
  label: string;
  items: ScriptMenuItem[];
}

export class UiBroker {
  readonly #menus = new Map<string, ScriptMenu[]>();
  readonly #listeners = new Map<string, Set<(event: UiEvent) => void>>();
  readonly #questions = new Map<string, (answer: UiAnswer) => void>();
  #next = 1;

  /** A menu of the same name replaces the earlier one. */
  setMenu(user: string, menu: ScriptMenu): void {
    const menus = (this.#menus.get(user) ?? []).filter((other) => other.label !== menu.label);
    this.#menus.set(user, [...menus, menu]);
  }

  clearMenus(user: string): void {
    this.#menus.delete(user);
  }

  tree(user: string): MenuTree {
    const convert = (item: ScriptMenuItem, path: string): MenuItem => {
      if (item.kind === 'separator') return { kind: 'separator' };
      const own = path ? `${path} > ${item.label}` : item.label;
      if (item.kind === 'item') return { kind: 'item', label: item.label, path: own };
      return { kind: 'menu', label: item.label, items: item.items.map((child) => convert(child, own)) };
    };
    return (this.#menus.get(user) ?? []).map((menu) => convert({ kind: 'menu', ...menu }, ''));
  }

  /** The function behind 'Menu > Item'. */
  functionFor(user: string, path: string): string | null {
    const find = (items: ScriptMenuItem[], names: string[]): string | null => {
      const [name, ...rest] = names;
      for (const item of items) {
        if (item.kind === 'separator' || item.label !== name) continue;
        if (item.kind === 'item') return rest.length === 0 ? item.functionName : null;
        return find(item.items, rest);
      }
      return null;
    };
    const menus = (this.#menus.get(user) ?? []).map((menu): ScriptMenuItem => ({ kind: 'menu', ...menu }));
    return find(
      menus,
      path.split('>').map((part) => part.trim()),
    );
  }

  listen(user: string, listener: (event: UiEvent) => void): () => void {
    const set = this.#listeners.get(user) ?? new Set();
    set.add(listener);
    this.#listeners.set(user, set);
    return () => set.delete(listener);
  }

  /** How many listen for this person. */
  listeners(user: string): number {
    return this.#listeners.get(user)?.size ?? 0;
  }

  send(user: string, event: UiEvent): void {
    for (const listener of this.#listeners.get(user) ?? []) listener(event);
  }

  toast(user: string, message: string, title: string, timeout: number): void {
    this.send(user, { kind: 'toast', message, title, timeout });
  }

  /** Asks the person; with nobody looking the dialog counts as closed. */
  ask(user: string, kind: 'alert' | 'prompt', title: string, message: string, buttons: UiButtonSet): Promise<UiAnswer> {
    if (!this.#listeners.get(user)?.size) return Promise.resolve({ button: 'CLOSE' });
    const id = `ask${this.#next++}`;
    return new Promise((resolve) => {
      this.#questions.set(id, resolve);
      this.send(user, { kind, id, title, message, buttons });
    });
  }

  answer(user: string, id: string, answer: UiAnswer): void {
    const resolve = this.#questions.get(id);
    if (!resolve) return;
    this.#questions.delete(id);
    this.send(user, { kind: 'withdraw', id });
    resolve(answer);
  }
}
