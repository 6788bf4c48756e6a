/** The last results as published: participation, eNPS with its interval, each question, and the comments. */

import type { LastPulse } from '../../core/api';
import type { Client } from '../ui/client';
import { ErrorText } from '../ui/error-text';
import { formatDate } from '../ui/format';
import { useRun } from '../ui/use-run';
import { CommentsPanel } from './comments-panel';
import { EnpsCard } from './enps-card';
import { ScoreList } from './score-list';
import { SharePanel } from './share-panel';
import { useTabTexts } from './texts';

interface LastProps {
  client: Client;
  last: LastPulse | null;
  threshold: number;
  onDone: (message: string) => Promise<void>;
}

export function LastResults({ client, last, threshold, onDone }: LastProps) {
  const { t } = useTabTexts();
  return (
    <section aria-labelledby="pulse-last">
      <h2 id="pulse-last">{t('lastTitle')}</h2>
      {last ? (
        <Results client={client} last={last} onDone={onDone} />
      ) : (
        <p class="muted">{t('lastNone', { threshold })}</p>
      )}
    </section>
  );
}

function Results({ client, last, onDone }: { client: Client; last: LastPulse; onDone: LastProps['onDone'] }) {
  const texts = useTabTexts();
  const { t, locale } = texts;
  const { error, run } = useRun();
  const { waveId, title, answers, participation, people, enps, scores, isMine, shared, trend } = last;
  const share = participation.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
  const hasResult = enps !== null || scores.length > 0;
  const hasEarlier = [enps, ...scores].some((each) => each?.isCompared);
  const showSheet = () =>
    run(async () => {
      await client.showPulseSheet();
    });
  return (
    <>
      <p class="muted">{title === '' ? waveId : `${title} · ${waveId}`}</p>
      <p>
        {people > 0 ? t('participationOf', { answers, people, share }) : t('participation', { count: answers, share })}
      </p>
      {!hasResult && <p class="hint">{t('tooFew')}</p>}
      {enps && <EnpsCard enps={enps} trend={trend} hasEarlier={hasEarlier} texts={texts} />}
      {scores.length > 0 && <ScoreList scores={scores} hasEarlier={hasEarlier} texts={texts} />}
      {hasResult && <p class="muted small">{t(hasEarlier ? 'changeHint' : 'firstAll')}</p>}
      {shared !== '' && <p class="muted">{t('shared', { date: formatDate(shared, locale) })}</p>}
      <div class="deeds">
        <CommentsPanel client={client} waveId={waveId} key={waveId} />
        <button type="button" class="link" onClick={showSheet}>
          {t('showSheet')}
        </button>
        {isMine && <SharePanel client={client} waveId={waveId} onDone={onDone} />}
      </div>
      <ErrorText text={error} onRetry={showSheet} />
    </>
  );
}
