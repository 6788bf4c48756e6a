/** The page's WebSocket: reconnects by itself and says how things stand. */

import type { ClientMessage, ServerMessage } from '../protocol.js';

export type ConnectionState = 'connecting' | 'open' | 'lost';

const RETRY_MS = 1000;

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
    const { protocol, host } = window.location;
    const socket = new WebSocket(`${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/socket`);
    this.#socket = socket;
    this.#onState('connecting');
    socket.onopen = () => this.#onState('open');
    socket.onmessage = ({ data }) => this.#onMessage(JSON.parse(String(data)) as ServerMessage);
    socket.onclose = () => {
      if (this.#closed) return;
      this.#onState('lost');
      this.#retry = setTimeout(() => this.open(), RETRY_MS);
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
