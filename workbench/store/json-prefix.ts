/** Reads a damaged JSON text up to its first fault. */

/**
 * The value as far as it goes: complete members alone, of objects and lists that were not ended.
 *
 * @returns undefined where not even the first member is complete.
 */
export function parsePrefix(text: string): unknown {
  const closers: string[] = [];
  /** What can be parsed, up to the last place where a member was complete, and what it takes to end it there. */
  let whole: { end: number; closers: string } | null = null;
  const tokens = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|[{}[\],:]|-?\d[\d.eE+-]*|true|false|null|\s+/uy;
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [token] = match;
    if (token === '{' || token === '[') closers.unshift(token === '{' ? '}' : ']');
    if (token === '}' || token === ']') {
      if (closers.shift() !== token) break;
      if (closers.length === 0) return attempt(text.slice(0, tokens.lastIndex));
    }
    if (token === ',') whole = { end: match.index, closers: closers.join('') };
  }
  return whole ? attempt(text.slice(0, whole.end) + whole.closers) : undefined;
}

function attempt(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
