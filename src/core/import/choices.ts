/** Looks up what the user chose for a name in the file: a header, a stage, a value. Reports may have shortened the name. */

import { short } from './short';

export type Choose<T> = (name: string) => T | undefined;

/**
 * Makes the look-up.
 *
 * @param keyOf makes names alike that mean the same; left out: names are compared as they are
 */
export function createChoices<T>(
  choices: Readonly<Record<string, T>> = {},
  keyOf: (name: string) => string = (name) => name,
): Choose<T> {
  // A header may be called "constructor": an object would answer with a function.
  const known = new Map(Object.entries(choices).map(([name, choice]) => [keyOf(name.trim()), choice]));
  return (name) => {
    const key = keyOf(name.trim());
    return known.has(key) ? known.get(key) : known.get(keyOf(short(name)));
  };
}
