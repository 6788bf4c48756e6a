/** Logs an error that no caller waits for: what went wrong and where. The server continues. */

export function report(what: string, error: unknown): void {
  console.error(`${what}:`, error instanceof Error ? (error.stack ?? error.message) : error);
}
