/** Stands where the deal will be while the first answer is under way. */

import { useTexts } from './texts';

export function Skeleton() {
  const { t } = useTexts();
  return (
    <div class="skeleton" role="status">
      <span class="hidden">{t('loading')}</span>
      <p />
      <p />
      <p />
    </div>
  );
}
