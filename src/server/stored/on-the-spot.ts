/** Stands for src/core/forecast/on-the-spot.ts in Code.js: with a stored model no cell needs to learn, nor to parse how. */

import type { outlookOnTheSpot as OnTheSpot } from '../../core/forecast/on-the-spot';
import { callSeldom } from './seldom';

export const outlookOnTheSpot = (...args: Parameters<typeof OnTheSpot>): ReturnType<typeof OnTheSpot> =>
  callSeldom('outlookOnTheSpot', args) as ReturnType<typeof OnTheSpot>;
