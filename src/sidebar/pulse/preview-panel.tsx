/** The questions that would be asked: each can be left out before anything is sent. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PulsePreview } from '../../core/api';
import { ErrorText } from '../../ui/error-text';
import { isEnps } from './draft';
import { useTabTexts } from './texts';

interface PreviewProps {
  preview: PulsePreview;
  /** What sending gives up; blank for nothing. */
  warning: string;
  /** IDs of questions that are not to be asked. */
  left: readonly string[];
  busy: boolean;
  error: string;
  onLeft: (ids: string[]) => void;
  onStart: () => void;
  onOthers: () => void;
  onBack: () => void;
}

export function PreviewPanel(props: PreviewProps) {
  const { t } = useTabTexts();
  const { preview, warning, left, busy, error, onLeft, onStart, onOthers, onBack } = props;
  const heading = useRef<HTMLHeadingElement | null>(null);
  // What was pressed is gone: a screen reader goes on here.
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section class="preview" aria-labelledby="pulse-preview">
      <h2 id="pulse-preview" tabIndex={-1} ref={heading}>
        {t('previewTitle')}
      </h2>
      <p class="muted">{t('previewTo', { count: preview.people })}</p>
      {preview.problems.map((problem) => (
        <p class="hint" key={problem}>
          {problem}
        </p>
      ))}
      <Questions questions={preview.questions} left={left} busy={busy} onLeft={onLeft} />
      {preview.groups.length > 0 && <p class="muted">{t('previewGroups', { list: preview.groups.join(' · ') })}</p>}
      {warning !== '' && <p class="hint">{warning}</p>}
      <div class="actions">
        <button type="button" class="primary" aria-busy={busy} onClick={onStart}>
          {t(busy ? 'starting' : 'start')}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={onBack}>
          {t('back')}
        </button>
      </div>
      <button type="button" class="link" disabled={busy} onClick={onOthers}>
        {t('others')}
      </button>
      <ErrorText text={error} />
    </section>
  );
}

type QuestionsProps = Pick<PreviewProps, 'left' | 'busy' | 'onLeft'> & Pick<PulsePreview, 'questions'>;

function Questions({ questions, left, busy, onLeft }: QuestionsProps) {
  const { t } = useTabTexts();
  return (
    <ol>
      {questions.map(({ id, title, type }) => (
        <li key={id}>
          <label class="check">
            <input
              type="checkbox"
              name={id}
              checked={!left.includes(id)}
              disabled={busy || isEnps(id)}
              onChange={(event) =>
                onLeft(event.currentTarget.checked ? left.filter((each) => each !== id) : [...left, id])
              }
            />
            <span>
              {title}
              {type === 'open' && <small class="muted">{t('open')}</small>}
            </span>
          </label>
        </li>
      ))}
    </ol>
  );
}
