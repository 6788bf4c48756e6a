/** Stands for src/core/messages/check.ts in the built add-on. */

import type { CheckTexts } from '../../core/messages/check';
import { readStored } from './read';

let texts: CheckTexts | undefined;

export function checkTexts(): CheckTexts {
  texts ??= readStored('Check') as CheckTexts;
  return texts;
}
