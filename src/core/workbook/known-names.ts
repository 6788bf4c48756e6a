/** Follows renamed stages and columns: compares the current names with the names as last seen. */

import type { Locale } from '../api';
import { DEAL_COLUMNS, type DealColumn } from '../deals/columns';
import type { StageRename } from '../deals/rename-stages';
import { keyOf } from '../i18n/name';
import { type Cells, rowAt } from '../shared/cells';
import { textOf } from '../shared/values';
import { STAGE_COLUMNS } from '../stages/columns';
import { findRenames } from './renames';

/** Divides a pipeline's name from its stage's. */
const BREAK = '\n';

export interface KnownNames {
  /** Renamed headers: the user's header → our column. */
  aliases: ReadonlyMap<string, DealColumn>;
  /** Stages that were renamed since the workbook was last brought up to date. */
  renames: StageRename[];
  /** Stages that went without another in their place. */
  lost: string[];
  /** What the system sheet is to remember now: keys of its rows → text. */
  remember: Record<'stagesKnown' | 'headersKnown' | 'aliases', string>;
  /** Whether it does not remember that yet. */
  isStale: boolean;
}

/**
 * Compares the names.
 *
 * @param stored what the system sheet remembers; blank texts where it does not yet
 * @param headers the headers of Deals as they are
 * @param stageRows the stage table, header first
 */
export function compareNames(
  stored: Record<'stagesKnown' | 'headersKnown' | 'aliases', string>,
  headers: readonly string[],
  stageRows: Cells,
): KnownNames {
  const present = headers.filter((header) => header !== '');
  const own = new Set(present.map((header) => keyOf(DEAL_COLUMNS, header)));
  const aliases = new Map<string, DealColumn>();
  const alias = (header: string, column: DealColumn | undefined): void => {
    if (column && present.includes(header) && !own.has(column)) aliases.set(header, column);
  };
  const old = parse<Record<string, DealColumn>>(stored.aliases, {});
  for (const header of Object.keys(old)) alias(header, old[header]);
  const isFree = (header: string): boolean => keyOf(DEAL_COLUMNS, header) === undefined;
  for (const [from, to] of findRenames(parse<string[]>(stored.headersKnown, []), present, isFree)) {
    alias(to, keyOf(DEAL_COLUMNS, from) ?? old[from]);
  }

  const before = parse<string[]>(stored.stagesKnown, []);
  const stages = stageNames(stageRows);
  const renames = new Map([...findRenames(before, stages)].filter(([from, to]) => split(from)[0] === split(to)[0]));
  const remember = {
    stagesKnown: jsonWithoutMarks(stages),
    headersKnown: jsonWithoutMarks(present),
    aliases: jsonWithoutMarks(Object.fromEntries(aliases)),
  };
  return {
    aliases,
    renames: [...renames].map(([from, to]) => ({
      pipeline: split(from)[0],
      from: split(from)[1],
      to: split(to)[1],
      isShared: before.some((other) => other !== from && split(other)[1] === split(from)[1]),
    })),
    lost: before.filter((name) => !stages.includes(name) && !renames.has(name)).map((name) => split(name)[1]),
    remember,
    isStale: (Object.keys(remember) as (keyof typeof remember)[]).some((key) => remember[key] !== stored[key]),
  };
}

/** The headers, with renamed ones replaced by the names that we know, so that all other code finds them. */
export function ourHeaders(
  headers: readonly unknown[],
  aliases: ReadonlyMap<string, DealColumn>,
  locale: Locale,
): string[] {
  return headers.map((header) => {
    const column = aliases.get(textOf(header));
    return column ? DEAL_COLUMNS[column][locale] : textOf(header);
  });
}

/** Reads what `remember.aliases` holds; a header that the table does not have is ignored. */
export function readAliases(json: string): ReadonlyMap<string, DealColumn> {
  return new Map(Object.entries(parse<Record<string, DealColumn>>(json, {})));
}

/** Pipeline and name of every stage, in order; none where the table has no such column. */
function stageNames(rows: Cells): string[] {
  const keys = rowAt(rows, 0).map((header) => keyOf(STAGE_COLUMNS, header));
  const [pipeline, stage] = [keys.indexOf('pipeline'), keys.indexOf('stage')];
  if (stage < 0) return [];
  return rows
    .slice(1)
    .map((cells) => [textOf(cells[pipeline]), textOf(cells[stage])] as const)
    .filter(([, name]) => name !== '')
    .map((names) => names.join(BREAK));
}

function split(name: string): [pipeline: string, stage: string] {
  const at = name.indexOf(BREAK);
  return [name.slice(0, at), name.slice(at + 1)];
}

/** JSON that can stand in a basis: separators of joined texts are escaped. */
function jsonWithoutMarks(value: unknown): string {
  return JSON.stringify(value).replace(/[\u241b\u241e\u241f]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
}

function parse<T>(json: string, otherwise: T): T {
  try {
    return json === '' ? otherwise : (JSON.parse(json) as T);
  } catch {
    // Edited by hand: names are then taken as they are.
    return otherwise;
  }
}
