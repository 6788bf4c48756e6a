/** A conditional format rule in Google's terms, without its cells. */

import type { Criterion } from '../criteria.js';

export interface Look {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

export interface GradientPoint {
  color: string;
  /** A member of InterpolationType; absent for the least and the greatest value. */
  type?: string;
  value?: string;
}

export interface Gradient {
  min?: GradientPoint;
  mid?: GradientPoint;
  max?: GradientPoint;
}

export interface Definition {
  criterion: Criterion | null;
  look: Look;
  gradient: Gradient | null;
}

export const NEW_RULE: Definition = { criterion: null, look: {}, gradient: null };
