/** A placeholder for the deal until the first answer arrives. */

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
