/** A calendar as wall-clock spans that are taken, asked day by day. */

import { DAY_MINUTES, dayOfWall, type Span } from './wall-time';

export interface Busy {
  add(span: Span): void;
  isFree(span: Span): boolean;
}

export function createBusy(spans: readonly Span[] = []): Busy {
  const byDay = new Map<number, Span[]>();
  const add = (span: Span): void => {
    for (let day = dayOfWall(span.start); day * DAY_MINUTES < span.end; day++) {
      const known = byDay.get(day);
      if (known) known.push(span);
      else byDay.set(day, [span]);
    }
  };
  spans.forEach(add);
  return {
    add,
    isFree({ start, end }) {
      for (let day = dayOfWall(start); day * DAY_MINUTES < end; day++) {
        if (byDay.get(day)?.some((each) => each.start < end && each.end > start)) return false;
      }
      return true;
    },
  };
}
