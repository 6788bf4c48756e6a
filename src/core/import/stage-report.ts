/** Says of an import what every stage and status of the file became, so that the user can map them. */

import type { ImportedStage } from '../api';
import { normalise } from '../i18n/name';
import { stageKey } from '../stages/stages';
import { short } from './short';
import type { MappedStage } from './stages';

export interface StageReport {
  /** @param mapped null where nothing says whether the deal was won or lost */
  add(theirs: { stage: string; status: string }, mapped: MappedStage | null): void;
  /** The names in the order of their first line. @param added the stages that the import adds */
  stages(added: readonly string[]): ImportedStage[];
}

/** As many names are listed: a column with more holds something else. */
const MOST = 100;

export function createStageReport(): StageReport {
  const found = new Map<string, { theirs: string; lines: number; ours: Map<string, number>; isDoubtful: boolean }>();
  return {
    add({ stage, status }, mapped) {
      const theirs = stage || status;
      if (theirs === '') return;
      const key = normalise(theirs);
      const entry = found.get(key) ?? { theirs: short(theirs), lines: 0, ours: new Map(), isDoubtful: false };
      entry.lines++;
      const ours = mapped?.stage ?? '';
      entry.ours.set(ours, (entry.ours.get(ours) ?? 0) + 1);
      entry.isDoubtful ||= mapped === null || mapped.note === 'lostByName';
      found.set(key, entry);
    },
    stages(added) {
      const isAdded = new Set(added.map(stageKey));
      return [...found.values()].slice(0, MOST).map(({ theirs, lines, ours, isDoubtful }) => {
        const names = [...ours].sort(([, a], [, b]) => b - a).map(([name]) => name);
        return { theirs, lines, ours: names, isNew: isAdded.has(stageKey(names[0] ?? '')), isDoubtful };
      });
    },
  };
}
