/** Says what to do when the selection has no deal. */

import { useTexts } from '../../ui/texts';

export function EmptyView() {
  const { t } = useTexts();
  return (
    <div class="empty">
      <h2>{t('emptyTitle')}</h2>
      <p class="muted">{t('emptyHint')}</p>
    </div>
  );
}
