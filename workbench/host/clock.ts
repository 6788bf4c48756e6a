/** The workbench's clock: the machine's clock, shifted. Callers can move it, and it jumps ahead when executions only wait. */

/**
 * The most milliseconds of a wait that pass in real time. Short round trips take their real time, and people who act meanwhile
 * still find a waiting script. Nobody has to sit through thirty seconds or six minutes.
 */
const WAITED = 500;

interface Timer {
  /** On this clock, in milliseconds. */
  at: number;
  fire(): void;
  /** Whether the clock may jump to it: true for a wait, false for a limit, which only ends what runs too long. */
  wait: boolean;
}

export class Clock {
  /** One float: milliseconds to add to the machine's clock. Threads read it, so that a script sees the clock move. */
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  /** While anybody looks on, every wait takes its time. */
  #watchers = 0;
  /** While anybody moves the clock ahead, no wait takes real time. */
  #movers = 0;
  readonly #shift = new Float64Array(this.shared);
  readonly #timers = new Set<Timer>();
  readonly #atWork: () => boolean;
  #alarm: NodeJS.Timeout | undefined;
  #idleSince: number | null = null;

  /**
   * @param atWork whether anything is running that takes real time: the clock then does not jump.
   * @throws when `now` is no date.
   */
  constructor(now?: string, atWork: () => boolean = () => false) {
    const start = now === undefined ? Date.now() : Date.parse(now);
    if (Number.isNaN(start))
      throw new Error(`now: "${now}" is not an ISO 8601 date-time, such as 2026-11-24T09:00:00+08:00.`);
    this.#shift[0] = start - Date.now();
    this.#atWork = atWork;
  }

  get #time(): number {
    return Date.now() + (this.#shift[0] ?? 0);
  }

  now(): Date {
    return new Date(this.#time);
  }

  /** Moves forward to a time, never back, and fires everything that is due by then. */
  moveTo(time: Date): void {
    this.#jump(time.getTime());
    this.look();
  }

  #jump(to: number): void {
    this.#shift[0] = Math.max(this.#shift[0] ?? 0, to - Date.now());
  }

  /** Somebody looks on from now; returns what ends that. */
  watch(): () => void {
    this.#watchers++;
    let looks = true;
    return () => {
      if (looks) this.#watchers--;
      looks = false;
      this.look();
    };
  }

  /** Somebody moves the clock ahead, run by run, until the returned function is called: a script that sleeps meanwhile wakes at once. */
  hurry(): () => void {
    this.#movers++;
    this.look();
    return () => {
      this.#movers--;
    };
  }

  /** Calls back once the clock has come that far; returns what calls it off. */
  limit(ms: number, fire: () => void): () => void {
    return this.#add({ at: this.#time + ms, fire, wait: false });
  }

  /** As `limit`, for what an execution waits for. */
  wait(ms: number, fire: () => void): () => void {
    return this.#add({ at: this.#time + ms, fire, wait: true });
  }

  #add(timer: Timer): () => void {
    this.#timers.add(timer);
    this.look();
    return () => {
      if (this.#timers.delete(timer)) this.look();
    };
  }

  /** Must be called when `atWork` may have changed. */
  look(): void {
    clearTimeout(this.#alarm);
    this.#alarm = undefined;
    for (const timer of [...this.#timers].filter((each) => each.at <= this.#time).sort((a, b) => a.at - b.at)) {
      if (this.#timers.delete(timer)) timer.fire();
    }
    const next = this.#next();
    if (!next) {
      this.#idleSince = null;
      return;
    }
    const left = next.at - this.#time;
    const idle = this.#idle();
    const enough = this.#movers > 0 ? 0 : WAITED;
    if (idle === null) {
      this.#set(left);
    } else if (idle >= enough) {
      this.#idleSince = null;
      this.#jump(next.at);
      this.look();
    } else {
      this.#set(Math.min(left, enough - idle));
    }
  }

  #next(): Timer | null {
    let next: Timer | null = null;
    for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer;
    return next;
  }

  /** How long everything has only waited; null while something works, or nothing waits. */
  #idle(): number | null {
    const waits = [...this.#timers].some((timer) => timer.wait);
    if (this.#watchers > 0 || !waits || this.#atWork()) {
      this.#idleSince = null;
      return null;
    }
    this.#idleSince ??= performance.now();
    return performance.now() - this.#idleSince;
  }

  #set(ms: number): void {
    // Timers of Node count to 2^31 ms; the next look sets the rest.
    this.#alarm = setTimeout(() => this.look(), Math.min(Math.max(0, Math.ceil(ms)), 2_000_000_000));
  }

  /** Nothing that is still due will happen. */
  stop(): void {
    clearTimeout(this.#alarm);
    this.#timers.clear();
  }
}
