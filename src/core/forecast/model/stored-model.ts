/** The model as it is kept in cells between two fits, with the ways of the deals that were open. */

import { type Cells, rowAt } from '../../shared/cells';
import { checksum } from '../../shared/checksum';
import { isoFromDay } from '../../shared/dates';
import { joinCells, splitCells, UNIT } from '../../shared/joined';
import { textOf } from '../../shared/values';
import { type Stage, stageKey } from '../../stages/stages';
import type { ForecastModel } from './fit';
import { type FittedModel, HORIZONS } from './fitted';
import type { NewBusiness } from './new-business';
import type { PastForecast } from './shock';
import type { DealPath } from './state';

export interface StoredModel {
  fitted: FittedModel;
  /** Names of the open stages, by the number that the model gives them. */
  stages: string[];
  /** When the deals were looked at, in days since 1970-01-01 on the wall clock. */
  seen: number;
  /** The way of a deal that was open then. */
  wayOf(dealId: string): DealPath | undefined;
}

/** What is kept: `Learnt` as plain values. */
interface Kept {
  model: ForecastModel;
  trials: PastForecast[][];
  business: NewBusiness;
  seen: number;
}

/** Version of the form in which models are kept: others are passed over. */
const FORMAT = 2;
/** Most characters in one cell; a sheet's own limit is 50,000. */
const CHUNK = 40000;
const DAY = 86_400_000;

/** The name by which a model knows a stage again. */
export function knownStage({ pipeline, name }: Pick<Stage, 'pipeline' | 'name'>): string {
  return `${stageKey(pipeline)}\n${stageKey(name)}`;
}

/** Whether a model of this form belongs to the stamp: `reportsStamp` marks reports without one. */
export function isModelStamp(stamp: string): boolean {
  return Number(stamp.split(' ')[0]) === FORMAT;
}

/** The stamp of reports where the history is too short for a model: a change of them changes the basis. */
export function reportsStamp(today: number, entries: number, closed: number, reports: string): string {
  return [0, isoFromDay(today), entries, closed, checksum(reports)].join(' ');
}

/** 1-based row of the cells that holds the names of the stages. */
export const STAGES_ROW = 2;

/**
 * The cells of a model: in the first row its stamp, then the names of its stages, then texts.
 *
 * @param ways of the open deals, by their IDs
 * @param entries how many entries the history had
 * @returns the stamp, which tells the form, the date, the size of the history and a checksum; and rows of key and value
 */
export function writeModel(
  fitted: FittedModel,
  stages: string[],
  seen: number,
  paths: ReadonlyMap<string, DealPath>,
  entries: number,
): { stamp: string; cells: [string, string][] } {
  const { model } = fitted;
  const record: Kept = {
    model,
    trials: HORIZONS.map((horizon) => [...fitted.trials(horizon)]),
    business: fitted.business(),
    seen,
  };
  const text = [JSON.stringify(record, plain), ...[...paths].map(lineOf)].join('\n');
  const stamp = [FORMAT, isoFromDay(model.time - 1), entries, model.closed, checksum(text)].join(' ');
  const cells: [string, string][] = [
    ['stamp', stamp],
    ['stages', seal(stages)],
  ];
  for (let from = 0; from < text.length; from += CHUNK) cells.push(['model', text.slice(from, from + CHUNK)]);
  return { stamp, cells };
}

/**
 * Reads what `writeModel` made.
 *
 * @param stamp of the model that is wanted, as the system sheet has it
 * @returns null for another model, one of another form, and one that was edited or is incomplete
 */
export function readModel(stamp: string, cells: Cells): StoredModel | null {
  const [, , , , sum] = stamp.split(' ');
  if (!isModelStamp(stamp) || rowAt(cells, 0)[1] !== stamp) return null;
  const text = cells
    .slice(STAGES_ROW)
    .map((row) => row[1])
    .join('');
  const stages = unseal(rowAt(cells, STAGES_ROW - 1)[1]);
  if (!stages || checksum(text) !== sum) return null;
  const [json = '', ...lines] = text.split('\n');
  const { model, trials, business, seen } = JSON.parse(json) as Kept;
  const infinite = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;
  model.scaling.deviations = model.scaling.deviations.map(infinite);
  model.fits = model.fits.map(([won, lost]) => [Float64Array.from(won), Float64Array.from(lost)]);
  const paths = new Map<string, string>();
  for (const line of lines) {
    const end = line.indexOf(UNIT);
    paths.set(splitCells(line.slice(0, end))[0] ?? '', line.slice(end + 1));
  }
  return {
    fitted: { model, trials: (horizon) => trials[HORIZONS.indexOf(horizon)] ?? [], business: () => business },
    stages,
    seen,
    wayOf(dealId) {
      const line = paths.get(dealId);
      return line === undefined ? undefined : wayOf(line);
    },
  };
}

/** The cell of the stages' names when some have been renamed; null where it holds none. */
export function renameKnown(
  cell: unknown,
  renames: readonly { pipeline: string; from: string; to: string }[],
): string | null {
  const stages = unseal(cell);
  if (!stages) return null;
  const names = new Map(
    renames.map(({ pipeline, from, to }) => [knownStage({ pipeline, name: from }), knownStage({ pipeline, name: to })]),
  );
  return seal(stages.map((stage) => names.get(stage) ?? stage));
}

function seal(stages: readonly string[]): string {
  const text = JSON.stringify(stages);
  return `${checksum(text)} ${text}`;
}

function unseal(cell: unknown): string[] | null {
  const [sum, ...rest] = textOf(cell).split(' ');
  const text = rest.join(' ');
  return text !== '' && checksum(text) === sum ? (JSON.parse(text) as string[]) : null;
}

/** Columns of numbers as lists; JSON itself turns what is infinite into null. */
function plain(_: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}

/** Times in milliseconds, to the base 36: as exact as cells hold them, and short. */
function lineOf([id, { stage, entered, created, moves, regressions, furthest }]: readonly [string, DealPath]): string {
  const times = [entered, created].map((time) => Math.round(time * DAY).toString(36));
  return joinCells([id, stage, ...times, moves, regressions, furthest]);
}

function wayOf(line: string): DealPath {
  const [stage, entered = '', created = '', moves, regressions, furthest] = splitCells(line);
  return {
    stage: Number(stage),
    entered: Number.parseInt(entered, 36) / DAY,
    created: Number.parseInt(created, 36) / DAY,
    moves: Number(moves),
    regressions: Number(regressions),
    furthest: Number(furthest),
  };
}
