/** What to do when the selection holds no deal. */

import { useTexts } from './texts';

export function EmptyView() {
  const { t } = useTexts();
  return (
    <div class="empty">
      <svg width="72" height="56" viewBox="0 0 72 56" aria-hidden="true">
        <rect x="1" y="1" width="70" height="54" rx="6" class="empty-frame" />
        <path d="M1 14.5h70M1 28h70M1 41.5h70M22 1v54" class="empty-grid" />
        <rect x="1" y="14.5" width="70" height="13.5" class="empty-row" />
        <path d="M52 24l3.2 13.5 3-4.6 5.3-1.2z" class="empty-pointer" />
      </svg>
      <h2>{t('emptyTitle')}</h2>
      <p class="muted">{t('emptyHint')}</p>
    </div>
  );
}
