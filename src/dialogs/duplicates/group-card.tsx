/** A group of deals that look alike: why they do, the comparison, and what can be done with them. */

import { useState } from 'preact/hooks';
import type { DuplicateGroupView, MergeResult } from '../../core/duplicates/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { firstChoices, mergeOf } from './choices';
import { CompareTable } from './compare-table';
import { useDuplicatesTexts } from './texts';

interface GroupProps {
  client: Client;
  group: DuplicateGroupView;
  id: string;
  onMerged: (result: MergeResult, deal: string) => Promise<void>;
  onApart: () => Promise<void>;
}

export function GroupCard({ client, group, id, onMerged, onApart }: GroupProps) {
  const { t } = useDuplicatesTexts();
  const [choices, setChoices] = useState(firstChoices(group));
  const { busy, error, run } = useRun();
  const request = mergeOf(group, choices);
  const kept = group.deals.find(({ dealId }) => dealId === request.keep);

  const merge = () => run(async () => onMerged(await client.mergeDeals(request), kept?.deal || t('unnamed')));
  const setApart = () =>
    run(async () => {
      await client.keepApart({ dealIds: group.deals.map(({ dealId }) => dealId) });
      await onApart();
    });

  return (
    <section class="group" aria-busy={busy}>
      <ul class="why">
        {group.likenesses.map(({ reason, value }) => (
          <li key={`${reason} ${value}`}>{t(`why_${reason}`, { value: shownValue(reason, value) })}</li>
        ))}
      </ul>
      <CompareTable group={group} choices={choices} id={id} onChoose={setChoices} />
      <div class="actions">
        <button type="button" class="primary" aria-busy={busy} disabled={request.merge.length === 0} onClick={merge}>
          {busy ? t('merging') : t('merge', { count: request.merge.length })}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={setApart}>
          {t('apart')}
        </button>
      </div>
      <ErrorText text={error} />
    </section>
  );
}

/** A number as it is compared has its calling code and no plus sign. */
export function shownValue(reason: string, value: string): string {
  return reason === 'phone' ? value.replace(/^(?=\d)/, '+').replace(/^n/, '') : value;
}
