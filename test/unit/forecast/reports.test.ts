/** The reports that look back, as they are stored: what the functions give, dated, and void once the settings change. */

import { describe, expect, test } from '@jest/globals';
import { stageConversion } from '../../../src/core/forecast/conversion';
import { NO_QUOTAS } from '../../../src/core/forecast/query';
import { REPORTS, readReport, writeReports } from '../../../src/core/forecast/reports';
import { pipelineReview } from '../../../src/core/forecast/review';
import { messagesIn } from '../../../src/core/messages';
import { book, deals, past } from './book';

const context = book();
const rows = deals(...past(120));
const cell = writeReports(rows, context, messagesIn);

describe('of a workbook with 120 closed deals', () => {
  test('each is what the function gives, with the day in its first header', () => {
    const [head, ...lines] = readReport(cell, 'past', context) ?? [];
    const [computed, ...computedLines] = pipelineReview(rows, 'past', context, NO_QUOTAS, messagesIn);
    expect(head).toEqual(['Quarter (as of 2026-11-24)', ...(computed ?? []).slice(1)]);
    expect(lines).toEqual(computedLines);
    expect(lines.length).toBeGreaterThan(0);
    expect(readReport(cell, 'conversion', context)?.slice(1)).toEqual(
      stageConversion(rows, '', context, messagesIn).slice(1),
    );
    expect(readReport(cell, 'accuracy', context)?.[0]?.[0]).toBe('Measure (as of 2026-11-24)');
  });

  test('other settings or stages make all of them void', () => {
    for (const name of REPORTS) {
      const settings = { ...context, settingRows: [...context.settingRows, ['Fiscal year starts', 4]] };
      expect(readReport(cell, name, settings)).toBeNull();
      expect(readReport(cell, name, { ...context, stageRows: context.stageRows.slice(0, -1) })).toBeNull();
    }
  });

  test('a cell that somebody edited is not read', () => {
    expect(readReport(cell.replace('2026-11-24', '2026-11-23'), 'past', context)).toBeNull();
    expect(readReport('', 'past', context)).toBeNull();
    expect(readReport('not ours', 'past', context)).toBeNull();
  });
});

test('a report that the history is too short for is left to its function; the others are stored', () => {
  const few = writeReports(deals(...past(3)), context, messagesIn);
  expect(readReport(few, 'accuracy', context)).toBeNull();
  expect(readReport(few, 'conversion', context)?.length).toBeGreaterThan(1);
});
