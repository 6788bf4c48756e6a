/** The frame of an opened panel: title, widening, closing; Escape gives the focus back to the rail. */

import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { CloseButton } from './close-button.js';

interface PanelProps {
  title: string;
  wide: boolean;
  onWide(wide: boolean): void;
  onClose(): void;
  children: ReactNode;
}

export function Panel({ title, wide, onWide, onClose, children }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const within = useRef(false);
  useEffect(() => heading.current?.focus(), []);
  // What had the focus may be gone, such as a deleted trigger: the keyboard stays in the panel.
  useLayoutEffect(() => {
    if (within.current && document.activeElement === document.body) heading.current?.focus();
  });
  const label = wide ? 'Make the panel narrow' : 'Make the panel wide';
  return (
    <aside
      id="panel"
      className={wide ? 'panel wide' : 'panel'}
      aria-label={title}
      onFocus={() => {
        within.current = true;
      }}
      onBlur={() => {
        within.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="panel-header">
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <span className="panel-buttons">
          <Button look="icon" aria-label={label} title={label} onClick={() => onWide(!wide)}>
            <Icon name={wide ? 'narrow' : 'widen'} size={16} />
          </Button>
          <CloseButton label={`Close ${title}`} onClick={onClose} />
        </span>
      </header>
      <div className="panel-body">{children}</div>
    </aside>
  );
}
