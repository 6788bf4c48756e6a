/**
 * The one format of a catalogue: a feature keeps its texts in `texts/<language>.ts`, one file for each language, and joins
 * them in `texts.ts`. English decides the keys: a text that another language lacks does not compile.
 */

import type { Locale } from './locale';

/** The texts of one language, with the keys of the English ones. */
export type Texts<English> = { readonly [K in keyof English]: string };

/** The same texts in every language. `{name}` stands for a value; `_one` and `_other` are chosen by the count. */
export type Catalogue<Key extends string = string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;
