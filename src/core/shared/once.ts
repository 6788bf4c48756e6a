/** Values that are made once and kept. */

/** Makes a value at the first call and gives the same one at each that follows. */
export function once<T extends object | null>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Finds a value for each pair of arguments once. An undefined value is looked for again. */
export function oncePerPair<A, B, T>(find: (a: A, b: B) => T): (a: A, b: B) => T {
  const kept = new Map<A, Map<B, T>>();
  return (a, b) => {
    let known = kept.get(a);
    if (!known) {
      known = new Map();
      kept.set(a, known);
    }
    let found = known.get(b);
    if (found === undefined) {
      found = find(a, b);
      known.set(b, found);
    }
    return found;
  };
}
