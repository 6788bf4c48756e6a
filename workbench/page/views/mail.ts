/** Messages as they are shown: HTML without scripts and network, links in plain text. */

/** Scripts cannot run in the sandbox; this keeps images and styles from the network as well. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

/** A document for a sandboxed frame, whose links open in a tab of their own. */
export function mailDocument(html: string): string {
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank">`;
  const style =
    '<style>body{margin:16px;font:14px/1.5 system-ui,sans-serif;color:#1f2a28;overflow-wrap:anywhere}img{max-width:100%}</style>';
  return `<!doctype html><html><head>${head}${style}</head><body>${html}</body></html>`;
}

/** Whom a message went to, in a line: who stands first in it and how many more, or how many stand in Bcc alone. */
export function addressees({ to, cc, bcc }: { to: string; cc: string; bcc: string }): string {
  const shown = listOf(`${to},${cc}`);
  const blind = listOf(bcc);
  const [first = blind.length > 0 ? `${blind.length === 1 ? blind[0] : `${blind.length} people`} in Bcc` : 'nobody'] =
    shown;
  const more = shown.length === 0 ? 0 : shown.length + blind.length - 1;
  return more > 0 ? `${first} and ${more} more` : first;
}

function listOf(addresses: string): string[] {
  return addresses
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** A text in pieces, those that are web addresses told apart. */
export function withLinks(text: string): { text: string; link: boolean }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((piece, index) => ({ text: piece, link: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** '2 KB' */
export function fileSize(base64: string): string {
  const bytes = Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
