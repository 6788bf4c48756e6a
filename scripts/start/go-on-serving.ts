/** Keeps the workbench open for those who work in it, whatever fails in its process. */

/**
 * An error that nothing has caught is logged with its stack, and the next edit is served. This is the program's to decide: the
 * library installs no handlers in a process that is not its own.
 */
export function goOnServing(): void {
  const told = (error: unknown) =>
    console.error(
      'An error in the workbench, which goes on:',
      error instanceof Error ? (error.stack ?? error.message) : error,
    );
  process.on('uncaughtException', told);
  process.on('unhandledRejection', told);
}
