/** The last resort for an error that nobody waits for: the log says what went wrong and where, and the server goes on. */

export function report(what: string, error: unknown): void {
  console.error(`${what}:`, error instanceof Error ? (error.stack ?? error.message) : error);
}
