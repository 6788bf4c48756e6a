/** Maps the stages of an export to ours. A stage that is neither known nor mapped becomes a new open stage. */

import type { Locale, StageType } from '../api';
import { normalise } from '../i18n/name';
import { STAGE_TYPES } from '../stages/columns';
import { type StageTable, stageKey, typeByName } from '../stages/stages';

export interface MappedStage {
  pipeline: string;
  /** Blank when the export gives none. */
  stage: string;
  type: StageType;
}

export interface StageMapper {
  map(deal: { stage: string; status: string; pipeline: string }): MappedStage;
  /** Stages that must be added, in the order of their occurrence; the type in the workbook's language. */
  added: { pipeline: string; stage: string; type: string }[];
}

/**
 * Makes the mapping.
 *
 * @param mapping their stage name → ours
 * @param pipelines the pipeline of every record: a single one that is unknown here is taken for our first
 */
export function createStageMapper(
  table: StageTable,
  mapping: Readonly<Record<string, string>>,
  pipelines: readonly string[],
  locale: Locale,
): StageMapper {
  const wanted = new Map(Object.entries(mapping).map(([theirs, ours]) => [normalise(theirs), ours]));
  const unknown = new Set(pipelines.filter((name) => name !== '' && !isKnown(table, name)));
  const sole = unknown.size === 1;
  const first = table.pipelines[0] ?? '';
  const fresh = new Map<string, MappedStage>();
  const added: StageMapper['added'] = [];

  const map: StageMapper['map'] = ({ stage: theirs, status, pipeline: given }) => {
    const pipeline = sole && unknown.has(given) ? '' : given;
    const home = pipeline || first;
    const byStatus = typeByName(status);
    const name = wanted.get(normalise(theirs)) ?? theirs;
    const known = table.find(home, name) ?? (pipeline === '' ? table.find('', name) : undefined);
    // Pipedrive keeps a won deal in its last open stage, and says Won in the status.
    const type = byStatus !== 'Open' ? byStatus : (known?.type ?? typeByName(name));
    if (type !== 'Open' && known?.type !== type) {
      const end = table.stages.find((stage) => stage.type === type && stageKey(stage.pipeline) === stageKey(home));
      return end ? { pipeline, stage: end.name, type } : add(home, pipeline, STAGE_TYPES[type][locale], type);
    }
    if (known) return { pipeline, stage: known.name, type: known.type };
    return name === '' ? { pipeline, stage: '', type: 'Open' } : add(home, pipeline, name, 'Open');
  };

  function add(home: string, pipeline: string, stage: string, type: StageType): MappedStage {
    const key = `${stageKey(home)}\n${stageKey(stage)}`;
    const before = fresh.get(key);
    if (before) return { ...before, pipeline };
    fresh.set(key, { pipeline, stage, type });
    added.push({ pipeline: home, stage, type: STAGE_TYPES[type][locale] });
    return { pipeline, stage, type };
  }

  return { map, added };
}

function isKnown(table: StageTable, pipeline: string): boolean {
  return table.pipelines.some((name) => stageKey(name) === stageKey(pipeline));
}
