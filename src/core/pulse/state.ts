/** The stored state of pulses: series, waves and when each question was last asked. It never contains an answer. */

import { type PastWave, type Roll, readRoll, type Shown, writeRoll } from './roll';
import type { Asked, PulseState, Series, SheetIds, Wave } from './types';

const PREFIX = 'pulse.';

/** The key under which a value is kept. */
export const keyOfSeries = (id: string): string => `${PREFIX}series.${id}`;
export const keyOfWave = (id: string): string => `${PREFIX}wave.${id}`;
/** What a wave has shown, and who was asked: both are kept when the wave is let go. A long roll has several parts. */
export const keyOfShown = (id: string): string => `${PREFIX}shown.${id}`;
const keyOfRoll = (id: string, part: number): string => `${PREFIX}roll.${id}.${part}`;
export const KEY_OF_ASKED = `${PREFIX}asked`;
export const KEY_OF_SHEETS = `${PREFIX}sheets`;

/** Reads the state out of a store of texts; what is not of a pulse is passed over. */
export function parseState(stored: Readonly<Record<string, string>>): PulseState {
  const state: PulseState = {
    series: [],
    waves: [],
    asked: {},
    sheets: {},
    rolls: parseRolls(stored),
    shown: new Map(),
  };
  for (const key of Object.keys(stored).sort()) {
    const text = stored[key] ?? '';
    if (key.startsWith(keyOfSeries(''))) state.series.push(JSON.parse(text) as Series);
    else if (key.startsWith(keyOfWave(''))) state.waves.push(JSON.parse(text) as Wave);
    else if (key.startsWith(keyOfShown('')))
      state.shown.set(key.slice(keyOfShown('').length), JSON.parse(text) as Shown);
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

/** A property holds 9 KB, and a character may need three bytes. */
const PART = 3_000;
/** A roll that is the same as another wave's names that wave. */
const SAME = '=';

/** The values that keep a roll. A weekly pulse of the same people keeps it once: the first of a wave that is over. */
export function rollValues(
  { rolls, waves }: Pick<PulseState, 'rolls' | 'waves'>,
  id: string,
  roll: Roll,
): Record<string, string> {
  const text = writeRoll(roll);
  const isFixed = (other: string): boolean =>
    waves.every((wave) => wave.id !== other || wave.status === 'closed' || wave.status === 'cancelled');
  // A roll that has grown is written out: it is longer than before, so that no part of before is left.
  const same = rolls.has(id)
    ? undefined
    : [...rolls].find(([other, each]) => isFixed(other) && writeRoll(each) === text);
  const parts = same ? [`${SAME}${same[0]}`] : (text.match(new RegExp(`[^]{1,${PART}}`, 'g')) ?? []);
  return Object.fromEntries(parts.map((part, index) => [keyOfRoll(id, index), part]));
}

function parseRolls(stored: Readonly<Record<string, string>>): Map<string, Roll> {
  const texts = new Map<string, string>();
  for (const key of Object.keys(stored).filter((each) => each.startsWith(`${PREFIX}roll.`))) {
    const id = key.slice(`${PREFIX}roll.`.length, key.lastIndexOf('.'));
    if (texts.has(id)) continue;
    let text = '';
    for (let part = 0; stored[keyOfRoll(id, part)] !== undefined; part++) text += stored[keyOfRoll(id, part)];
    texts.set(id, text);
  }
  const textOf = (id: string): string | undefined => {
    let text = texts.get(id);
    // Each names an earlier one, so that there is an end.
    for (let steps = 0; text?.startsWith(SAME) && steps < texts.size; steps++)
      text = texts.get(text.slice(SAME.length));
    return text?.startsWith(SAME) ? undefined : text;
  };
  return new Map(
    [...texts.keys()].flatMap((id): [string, Roll][] => {
      const text = textOf(id);
      return text === undefined ? [] : [[id, readRoll(text)]];
    }),
  );
}

/** What all waves but one have shown. */
export function pastWaves({ rolls, shown }: PulseState, id: string): PastWave[] {
  return [...shown].flatMap(([other, each]) => {
    const roll = rolls.get(other);
    return other === id || !roll ? [] : [{ roll, shown: each }];
  });
}
