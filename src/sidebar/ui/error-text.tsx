/** Says what went wrong, with a button to try again if that is possible. */

import { useTexts } from './texts';

export function ErrorText({ text, onRetry }: { text: string; onRetry?: (() => void) | false }) {
  const { t } = useTexts();
  if (text === '') return null;
  return (
    <p class="error" role="alert">
      {text}{' '}
      {onRetry && (
        <button type="button" class="link" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </p>
  );
}
