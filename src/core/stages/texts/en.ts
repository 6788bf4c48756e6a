/** The texts of stages, in English. */

/** Errors of the stage table. */
export const stages = {
  noStages: 'The sheet "{sheet}" has no stages. Add at least one row with a stage.',
  stageDoubled: 'Sheet "{sheet}", row {row}: the stage "{value}" appears twice in its pipeline.',
  unknownStage: 'Unknown stage "{stage}". Known stages: {stages}.',
};
