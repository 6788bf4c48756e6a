/** Shortens what a message quotes from a file: a cell may hold megabytes. */

const MOST = 60;

/** The text on one line, cut after 60 characters. */
export function short(text: string | undefined): string {
  const line = (text ?? '')
    .slice(0, MOST * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
