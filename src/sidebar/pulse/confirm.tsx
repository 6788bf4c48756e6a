/** A button that asks for confirmation in its own place, for actions that cannot be undone. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { useTabTexts } from './texts';

interface ConfirmProps {
  label: string;
  ask: ComponentChildren;
  yes: string;
  /** How the button looks: the next step, something beside it, or something that destroys. */
  kind?: 'next' | 'usual' | 'danger';
  run: () => Promise<void>;
}

export function Confirm({ label, ask, yes, kind = 'usual', run }: ConfirmProps) {
  const { t } = useTabTexts();
  const [open, setOpen] = useState(false);
  const { busy, error, run: runOnce } = useRun();
  const box = useRef<HTMLFieldSetElement | null>(null);
  const wasOpen = useRef(false);

  // The focus goes along with what is asked, and back; not when the page is first drawn.
  useLayoutEffect(() => {
    if (open || wasOpen.current) box.current?.querySelector('button')?.focus();
    wasOpen.current = open;
  }, [open]);

  const confirm = () =>
    runOnce(async () => {
      await run();
      setOpen(false);
    });

  return (
    <fieldset
      class={open ? `confirm is-open ${kind}` : `confirm ${kind}`}
      aria-label={label}
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) setOpen(false);
      }}
    >
      {!open && (
        <button type="button" class={kind === 'next' ? 'quiet' : 'link'} onClick={() => setOpen(true)}>
          {label}
        </button>
      )}
      {open && (
        <>
          <div role="alert">{ask}</div>
          <div class="actions">
            <button type="button" class="primary" aria-busy={busy} onClick={confirm}>
              {yes}
            </button>
            <button type="button" class="quiet" disabled={busy} onClick={() => setOpen(false)}>
              {t('cancel')}
            </button>
          </div>
        </>
      )}
      <ErrorText text={error} />
    </fieldset>
  );
}
