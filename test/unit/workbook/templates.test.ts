/** The pipelines that set-up offers: each makes a stage table that can be read, and sample deals that fit it. */

import { describe, expect, test } from '@jest/globals';
import { DEAL_COLUMNS } from '../../../src/core/deals/columns';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { createZone, dayFromIso } from '../../../src/core/shared/dates';
import { STAGE_COLUMNS } from '../../../src/core/stages/columns';
import { parseStages } from '../../../src/core/stages/stages';
import { templates } from '../../../src/core/workbook/template-table';
import { listTemplates, sampleDeals, stageRowsOf } from '../../../src/core/workbook/templates';

const ALL = Object.entries(templates()).flatMap(([id, template]) =>
  (['en', 'ms'] as const).map((locale) => [id, locale, template] as const),
);
const ZONE = createZone('Asia/Kuala_Lumpur');
const TODAY = dayFromIso('2026-11-24') ?? 0;

describe.each(ALL)('%s in %s', (_, locale, template) => {
  const table = parseStages(
    [namesIn(STAGE_COLUMNS, locale), ...stageRowsOf(template, locale)],
    locale,
    messagesIn(locale),
  );

  test('has one won and one lost stage at the end, and probabilities that never fall', () => {
    expect(table.stages.slice(-2).map(({ type, probability }) => [type, probability])).toEqual([
      ['Won', 1],
      ['Lost', 0],
    ]);
    const open = table.stages.slice(0, -2);
    expect(open.every(({ type }) => type === 'Open')).toBe(true);
    const chances = open.map(({ probability }) => probability ?? -1);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(Math.min(...chances)).toBeGreaterThan(0);
  });

  test('asks only for columns that Deals has', () => {
    const names = namesIn(DEAL_COLUMNS, locale);
    for (const { requiredFields } of table.stages) for (const field of requiredFields) expect(names).toContain(field);
  });

  test('has sample deals in stages of its own, to be closed in the future', () => {
    const deals = sampleDeals(template, locale, 'MYR', TODAY, ZONE);
    expect(deals.length).toBeGreaterThan(0);
    for (const { stage, expectedClose, currency, deal } of deals) {
      expect(table.find('', String(stage))?.type).toBe('Open');
      expect(ZONE.dayOf(expectedClose as Date)).toBeGreaterThan(TODAY);
      expect([currency, deal === '']).toEqual(['MYR', false]);
    }
  });
});

test('the sidebar offers them by name in the language of the workbook', () => {
  expect(listTemplates('en')[0]).toMatchObject({ id: 'b2b', name: 'B2B sales' });
  expect(listTemplates('ms')[0]).toMatchObject({ id: 'b2b', name: 'Jualan B2B' });
  expect(
    listTemplates('ms').every(({ name, description }) => name !== '' && !`${name}${description}`.includes('|')),
  ).toBe(true);
});
