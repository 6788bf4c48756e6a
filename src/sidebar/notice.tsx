/** A message that stays until its cause is gone, with the one action that may help. */

import type { ComponentChildren } from 'preact';

interface NoticeProps {
  tone: 'error' | 'warning';
  title: string;
  action?: string | undefined;
  busy?: boolean;
  onAction?: () => void;
  children: ComponentChildren;
}

export function Notice({ tone, title, action, busy, onAction, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role="alert">
      <p class="notice-title">{title}</p>
      <p>{children}</p>
      {action && (
        <button type="button" class="link" aria-busy={busy} disabled={busy} onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
