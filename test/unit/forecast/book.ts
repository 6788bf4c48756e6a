/** A workbook for the tests of forecasts: its dates, its settings, and rows of Deals by what matters. */

import type { ForecastContext } from '../../../src/core/forecast/model/types';
import { createZone, dayFromIso } from '../../../src/core/shared/dates';
import { headers, row, stageRows } from '../world';

export const ZONE = createZone('Asia/Kuala_Lumpur');
export const dayOf = (iso: string): number => dayFromIso(iso) ?? Number.NaN;
export const TODAY = dayOf('2026-11-24');
/** Midnight in Kuala Lumpur. */
export const date = (iso: string): Date => new Date(`${iso}T00:00:00+08:00`);
/** Midnight so many days before today. */
export const ago = (days: number): Date => ZONE.startOf(TODAY - days);

export const SETTINGS = [
  ['Setting', 'Value'],
  ['Currency', 'MYR'],
];
export const HISTORY = ['Deal ID', 'Changed at', 'From', 'To', 'Amount', 'Changed by', 'Via'];

export function book(options: Partial<ForecastContext> = {}): ForecastContext {
  return {
    ...{ zone: ZONE, today: TODAY, stageRows: stageRows(), settingRows: SETTINGS, readHistory: () => [HISTORY] },
    ...options,
  };
}

/** Deals, header first; IDs are given by number. */
export function deals(...rows: Parameters<typeof row>[0][]): unknown[][] {
  return [
    headers(),
    ...rows.map((cells, index) => row({ dealId: `D-${index + 1}`, deal: `deal ${index + 1}`, ...cells })),
  ];
}

/** Closed deals enough for a model: one was created every other day, two of three are won after ten days. */
export function past(count: number): Parameters<typeof row>[0][] {
  return Array.from({ length: count }, (_, index) => ({
    stage: index % 3 === 0 ? 'Lost' : 'Won',
    amount: 100,
    created: ago(10 + 2 * (count - index)),
    closed: ago(2 * (count - index)),
  }));
}
