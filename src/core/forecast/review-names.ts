/** Names in pipeline reviews. */

import { both } from '../i18n/name';

/** Settings that only reviews of the pipeline need. */
export const CALENDAR_SETTINGS = {
  holidays: both('Holidays', 'Cuti umum'),
  rotting: both('Rotting days count', 'Kiraan hari terbiar'),
};

/** Which days count. */
export const DAY_COUNTS = {
  all: both('All days', 'Semua hari'),
  working: both('Working days', 'Hari bekerja'),
};

/** The weekend that a new workbook begins with. */
export const USUAL_WEEKEND = both('Saturday, Sunday', 'Sabtu, Ahad');

export const ADJUSTMENT_COLUMNS = {
  period: both('Period', 'Tempoh'),
  owner: both('Owner', 'Pemilik'),
  adjustment: both('Adjustment', 'Pelarasan'),
  by: both('By', 'Oleh'),
  when: both('When', 'Bila'),
  why: both('Why', 'Sebab'),
};

/** The sheet that shows the forecast. */
export const FORECAST = both('Forecast', 'Ramalan');

/** Parts of PIPELINE_REVIEW. */
export const REVIEW_PARTS = ['quarter', 'months', 'past', 'slipped', 'zombies'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];
