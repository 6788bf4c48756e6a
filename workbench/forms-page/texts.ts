/** The page's own words, in the language of whoever reads it. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, message } from '../forms/messages.js';

export const Texts = createContext<Language>('en');

type Rest<T> = T extends [unknown, ...infer R] ? R : never;

/** `say('next')`. */
export function useTexts(): { language: Language; say: (...what: Rest<Parameters<typeof message>>) => string } {
  const language = useContext(Texts);
  return { language, say: (...what) => message(language, ...what) };
}
