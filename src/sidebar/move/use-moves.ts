/** Moves the deal and takes the move back, one call at a time, and keeps what became of it. */

import { useRef, useState } from 'preact/hooks';
import type { DealView, MoveRequest, StageView } from '../../core/api';
import type { Client } from '../../ui/client';
import { sameName } from '../../ui/pipeline-of';
import { useTexts } from '../../ui/texts';
import type { useGate } from './use-gate';

export type Extra = Pick<MoveRequest, 'fields' | 'reason'>;

interface Failure {
  stage: StageView;
  message: string;
  extra: Extra;
}

/** What the panel says of the last move. */
interface Outcome {
  done: string;
  /** Whether the move just made can be taken back. */
  undoable: boolean;
  undoError: string;
}

const NONE: Outcome = { done: '', undoable: false, undoError: '' };

interface Moved {
  client: Client;
  deal: DealView;
  onDeal: (deal: DealView) => void;
  gate: ReturnType<typeof useGate>;
}

export function useMoves({ client, deal, onDeal, gate }: Moved) {
  const { t } = useTexts();
  const [busy, setBusy] = useState<StageView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [outcome, setOutcome] = useState(NONE);
  // State arrives a frame late: a double click would see it idle twice.
  const moving = useRef(false);

  async function move(stage: StageView, extra: Extra, onMoved?: () => void): Promise<void> {
    if (moving.current) return;
    moving.current = true;
    setBusy(stage);
    setFailure(null);
    try {
      const result = await client.moveDeal({ dealId: deal.dealId, to: stage.name, expectedFrom: deal.stage, ...extra });
      gate.close();
      setOutcome({ ...NONE, done: t('moved', { stage: result.to }), undoable: true });
      onDeal({ ...deal, stage: result.to, stageSince: result.changedAt, daysInStage: 0 });
      await readAgain(client, deal, onDeal);
      onMoved?.();
    } catch (error) {
      // What the server said is shown before anything else is asked, and whatever the deal's stage is by now: it may have been
      // moved by somebody else, or by halves.
      setFailure({ stage, message: (error as Error).message, extra });
      const fresh = await readAgain(client, deal, onDeal);
      if (fresh && sameName(fresh.stage, deal.stage)) gate.askMore(stage, fresh);
    }
    moving.current = false;
    setBusy(null);
  }

  async function undo(): Promise<void> {
    if (moving.current) return;
    moving.current = true;
    setOutcome({ ...outcome, undoable: false, undoError: '' });
    try {
      const { to } = await client.undoMove({ dealId: deal.dealId });
      setOutcome({ ...NONE, done: t('undone', { stage: to }) });
    } catch (error) {
      setOutcome({ done: '', undoable: true, undoError: (error as Error).message });
    }
    await readAgain(client, deal, onDeal);
    moving.current = false;
  }

  const forgetFailure = () => setFailure(null);
  const forgetOutcome = () => setOutcome(NONE);
  return { busy, failure, ...outcome, move, undo, forgetFailure, forgetOutcome, isMoving: () => moving.current };
}

/** Shows the deal as it is now; the next poll does where this fails. */
async function readAgain(client: Client, { dealId }: DealView, onDeal: Moved['onDeal']): Promise<DealView | undefined> {
  try {
    const fresh = await client.getDeal({ dealId });
    onDeal(fresh);
    return fresh;
  } catch {
    return undefined;
  }
}
