/** The page's WebSocket: reconnects by itself and says how things stand. */

import type { ClientMessage, ServerMessage } from '../protocol.js';

export type ConnectionState = 'connecting' | 'open' | 'lost';

const RETRY_MS = 1000;

/** As the server writes it into each page (`workbench/server/token.ts`). */
const TOKEN = /<meta name="workbench-token" content="([\w-]+)">/;

export class Connection {
  readonly #onMessage: (message: ServerMessage) => void;
  readonly #onState: (state: ConnectionState) => void;
  #socket: WebSocket | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(onMessage: (message: ServerMessage) => void, onState: (state: ConnectionState) => void) {
    this.#onMessage = onMessage;
    this.#onState = onState;
  }

  open(): void {
    this.#connect(document.querySelector<HTMLMetaElement>('meta[name="workbench-token"]')?.content ?? '');
  }

  /** A workbench that was started anew has another token, which its page tells. */
  async #openAgain(): Promise<void> {
    try {
      const response = await fetch('/', { cache: 'no-store' });
      const token = TOKEN.exec(await response.text())?.[1];
      if (this.#closed) return;
      if (token) this.#connect(token);
      else this.#retryLater();
    } catch {
      this.#retryLater();
    }
  }

  #retryLater(): void {
    if (!this.#closed) this.#retry = setTimeout(() => void this.#openAgain(), RETRY_MS);
  }

  #connect(token: string): void {
    const { protocol, host } = window.location;
    const socket = new WebSocket(`${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/socket?token=${token}`);
    this.#socket = socket;
    this.#onState('connecting');
    socket.onopen = () => this.#onState('open');
    socket.onmessage = ({ data }) => this.#onMessage(JSON.parse(String(data)) as ServerMessage);
    socket.onclose = () => {
      if (this.#closed) return;
      this.#onState('lost');
      this.#retryLater();
    };
  }

  send(message: ClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#socket?.close();
  }
}
