/** Reads the command line and environment of `npm start`. */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allLocales, isLocale, type Locale } from '../../src/core/i18n/locale';

export interface StartOptions {
  port: number;
  /** CSV file to fill a new workbook from. */
  importFile?: string;
  /** Folder that keeps the workbook; absent: chosen by what is opened. */
  dir?: string;
  locale: Locale;
}

/** @throws with what was expected, naming the option. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { import: { type: 'string' }, dir: { type: 'string' }, locale: { type: 'string', default: 'en' } },
  });
  const port = Number(env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT: expected a whole number from 0 to 65535, got "${env.PORT}".`);
  }
  const { locale, dir } = values;
  if (!isLocale(locale)) throw new Error(`--locale: expected ${allLocales().join(' or ')}, got "${locale}".`);
  if (values.import !== undefined && !existsSync(values.import)) {
    throw new Error(`--import: there is no file ${values.import}.`);
  }
  return {
    port,
    locale,
    ...(dir === undefined ? {} : { dir }),
    ...(values.import === undefined ? {} : { importFile: values.import }),
  };
}
