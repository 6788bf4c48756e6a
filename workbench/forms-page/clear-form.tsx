/** Empties the form, after asking. */

import { useRef } from 'preact/hooks';
import { useTexts } from './texts.js';

export function ClearForm({ onClear }: { onClear(): void }) {
  const { say } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="link" onClick={() => dialog.current?.showModal()}>
        {say('clear')}
      </button>
      <dialog ref={dialog} aria-label={say('clear')}>
        <p>{say('clearConfirm')}</p>
        <div class="bar">
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('cancel')}
          </button>
          <button
            type="button"
            class="primary"
            onClick={() => {
              dialog.current?.close();
              onClear();
            }}
          >
            {say('clear')}
          </button>
        </div>
      </dialog>
    </>
  );
}
