/** Says below a deal's card which deals it looks like. */

import type { LookAlikeView } from '../../core/api';
import { useTexts } from '../../ui/texts';

export function LookAlikes({ deals }: { deals: LookAlikeView[] }) {
  const { t } = useTexts();
  const [first, ...others] = deals;
  if (!first) return null;
  const values = { row: String(first.row), deal: first.deal || t('unnamed') };
  return (
    <p class="hint" role="status">
      {t(`looksLike_${first.reason}`, values)}{' '}
      {others.length > 0 ? t('looksLikeMore', { count: others.length }) : t('looksLikeHow')}
    </p>
  );
}
