/** Stands for src/core/messages/pulse.ts in the built add-on. */

import type { PulseTexts } from '../../core/messages/pulse';
import { readStored } from './read';

let texts: PulseTexts | undefined;

export function pulseTexts(): PulseTexts {
  texts ??= readStored('Pulse') as PulseTexts;
  return texts;
}
