/** The pipeline a deal belongs to, and how far along its stages it is. */

import type { DealSummary, PipelineView, StageView } from '../core/api';
import { stageKey } from '../core/stages/stages';

/** Whether two names mean the same stage or pipeline. */
export function sameName(a: string, b: string): boolean {
  return stageKey(a) === stageKey(b);
}

/** The deal's own pipeline; if its cell is blank or unknown, a pipeline that has its stage, else the first. */
export function pipelineOf(deal: DealSummary, pipelines: PipelineView[]): PipelineView | undefined {
  return (
    pipelines.find((pipeline) => sameName(pipeline.name, deal.pipeline)) ??
    pipelines.find((pipeline) => stageOf(deal, pipeline) !== undefined) ??
    pipelines[0]
  );
}

export function stageOf(deal: DealSummary, pipeline: PipelineView | undefined): StageView | undefined {
  return pipeline?.stages.find((stage) => sameName(stage.name, deal.stage));
}

export type Step = 'past' | 'current' | 'ahead';

/** The position of a stage for a deal in `current`: a won deal has passed all open stages, a lost deal none. */
export function stepOf(stage: StageView, current: StageView | undefined, stages: StageView[]): Step {
  if (!current) return 'ahead';
  if (stage === current) return 'current';
  if (stage.type !== 'Open') return 'ahead';
  if (current.type !== 'Open') return current.type === 'Won' ? 'past' : 'ahead';
  return stages.indexOf(stage) < stages.indexOf(current) ? 'past' : 'ahead';
}
