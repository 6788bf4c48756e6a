/** Says what went wrong, with a button to try again if that is possible. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from './texts';

export function ErrorText({ text, onRetry }: { text: string; onRetry?: (() => void) | false }) {
  const { t } = useTexts();
  const shown = useRef<HTMLParagraphElement | null>(null);
  // The button that was pressed may stand far from here: the message must be in sight.
  useLayoutEffect(() => {
    if (text !== '') shown.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  if (text === '') return null;
  return (
    <p class="error" role="alert" ref={shown}>
      {text}{' '}
      {onRetry && (
        <button type="button" class="link" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </p>
  );
}
