/** One page's conversation with the host. */

import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { ClientMessage, ServerMessage } from '../protocol.js';
import { Following } from './following.js';
import type { Host } from './host.js';
import { BadMessage, readClientMessage } from './messages.js';
import { report } from './report.js';

export function openSession(host: Host, page: WebSocket): void {
  new Session(host, page);
}

class Session {
  readonly #host: Host;
  readonly #page: WebSocket;
  /** Tells the page's own mutations from those of others. */
  readonly #origin = randomUUID();
  #user: string;
  /** The page's batches are applied one after another. */
  #queue: Promise<void> = Promise.resolve();
  /** The snapshot on which the page made the batch that is being applied. */
  #applying: number | undefined;
  /** Grows with every snapshot: batches made on an older one are not applied. */
  #snapshots = 0;
  #version = 0;
  #stopMutations: () => void = () => {};
  #stopUi: () => void = () => {};
  readonly #stopReload: () => void;
  readonly #following: Following;
  #stopFloating: () => void = () => {};

  constructor(host: Host, page: WebSocket) {
    this.#host = host;
    this.#page = page;
    this.#user = host.people[0] ?? '';
    this.#following = new Following(host, (message) => this.#send(message));
    this.#stopReload = host.onReload((reason) => this.#reload(reason));
    page.on('message', (data, isBinary) => this.#take(isBinary ? null : String(data)));
    page.on('close', () => this.#end());
    // A broken connection is followed by 'close'.
    page.on('error', () => {});
  }

  /** Called by the engine and by timers too, which must not end with what one page cannot be sent. */
  #send(message: ServerMessage): void {
    if (this.#page.readyState !== this.#page.OPEN) return;
    try {
      this.#page.send(JSON.stringify(message));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param text null for a message that is no text. */
  #take(text: string | null): void {
    // What comes after the message that closed the connection is not read.
    if (this.#page.readyState !== this.#page.OPEN) return;
    try {
      if (text === null) throw new BadMessage(1008, 'Not a message: text expected');
      this.#receive(readClientMessage(text));
    } catch (error) {
      if (error instanceof BadMessage) this.#close(error.code, error.message);
      else this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    report('A page’s connection was closed', error);
    this.#close(1011, 'The workbench failed; its log says where.');
  }

  #close(code: number, reason: string): void {
    // A reason has at most 123 bytes.
    const bytes = Buffer.from(reason).subarray(0, 120);
    this.#page.close(code, bytes.toString('utf8').replace(/\uFFFD+$/, ''));
  }

  #receive(message: ClientMessage): void {
    const host = this.#host;
    const user = this.#user;
    switch (message.type) {
      case 'identify':
        this.#identify(message.user);
        break;
      case 'resync':
        this.#hello();
        break;
      case 'mutations': {
        const { batch, list, baseVersion } = message;
        const snapshot = this.#snapshots;
        this.#queue = this.#queue.then(() => this.#apply(batch, list, baseVersion, snapshot));
        break;
      }
      case 'select':
        host.setSelection(user, message.sheetId, message.range);
        break;
      case 'answer':
        host.answerUi(user, message.id, message.answer);
        break;
      case 'click':
        this.#click(message.call, message.path);
        break;
      case 'run':
        this.#run(message.call, message.functionName, message.args);
        break;
      case 'follow':
        this.#following.follow(message.topics, user, message.span);
        break;
      case 'act':
        this.#answer(message.call, () => host.act(user, message));
        break;
    }
  }

  #click(call: number, path: string): void {
    const user = this.#user;
    // The script must see what the person typed just before.
    void this.#queue
      .then(() => this.#host.clickMenu(user, path))
      .then(
        () => this.#send({ type: 'clicked', call }),
        (error: unknown) => this.#send({ type: 'clicked', call, error: messageOf(error) }),
      );
  }

  #run(call: number, functionName: string, args: unknown[]): void {
    const user = this.#user;
    this.#answer(call, () => this.#host.run(user, functionName, args));
  }

  #answer(call: number, work: () => Promise<unknown>): void {
    void this.#queue.then(work).then(
      (value) => this.#send({ type: 'returned', call, value: value === undefined ? null : value }),
      (error: unknown) =>
        this.#send({
          type: 'threw',
          call,
          name: error instanceof Error ? error.name : 'Error',
          message: messageOf(error),
        }),
    );
  }

  #identify(wanted: string | undefined): void {
    const { people } = this.#host;
    this.#user = wanted !== undefined && people.includes(wanted) ? wanted : (people[0] ?? '');
    const user = this.#user;
    this.#stopUi();
    this.#stopUi = this.#host.onUi(user, (event) => this.#send({ type: 'ui', event }));
    this.#following.become(user);
    this.#hello();
    this.#host
      .openFile(user)
      .catch((error: unknown) => {
        const toast = { kind: 'toast', title: 'The file did not open cleanly', message: messageOf(error) } as const;
        this.#send({ type: 'ui', event: toast });
        return this.#host.menus(user);
      })
      .then((menus) => {
        if (user === this.#user) this.#send({ type: 'menus', menus });
      })
      .catch((error: unknown) => this.#fail(error));
  }

  /** The snapshot, and from then on every batch: both in one turn, so that none is missed or doubled. */
  #hello(): void {
    const host = this.#host;
    this.#stopMutations();
    this.#snapshots += 1;
    const snapshot = host.snapshot();
    this.#version = snapshot.version;
    this.#stopMutations = host.onMutations(({ version, list, origin }) => {
      this.#version = version;
      // If a batch ends after the page loaded again, the page treats it as another person's. #apply answers the page's own batches.
      const own = origin === this.#origin && this.#applying === this.#snapshots;
      if (!own) this.#send({ type: 'mutations', version, list });
    });
    this.#send({
      type: 'hello',
      title: host.title,
      people: host.people,
      user: this.#user,
      locale: host.locale,
      snapshot,
      selection: host.lastSelection(this.#user),
    });
    const float = () => {
      try {
        this.#send({ type: 'floating', floating: host.floating() });
      } catch (error) {
        this.#fail(error);
      }
    };
    this.#stopFloating();
    this.#stopFloating = host.onFloating(float);
    float();
  }

  /** What the page shows holds changes that were taken back. */
  #reload(message: string): void {
    this.#hello();
    this.#send({ type: 'ui', event: { kind: 'toast', title: 'Not saved', message, timeout: -1 } });
  }

  async #apply(
    batch: number,
    list: Parameters<Host['applyUserMutations']>[0],
    baseVersion: number,
    snapshot: number,
  ): Promise<void> {
    // The page was told to load again, so its earlier changes are gone from its screen too.
    if (snapshot !== this.#snapshots) return;
    this.#applying = snapshot;
    try {
      const applied = await this.#host.applyUserMutations(list, {
        origin: this.#origin,
        user: this.#user,
        baseVersion,
      });
      this.#send(applied ? { type: 'accepted', batch, version: this.#version } : { type: 'refused', batch });
    } catch (error) {
      this.#send({ type: 'refused', batch, reason: messageOf(error) });
    } finally {
      this.#applying = undefined;
    }
  }

  #end(): void {
    this.#stopReload();
    this.#stopMutations();
    this.#stopUi();
    this.#following.end();
    this.#stopFloating();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
