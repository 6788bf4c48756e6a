/**
 * Gives scripts quick access to what the realm's global object holds. In a context of Node's `vm` every look-up of `Math` or
 * `Date` goes through an interceptor, about twenty times as slow as a variable; names declared in a script come before the
 * global object, so each built-in gets a variable as well.
 */

/** JavaScript that lists the names of the global object that can be declared as variables, as JSON. */
export const listNames = `JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) =>
  Object.getOwnPropertyDescriptor(globalThis, name).configurable && /^[A-Za-z]+$/.test(name) &&
  name !== 'eval' && name !== 'globalThis'))`;

/** What stands before a name that a script declares, deletes or names as text. */
const DECLARING =
  /(?:\b(?:function\*?|class)\s+|\bdelete\s+[\w.]*|\b(?:var|let|const)\s+(?:[\w$]+\s*,\s*)*|\b(?:var|let|const)\s*[{[][^}\]]*|['"`])$/;
const ASSIGNING = /^\s*=(?![=>])/;
/** As in `{ Map } = …`, and in lists, where nothing is lost. */
const LISTED = /[{,]\s*$/;
const LISTED_ON = /^\s*[,}]/;
/** How many characters around a name are looked at. */
const AROUND = 80;

/**
 * JavaScript that declares the names as variables. Left out is what a source declares, replaces or names as text itself: it
 * must find, and change, the global object's own.
 */
export function declareNames(names: readonly string[], sources: readonly string[]): string {
  const free = new Set(names);
  for (const source of sources) {
    for (const { 0: word, index } of source.matchAll(/[A-Za-z_$][\w$]*/g)) {
      if (!free.has(word)) continue;
      const end = index + word.length;
      const before = source.slice(Math.max(0, index - AROUND), index);
      const after = source.slice(end, end + AROUND);
      if (DECLARING.test(before) || ASSIGNING.test(after) || (LISTED.test(before) && LISTED_ON.test(after))) {
        free.delete(word);
      }
    }
  }
  return free.size > 0 ? `let ${[...free].map((name) => `${name} = globalThis.${name}`).join(', ')};` : '';
}
