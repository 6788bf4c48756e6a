/** A data validation rule in Google's terms. */

import type { Criterion } from '../criteria.js';

export interface Rule {
  criterion: Criterion;
  allowInvalid: boolean;
  helpText: string | null;
  showDropdown: boolean;
}

export const NEW_RULE: Rule = {
  criterion: { type: '', values: [] },
  allowInvalid: true,
  helpText: null,
  showDropdown: true,
};
