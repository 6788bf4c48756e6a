/** Asks for the fields that a stage's gate requires, before the move. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StageView } from '../../core/api';
import { useTexts } from '../../ui/texts';
import { type NeededField, parseAmount } from './stage-fields';

interface GateProps {
  stage: StageView;
  needed: NeededField[];
  values: Record<string, string>;
  busy: boolean;
  onValues: (values: Record<string, string>) => void;
  onSubmit: () => void;
  onCancel: () => void;
}

export function GateForm({ stage, needed, values, busy, onValues, onSubmit, onCancel }: GateProps) {
  const { t } = useTexts();
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement | null>(null);

  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const problemOf = (field: NeededField) => {
    const text = (values[field.header] || '').trim();
    if (text === '') return t('gateMissing');
    return field.kind === 'number' && parseAmount(text) === null ? t('gateNumber') : '';
  };

  function submit(event: Event) {
    event.preventDefault();
    const wrong = needed.findIndex((field) => problemOf(field) !== '');
    setChecked(true);
    if (wrong < 0) onSubmit();
    else form.current?.querySelectorAll('input')[wrong]?.focus();
  }

  return (
    <form
      ref={form}
      class="gate"
      noValidate
      aria-label={t('gateMove', { stage: stage.name })}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onCancel();
      }}
    >
      {needed.map((field, index) => {
        const problem = checked ? problemOf(field) : '';
        const id = `gate-${index}`;
        const common = {
          id,
          name: field.kind === 'reason' ? 'reason' : field.header,
          autocomplete: 'off',
          value: values[field.header] || '',
          'aria-required': true,
          'aria-invalid': problem !== '',
          'aria-describedby': `${id}-problem`,
          readOnly: busy,
          onInput: (event: { currentTarget: HTMLInputElement }) =>
            onValues({ ...values, [field.header]: event.currentTarget.value }),
        };
        return (
          <div class="field" key={field.header}>
            <label for={id}>{field.kind === 'reason' ? t('gateReason') : field.header}</label>
            <input {...(field.kind === 'date' ? { ...common, type: 'date' } : common)} />
            <p class="error" id={`${id}-problem`}>
              {problem}
            </p>
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
