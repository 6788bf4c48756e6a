/** Closes a meeting: actions with owner and day, what the member is to read. */

import { useState } from 'preact/hooks';
import type { CloseOneOnOneRequest, OneOnOneAction, OneOnOneDetails } from '../../core/api';
import { Choice } from '../../ui/choice';
import { formatDate, isOverdue } from '../../ui/format';
import { useOneOnOneTexts } from './texts';

interface CloseProps {
  details: OneOnOneDetails;
  today: string;
  busy: boolean;
  onSave: (actions: OneOnOneAction[]) => void;
  onClose: (change: Partial<CloseOneOnOneRequest>) => void;
}

export function ClosePart({ details, today, busy, onSave, onClose }: CloseProps) {
  const { t } = useOneOnOneTexts();
  const { actions, member } = details;
  const [share, setShare] = useState('');
  const [mail, setMail] = useState(false);
  const close = () => {
    onClose({ day: today, ...(share.trim() === '' ? {} : { share, mail }) });
    setShare('');
  };
  return (
    <section aria-labelledby="one-on-ones-close">
      <h2 id="one-on-ones-close">{t('close')}</h2>
      <h3>{t('actions')}</h3>
      <ul class="lines">
        {actions.map((action) => (
          <li key={action.id}>
            <ActionLine
              action={action}
              member={member}
              today={today}
              onChange={(changed) => onSave(replace(actions, changed))}
            />
          </li>
        ))}
      </ul>
      <NewAction member={member} today={today} onAdd={(action) => onSave([...actions, action])} />
      <label>
        {t('share', { member })}
        <textarea rows={3} value={share} onInput={(event) => setShare(event.currentTarget.value)} />
      </label>
      <small class="muted">{t('shareHint')}</small>
      <label class="check">
        <input type="checkbox" checked={mail} onChange={(event) => setMail(event.currentTarget.checked)} />
        {t('mail')}
      </label>
      <button type="button" class="primary" aria-busy={busy} onClick={close}>
        {t('closeNow')}
      </button>
    </section>
  );
}

function replace(actions: OneOnOneAction[], changed: OneOnOneAction): OneOnOneAction[] {
  return actions.map((action) => (action.id === changed.id ? changed : action));
}

interface LineProps {
  action: OneOnOneAction;
  member: string;
  today: string;
  onChange: (action: OneOnOneAction) => void;
}

function ActionLine({ action, member, today, onChange }: LineProps) {
  const { t, locale } = useOneOnOneTexts();
  const { text, owner, due, done } = action;
  const who = owner === 'manager' ? t('owner_manager') : member;
  return (
    <label class={done === null ? 'check' : 'check muted'}>
      <input
        type="checkbox"
        aria-label={t('done', { text })}
        checked={done !== null}
        onChange={(event) => onChange({ ...action, done: event.currentTarget.checked ? today : null })}
      />
      <span>
        {text}
        <small class={isOverdue(done === null ? due : null, today) ? 'error' : 'muted'}>
          {[who, due && formatDate(due, locale)].filter(Boolean).join(', ')}
        </small>
      </span>
    </label>
  );
}

interface NewProps {
  member: string;
  today: string;
  onAdd: (action: OneOnOneAction) => void;
}

function NewAction({ member, today, onAdd }: NewProps) {
  const { t } = useOneOnOneTexts();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<OneOnOneAction['owner']>('member');
  const [due, setDue] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        const id = Math.random().toString(36).slice(2, 12);
        onAdd({ id, text: text.trim(), owner, due: due || null, made: today, done: null });
        setText('');
        setDue('');
      }}
    >
      <label>
        {t('actionNew')}
        <input value={text} maxLength={300} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div class="pair">
        <Choice
          name="owner"
          label={t('owner')}
          value={owner}
          options={[
            ['member', member],
            ['manager', t('owner_manager')],
          ]}
          onChoose={setOwner}
        />
        <label>
          {t('due')}
          <input type="date" value={due} onInput={(event) => setDue(event.currentTarget.value)} />
        </label>
      </div>
      <button type="submit" class="quiet">
        {t('add')}
      </button>
    </form>
  );
}
