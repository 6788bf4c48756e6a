/** Holds the port of `npm start` while the workbook is opened, so that a second start fails before it touches a folder. */

import { createServer } from 'node:net';

/**
 * @param port 0: any free one, of which none need be held.
 * @throws when the port is in use.
 */
export async function holdPort(port: number): Promise<{ release(): Promise<void> }> {
  if (port === 0) return { release: () => Promise.resolve() };
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const message = `Port ${port} is in use. Close the program that uses it, or set PORT to another.`;
      reject(isTaken ? new Error(message) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
