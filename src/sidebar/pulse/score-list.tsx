/** The results of the questions, the highest first: the question's text, its score on ten points, and what has changed. */

import type { LastPulse } from '../../core/api';
import { Change } from './change';
import type { TabTexts } from './texts';

interface ScoreListProps {
  scores: LastPulse['scores'];
  texts: TabTexts;
}

export function ScoreList({ scores, texts }: ScoreListProps) {
  const { locale } = texts;
  return (
    <ul class="scores">
      {scores.map((score) => {
        const text = score.question || score.driver || score.questionId;
        return (
          <li key={score.questionId}>
            <p>
              <span>{text}</span>
              <b>{score.score.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}</b>
            </p>
            <meter min={1} max={10} value={score.score} aria-label={text} />
            {text !== score.driver && <small class="muted">{score.driver}</small>}
            <Change of={score} digits={1} texts={texts} />
          </li>
        );
      })}
    </ul>
  );
}
