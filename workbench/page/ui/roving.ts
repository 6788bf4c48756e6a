/** Lists with one tab stop: arrow keys, Home and End move the focus inside. */

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

const KEYS = {
  vertical: { next: 'ArrowDown', previous: 'ArrowUp' },
  horizontal: { next: 'ArrowRight', previous: 'ArrowLeft' },
};

export interface Roving<Element extends HTMLElement> {
  ref: RefObject<Element>;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: { target: EventTarget }): void;
}

/**
 * What a container spreads into its element: of its parts that fit the selector one can be reached with Tab, the one that had the
 * focus last.
 */
export function useRoving<Element extends HTMLElement>(
  selector: string,
  direction: keyof typeof KEYS = 'vertical',
): Roving<Element> {
  const ref = useRef<Element>(null);
  const last = useRef<HTMLElement>();
  const parts = () => [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])];

  // Parts come and go with the data.
  useLayoutEffect(() => {
    const all = parts();
    const stop = last.current && all.includes(last.current) ? last.current : all[0];
    for (const part of all) part.tabIndex = part === stop ? 0 : -1;
  });

  return {
    ref,
    onKeyDown: (event) => {
      const all = parts();
      const at = all.indexOf(event.target as HTMLElement);
      if (at < 0) return;
      const { next, previous } = KEYS[direction];
      const to = { [next]: at + 1, [previous]: at - 1, Home: 0, End: all.length - 1 }[event.key];
      const target = to === undefined ? undefined : all[to];
      if (to === undefined) return;
      event.preventDefault();
      target?.focus();
    },
    onFocus: ({ target }) => {
      const all = parts();
      if (!all.includes(target as HTMLElement)) return;
      last.current = target as HTMLElement;
      for (const part of all) part.tabIndex = part === target ? 0 : -1;
    },
  };
}
