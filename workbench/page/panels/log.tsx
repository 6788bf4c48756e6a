/** The execution log: what ran, for whom, how long, what it called and what went wrong. */

import './log.css';
import { useEffect, useRef, useState } from 'react';
import type { ExecutionDetail, ExecutionView } from '../../protocol.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Empty, ErrorNote, Loading } from '../ui/notes.js';
import { useRoving } from '../ui/roving.js';
import { Segmented } from '../ui/segmented.js';
import { counted, type ExecutionFilter, filtered, grouped, kindText } from '../views/executions.js';
import { nameOf } from '../views/people.js';
import { clockTime, dayKey, dayName, duration } from '../views/time.js';
import type { PanelProps } from './panel.js';

const FILTERS = [
  { value: 'all', label: 'All' },
  { value: 'scripts', label: 'Without cells' },
  { value: 'failed', label: 'Failed' },
] as const;

const NOTHING: Record<ExecutionFilter, [title: string, text: string]> = {
  all: [
    'Nothing has run yet',
    'Open a menu, edit a cell or press a button in a sidebar: each execution is listed here.',
  ],
  scripts: ['No script has run yet', 'Custom functions in cells are left out here.'],
  failed: ['Nothing has failed', 'Executions that end with an error are listed here.'],
};

export function Log(props: PanelProps) {
  const { topics, shownExecution } = props;
  const [filter, setFilter] = useState<ExecutionFilter>('all');
  const [open, setOpen] = useState(shownExecution);
  const roving = useRoving<HTMLOListElement>('.row');
  useEffect(() => {
    if (shownExecution !== undefined) setOpen(shownExecution);
  }, [shownExecution]);
  if (!topics.executions) return <Loading />;
  const shown = filtered(topics.executions, filter);
  const [title, text] = NOTHING[filter];
  return (
    <>
      <div className="panel-tools">
        <Segmented label="Show" options={FILTERS} value={filter} onChange={(wanted) => setFilter(wanted)} />
        <Button
          look="quiet"
          off={topics.executions.length === 0}
          onClick={() => void props.act('clearExecutions', null)}
        >
          Clear
        </Button>
      </div>
      {shown.length === 0 ? (
        <Empty icon="log" title={title}>
          {text}
        </Empty>
      ) : (
        <ol className="rows" {...roving}>
          {shown.map((each) => (
            <Execution
              key={each.id}
              {...props}
              execution={each}
              isOpen={each.id === open}
              onToggle={() => setOpen(each.id === open ? undefined : each.id)}
            />
          ))}
        </ol>
      )}
    </>
  );
}

interface ExecutionProps extends PanelProps {
  execution: ExecutionView;
  isOpen: boolean;
  onToggle(): void;
}

function Execution({ execution, isOpen, onToggle, ...props }: ExecutionProps) {
  const { id, functionName, kind, user, state, error, ms, roundTrips } = execution;
  const started = new Date(execution.started);
  const row = useRef<HTMLLIElement>(null);
  const wanted = props.shownExecution === id;
  useEffect(() => {
    if (wanted) row.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  const today = dayKey(started, props.zone) === dayKey(props.now, props.zone);
  return (
    <li ref={row} className={`execution ${state}`}>
      <button type="button" className="row" aria-expanded={isOpen} onClick={onToggle}>
        <span className="dot">
          <span className="hidden-text">{{ running: 'Running', done: 'Completed', failed: 'Failed' }[state]}</span>
        </span>
        <span className="row-main">
          <span className="row-title code">{functionName}</span>
          <span className="row-meta">
            {kindText(kind)} · {nameOf(user)}
            {today ? '' : ` · ${dayName(started, props.zone, props.now)}`} · {clockTime(started, props.zone)}
          </span>
          {error !== undefined && !isOpen && <span className="row-error">{error}</span>}
        </span>
        <span className="row-side">
          <span className="number">{state === 'running' ? 'Running…' : duration(ms)}</span>
          <span className="row-meta">{counted(roundTrips, 'round trip')}</span>
        </span>
      </button>
      {isOpen && <Detail execution={execution} act={props.act} />}
    </li>
  );
}

function Detail({ execution, act }: { execution: ExecutionView; act: PanelProps['act'] }) {
  const { id, state, error, ms } = execution;
  const [detail, setDetail] = useState<ExecutionDetail>();
  const [problem, setProblem] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what runs on has more to tell when its state changes
  useEffect(() => {
    act('executionDetail', { id }).then(setDetail, (reason: Error) => setProblem(reason.message));
  }, [act, id, state]);
  const [all, setAll] = useState(false);
  const calls = detail?.calls ?? [];
  const groups = grouped(all ? calls : calls.filter(([, , roundTrip]) => roundTrip));
  const handles = calls.filter(([, , roundTrip]) => !roundTrip).length;
  const longest = Math.max(...groups.map((group) => group.ms));
  const inCalls = calls.reduce((sum, [, spent]) => sum + spent, 0);
  return (
    <div className="execution-detail">
      {error !== undefined && <ErrorNote>{error}</ErrorNote>}
      {detail?.stack && (
        <details className="stack">
          <summary>Stack</summary>
          <pre>{detail.stack}</pre>
        </details>
      )}
      {problem && <ErrorNote>{problem}</ErrorNote>}
      {detail && detail.logs.length > 0 && (
        <section>
          <h3>Logs</h3>
          <ul className="log-lines">
            {detail.logs.map(({ level, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
              <li key={index} className={level.toLowerCase()}>
                {level !== 'INFO' && <span className="level">{level === 'WARNING' ? 'Warning' : 'Error'}</span>}
                <code>{text}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {detail && (
        <section>
          <h3>
            Service calls
            <span className="heading-note">
              {detail.callCount === 0
                ? 'none'
                : `${detail.callCount.toLocaleString('en')} calls, ${duration(inCalls)} of ${duration(ms)}`}
            </span>
          </h3>
          <ol className="calls">
            {groups.map(({ method, count, ms: spent, roundTrip }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: calls have nothing but their place
              <li key={index} className={roundTrip ? 'round-trip' : 'local'}>
                <code>{method}</code>
                {count > 1 && <span className="times">×{count}</span>}
                <span className="bar" aria-hidden="true">
                  <span style={{ width: `${Math.max(2, (spent / longest) * 100)}%` }} />
                </span>
                <span className="number">{duration(spent)}</span>
              </li>
            ))}
          </ol>
          {detail.callCount > detail.calls.length && (
            <p className="row-meta">
              and {counted(detail.callCount - detail.calls.length, 'later call')}, which the log does not keep
            </p>
          )}
          {handles > 0 && (
            <Button look="link" aria-pressed={all} onClick={() => setAll(!all)}>
              {all ? 'Show round trips alone' : `Show ${counted(handles, 'call')} that only returned a handle, too`}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}

/** What a panel says about an execution that it started, with the way to the log. */
export function Outcome({
  run,
  onShow,
}: {
  run: Pick<ExecutionView, 'id' | 'ms' | 'error'>;
  onShow(id: number): void;
}) {
  return (
    <p className={run.error === undefined ? 'outcome' : 'outcome failed'} role="status">
      <Icon name={run.error === undefined ? 'check' : 'warning'} size={16} />
      <span>{run.error === undefined ? `Ran in ${duration(run.ms)}.` : `Failed: ${run.error}`}</span>
      <Button look="link" onClick={() => onShow(run.id)}>
        See in the log
      </Button>
    </p>
  );
}
