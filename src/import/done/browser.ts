/** What the dialog asks of the browser and of Google's frame: a download, and to be closed. */

declare const google: { script: { host: { close(): void } } };

/** Saves a text as a file. Excel takes it for UTF-8 by the mark at its start. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser must have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function closeDialog(): void {
  google.script.host.close();
}
