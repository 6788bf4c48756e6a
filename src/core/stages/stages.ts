/** The stage table that the user edits: pipelines, their stages in order, and what each stage means. */

import type { Locale, PipelineView, StageType } from '../api';
import { keyOf, namesIn, normalise } from '../i18n/name';
import type { Values } from '../i18n/translator';
import { rowAt } from '../shared/cells';
import { type CellErrorEnd, cellError, UserError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import { SHEETS } from '../shared/sheets';
import { isBlank, parsePlainNumber, parseProbability, textOf } from '../shared/values';
import { CATEGORIES, type Category, STAGE_COLUMNS, STAGE_TYPES } from './columns';
import type { Translate } from './texts';

export interface Stage {
  pipeline: string;
  name: string;
  /** 0…1; null where none is given. */
  probability: number | null;
  type: StageType;
  rottingDays: number | null;
  /** Headers of Deals as the user wrote them. */
  requiredFields: string[];
  category: Category | null;
}

export interface StageTable {
  stages: Stage[];
  pipelines: string[];
  /** The stage of that name in the pipeline; with a blank pipeline, the first of that name. */
  find(pipeline: string, name: string): Stage | undefined;
}

const WON_WORDS = ['won', 'closedwon', 'closewon', 'menang', 'dimenangi', 'berjaya', 'tutupmenang', 'ditutupmenang'];
const LOST_WORDS = ['lost', 'closedlost', 'closelost', 'kalah', 'gagal', 'tutupkalah', 'ditutupkalah'];

/** Won or Lost when a name says so in words, else Open. */
export function typeByName(name: string): StageType {
  const word = normalise(name);
  if (WON_WORDS.includes(word)) return 'Won';
  return LOST_WORDS.includes(word) ? 'Lost' : 'Open';
}

/**
 * Reads the rows of Stages, header first.
 *
 * @throws UserError naming the row and the value that cannot be read.
 */
export function parseStages(rows: readonly (readonly unknown[])[], locale: Locale, t: Translate): StageTable {
  const sheet = SHEETS.stages[locale];
  const [first] = rowAt(rows, 0);
  // The sheet's formula that joins the table shows the error of any cell in it.
  if (rows.length === 1 && /^#[A-Z/0]+[!?]?$/.test(textOf(first)))
    throw new UserError(t, 'errorInSheet', { sheet, value: textOf(first) });
  const at = findColumns(rowAt(rows, 0), STAGE_COLUMNS, ['stage'], sheet, locale, t);
  const stages: Stage[] = [];
  const known = new Map<string, Stage>();
  rows.forEach((cells, index) => {
    const name = textOf(cells[at.stage]);
    if (index === 0 || name === '') return;
    const row = index + 1;
    // What is written to a deal must be what the dropdown allows, spaces around it included.
    const stage = parseStage(cells, at, String(cells[at.stage]), row, { sheet, locale, t });
    const key = keyIn(stage.pipeline, name);
    if (known.has(key)) throw new UserError(t, 'stageDoubled', { sheet, row, value: name });
    known.set(key, stage);
    stages.push(stage);
  });
  if (stages.length === 0) throw new UserError(t, 'noStages', { sheet });
  return tableOf(stages);
}

/** Makes the look-ups over a list of stages. */
export function tableOf(stages: Stage[]): StageTable {
  const byKey = new Map<string, Stage>();
  const byName = new Map<string, Stage>();
  const pipelines: string[] = [];
  for (const stage of stages) {
    byKey.set(keyIn(stage.pipeline, stage.name), stage);
    const name = stageKey(stage.name);
    if (!byName.has(name)) byName.set(name, stage);
    if (!pipelines.includes(stage.pipeline)) pipelines.push(stage.pipeline);
  }
  const find = (pipeline: string, name: string): Stage | undefined =>
    pipeline.trim() === '' ? byName.get(stageKey(name)) : byKey.get(keyIn(pipeline, name));
  return { stages, pipelines, find };
}

/** Stage names are compared without case and outer spaces. */
export function stageKey(name: string): string {
  return name.trim().toLowerCase();
}

/** The stages as the sidebar shows them. */
export function viewOfPipelines(table: StageTable): PipelineView[] {
  return table.pipelines.map((name) => ({
    name,
    stages: table.stages
      .filter((stage) => stage.pipeline === name)
      .map(({ name: stage, probability, type, requiredFields }) => ({
        name: stage,
        probability,
        type,
        requiredFields,
      })),
  }));
}

function keyIn(pipeline: string, name: string): string {
  return `${stageKey(pipeline)}\n${stageKey(name)}`;
}

interface Border {
  sheet: string;
  locale: Locale;
  t: Translate;
}

function parseStage(
  cells: readonly unknown[],
  at: Record<keyof typeof STAGE_COLUMNS, number>,
  name: string,
  row: number,
  { sheet, locale, t }: Border,
): Stage {
  const wrong = (column: keyof typeof at, expected: CellErrorEnd[1], values?: Values): UserError =>
    cellError(
      t,
      t('place_sheet', { sheet, row: String(row) }),
      STAGE_COLUMNS[column][locale],
      cells[at[column]],
      expected,
      values,
    );
  const probability = parseProbability(cells[at.probability]);
  if (probability === undefined) {
    throw wrong('probability', 'expected_probability');
  }
  const typeText = textOf(cells[at.type]);
  const type = typeText === '' ? typeByName(name) : keyOf(STAGE_TYPES, typeText);
  if (!type) {
    throw wrong('type', 'expected_oneOf', { list: namesIn(STAGE_TYPES, locale).join(', ') });
  }
  const categoryText = textOf(cells[at.category]);
  const category = categoryText === '' ? null : keyOf(CATEGORIES, categoryText);
  if (category === undefined) {
    throw wrong('category', 'expected_oneOf', { list: namesIn(CATEGORIES, locale).join(', ') });
  }
  const rotting = cells[at.rottingDays];
  const rottingDays = isBlank(rotting) ? null : parsePlainNumber(rotting);
  if (rottingDays === undefined) {
    throw wrong('rottingDays', 'expected_number');
  }
  return {
    pipeline: textOf(cells[at.pipeline]),
    name,
    probability,
    type,
    rottingDays,
    requiredFields: textOf(cells[at.requiredFields])
      .split(/[,;\n]/)
      .map((field) => field.trim())
      .filter((field) => field !== ''),
    category,
  };
}
