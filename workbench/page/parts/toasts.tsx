/** Short messages at the bottom right, as Spreadsheet.toast shows them. */

import { useEffect } from 'react';
import { CloseButton } from './close-button.js';

export interface Toast {
  key: number;
  message: string;
  title?: string;
  /** Seconds; below zero: until dismissed. */
  timeout?: number;
}

const SECONDS = 5;

export function Toasts({ toasts, onDismiss }: { toasts: Toast[]; onDismiss(key: number): void }) {
  return (
    <section className="toasts" aria-live="polite" aria-label="Messages">
      {toasts.map((toast) => (
        <ToastCard key={toast.key} toast={toast} onDismiss={() => onDismiss(toast.key)} />
      ))}
    </section>
  );
}

function ToastCard({ toast, onDismiss }: { toast: Toast; onDismiss(): void }) {
  const seconds = toast.timeout ?? SECONDS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs once, however often the list is drawn anew
  useEffect(() => {
    if (seconds < 0) return;
    const timer = setTimeout(onDismiss, seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return (
    <div className="toast" role="status">
      <div>
        {toast.title && <strong>{toast.title}</strong>}
        <span>{toast.message}</span>
      </div>
      <CloseButton label="Dismiss" onClick={onDismiss} />
    </div>
  );
}
