/** Asks, before a move, for what the stage's gate needs. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { StageView } from '../core/api';
import { type NeededField, parseAmount } from './stage-fields';
import { useTexts } from './texts';

interface GateProps {
  stage: StageView;
  needed: NeededField[];
  values: Record<string, string>;
  busy: boolean;
  onValues: (values: Record<string, string>) => void;
  onSubmit: () => void;
  onCancel: () => void;
}

const REASONS = ['reasonPrice', 'reasonCompetitor', 'reasonTiming', 'reasonNoReply'] as const;

export function GateForm({ stage, needed, values, busy, onValues, onSubmit, onCancel }: GateProps) {
  const { t } = useTexts();
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);

  const problemOf = (field: NeededField) => {
    const text = (values[field.header] ?? '').trim();
    if (text === '') return field.required ? t('gateMissing') : '';
    return field.kind === 'number' && parseAmount(text) === null ? t('gateNumber') : '';
  };

  function submit(event: Event) {
    event.preventDefault();
    const wrong = needed.findIndex((field) => problemOf(field) !== '');
    setChecked(true);
    if (wrong < 0) onSubmit();
    else form.current?.querySelectorAll('input')[wrong]?.focus();
  }

  const set = (field: NeededField, text: string) => onValues({ ...values, [field.header]: text });

  return (
    <form
      ref={form}
      class="gate"
      noValidate
      aria-label={t('gateTitle', { stage: stage.name })}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onCancel();
      }}
    >
      {needed.some((field) => !field.required) && <p class="muted">{t('gateUnseen')}</p>}
      {needed.map((field, index) => {
        const problem = checked ? problemOf(field) : '';
        const id = `gate-${index}`;
        return (
          <div class="field" key={field.header}>
            <label for={id}>{field.kind === 'reason' ? t('gateReason') : field.header}</label>
            <input
              id={id}
              name={field.kind === 'reason' ? 'reason' : field.header}
              type={field.kind === 'date' ? 'date' : 'text'}
              inputMode={field.kind === 'number' ? 'decimal' : undefined}
              autocomplete="off"
              value={values[field.header] ?? ''}
              aria-required={field.required}
              aria-invalid={problem !== ''}
              aria-describedby={problem === '' ? undefined : `${id}-problem`}
              readOnly={busy}
              onInput={(event) => set(field, event.currentTarget.value)}
            />
            {field.kind === 'reason' && (
              <div class="chips">
                {REASONS.map((key) => (
                  <button
                    key={key}
                    type="button"
                    aria-pressed={values[field.header] === t(key)}
                    disabled={busy}
                    onClick={() => set(field, t(key))}
                  >
                    {t(key)}
                  </button>
                ))}
              </div>
            )}
            {problem !== '' && (
              <p class="field-problem" id={`${id}-problem`}>
                {problem}
              </p>
            )}
          </div>
        );
      })}
      <div class="actions">
        <button type="submit" class="primary" aria-busy={busy}>
          {t('gateMove', { stage: stage.name })}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={onCancel}>
          {t('gateCancel')}
        </button>
      </div>
    </form>
  );
}
