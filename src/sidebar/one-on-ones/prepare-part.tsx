/** Prepares a meeting: agenda, questions to open with, points of both, the team's last pulse. */

import { useState } from 'preact/hooks';
import type { OneOnOneDetails } from '../../core/api';
import { OPENING_QUESTIONS } from '../../core/one-on-ones/texts';
import { formatPercent } from '../../ui/format';
import { Lines } from './lines';
import { NewLine } from './new-line';
import { useOneOnOneTexts } from './texts';

interface PrepareProps {
  details: OneOnOneDetails;
  onPoints: (points: string[]) => void;
}

const PARTS = ['checkIn', 'work', 'feedback', 'growth', 'wrapUp'] as const;

export function PreparePart({ details, onPoints }: PrepareProps) {
  const { t, locale } = useOneOnOneTexts();
  const { member, memberPoints, points, pulse } = details;
  const [draw, setDraw] = useState(() => Math.floor(Math.random() * 12));
  const texts = OPENING_QUESTIONS[locale];
  const keys = Object.keys(texts) as (keyof typeof texts)[];
  // One question of each part; another draw takes the next ones.
  const questions = PARTS.map((part) => {
    const own = keys.filter((key) => key.startsWith(part));
    return texts[own[draw % own.length] ?? 'checkIn_1'];
  });
  return (
    <section aria-labelledby="one-on-ones-prepare">
      <h2 id="one-on-ones-prepare">{t('prepare')}</h2>
      <Lines title={t('agenda')} lines={PARTS.map((part) => t(`agenda_${part}`))} />
      <Lines title={t('questions')} lines={questions} />
      <button type="button" class="link" onClick={() => setDraw(draw + 1)}>
        {t('otherQuestions')}
      </button>
      <Lines title={t('memberPoints', { member })} lines={memberPoints} none={t('none')} />
      <h3>{t('points')}</h3>
      <ul class="lines">
        {points.map((point) => (
          <li key={point}>
            {point}{' '}
            <button
              type="button"
              class="link"
              aria-label={t('remove', { text: point })}
              onClick={() => onPoints(points.filter((each) => each !== point))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <NewLine label={t('pointNew')} onAdd={(text) => onPoints([...points.filter((each) => each !== text), text])} />
      {pulse && (
        <>
          <h3>{t('pulse')}</h3>
          <p>
            {t(pulse.enps === null ? 'pulse_noEnps' : 'pulse_some', {
              participation: formatPercent(pulse.participation, locale),
              enps: pulse.enps ?? 0,
              high: pulse.high || '–',
              low: pulse.low || '–',
            })}
          </p>
        </>
      )}
    </section>
  );
}
