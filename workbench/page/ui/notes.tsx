/** What a panel says when it has nothing to show, or something went wrong. */

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export function Empty({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} size={28} />
      <strong>{title}</strong>
      <p>{children}</p>
    </div>
  );
}

export function ErrorNote({ children }: { children: ReactNode }) {
  return (
    <p className="error-note" role="alert">
      <Icon name="warning" size={16} />
      <span>{children}</span>
    </p>
  );
}

/** Before the first data: gone so soon that a spinner would only flicker. */
export function Loading() {
  return <p className="hidden-text">Loading…</p>;
}
