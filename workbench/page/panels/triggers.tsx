/** Installable triggers: when they fire, as whom, and running or deleting one by hand. */

import { useState } from 'react';
import type { ExecutionView, TriggerView } from '../../protocol.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Empty, ErrorNote, Loading } from '../ui/notes.js';
import { nameOf } from '../views/people.js';
import { dayAndTime, distance } from '../views/time.js';
import { inOrder, triggerText } from '../views/triggers.js';
import { Outcome } from './log.js';
import type { PanelProps } from './panel.js';

export function Triggers(props: PanelProps) {
  const { triggers } = props.topics;
  if (!triggers) return <Loading />;
  if (triggers.length === 0) {
    return (
      <Empty icon="triggers" title="No triggers">
        Those that a script installs with <code>ScriptApp.newTrigger</code> are listed here. Simple triggers, such as{' '}
        <code>onEdit</code>, need not be installed.
      </Empty>
    );
  }
  return (
    <ul className="rows">
      {inOrder(triggers).map((trigger) => (
        <Trigger key={trigger.id} trigger={trigger} {...props} />
      ))}
    </ul>
  );
}

function Trigger({ trigger, act, zone, now, onShowExecution }: PanelProps & { trigger: TriggerView }) {
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [run, setRun] = useState<ExecutionView>();
  const [problem, setProblem] = useState<string>();
  const { id, functionName, owner, next } = trigger;
  const due = next === undefined ? undefined : new Date(next);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setRun(undefined);
    setProblem(undefined);
    await work().catch((error: Error) => setProblem(error.message));
    setBusy(false);
  };

  return (
    <li className="card" aria-label={functionName}>
      <div className="card-head">
        <span className="row-title code">{functionName}</span>
        {asked ? (
          <span className="card-actions">
            <span className="question-text">Delete?</span>
            <Button
              look="danger"
              autoFocus
              onClick={() => void attempt(async () => void (await act('deleteTrigger', { id })))}
            >
              Delete
            </Button>
            <Button onClick={() => setAsked(false)}>Keep</Button>
          </span>
        ) : (
          <span className="card-actions">
            <Button off={busy} onClick={() => void attempt(async () => setRun(await act('runTrigger', { id })))}>
              {busy ? 'Running…' : 'Run now'}
            </Button>
            <Button
              look="icon"
              aria-label={`Delete the trigger of ${functionName}`}
              title="Delete"
              off={busy}
              onClick={() => setAsked(true)}
            >
              <Icon name="bin" size={18} />
            </Button>
          </span>
        )}
      </div>
      <p className="row-meta">
        {triggerText(trigger)} · as {nameOf(owner)}
      </p>
      {due && (
        <p className="row-meta">
          Next due: {dayAndTime(due, zone, now)} · {distance(due, now)}
        </p>
      )}
      {run && <Outcome run={run} onShow={onShowExecution} />}
      {problem && <ErrorNote>{problem}</ErrorNote>}
    </li>
  );
}
