/** The pipeline as buttons: open stages as a ladder that shows progress, Won and Lost at its foot. */

import type { ComponentChildren } from 'preact';
import type { DealView, StageView } from '../core/api';
import { formatPercent } from './format';
import { stepOf } from './pipeline-of';
import { sameName } from './stage-fields';
import { useTexts } from './texts';

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

export function StageButtons({ deal, stages, busy, openFor, below, onPress }: StageProps) {
  const { t, locale } = useTexts();
  const current = stages.find((stage) => sameName(stage.name, deal.stage));
  const open = stages.filter((stage) => stage.type === 'Open');
  const closed = stages.filter((stage) => stage.type !== 'Open');

  const button = (stage: StageView) => {
    const step = stepOf(stage, current, stages);
    const chance =
      stage.probability === null
        ? t('stageNoProbability')
        : t('stageProbability', { share: formatPercent(stage.probability, locale) });
    return (
      <button
        type="button"
        class={`stage ${stage.type.toLowerCase()} is-${step}`}
        data-stage={stage.name}
        aria-current={step === 'current' ? 'step' : undefined}
        aria-busy={busy === stage.name}
        aria-expanded={openFor === stage.name ? true : undefined}
        disabled={busy !== '' && busy !== stage.name}
        title={stage.type === 'Open' ? chance : undefined}
        onClick={() => onPress(stage)}
      >
        <Mark stage={stage} />
        <span class="stage-name">{stage.name}</span>
        {stage.type === 'Open' && stage.probability !== null && (
          <span class="stage-chance" aria-hidden="true">
            {formatPercent(stage.probability, locale)}
          </span>
        )}
      </button>
    );
  };

  if (stages.length === 0) return <p class="muted">{t('stagesNone')}</p>;
  return (
    <>
      {!current && (
        <p class="hint-bar">{deal.stage.trim() === '' ? t('stageNone') : t('stageUnknown', { stage: deal.stage })}</p>
      )}
      <ol class="ladder" aria-labelledby="stages-title">
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

/** Shape as well as colour tells won from lost. */
function Mark({ stage }: { stage: StageView }) {
  if (stage.type === 'Open') return <span class="dot" aria-hidden="true" />;
  return (
    <svg class="mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={stage.type === 'Won' ? 'M2 7.5l3.5 3.5L12 3.5' : 'M3 3l8 8M11 3l-8 8'} />
    </svg>
  );
}
