/** Stage histories to forecast from: real ones, where their data are there, and a made-up one for everybody. */

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { findData } from '../../scripts/outside-data';
import {
  addMove,
  createDealPaths,
  createMoves,
  type DealPaths,
  LOST,
  WON,
} from '../../src/core/forecast/model/deal-paths';
import { generatedPipeline } from '../data/generated';

const STAGES = ['Lead', 'Qualified', 'Proposal', 'Negotiation'];

type Line = Record<string, string>;

export interface History {
  dealPaths: DealPaths;
  /** How many open stages it has. */
  stages: number;
}

/** The stage changes of loan-pipeline; null where its files are absent. */
export function loanPipeline(): History | null {
  const deals = linesOf('loan-pipeline/deals.csv');
  const changes = linesOf('loan-pipeline/stage_history.csv');
  if (!deals || !changes) return null;
  const numbers = new Map(deals.map(({ deal_id: id }, index) => [id, index]));
  const moves = createMoves(changes.length);
  for (const { deal_id: id, changed_at: at = '', to_stage: to = '' } of changes) {
    const deal = numbers.get(id);
    if (deal !== undefined) addMove(moves, deal, dayOf(at), stageOf(to, STAGES), Number.NaN);
  }
  const amounts = deals.map(({ amount }) => Number(amount));
  return { dealPaths: createDealPaths(deals.length, moves, amounts), stages: STAGES.length };
}

/**
 * The opportunities of Maven as one open stage from their engagement to their closing, at the price of the product:
 * what an open one will bring is not known. What was won counts as it was paid.
 */
export function maven(): History | null {
  const lines = linesOf('maven/sales_pipeline.csv')?.filter((line) => line.engage_date);
  const products = linesOf('maven/products.csv');
  if (!lines || !products) return null;
  const prices = new Map(products.map((line) => [line.product?.replace(' ', ''), Number(line.sales_price)]));
  const amounts = lines.map(({ product = '' }) => prices.get(product.replace(' ', '')) ?? 0);
  const moves = createMoves(2 * lines.length);
  lines.forEach(({ engage_date: from = '', close_date: to, deal_stage: stage, close_value }, deal) => {
    addMove(moves, deal, dayOf(from), 0, Number.NaN);
    if (!to) return;
    // By day only: a closing comes after what happened at the day's beginning.
    const isWon = stage === 'Won';
    addMove(moves, deal, dayOf(to) + 0.5, isWon ? WON : LOST, isWon ? Number(close_value) : Number.NaN);
  });
  return { dealPaths: createDealPaths(lines.length, moves, amounts), stages: 1 };
}

/** Six thousand made-up deals of a year and a half. */
export function generated(): History {
  const { deals, stages } = generatedPipeline(6000, dayOf('2025-01-01'), dayOf('2026-07-01'));
  const moves = createMoves(deals.reduce((sum, deal) => sum + deal.moves.length, 0));
  deals.forEach((deal, index) => {
    for (const { at, to } of deal.moves) addMove(moves, index, at, stageOf(to, stages), Number.NaN);
  });
  const amounts = deals.map(({ amount }) => amount);
  return { dealPaths: createDealPaths(deals.length, moves, amounts), stages: stages.length };
}

/** Days since 1970-01-01. */
export function dayOf(iso: string): number {
  return Date.parse(iso.length > 10 ? iso : `${iso}T00:00:00Z`) / 86_400_000;
}

function stageOf(name: string, stages: readonly string[]): number {
  if (name === 'Won') return WON;
  return name === 'Lost' ? LOST : stages.indexOf(name);
}

function linesOf(file: string): Line[] | null {
  const path = findData(file);
  if (path === undefined) return null;
  return Papa.parse<Line>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}
