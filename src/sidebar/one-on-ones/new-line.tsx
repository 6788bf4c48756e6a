/** One line to type and add. */

import { useState } from 'preact/hooks';
import { useOneOnOneTexts } from './texts';

interface NewLineProps {
  label: string;
  busy?: boolean;
  onAdd: (text: string) => void;
}

export function NewLine({ label, busy = false, onAdd }: NewLineProps) {
  const { t } = useOneOnOneTexts();
  const [text, setText] = useState('');
  return (
    <form
      class="new-line"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text.trim());
        setText('');
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        maxLength={300}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="quiet" disabled={busy}>
        {t('add')}
      </button>
    </form>
  );
}
