/** Moves the deal: stage buttons, the fields that a gate requires, and the result. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DealView, StageView } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { sameName } from '../../ui/pipeline-of';
import { useTexts } from '../../ui/texts';
import { GateForm } from './gate-form';
import { StageButtons } from './stage-buttons';
import { moveFields } from './stage-fields';
import { useGate } from './use-gate';
import { useMoves } from './use-moves';

interface MoveProps {
  client: Client;
  deal: DealView;
  stages: StageView[];
  onHold: (on: boolean) => void;
  onDeal: (deal: DealView) => void;
}

export function MovePanel({ client, deal, stages, onHold, onDeal }: MoveProps) {
  const { t } = useTexts();
  const gate = useGate();
  const moves = useMoves({ client, deal, onDeal, gate });
  const panel = useRef<HTMLElement | null>(null);

  const holding = gate.gate !== null || moves.busy !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of state matters, not a new function of the parent's.
  useLayoutEffect(() => {
    onHold(holding);
    return () => onHold(false);
  }, [holding]);

  function press(stage: StageView) {
    if (moves.isMoving() || sameName(stage.name, deal.stage)) return;
    moves.forgetOutcome();
    moves.forgetFailure();
    if (gate.gate?.stage.name === stage.name) return;
    if (!gate.open(stage, deal)) moves.move(stage, {});
  }

  function focusStage(name: string) {
    const buttons = panel.current?.querySelectorAll<HTMLButtonElement>('[data-stage]') ?? [];
    for (const button of buttons) if (button.dataset.stage === name) button.focus();
  }

  const target = gate.gate?.stage ?? moves.failure?.stage;
  return (
    <section class="move" aria-labelledby="stages" ref={panel}>
      <h2 id="stages">{t('stages')}</h2>
      <StageButtons
        deal={deal}
        stages={stages}
        busy={moves.busy?.name || ''}
        openFor={target?.name || ''}
        below={target && <BelowStage gate={gate} moves={moves} focusStage={focusStage} />}
        onPress={press}
      />
      <MoveStatus moves={moves} />
    </section>
  );
}

interface BelowProps {
  gate: ReturnType<typeof useGate>;
  moves: ReturnType<typeof useMoves>;
  focusStage: (name: string) => void;
}

/** What stands below the button of the stage that the deal is to enter: why it could not, and what the gate asks for. */
function BelowStage({ gate: { gate, setValues, close }, moves, focusStage }: BelowProps) {
  const { failure, busy } = moves;

  function cancel() {
    close();
    moves.forgetFailure();
    focusStage(gate?.stage.name || '');
  }

  return (
    <div class="below">
      <ErrorText
        text={failure ? failure.message : ''}
        onRetry={!gate && failure !== null && (() => moves.move(failure.stage, failure.extra))}
      />
      {gate && (
        <GateForm
          key={gate.stage.name}
          stage={gate.stage}
          needed={gate.needed}
          values={gate.values}
          busy={busy !== null}
          onValues={setValues}
          onSubmit={() =>
            moves.move(gate.stage, moveFields(gate.needed, gate.values), () => focusStage(gate.stage.name))
          }
          onCancel={cancel}
        />
      )}
    </div>
  );
}

/** The last move's result, with the way back. */
function MoveStatus({ moves: { busy, done, undoable, undo, undoError } }: Pick<BelowProps, 'moves'>) {
  const { t } = useTexts();
  return (
    <>
      <p class="status" aria-live="polite">
        {busy ? t('moving', { stage: busy.name }) : done}
        {undoable && !busy && (
          <button type="button" class="link" onClick={undo}>
            {t('undo')}
          </button>
        )}
      </p>
      <ErrorText text={undoError} />
    </>
  );
}
