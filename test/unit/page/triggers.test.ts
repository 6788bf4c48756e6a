/** Triggers in words, and their order. */

import { expect, test } from '@jest/globals';
import { inOrder, triggerText } from '../../../workbench/page/views/triggers';
import type { ScheduleView, TriggerView } from '../../../workbench/protocol';

const clock = (schedule: ScheduleView) => triggerText({ event: 'CLOCK', schedule });

test.each([
  [{ everyMinutes: 1 }, 'Every minute'],
  [{ everyMinutes: 15 }, 'Every 15 minutes'],
  [{ everyHours: 1 }, 'Every hour'],
  [{ everyDays: 1, hour: 1 }, 'Every day, 01:00–02:00'],
  [{ everyDays: 2, hour: 23 }, 'Every 2 days, 23:00–00:00'],
  [{ everyDays: 1, hour: 8, minute: 30 }, 'Every day, about 08:30'],
  [{ everyWeeks: 1, weekDay: 1, hour: 9 }, 'Every week on Monday, 09:00–10:00'],
  [{ everyWeeks: 2, weekDay: 5 }, 'Every 2 weeks on Friday'],
  [{ monthDay: 3, hour: 6 }, 'On day 3 of each month, 06:00–07:00'],
  [{ at: '2026-11-30T01:00:00.000Z' }, 'Once'],
])('%j reads %s', (schedule, words) => {
  expect(clock(schedule)).toBe(words);
});

test('those that wait for an event say which', () => {
  expect(triggerText({ event: 'ON_EDIT' })).toBe('When a cell is edited');
  expect(triggerText({ event: 'ON_NEW_KIND' })).toBe('ON_NEW_KIND');
});

test('what is due first comes first; what waits for an event follows', () => {
  const trigger = (functionName: string, next?: string): TriggerView => ({
    id: functionName,
    functionName,
    event: next ? 'CLOCK' : 'ON_EDIT',
    owner: 'owner@example.com',
    next,
  });
  const triggers = [
    trigger('whenEdited'),
    trigger('late', '2026-11-30T01:00:00.000Z'),
    trigger('soon', '2026-11-24T01:00:00.000Z'),
    trigger('andAlso'),
  ];
  expect(inOrder(triggers).map(({ functionName }) => functionName)).toEqual(['soon', 'late', 'andAlso', 'whenEdited']);
});
