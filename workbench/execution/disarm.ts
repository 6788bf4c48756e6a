/**
 * Takes out of a thread what a script could do harm with, should an object of the thread's own realm reach it in spite of all:
 * `error.constructor.constructor` would be `Function`, and `Function('return process')()` all of Node.
 */

/** Makers of functions out of text, for each kind of function. */
const KINDS = [() => undefined, async () => undefined, function* () {}, async function* () {}].map(
  (each) => Object.getPrototypeOf(each) as object,
);

/** JavaScript's own names; whatever else the global object holds is Node's. */
const LANGUAGE =
  /^(globalThis|Infinity|NaN|undefined|JSON|Math|Intl|Reflect|Proxy|Symbol|BigInt|Boolean|Number|String|RegExp|Date|Map|Set|WeakMap|WeakSet|WeakRef|DataView|\w*Array|\w*ArrayBuffer|SharedArrayBuffer|Atomics|Iterator|Object|Function|Promise|\w*Error|is[FN]\w+|parse\w+|(en|de)codeURI\w*|(un)?escape)$/;

/** Prototypes that have no name. */
function nameless(): object[] {
  const iterators = [[].values(), new Map().values(), new Set().values(), ''[Symbol.iterator](), ''.matchAll(/x/g)];
  const prototypes = iterators.map((each) => Object.getPrototypeOf(each) as object);
  const kinds = KINDS.flatMap((each) => [each, (each as { prototype?: object }).prototype ?? []]);
  const base = prototypes.map((each) => Object.getPrototypeOf(each) as object);
  return [...prototypes, ...base, ...kinds, Object.getPrototypeOf(Int8Array) as object];
}

/** Called once the thread's own code has loaded; that code keeps what it needs in variables. */
export function disarmThread(): void {
  for (const kind of KINDS) Reflect.deleteProperty(kind, 'constructor');
  const globals = globalThis as Record<string, unknown>;
  const names = Object.getOwnPropertyNames(globals);
  const shared = names.filter((name) => LANGUAGE.test(name) && name !== 'globalThis').map((name) => globals[name]);
  for (const each of [...nameless(), ...shared]) {
    const prototype = (each as { prototype?: unknown } | undefined)?.prototype;
    // A getter that a script left on one of these would be called with objects of Node's own.
    for (const object of [each, prototype]) Object.freeze(object);
  }
  for (const name of names) if (!LANGUAGE.test(name)) Reflect.deleteProperty(globals, name);
}
