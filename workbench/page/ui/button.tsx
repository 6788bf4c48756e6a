/** A button that keeps the keyboard's focus while it cannot be pressed. */

import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'type'> {
  look?: 'quiet' | 'link' | 'danger' | 'icon';
  type?: 'button' | 'submit';
  /** A disabled button would lose the focus, and Escape and Tab with it. */
  off?: boolean;
}

export function Button({ look, type = 'button', off = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look === 'icon' ? 'icon-button' : ['button', look].filter(Boolean).join(' ')}
      aria-disabled={off || undefined}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
