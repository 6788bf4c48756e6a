/** What the dialog asks of Google's frame: to be closed. */

declare const google: { script: { host: { close(): void } } };

export function closeDialog(): void {
  google.script.host.close();
}
