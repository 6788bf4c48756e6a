/** What has been learnt from a history: all that a forecast needs besides the deals, fitted now or stored before. */

import type { ForecastModel } from './fit';
import type { NewBusiness } from './new-business';
import { learnShock, type PastForecast } from './shock';

export interface FittedModel {
  model: ForecastModel;
  /** Forecasts tried before, which show how far forecasts go astray: for one of HORIZONS. */
  trials(horizon: number): readonly PastForecast[];
  business(): NewBusiness;
}

/** Days ahead for which forecasts are tried; what lies between takes after the nearest. */
export const HORIZONS = [7, 14, 30, 60, 90, 180, 365];

/** The shared shock of a sum over so many days, in log odds. */
export function shockOf({ model, trials }: FittedModel, days: number): number {
  const wanted = Math.max(1, days);
  const distance = (horizon: number): number => Math.abs(Math.log(horizon / wanted));
  const nearest = HORIZONS.reduce((best, horizon) => (distance(horizon) < distance(best) ? horizon : best));
  return learnShock(trials(nearest), wanted, model.closed);
}
