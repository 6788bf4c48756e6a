/** The plan of an import as a value, and what limits it. */

import type { ImportResult } from '../api';
import type { DealsPlan } from './plan-deal';

export interface ImportPlan extends DealsPlan {
  /** Rows to add to Stages: pipeline, stage, type. */
  stages: { pipeline: string; stage: string; type: string }[];
  result: ImportResult;
}

/** What the sheets will refuse. */
export interface ImportLimits {
  /**
   * Why a value cannot be written; null when it can.
   *
   * @param row 1-based
   * @param column 0-based column of Deals
   * @param header its header
   * @param isNewStage whether the value is the name of a stage that the import adds
   */
  refusal(row: number, column: number, value: unknown, header: string, isNewStage: boolean): string | null;
  /** Why a stage cannot be added; null when it can. */
  newStage(stage: string): string | null;
}

/** Makes the limits, given the row of the first new deal and how many there are at most. */
export type FindLimits = (firstRow: number, count: number) => ImportLimits;
