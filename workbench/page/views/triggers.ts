/** Triggers in words. */

import type { ScheduleView, TriggerView } from '../../protocol.js';

const EVENTS: Record<string, string> = {
  ON_OPEN: 'When the file is opened',
  ON_EDIT: 'When a cell is edited',
  ON_CHANGE: 'When the file is changed',
  ON_FORM_SUBMIT: 'When a form is submitted',
  ON_EVENT_UPDATED: 'When a calendar changes',
};

const WEEK_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** 'Every day, 01:00–02:00', 'When a cell is edited' */
export function triggerText({ event, schedule }: Pick<TriggerView, 'event' | 'schedule'>): string {
  if (event !== 'CLOCK') return EVENTS[event] ?? event;
  return schedule ? scheduleText(schedule) : 'At a time';
}

export function scheduleText(schedule: ScheduleView): string {
  const { everyMinutes, everyHours, everyDays, everyWeeks, weekDay, monthDay } = schedule;
  if (schedule.at) return 'Once';
  if (everyMinutes) return `Every ${count(everyMinutes, 'minute')}`;
  if (everyHours) return `Every ${count(everyHours, 'hour')}`;
  if (monthDay) return `On day ${monthDay} of each month${atHour(schedule)}`;
  if (everyWeeks || weekDay !== undefined) {
    const day = weekDay === undefined ? '' : ` on ${WEEK_DAYS[weekDay] ?? 'a day'}`;
    return `Every ${count(everyWeeks ?? 1, 'week')}${day}${atHour(schedule)}`;
  }
  return `Every ${count(everyDays ?? 1, 'day')}${atHour(schedule)}`;
}

function count(number: number, unit: string): string {
  return number === 1 ? unit : `${number} ${unit}s`;
}

/** Google fires somewhere inside the hour, unless a minute is set, and then near it. */
function atHour({ hour, minute }: ScheduleView): string {
  const two = (number: number) => String(number).padStart(2, '0');
  if (hour === undefined) return '';
  return minute === undefined ? `, ${two(hour)}:00–${two((hour + 1) % 24)}:00` : `, about ${two(hour)}:${two(minute)}`;
}

/** Those that are due first come first; those that wait for an event follow, by function. */
export function inOrder(triggers: readonly TriggerView[]): TriggerView[] {
  return [...triggers].sort(
    (a, b) => (a.next ?? '9').localeCompare(b.next ?? '9') || a.functionName.localeCompare(b.functionName),
  );
}
