/** Maps the stages of an export to ours. A stage that is neither known nor mapped becomes a new open stage. */

import type { Locale, StageType } from '../api';
import { normalise } from '../i18n/name';
import { UserError } from '../shared/errors';
import { STAGE_TYPES } from '../stages/columns';
import { type StageTable, stageKey, typeByName } from '../stages/stages';
import { createChoices } from './choices';
import { splitPipeline } from './entered';
import { short } from './short';
import { type State, typeOfStage } from './state';
import type { Translate } from './texts';

export interface MappedStage {
  pipeline: string;
  /** Blank when the export gives none. */
  stage: string;
  type: StageType;
  /** What the user should know of it: the stage was assumed, or its name and the state disagree. */
  note?: 'firstStage' | 'closedButOpen' | 'lostByName';
}

export interface TheirStage {
  stage: string;
  /** What the status said, as it is written: it can be mapped, too. */
  status: string;
  state: State | undefined;
  pipeline: string;
}

export interface StageMapper {
  /** @returns null for a closed deal where nothing says whether it was won, or two things contradict each other. */
  map(deal: TheirStage): MappedStage | null;
  /** Stages that must be added, in the order of their occurrence; the type in the workbook's language. */
  added: { pipeline: string; stage: string; type: string }[];
}

export interface StageSettings {
  /** Their name of a stage or status → ours. */
  mapping: Readonly<Record<string, string>>;
  /** The pipeline of every record: a single one that is unknown here is taken for our first. */
  pipelines: readonly string[];
  locale: Locale;
  t: Translate;
}

/** More new stages than any team has: then the column is none of stages. */
export const MOST_NEW_STAGES = 60;

/** Makes the mapping. Its `map` throws a UserError when there are more new stages than a pipeline can have. */
export function createStageMapper(table: StageTable, { mapping, pipelines, locale, t }: StageSettings): StageMapper {
  const wanted = createChoices(mapping, normalise);
  const unknown = new Set(pipelines.filter((name) => name !== '' && !isKnown(table, name)));
  const sole = unknown.size === 1;
  const first = table.pipelines[0] ?? '';
  const fresh = new Map<string, MappedStage>();
  const added: StageMapper['added'] = [];
  const inHome = (home: string, holds: (type: StageType) => boolean) =>
    table.stages.find(({ type, pipeline }) => holds(type) && stageKey(pipeline) === stageKey(home));

  const map: StageMapper['map'] = ({ stage: theirs, status, state, pipeline: given }) => {
    const pipeline = sole && unknown.has(given) ? '' : given;
    const home = pipeline || first;
    const name = wanted(theirs) ?? wanted(status) ?? theirs;
    const find = (each: string) => table.find(home, each) ?? (pipeline === '' ? table.find('', each) : undefined);
    const known = find(name) ?? find(bareName(name));
    const byName = known?.type ?? typeOfStage(name);
    // Pipedrive keeps a won deal in its last open stage, and says Won in the status.
    const type = state === 'Won' || state === 'Lost' ? state : byName;
    if (type === 'Open' ? state === 'Closed' : byName !== 'Open' && byName !== type) return null;
    const end = (): MappedStage => {
      const stage = inHome(home, (each) => each === type);
      return stage ? { pipeline, stage: stage.name, type } : add(home, pipeline, STAGE_TYPES[type][locale], type);
    };
    if (type !== 'Open' && known?.type !== type) {
      const isWord = type === state || typeByName(bareName(name)) === type || /won|lost|lose|menang|kalah/i.test(name);
      return { ...end(), ...(isWord ? {} : { note: 'lostByName' as const }) };
    }
    const isAtOdds = (state === 'Open' || state === 'Held') && type !== 'Open';
    if (known) return { pipeline, stage: known.name, type, ...(isAtOdds ? { note: 'closedButOpen' as const } : {}) };
    if (name !== '') return add(home, pipeline, bareOfPipeline(name, given), 'Open');
    if (state === undefined) return { pipeline, stage: '', type: 'Open' };
    const start = inHome(home, (each) => each === 'Open');
    return start
      ? { pipeline, stage: start.name, type: 'Open', note: 'firstStage' }
      : { pipeline, stage: '', type: 'Open' };
  };

  function add(home: string, pipeline: string, stage: string, type: StageType): MappedStage {
    const key = `${stageKey(home)}\n${stageKey(stage)}`;
    const before = fresh.get(key);
    if (before) return { ...before, pipeline };
    if (fresh.size >= MOST_NEW_STAGES) {
      throw new UserError(t, 'csvStages', { most: MOST_NEW_STAGES, example: short(stage) });
    }
    fresh.set(key, { pipeline, stage, type });
    added.push({ pipeline: home, stage, type: STAGE_TYPES[type][locale] });
    return { pipeline, stage, type };
  }

  return { map, added };
}

/** "2 - Proposal (Sales Pipeline)" → "Proposal": programs put an order before a stage, and its pipeline behind. */
function bareName(name: string): string {
  return splitPipeline(name)
    .stage.replace(/^(?:[a-z]?\d+\s*[-.:)]+\s*)/i, '')
    .trim();
}

/** HubSpot repeats the pipeline behind the stage. */
function bareOfPipeline(name: string, pipeline: string): string {
  const split = splitPipeline(name);
  return pipeline !== '' && stageKey(split.pipeline) === stageKey(pipeline) ? split.stage : name;
}

function isKnown(table: StageTable, pipeline: string): boolean {
  return table.pipelines.some((name) => stageKey(name) === stageKey(pipeline));
}
