/** The server's functions as typed promises over google.script.run. */

import type { ClientApi } from '../core/api';

/** True when a type survives google.script.run: plain data only. A Date fails by its methods, as it does on Google. */
type IsJson<T> = [Exclude<T, string | number | boolean | null>] extends [never]
  ? true
  : Exclude<T, string | number | boolean | null> extends infer U
    ? U extends (...args: never[]) => unknown
      ? false
      : U extends readonly (infer E)[]
        ? IsJson<E>
        : U extends object
          ? false extends { [K in keyof U]-?: IsJson<Exclude<U[K], undefined>> }[keyof U]
            ? false
            : true
          : false
    : never;

/** Keeps the functions whose arguments and results are JSON; any other becomes `never` and cannot be called. */
export type JsonApi<Api> = {
  [K in keyof Api]: Api[K] extends (...args: infer A) => infer R
    ? [IsJson<A>, IsJson<R>] extends [true, true]
      ? Api[K]
      : never
    : never;
};

export type ClientOf<Api extends JsonApi<Api>> = {
  [K in keyof Api]: Api[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;
};

export type Client = ClientOf<ClientApi>;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare const google: { script: { run: Runner & Record<string, (...args: unknown[]) => void> } };

/** The server's words without the class name that Google puts before them. */
export function serverMessage(error: unknown): string {
  const text = error instanceof Error || isMessage(error) ? error.message : String(error);
  return text.replace(/^(?:(?:Uncaught )?(?:\w*Error|Exception): )+/, '').trim();
}

function isMessage(value: unknown): value is { message: string } {
  return typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string';
}

function remote<K extends keyof ClientApi>(name: K): Client[K] {
  const call = (...args: unknown[]) =>
    new Promise((resolve, reject) => {
      const runner = google.script.run
        .withSuccessHandler(resolve)
        .withFailureHandler((error) => reject(new Error(serverMessage(error)))) as typeof google.script.run;
      const send = runner[name];
      if (!send) throw new Error(`The add-on has no function ${name}.`);
      send.apply(runner, args);
    });
  // The wire is untyped; ClientApi is the one statement of what crosses it.
  return call as unknown as Client[K];
}

export const client: Client = {
  getSidebarConfig: remote('getSidebarConfig'),
  getSelection: remote('getSelection'),
  getDeal: remote('getDeal'),
  findDeals: remote('findDeals'),
  getDealHistory: remote('getDealHistory'),
  setUpWorkbook: remote('setUpWorkbook'),
  moveDeal: remote('moveDeal'),
  importDeals: remote('importDeals'),
  setPolling: remote('setPolling'),
};
