/** The published comments of the last pulse, read when somebody asks for them. */

import { useState } from 'preact/hooks';
import type { PulseComments } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { useTabTexts } from './texts';

export function CommentsPanel({ client, waveId }: { client: Client; waveId: string }) {
  const { t } = useTabTexts();
  const [found, setFound] = useState<PulseComments[] | null>(null);
  const { busy, error, run } = useRun();
  const show = () => run(async () => setFound(await client.getPulseComments({ waveId })));

  if (!found) {
    return (
      <>
        <button type="button" class="link" disabled={busy} onClick={show}>
          {t(busy ? 'loading' : 'comments')}
        </button>
        <ErrorText text={error} onRetry={show} />
      </>
    );
  }
  return (
    <section class="comments" aria-label={t('commentsTitle')}>
      {found.length === 0 && <p class="muted">{t('commentsNone')}</p>}
      {found.map(({ question, comments }) => (
        <div key={question}>
          <h3>{question}</h3>
          <ul>
            {comments.map((comment, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same, and none moves.
              <li key={index}>{comment}</li>
            ))}
          </ul>
        </div>
      ))}
      <button type="button" class="link" onClick={() => setFound(null)}>
        {t('commentsHide')}
      </button>
    </section>
  );
}
