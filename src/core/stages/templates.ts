/** Turns a template into the rows of Stages and the sample deals of a new workbook. */

import type { Locale, SidebarConfig } from '../api';
import { DEAL_COLUMNS, type DealColumn } from '../deals/columns';
import type { Zone } from '../shared/dates';
import { CATEGORIES, STAGE_TYPES } from './columns';
import { type Template, templates } from './template-table';

/** The templates for the sidebar to offer. */
export function listTemplates(locale: Locale): SidebarConfig['templates'] {
  return Object.entries(templates()).map(([id, { name, description }]) => ({
    id,
    name: inLanguage(name, locale),
    description: inLanguage(description, locale),
  }));
}

/** Rows of Stages in the order of its columns, without header. */
export function stageRowsOf(template: Template, locale: Locale): (string | number)[][] {
  const pipeline = inLanguage(template.name, locale);
  const fieldsOf = (fields: readonly DealColumn[]): string =>
    fields.map((field) => DEAL_COLUMNS[field][locale]).join(', ');
  const open = template.stages.map(([name, percent, rotting, category, fields]) => [
    pipeline,
    inLanguage(name, locale),
    percent / 100,
    STAGE_TYPES.Open[locale],
    rotting,
    fieldsOf(fields),
    CATEGORIES[category][locale],
  ]);
  const ends = template.ends.map(([name, type, fields]) => [
    pipeline,
    inLanguage(name, locale),
    type === 'Won' ? 1 : 0,
    STAGE_TYPES[type][locale],
    '',
    fieldsOf(fields),
    '',
  ]);
  return [...open, ...ends];
}

/** Sample deals by column; IDs, dates of creation and history follow as for typed rows. */
export function sampleDeals(
  template: Template,
  locale: Locale,
  currency: string,
  today: number,
  zone: Zone,
): Partial<Record<DealColumn, unknown>>[] {
  return template.samples.map(([deal, company, stage, amount, days, nextStep]) => ({
    deal: inLanguage(deal, locale),
    company,
    stage: inLanguage(template.stages[stage]?.[0] ?? '', locale),
    amount,
    currency,
    expectedClose: zone.startOf(today + days),
    nextStep: inLanguage(nextStep, locale),
    nextStepDue: zone.startOf(today + 7),
  }));
}

function inLanguage(both: string, locale: Locale): string {
  const [en = both, ms = en] = both.split('|');
  return locale === 'ms' ? ms : en;
}
