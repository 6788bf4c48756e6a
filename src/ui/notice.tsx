/** A message that stays until its cause is gone, with one action that may help. */

import { useTexts } from './texts';

interface NoticeProps {
  title: string;
  text: string;
  onRetry: () => void;
}

export function Notice({ title, text, onRetry }: NoticeProps) {
  const { t } = useTexts();
  return (
    <div class="hint" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      <button type="button" class="link" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
