/** The stored state of pulses: series, waves and when each question was last asked. It never contains an answer. */

import type { Asked, PulseState, Series, SheetIds, Wave } from './types';

const PREFIX = 'pulse.';

/** The key under which a value is kept. */
export const keyOfSeries = (id: string): string => `${PREFIX}series.${id}`;
export const keyOfWave = (id: string): string => `${PREFIX}wave.${id}`;
export const KEY_OF_ASKED = `${PREFIX}asked`;
export const KEY_OF_SHEETS = `${PREFIX}sheets`;

/** Reads the state out of a store of texts; what is not of a pulse is passed over. */
export function parseState(stored: Readonly<Record<string, string>>): PulseState {
  const state: PulseState = { series: [], waves: [], asked: {}, sheets: {} };
  for (const key of Object.keys(stored).sort()) {
    const text = stored[key] ?? '';
    if (key.startsWith(keyOfSeries(''))) state.series.push(JSON.parse(text) as Series);
    else if (key.startsWith(keyOfWave(''))) state.waves.push(JSON.parse(text) as Wave);
    else if (key === KEY_OF_ASKED) state.asked = JSON.parse(text) as Asked;
    else if (key === KEY_OF_SHEETS) state.sheets = JSON.parse(text) as SheetIds;
  }
  return state;
}

/** A name for a new wave: its day, numbered where there is one of that day already. */
export function nameWave(state: PulseState, isoDay: string): string {
  const taken = new Set(state.waves.map(({ id }) => id));
  let name = `P-${isoDay}`;
  for (let count = 2; taken.has(name); count++) name = `P-${isoDay}-${count}`;
  return name;
}

/** When each question was asked, with those of a new wave; what is older than any rule asks for is let go. */
export function markAsked(asked: Asked, ids: readonly string[], today: number): Asked {
  const recent = Object.entries(asked).filter(([, day]) => today - day < 400);
  return { ...Object.fromEntries(recent), ...Object.fromEntries(ids.map((id) => [id, today])) };
}
