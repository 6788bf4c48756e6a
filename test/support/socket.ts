/** A page's connection to a served workbench, without the page: it reads the token from the page and sends what it is given. */

import { WebSocket } from 'ws';
import type { ServerMessage } from '../../workbench/protocol';

type Hello = Extract<ServerMessage, { type: 'hello' }>;

/** The token that the page at this address carries. */
export async function tokenOf(url: string): Promise<string> {
  const page = await (await fetch(url)).text();
  const token = /<meta name="workbench-token" content="([\w-]+)">/.exec(page)?.[1];
  if (!token) throw new Error(`The page at ${url} carries no token.`);
  return token;
}

/** A socket with the token and the origin of the page, once it is open; or why it was not opened. */
export async function connect(url: string, token?: string, origin = new URL(url).origin): Promise<WebSocket> {
  const socket = new URL('/socket', url.replace('http', 'ws'));
  socket.searchParams.set('token', token ?? (await tokenOf(url)));
  const page = new WebSocket(socket, { origin });
  await new Promise((resolve, reject) => {
    page.once('open', resolve);
    page.once('error', reject);
  });
  return page;
}

export class Client {
  readonly #received: ServerMessage[] = [];
  readonly #waiting = new Set<() => void>();
  /** The code and the reason with which the server closed the connection. */
  closed: { code: number; reason: string } | null = null;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.#received.push(JSON.parse(String(data)) as ServerMessage);
      this.#wake();
    });
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
      this.#wake();
    });
    socket.on('error', () => {});
  }

  static async open(url: string, token?: string): Promise<Client> {
    return new Client(await connect(url, token));
  }

  /** Opens the file, as a page does first. */
  async greet(): Promise<Hello> {
    this.send({ type: 'identify' });
    return this.next('hello');
  }

  send(message: unknown): void {
    this.raw(JSON.stringify(message));
  }

  raw(data: string | Uint8Array): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(data);
  }

  /** The next message of that type, those that have come already included. */
  async next<T extends ServerMessage['type']>(type: T): Promise<Extract<ServerMessage, { type: T }>> {
    for (;;) {
      const index = this.#received.findIndex((message) => message.type === type);
      if (index >= 0) {
        const [found] = this.#received.splice(0, index + 1).slice(-1);
        return found as Extract<ServerMessage, { type: T }>;
      }
      if (this.closed) throw new Error(`Closed with ${this.closed.code} ${this.closed.reason}, awaited ${type}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Resolves once the connection is closed. */
  async closing(): Promise<{ code: number; reason: string }> {
    while (!this.closed) await new Promise<void>((resolve) => this.#waiting.add(resolve));
    return this.closed;
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const each of waiting) each();
  }

  end(): void {
    this.socket.terminate();
  }
}
