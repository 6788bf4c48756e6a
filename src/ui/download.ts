/** Hands a text to the browser as a file to save. */

/** @param type such as `text/csv` */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser must have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
