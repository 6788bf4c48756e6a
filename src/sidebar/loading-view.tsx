/** Stands where the deal will be while the first answer is under way. */

import { useTexts } from './texts';

export function Skeleton() {
  const { t } = useTexts();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t('loading')}</span>
      <div class="bone bone-input" />
      <div class="bone bone-title" />
      <div class="bone bone-line" />
      <div class="bone bone-card" />
      <div class="bone bone-list" />
    </div>
  );
}
