/** The clock's panel: what time it is in the workbook, and moving it with every time trigger on the way. */

import { TZDate } from '@date-fns/tz';
import type { Actions, ClockMove, ClockView, Fired } from '../../protocol.js';
import type { ExecutionRecord } from '../executor.js';
import type { PanelHost } from './panels.js';

/** A week of a trigger that runs each minute is 10,080 executions. */
const LISTED = 200;
/** A slip of the keyboard in the year would run daily triggers for hours. */
const FARTHEST_DAYS = 3660;
const DAY_MS = 86_400_000;

export class ClockPanel {
  #shift = 0;
  #moving: { to: Date; fired: Fired[]; count: number; stopped: boolean } | null = null;

  constructor(
    private readonly host: PanelHost,
    private readonly changed: () => void,
  ) {}

  view(): ClockView {
    const moving = this.#moving;
    return {
      shift: this.#steadyShift(),
      timeZone: this.host.engine.settings.timeZone,
      scriptTimeZone: this.host.project.manifest.timeZone ?? this.host.engine.settings.timeZone,
      ...(moving ? { moving: { to: moving.to.toISOString(), fired: moving.count } } : {}),
    };
  }

  /** Two readings of the clock are not of the same moment: less than some milliseconds is no move. */
  #steadyShift(): number {
    const shift = this.host.now().getTime() - Date.now();
    if (Math.abs(shift - this.#shift) > 20) this.#shift = shift;
    return this.#shift;
  }

  /** @throws if the time is invalid or in the past, or if the clock is already moving. */
  async move(argument: Actions['moveClock']['argument']): Promise<ClockMove> {
    if (this.#moving) throw new Error('The clock is being moved already.');
    const now = this.host.now();
    const to = 'by' in argument ? new Date(now.getTime() + argument.by) : this.#instant(argument.to);
    if (Number.isNaN(to.getTime())) throw new Error('That is no time to which the clock could be moved.');
    if (to < now) throw new Error('That time has passed: the clock moves forward only.');
    if (to.getTime() - now.getTime() > FARTHEST_DAYS * DAY_MS) throw new Error('At most ten years in one move.');
    const move = { to, fired: [], count: 0, stopped: false };
    this.#moving = move;
    this.changed();
    try {
      for (let next = this.host.triggers.due(to); next?.next && !move.stopped; next = this.host.triggers.due(to)) {
        await this.#advanceTo(new Date(next.next));
        this.changed();
      }
      if (!move.stopped) await this.#advanceTo(to);
      return { fired: move.fired, more: move.count - move.fired.length, stopped: move.stopped };
    } finally {
      this.#moving = null;
      this.changed();
    }
  }

  stop(): void {
    if (this.#moving) this.#moving.stopped = true;
  }

  /** Notes the time triggers that run on the way. */
  ended(record: ExecutionRecord): void {
    const moving = this.#moving;
    if (!moving || record.kind !== 'CLOCK') return;
    moving.count++;
    if (moving.fired.length >= LISTED) return;
    const { id, functionName, user, started, error } = record;
    moving.fired.push({
      executionId: id,
      functionName,
      owner: user,
      at: started,
      ...(error === undefined ? {} : { error }),
    });
  }

  #advanceTo(time: Date): Promise<void> {
    return this.host.advance(Math.max(0, time.getTime() - this.host.now().getTime()));
  }

  #instant(wall: string): Date {
    const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(wall)?.slice(1).map(Number);
    if (!parts) throw new Error(`"${wall}" is no date and time such as 2026-11-30T09:00.`);
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
    return new Date(new TZDate(year, month - 1, day, hour, minute, this.host.engine.settings.timeZone).getTime());
  }
}
