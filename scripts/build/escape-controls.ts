/** Writes control characters of a built script as escapes. */

/** Control characters stand in literals alone, where an escape means the same: raw, an editor or a transfer may drop them. */
export function escapeControls(code: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  return code.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
