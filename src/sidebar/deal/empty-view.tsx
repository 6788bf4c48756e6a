/** Says what to do when the selection has no deal, and how likely the target is. */

import { useEffect } from 'preact/hooks';
import type { Client } from '../../ui/client';
import { useTexts } from '../../ui/texts';

/** How likely the target is, in words, and when that was asked. */
export interface TargetOutlook {
  text: string;
  askedAt: number;
}

interface EmptyProps {
  client: Client;
  outlook: TargetOutlook;
  onOutlook: (outlook: TargetOutlook) => void;
}

/** In milliseconds. It takes a reading of all deals, so it is not asked each time that no deal is selected. */
const FRESH_FOR = 120_000;

export function EmptyView({ client, outlook, onOutlook }: EmptyProps) {
  const { t } = useTexts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when no deal is selected any more.
  useEffect(() => {
    ask();
  }, []);

  function ask(): void {
    const askedAt = Date.now();
    if (askedAt - outlook.askedAt < FRESH_FOR) return;
    onOutlook({ ...outlook, askedAt });
    client.getTargetOutlook().then(
      ({ text }) => onOutlook({ text, askedAt }),
      // What cannot be forecast is said in the cells of the Forecast sheet.
      () => onOutlook({ text: '', askedAt }),
    );
  }

  return (
    <div class="empty">
      <h2>{t('emptyTitle')}</h2>
      <p class="muted">{t('emptyHint')}</p>
      {outlook.text !== '' && (
        <section class="outlook" aria-live="polite">
          <h3>{t('outlookTitle')}</h3>
          <p>{outlook.text}</p>
        </section>
      )}
    </div>
  );
}
