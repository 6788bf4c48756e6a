/** Turns a template into the rows of Stages and the sample deals of a new workbook. */

import type { Locale, SidebarConfig } from '../api';
import { DEAL_COLUMNS, type DealColumn } from '../deals/columns';
import type { Zone } from '../shared/dates';
import { CATEGORIES, STAGE_TYPES } from '../stages/columns';
import { type Template, templates } from './template-table';
import { TEMPLATE_TEXTS } from './texts';

/** The templates for the sidebar to offer. */
export function listTemplates(locale: Locale): SidebarConfig['templates'] {
  const words = TEMPLATE_TEXTS[locale];
  return Object.entries(templates()).map(([id, { name, description }]) => ({
    id,
    name: words[name],
    description: words[description],
  }));
}

/** Rows of Stages in the order of its columns, without header. */
export function stageRowsOf(template: Template, locale: Locale): (string | number)[][] {
  const words = TEMPLATE_TEXTS[locale];
  const pipeline = words[template.name];
  const fieldsOf = (fields: readonly DealColumn[]): string =>
    fields.map((field) => DEAL_COLUMNS[field][locale]).join(', ');
  const open = template.stages.map(([name, percent, rotting, category, fields]) => [
    pipeline,
    words[name],
    percent / 100,
    STAGE_TYPES.Open[locale],
    rotting,
    fieldsOf(fields),
    CATEGORIES[category][locale],
  ]);
  const ends = template.ends.map(([name, type, fields]) => [
    pipeline,
    words[name],
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
  const words = TEMPLATE_TEXTS[locale];
  const stageAt = (index: number): string => {
    const stage = template.stages[index];
    return stage ? words[stage[0]] : '';
  };
  return template.samples.map(([deal, company, stage, amount, days, nextStep]) => ({
    deal: words[deal],
    company,
    stage: stageAt(stage),
    amount,
    currency,
    expectedClose: zone.startOf(today + days),
    nextStep: words[nextStep],
    nextStepDue: zone.startOf(today + 7),
  }));
}
