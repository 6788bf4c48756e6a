/** Sends a page the topics that it follows, each only when its data have changed. */

import type { CalendarSpan, ServerMessage, Topic } from '../protocol.js';
import type { Host } from './host.js';
import { report } from './report.js';

/** A burst of executions is one push. */
const QUIET_MS = 100;

export class Following {
  readonly #sent = new Map<Topic, string>();
  #topics: readonly Topic[] = [];
  #user = '';
  #span: CalendarSpan | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #stop: () => void;

  constructor(
    private readonly host: Host,
    private readonly send: (message: ServerMessage) => void,
  ) {
    this.#stop = host.onTopics(() => this.#soon());
  }

  /** From now on these topics, and no others. */
  follow(topics: readonly Topic[], user: string, span?: CalendarSpan): void {
    this.#user = user;
    this.#span = span;
    for (const topic of this.#sent.keys()) if (!topics.includes(topic)) this.#sent.delete(topic);
    this.#topics = topics;
    this.#push();
  }

  /** Another person uses the page now: everything is sent again. */
  become(user: string): void {
    this.#user = user;
    this.#sent.clear();
    this.#push();
  }

  end(): void {
    this.#stop();
    clearTimeout(this.#timer);
  }

  #soon(): void {
    if (this.#topics.length > 0) this.#timer ??= setTimeout(() => this.#pushLater(), QUIET_MS);
  }

  #pushLater(): void {
    try {
      this.#push();
    } catch (error) {
      report('A panel could not be brought up to date', error);
    }
  }

  #push(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const topic of this.#topics) {
      const message = this.host.topic(topic, this.#user, this.#span);
      const text = JSON.stringify(message.data);
      if (this.#sent.get(topic) === text) continue;
      this.#sent.set(topic, text);
      this.send(message);
    }
  }
}
