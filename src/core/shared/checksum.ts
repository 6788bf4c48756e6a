/** A short checksum of a text, to tell texts apart. */

/** FNV-1a, 32 bits (Fowler, Noll and Vo), over UTF-16 units, in base 36: finds what was edited or lost, and no ill will. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
