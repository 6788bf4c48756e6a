/** The forms that scripts made: whether they take responses, how many there are, and the way to fill one in. */

import type { FormSummary } from '../../protocol.js';
import { Icon } from '../ui/icon.js';
import { Empty, Loading } from '../ui/notes.js';
import { counted } from '../views/executions.js';
import { nameOf } from '../views/people.js';
import { dayAndTime } from '../views/time.js';
import type { PanelProps } from './panel.js';

const STATES: Record<FormSummary['state'], string> = {
  open: 'Takes responses',
  closed: 'Closed',
  unpublished: 'Not published',
};

export function Forms({ topics, zone, now }: PanelProps) {
  const { forms } = topics;
  if (!forms) return <Loading />;
  if (forms.length === 0) {
    return (
      <Empty icon="forms" title="No forms">
        Those that scripts make with <code>FormApp</code> are listed here, each with a link to fill it in.
      </Empty>
    );
  }
  return (
    <ul className="rows">
      {forms.map((form) => (
        <li key={form.id} className="card" aria-label={form.title}>
          <div className="card-head">
            <span className="row-title">{form.title || 'Untitled form'}</span>
            {form.state === 'open' ? (
              <a className="button" href={form.url} target="_blank" rel="noreferrer">
                Fill in <Icon name="link" size={14} />
              </a>
            ) : (
              <span className="tag">{STATES[form.state]}</span>
            )}
          </div>
          <p className="row-meta">
            {[
              form.state === 'open' && STATES.open,
              counted(form.questions, 'question'),
              form.asksWho ? 'asks who responds' : 'anonymous',
              `by ${nameOf(form.owner)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="row-meta">
            <strong>{counted(form.responses, 'response')}</strong>
            {form.lastResponse && `, last: ${dayAndTime(new Date(form.lastResponse), zone, now)}`}
            {form.sheet && ` · to the sheet ${form.sheet}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
