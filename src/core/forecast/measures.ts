/** Measures of forecasts against what happened. */

/** Mean squared error of chances (Brier 1950); NaN of none. */
export function brierScore(chances: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < chances.length; index++) {
    sum += ((chances[index] as number) - (outcomes[index] as number)) ** 2;
  }
  return sum / chances.length;
}

/** Weighted absolute percentage error: Σ|forecast − actual| ÷ Σ actual. */
export function wape(forecasts: readonly number[], actuals: readonly number[]): number {
  const off = forecasts.reduce((sum, forecast, index) => sum + Math.abs(forecast - (actuals[index] as number)), 0);
  return off / total(actuals);
}

/** Bias: Σ(forecast − actual) ÷ Σ actual. */
export function bias(forecasts: readonly number[], actuals: readonly number[]): number {
  return total(forecasts) / total(actuals) - 1;
}

/** Pinball loss of a quantile forecast (Koenker and Bassett 1978), in the unit of the amounts. */
export function pinball(forecast: number, actual: number, quantile: number): number {
  return actual >= forecast ? quantile * (actual - forecast) : (1 - quantile) * (forecast - actual);
}

/** The sum of a list. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
