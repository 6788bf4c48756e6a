/** The pipeline as buttons: open stages as a ladder that shows progress, Won and Lost at its foot. */

import type { ComponentChildren } from 'preact';
import type { DealView, StageView } from '../../core/api';
import { formatPercent } from '../../ui/format';
import { sameName, stepOf } from '../../ui/pipeline-of';
import { useTexts } from '../../ui/texts';

interface StageProps {
  deal: DealView;
  stages: StageView[];
  /** Name of the stage that a move is under way to; blank for none. */
  busy: string;
  /** Name of the stage that `below` belongs to. */
  openFor: string;
  below: ComponentChildren;
  onPress: (stage: StageView) => void;
}

/** Won and lost differ in shape as well as colour. */
const MARKS = { Open: '', Won: '✓', Lost: '✕' };

export function StageButtons({ deal, stages, busy, openFor, below, onPress }: StageProps) {
  const { t, locale } = useTexts();
  const current = stages.find((stage) => sameName(stage.name, deal.stage));
  const open = stages.filter((stage) => stage.type === 'Open');
  const closed = stages.filter((stage) => stage.type !== 'Open');

  const button = (stage: StageView) => {
    const step = stepOf(stage, current, stages);
    return (
      <button
        type="button"
        class={`stage ${stage.type.toLowerCase()} is-${step}`}
        data-stage={stage.name}
        aria-current={step === 'current' ? 'step' : undefined}
        aria-busy={busy === stage.name}
        aria-expanded={openFor === stage.name ? true : undefined}
        disabled={busy !== '' && busy !== stage.name}
        onClick={() => onPress(stage)}
      >
        <i aria-hidden="true">{MARKS[stage.type]}</i>
        <span>{stage.name}</span>
        {stage.type === 'Open' && stage.probability !== null && (
          <span class="chance" aria-hidden="true">
            {formatPercent(stage.probability, locale)}
          </span>
        )}
      </button>
    );
  };

  if (stages.length === 0) return <p class="muted">{t('stagesNone')}</p>;
  return (
    <>
      {!current && deal.stage !== '' && <p class="hint">{t('stageUnknown', { stage: deal.stage })}</p>}
      <ol class="ladder" aria-labelledby="stages">
        {open.map((stage) => (
          <li key={stage.name} class={`is-${stepOf(stage, current, stages)}`}>
            {button(stage)}
            {openFor === stage.name && below}
          </li>
        ))}
      </ol>
      {closed.length > 0 && (
        <ul class="outcomes">
          {closed.map((stage) => (
            <li key={stage.name}>{button(stage)}</li>
          ))}
        </ul>
      )}
      {closed.some((stage) => stage.name === openFor) && below}
    </>
  );
}
