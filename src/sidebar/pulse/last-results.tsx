/** The last results as published: participation, eNPS with its interval, each question, and the comments. */

import type { LastPulse } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { formatDate } from '../../ui/format';
import { useRun } from '../../ui/use-run';
import { CommentsPanel } from './comments-panel';
import { EnpsCard } from './enps-card';
import { ScoreList } from './score-list';
import { SharePanel } from './share-panel';
import { useTabTexts } from './texts';
import { TrendChart } from './trend-chart';

interface LastProps {
  client: Client;
  last: LastPulse | null;
  threshold: number;
  onDone: (message: string) => Promise<void>;
}

/** What must be known of the changes: said once, not beside each result. */
function hintFor(measured: readonly { isCompared: boolean }[]): 'firstAll' | 'firstSome' | 'changeHint' {
  const count = measured.filter(({ isCompared }) => isCompared).length;
  if (count === 0) return 'firstAll';
  return count < measured.length ? 'firstSome' : 'changeHint';
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
  const measured = enps ? [enps, ...scores] : scores;
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
      {enps && <EnpsCard enps={enps} texts={texts} />}
      <TrendChart trend={trend} texts={texts} />
      {scores.length > 0 && <ScoreList scores={scores} texts={texts} />}
      {hasResult && <p class="muted small">{t(hintFor(measured))}</p>}
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
