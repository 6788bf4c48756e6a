/** Makes a value at the first call and gives the same one at each that follows. */

export function once<T extends object | null>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
