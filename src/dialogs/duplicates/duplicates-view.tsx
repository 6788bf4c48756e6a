/** The dialog of duplicates: the groups, and what was done with them so far. */

import { useEffect, useState } from 'preact/hooks';
import type { DuplicatesView as Found, MergeResult } from '../../core/duplicates/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { GroupCard, shownValue } from './group-card';
import { useDuplicatesTexts } from './texts';

/** What was done; with the ID of a merge, it can be undone. */
interface Deed {
  text: string;
  mergeId: string;
}

export function DuplicatesView({ client }: { client: Client }) {
  const { t } = useDuplicatesTexts();
  const [found, setFound] = useState<Found | null>(null);
  const [deed, setDeed] = useState<Deed | null>(null);
  const { busy, error, run } = useRun();
  const load = async () => setFound(await client.findDuplicates());
  const look = () => run(load);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens.
  useEffect(() => {
    look();
  }, []);

  async function merged({ mergeId, merged: count }: MergeResult, deal: string) {
    setDeed({ mergeId, text: t('merged', { count, deal }) });
    await load();
  }

  async function setApart() {
    setDeed({ mergeId: '', text: t('setApart') });
    await load();
  }

  const undo = (mergeId: string) =>
    run(async () => {
      const { restored, kept } = await client.undoMerge({ mergeId });
      const left = kept.map(({ dealId, reason }) => t('undoneKept', { deal: dealId, reason }));
      setDeed({ mergeId: '', text: [t('undone', { count: restored.length }), ...left].join(' ') });
      await load();
    });

  return (
    <main class="duplicates" aria-busy={busy}>
      {deed && (
        <p class="status" role="status">
          {deed.text}
          {deed.mergeId !== '' && (
            <button type="button" class="link" disabled={busy} onClick={() => undo(deed.mergeId)}>
              {t('undo')}
            </button>
          )}
        </p>
      )}
      <ErrorText text={error} onRetry={look} />
      {!found && error === '' && <p class="muted">{t('loading')}</p>}
      {found && <Groups client={client} found={found} onMerged={merged} onApart={setApart} onLook={look} />}
    </main>
  );
}

interface GroupsProps {
  client: Client;
  found: Found;
  onMerged: (result: MergeResult, deal: string) => Promise<void>;
  onApart: () => Promise<void>;
  onLook: () => void;
}

function Groups({ client, found, onMerged, onApart, onLook }: GroupsProps) {
  const { t } = useDuplicatesTexts();
  const { groups, total, common } = found;
  return (
    <>
      <header>
        <h1>{total === 0 ? t('none') : t('found', { count: total })}</h1>
        <button type="button" class="link" onClick={onLook}>
          {t('again')}
        </button>
      </header>
      <p class="muted">{total === 0 ? t('noneHint') : t('explain')}</p>
      {groups.map((group, index) => (
        <GroupCard
          key={group.deals.map(({ dealId, stamp }) => dealId + stamp).join()}
          client={client}
          group={group}
          id={`group-${index}`}
          onMerged={onMerged}
          onApart={onApart}
        />
      ))}
      {total > groups.length && <p class="hint">{t('shown', { count: groups.length })}</p>}
      {common.length > 0 && (
        <section class="common">
          <h2>{t('common', { count: common.length })}</h2>
          <ul>
            {common.map(({ reason, value, deals }) => (
              <li key={`${reason} ${value}`}>{t('commonItem', { value: shownValue(reason, value), count: deals })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
