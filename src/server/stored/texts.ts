/** Stands for src/core/messages/texts.ts in the built add-on: English is part of the code, Malay is read when needed. */

import type { Locale } from '../../core/api';
import { readStored } from './read';

type Texts = Readonly<Record<string, string | undefined>>;

/** Put in by the build. */
declare const ENGLISH: Texts;
const english: Texts = ENGLISH;
let malay: Texts | undefined;

export function textIn(key: string, locale: Locale): string | undefined {
  if (locale === 'ms' && !malay) {
    try {
      malay = readStored('Malay') as Texts;
    } catch {
      // An error in English is better than one that nobody can read.
      malay = english;
    }
  }
  return (locale === 'ms' && malay?.[key]) || english[key];
}
