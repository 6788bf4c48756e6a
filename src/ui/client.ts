/** The server's functions as typed promises over google.script.run. */

import type { ClientApi } from '../core/api';
import type { DuplicatesApi } from '../core/duplicates/api';
import type { ErasureApi } from '../core/erasure/api';
import type { ExportApi } from '../core/export/api';
import type { LeadsApi } from '../core/leads/api';

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

export type Client = ClientOf<ClientApi & DuplicatesApi & ExportApi & LeadsApi & ErasureApi>;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare const google: { script: { run: Runner & Record<string, (...args: unknown[]) => void> } };

/** The server's words without the class name that Google puts before them. */
export function serverMessage(error: unknown): string {
  const message = (error as Partial<Error> | null)?.message || String(error);
  // A failure without words must still be seen.
  return message.replace(/^(\w*(Error|Exception): )+/, '').trim() || String(error);
}

/** The types alone say what the server offers; at run time a property is the call of that name. */
export const client = new Proxy({} as Client, {
  get:
    (_, name: string) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const runner = google.script.run
          .withSuccessHandler(resolve)
          .withFailureHandler((error) => reject(new Error(serverMessage(error)))) as typeof google.script.run;
        runner[name]?.(...args);
      }),
});
