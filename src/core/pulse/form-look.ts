/** Judges a form at its closing: what of it is no longer as the members were promised, and what of the results that spoils. */

import type { PulseTranslate } from './texts';
import type { Wave } from './types';

/** What a form is like at its closing, as far as the wave's promise depends on it. */
export interface FormLook {
  collectsEmail: boolean;
  asksSignIn: boolean;
  /** Its answers are copied into a spreadsheet. */
  isLinked: boolean;
  /** Google shows everybody who answers a summary of all answers. */
  showsSummary: boolean;
  /** IDs of questions that are no longer on the form. */
  missing: readonly string[];
  /** Questions whose scale ends elsewhere than they were asked. */
  rescaled: readonly { id: string; to: number }[];
}

/** What the looks at all forms of a wave come to. */
export interface Verdict {
  problems: string[];
  /** Whether nothing but the number of answers may be published. */
  withholdsAll: boolean;
  /** IDs of questions that have no result. */
  spoiled: ReadonlySet<string>;
}

/** How far each scale goes. */
export const SCALE_TOP = 10;

/** Judges the looks at the forms of one wave. */
export function judgeForms(
  wave: Pick<Wave, 'isLinked' | 'signIn'>,
  looks: readonly FormLook[],
  pt: PulseTranslate,
): Verdict {
  const problems = new Set<string>();
  const spoiled = new Set<string>();
  let withholdsAll = false;
  for (const look of looks) {
    const broken = [
      look.collectsEmail && pt('look_email'),
      look.asksSignIn && !wave.signIn && pt('look_signIn'),
      look.isLinked && !wave.isLinked && pt('look_linked'),
      look.showsSummary && pt('look_summary'),
    ].filter((problem) => problem !== false && problem !== undefined);
    for (const problem of broken) problems.add(problem as string);
    withholdsAll ||= broken.length > 0;
    for (const id of look.missing) {
      spoiled.add(id);
      problems.add(pt('formChanged', { id }));
    }
    for (const { id, to } of look.rescaled) {
      spoiled.add(id);
      problems.add(pt('look_scale', { id, to, most: SCALE_TOP }));
    }
  }
  if (withholdsAll) problems.add(pt('look_withheld'));
  return { problems: [...problems], withholdsAll, spoiled };
}

/**
 * The answers that may be grouped. A name that nobody was asked in shows that a choice was renamed or added on the form: its
 * group would hold a part of its people alone. Then no group of that kind is shown.
 *
 * @param choices the names that people could choose
 * @param none texts of the choice of none
 */
export function strayChoices(given: readonly string[], choices: readonly string[], none: readonly string[]): string[] {
  const known = new Set([...choices, ...none, '']);
  return [...new Set(given.filter((name) => !known.has(name)))];
}
