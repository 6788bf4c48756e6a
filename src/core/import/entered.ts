/** Recognises HubSpot's columns with the time at which a deal entered a stage. */

export interface EnteredStage {
  stage: string;
  /** Blank where the header names none. */
  pipeline: string;
}

const LABEL = /^(?:deal - )?date entered ["'“”«]?(.+?)["'“”»]?$/i;
const INTERNAL = /^hs_(?:v2_)?date_entered_(.+)$/i;

/** The stage of a header such as `Date entered "Closed Won (Sales Pipeline)"` or `hs_date_entered_closedwon`. */
export function enteredStage(header: string): EnteredStage | undefined {
  const label = LABEL.exec(header)?.[1];
  // "Date entered stage" is one date for whatever stage the deal is in.
  if (label !== undefined && !/^(?:current )?(?:deal )?stage$/i.test(label)) return splitPipeline(label);
  const internal = INTERNAL.exec(header)?.[1];
  return internal === undefined ? undefined : { stage: internal, pipeline: '' };
}

/** "Closed Won (Sales Pipeline)" → stage and pipeline. */
export function splitPipeline(name: string): EnteredStage {
  const match = /^(.*\S)\s*\(([^()]+)\)$/.exec(name.trim());
  return match?.[1] && match[2] ? { stage: match[1], pipeline: match[2] } : { stage: name.trim(), pipeline: '' };
}
