/** Keeps the state of pulses in the document's properties. A copy of the file has none, so no pulse runs twice. */

import type { Shown } from '../../core/pulse/roll';
import { KEY_OF_ASKED, KEY_OF_SHEETS, keyOfSeries, keyOfShown, keyOfWave, parseState } from '../../core/pulse/state';
import type { PulseState, Series, SheetIds, Wave } from '../../core/pulse/types';
import { twice } from '../workbook/twice';

/** The parts of the state to write. */
export interface StateChange {
  series?: Series;
  wave?: Wave;
  asked?: PulseState['asked'];
  sheets?: SheetIds;
  /** Of the wave that is written. */
  shown?: Shown;
  /** Keys and values that keep the wave's roll. */
  roll?: Record<string, string>;
}

/** Reads the state. One round trip. */
export function readState(): PulseState {
  return parseState(PropertiesService.getDocumentProperties().getProperties());
}

/**
 * Writes what has changed, all or nothing. One round trip. What was done must not stay unknown because one call failed: it
 * would be done again.
 */
export function saveState({ series, wave, asked, sheets, shown, roll }: StateChange): void {
  const values: Record<string, string> = { ...roll };
  if (series) values[keyOfSeries(series.id)] = JSON.stringify(series);
  if (wave) values[keyOfWave(wave.id)] = JSON.stringify(wave);
  if (wave && shown) values[keyOfShown(wave.id)] = JSON.stringify(shown);
  if (asked) values[KEY_OF_ASKED] = JSON.stringify(asked);
  if (sheets) values[KEY_OF_SHEETS] = JSON.stringify(sheets);
  twice(() => PropertiesService.getDocumentProperties().setProperties(values));
}

/** Lets a wave go whose answers are erased; what it has shown, and who was asked, stays known. One round trip. */
export function forgetWave({ id }: Wave): void {
  twice(() => PropertiesService.getDocumentProperties().deleteProperty(keyOfWave(id)));
}
