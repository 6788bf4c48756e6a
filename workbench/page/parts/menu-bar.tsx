/** The menus that scripts added, for mouse and keyboard. */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MenuItem, MenuTree } from '../../protocol.js';

interface MenuBarProps {
  menus: MenuTree;
  onClick(path: string): void;
}

/** How many menus a key goes on. */
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

type Submenu = Extract<MenuItem, { kind: 'menu' }>;

export function MenuBar({ menus, onClick }: MenuBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number>();
  const tops = menus.filter((item): item is Submenu => item.kind === 'menu');

  useEffect(() => {
    if (open === undefined) return;
    const close = (event: Event) => {
      if (!(event.target instanceof Node) || !bar.current?.contains(event.target)) setOpen(undefined);
    };
    // The grid stops its own pointer events, and a click into a sidebar only takes the focus.
    window.addEventListener('pointerdown', close, true);
    window.addEventListener('blur', close);
    return () => {
      window.removeEventListener('pointerdown', close, true);
      window.removeEventListener('blur', close);
    };
  }, [open]);

  const focusTop = (index: number) => bar.current?.querySelectorAll<HTMLElement>('.menu-top')[index]?.focus();

  const onKeyDown = (event: KeyboardEvent) => {
    const focused = [...(bar.current?.querySelectorAll('.menu-top') ?? [])].indexOf(document.activeElement as Element);
    const step = STEPS[event.key] ?? 0;
    if (event.key === 'Escape' && open !== undefined) {
      focusTop(open);
      setOpen(undefined);
    } else if (step !== 0 && (focused >= 0 || open !== undefined)) {
      const next = ((open ?? focused) + step + tops.length) % tops.length;
      focusTop(next);
      if (open !== undefined) setOpen(next);
    } else if (event.key === 'ArrowDown' && focused >= 0) setOpen(focused);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="menu-bar"
      role="menubar"
      aria-label="Menus of scripts"
      ref={bar}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {tops.map((menu, index) => (
        <div className="menu" key={menu.label}>
          <button
            type="button"
            role="menuitem"
            className="menu-top"
            aria-haspopup="menu"
            aria-expanded={open === index}
            onClick={() => setOpen(open === index ? undefined : index)}
            onPointerEnter={() => open !== undefined && setOpen(index)}
          >
            {menu.label}
          </button>
          {open === index && (
            <MenuList
              menu={menu}
              onClick={(path) => {
                setOpen(undefined);
                onClick(path);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** An opened menu; a menu inside it opens beside its line. */
function MenuList({ menu, onClick }: { menu: Submenu; onClick(path: string): void }) {
  const list = useRef<HTMLDivElement>(null);
  const [inner, setInner] = useState<string>();
  const lines = () =>
    [...(list.current?.children ?? [])].flatMap((line) => [...line.querySelectorAll<HTMLElement>(':scope > button')]);

  useEffect(() => list.current?.querySelector('button')?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = lines();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const line = menu.items.filter((item) => item.kind !== 'separator')[at];
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all[all.length - 1]?.focus();
    else if (event.key === 'ArrowRight' && line?.kind === 'menu') setInner(line.label);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onInnerKeyDown = (event: KeyboardEvent, label: string) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'Escape') return;
    setInner(undefined);
    lines()
      .find((line) => line.dataset.label === label)
      ?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="menu-list" role="menu" aria-label={menu.label} ref={list} onKeyDown={onKeyDown} tabIndex={-1}>
      {menu.items.map((item, index) => {
        if (item.kind === 'separator') {
          // biome-ignore lint/suspicious/noArrayIndexKey: a separator has nothing but its place
          return <hr key={`separator ${index}`} />;
        }
        if (item.kind === 'item') {
          return (
            <div key={item.path} role="none" onPointerEnter={() => setInner(undefined)}>
              <button type="button" role="menuitem" data-label={item.label} onClick={() => onClick(item.path)}>
                {item.label}
              </button>
            </div>
          );
        }
        return (
          <div
            key={item.label}
            className="menu"
            role="none"
            onPointerEnter={() => setInner(item.label)}
            onKeyDown={(event) => inner === item.label && onInnerKeyDown(event, item.label)}
          >
            <button
              type="button"
              role="menuitem"
              className="has-menu"
              data-label={item.label}
              aria-haspopup="menu"
              aria-expanded={inner === item.label}
              onClick={() => setInner(item.label)}
            >
              {item.label}
            </button>
            {inner === item.label && <MenuList menu={item} onClick={onClick} />}
          </div>
        );
      })}
    </div>
  );
}
