/** The frame of an opened panel: title, widening, closing; Escape gives the focus back to the rail. */

import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../ui/Icon.js';
import { CloseButton } from './CloseButton.js';

interface PanelProps {
  title: string;
  wide: boolean;
  onWide(wide: boolean): void;
  onClose(): void;
  children: ReactNode;
}

export function Panel({ title, wide, onWide, onClose, children }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const label = wide ? 'Make the panel narrow' : 'Make the panel wide';
  return (
    <aside
      id="panel"
      className={wide ? 'panel wide' : 'panel'}
      aria-label={title}
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
          <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => onWide(!wide)}>
            <Icon name={wide ? 'narrow' : 'widen'} size={16} />
          </button>
          <CloseButton label={`Close ${title}`} onClick={onClose} />
        </span>
      </header>
      <div className="panel-body">{children}</div>
    </aside>
  );
}
