/** Moves the deal: stage buttons, the fields that a gate requires, and the result. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DealView, MoveRequest, StageView } from '../../core/api';
import type { Client } from '../app/client';
import { ErrorText } from '../ui/error-text';
import { useTexts } from '../ui/texts';
import { GateForm } from './gate-form';
import { StageButtons } from './stage-buttons';
import { fieldsNeeded, moveFields, type NeededField, sameName, valueIn } from './stage-fields';

interface MoveProps {
  client: Client;
  deal: DealView;
  stages: StageView[];
  onHold: (on: boolean) => void;
  onDeal: (deal: DealView) => void;
}

interface Gate {
  stage: StageView;
  needed: NeededField[];
  values: Record<string, string>;
}

interface Failure {
  stage: StageView;
  message: string;
  extra: Pick<MoveRequest, 'fields' | 'reason'>;
}

/** What the fields hold already. */
function valuesOf(deal: DealView, needed: NeededField[]): Record<string, string> {
  return Object.fromEntries(needed.map(({ header }) => [header, String(valueIn(deal, header) ?? '')]));
}

export function MovePanel({ client, deal, stages, onHold, onDeal }: MoveProps) {
  const { t } = useTexts();
  const [gate, setGate] = useState<Gate | null>(null);
  const [busy, setBusy] = useState<StageView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState('');
  /** Whether the move just made can be taken back. */
  const [undoable, setUndoable] = useState(false);
  const [undoError, setUndoError] = useState('');
  // State arrives a frame late: a double click would see it idle twice.
  const moving = useRef(false);
  const panel = useRef<HTMLElement | null>(null);

  const holding = gate !== null || busy !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of state matters, not a new function of the parent's.
  useLayoutEffect(() => {
    onHold(holding);
    return () => onHold(false);
  }, [holding]);

  function press(stage: StageView) {
    if (moving.current || sameName(stage.name, deal.stage)) return;
    forget();
    setFailure(null);
    if (gate && gate.stage.name === stage.name) return;
    const needed = fieldsNeeded(deal, stage);
    if (needed.length === 0) {
      setGate(null);
      move(stage, {}, false);
      return;
    }
    // The reason may be left from an earlier closing.
    setGate({ stage, needed, values: valuesOf(deal, needed) });
  }

  function forget() {
    setDone('');
    setUndoable(false);
    setUndoError('');
  }

  async function undo() {
    if (moving.current) return;
    moving.current = true;
    setUndoable(false);
    setUndoError('');
    try {
      const { to } = await client.undoMove({ dealId: deal.dealId });
      setDone(t('undone', { stage: to }));
    } catch (error) {
      setUndoError((error as Error).message);
      setDone('');
      setUndoable(true);
    }
    await readAgain();
    moving.current = false;
  }

  async function move(stage: StageView, extra: Failure['extra'], fromForm: boolean) {
    if (moving.current) return;
    moving.current = true;
    setBusy(stage);
    setFailure(null);
    try {
      const result = await client.moveDeal({ dealId: deal.dealId, to: stage.name, expectedFrom: deal.stage, ...extra });
      setGate(null);
      setDone(t('moved', { stage: result.to }));
      setUndoable(true);
      onDeal({ ...deal, stage: result.to, stageSince: result.changedAt, daysInStage: 0 });
      await readAgain();
      if (fromForm) focusStage(stage.name);
    } catch (error) {
      await failed(stage, extra, (error as Error).message);
    }
    moving.current = false;
    setBusy(null);
  }

  async function failed(stage: StageView, extra: Failure['extra'], message: string) {
    // What the server said is shown before anything else is asked, and whatever the deal's stage is by now: it may have been
    // moved by somebody else, or by halves.
    setFailure({ stage, message, extra });
    const fresh = await readAgain();
    if (!fresh || !sameName(fresh.stage, deal.stage)) return;
    // A field may have been cleared, or the stage table changed, since the deal was shown.
    const needed = fieldsNeeded(fresh, stage);
    if (needed.length === 0) return;
    setGate((open) => {
      const asked = open?.stage.name === stage.name ? open : { stage, needed: [], values: valuesOf(fresh, needed) };
      const headers = new Set(asked.needed.map((field) => field.header));
      return { ...asked, needed: [...asked.needed, ...needed.filter((field) => !headers.has(field.header))] };
    });
  }

  async function readAgain(): Promise<DealView | undefined> {
    try {
      const fresh = await client.getDeal({ dealId: deal.dealId });
      onDeal(fresh);
      return fresh;
    } catch {
      // The next poll brings it.
      return undefined;
    }
  }

  function focusStage(name: string) {
    const buttons = panel.current?.querySelectorAll<HTMLButtonElement>('[data-stage]') ?? [];
    for (const button of buttons) if (button.dataset.stage === name) button.focus();
  }

  function cancel() {
    const name = gate?.stage.name || '';
    setGate(null);
    setFailure(null);
    focusStage(name);
  }

  const target = gate?.stage ?? failure?.stage;
  const below = target && (
    <div class="below">
      <ErrorText
        text={failure ? failure.message : ''}
        onRetry={!gate && failure !== null && (() => move(failure.stage, failure.extra, false))}
      />
      {gate && (
        <GateForm
          key={gate.stage.name}
          stage={gate.stage}
          needed={gate.needed}
          values={gate.values}
          busy={busy !== null}
          onValues={(values) => setGate({ ...gate, values })}
          onSubmit={() => move(gate.stage, moveFields(gate.needed, gate.values), true)}
          onCancel={cancel}
        />
      )}
    </div>
  );

  return (
    <section class="move" aria-labelledby="stages" ref={panel}>
      <h2 id="stages">{t('stages')}</h2>
      <StageButtons
        deal={deal}
        stages={stages}
        busy={busy?.name || ''}
        openFor={target?.name || ''}
        below={below}
        onPress={press}
      />
      <p class="status" aria-live="polite">
        {busy ? t('moving', { stage: busy.name }) : done}
        {undoable && !busy && (
          <button type="button" class="link" onClick={undo}>
            {t('undo')}
          </button>
        )}
      </p>
      <ErrorText text={undoError} />
    </section>
  );
}
