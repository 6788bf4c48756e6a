/** The workbench's clock: what time it is for scripts, and moving it, with every time trigger on the way. */

import './clock.css';
import { type FormEvent, useState } from 'react';
import type { Actions, ClockMove } from '../../protocol.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { ErrorNote, Loading } from '../ui/notes.js';
import { counted } from '../views/executions.js';
import { cityOf, clockTime, dayAndTime, distance, longDate, offsetName, shiftText, wallClock } from '../views/time.js';
import { inOrder, triggerText } from '../views/triggers.js';
import type { PanelProps } from './panel.js';

const HOUR = 3_600_000;
const STEPS = [
  { label: '+1 hour', by: HOUR },
  { label: '+1 day', by: 24 * HOUR },
  { label: '+1 week', by: 7 * 24 * HOUR },
];
const LISTED = 5;

export function Clock({ topics, zone, now, act, onShowExecution }: PanelProps) {
  const [to, setTo] = useState('');
  const [moved, setMoved] = useState<ClockMove & { at: Date }>();
  const [problem, setProblem] = useState<string>();
  const { clock, triggers } = topics;
  if (!clock || !triggers) return <Loading />;
  const { moving } = clock;

  const move = (argument: Actions['moveClock']['argument']) => {
    setProblem(undefined);
    setMoved(undefined);
    act('moveClock', argument).then(
      (result) => setMoved({ ...result, at: new Date() }),
      (error: Error) => setProblem(error.message),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to === '') setProblem('Choose a date and a time to move the clock to.');
    else move({ to });
  };
  const due = inOrder(triggers).filter(({ next }) => next !== undefined);

  return (
    <>
      <div className="clock-face">
        <time className="clock-time" dateTime={now.toISOString()}>
          {clockTime(now, zone)}
        </time>
        <span className="clock-date">{longDate(now, zone)}</span>
        <span className="row-meta">
          {cityOf(zone)} time ({offsetName(zone, now)})
          {clock.scriptTimeZone !== zone &&
            ` · the script’s zone is ${cityOf(clock.scriptTimeZone)} (${offsetName(clock.scriptTimeZone, now)})`}
        </span>
        <span className="row-meta">{shiftText(clock.shift)}</span>
      </div>

      <section className="panel-section">
        <h3>Move the clock</h3>
        <div className="button-row">
          {STEPS.map(({ label, by }) => (
            <button key={label} type="button" className="button" disabled={!!moving} onClick={() => move({ by })}>
              {label}
            </button>
          ))}
        </div>
        <form className="field-row" onSubmit={submit}>
          <label>
            <span className="hidden-text">Move to date and time</span>
            <input
              type="datetime-local"
              value={to}
              min={wallClock(now, zone)}
              onChange={({ target }) => setTo(target.value)}
            />
          </label>
          <Button type="submit" off={!!moving}>
            Move to date
          </Button>
        </form>
        {moving && (
          <p className="outcome" role="status">
            <span className="spinner" />
            <span>
              On the way to {dayAndTime(new Date(moving.to), zone, now)}. {counted(moving.fired, 'trigger')} so far.
            </span>
            <Button look="link" onClick={() => void act('stopClock', null)}>
              Stop
            </Button>
          </p>
        )}
        {problem && <ErrorNote>{problem}</ErrorNote>}
        {moved && !moving && <Moved {...{ moved, zone, now, onShowExecution }} />}
      </section>

      <section className="panel-section">
        <h3>Next time triggers</h3>
        {due.length === 0 ? (
          <p className="row-meta">None is installed. Time goes by without anything to run.</p>
        ) : (
          <ul className="plain-list">
            {due.slice(0, LISTED).map((trigger) => {
              const at = new Date(trigger.next ?? 0);
              return (
                <li key={trigger.id}>
                  <span className="row-main">
                    <span className="row-title code">{trigger.functionName}</span>
                    <span className="row-meta">
                      {dayAndTime(at, zone, now)} · {distance(at, now)} · {triggerText(trigger).toLowerCase()}
                    </span>
                  </span>
                  <Button
                    look="quiet"
                    off={!!moving}
                    aria-label={`Move the clock to ${dayAndTime(at, zone, now)}, when ${trigger.functionName} is due`}
                    onClick={() => move({ by: Math.max(0, at.getTime() - now.getTime()) })}
                  >
                    Go there
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
      </section>
    </>
  );
}

type MovedProps = Pick<PanelProps, 'zone' | 'now' | 'onShowExecution'> & { moved: ClockMove };

function Moved({ moved: { fired, more, stopped }, zone, now, onShowExecution }: MovedProps) {
  const said = stopped ? 'Stopped' : 'Moved';
  if (fired.length === 0) {
    return (
      <p className="outcome" role="status">
        <Icon name="check" size={16} />
        <span>{said}. No time trigger was due.</span>
      </p>
    );
  }
  return (
    <div className="fired" role="status">
      <p className="outcome">
        <Icon name="check" size={16} />
        <span>
          {said}. {counted(fired.length + more, 'time trigger')} ran:
        </span>
      </p>
      <ol className="plain-list">
        {fired.map(({ executionId, functionName, at, error }) => (
          <li key={executionId}>
            <span className="row-main">
              <span className="row-title code">{functionName}</span>
              <span className={error === undefined ? 'row-meta' : 'row-error'}>
                {dayAndTime(new Date(at), zone, now)}
                {error !== undefined && ` · ${error}`}
              </span>
            </span>
            <Button look="quiet" onClick={() => onShowExecution(executionId)}>
              Log
            </Button>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="row-meta">and {more.toLocaleString('en')} more, in the execution log</p>}
    </div>
  );
}
