/** An alert or a prompt of a script. */

import { useEffect, useRef, useState } from 'react';
import type { UiAnswer, UiButton, UiButtonSet } from '../../protocol.js';
import { CloseButton } from './close-button.js';

export interface QuestionProps {
  kind: 'alert' | 'prompt';
  title?: string;
  message: string;
  buttons: UiButtonSet;
  onAnswer(answer: UiAnswer): void;
}

/** The main one comes first, as on Google. */
const BUTTONS: Record<UiButtonSet, UiButton[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const LABELS: Record<UiButton, string> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' };

export function Question({ kind, title, message, buttons, onAnswer }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const answer = (button: UiButton) => onAnswer(kind === 'prompt' ? { button, text } : { button });

  useEffect(() => {
    dialog.current?.showModal();
    // showModal() would focus the cross, the first button.
    dialog.current?.querySelector<HTMLElement>('input, button[type=submit]')?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="question"
      aria-label={title ?? message}
      onCancel={(event) => {
        event.preventDefault();
        answer('CLOSE');
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(BUTTONS[buttons][0] ?? 'OK');
        }}
      >
        <header className="panel-header">
          <h2>{title}</h2>
          <CloseButton label="Close" onClick={() => answer('CLOSE')} />
        </header>
        <p className="question-message">{message}</p>
        {kind === 'prompt' && (
          <input aria-label={message} value={text} onChange={({ target }) => setText(target.value)} />
        )}
        <footer>
          {BUTTONS[buttons].map((button, index) => (
            <button
              key={button}
              type={index === 0 ? 'submit' : 'button'}
              className={index === 0 ? 'primary' : undefined}
              onClick={index === 0 ? undefined : () => answer(button)}
            >
              {LABELS[button]}
            </button>
          ))}
        </footer>
      </form>
    </dialog>
  );
}
