/** Failures inside the formula engine: their words in the cell, and who is notified. */

import { ErrorType, ErrorValueObject } from '@univerjs/engine-formula';

export interface FormulaFailure {
  sheetId: string;
  row: number;
  column: number;
  /** What the cell shows, without '#ERROR!'. */
  message: string;
  /** The engine's own message, for the person who fixes the fault. */
  detail: string;
}

/** The limit of Google's on a spreadsheet; no result can be larger. */
export const MAX_CELLS = 10_000_000;
/** The limit of Google's on the text of a cell. */
export const MAX_TEXT = 50_000;
/** How long one formula may calculate. Functions of scripts do not count: they run elsewhere and have limits of their own. */
export const LIMIT_MS = 5_000;

export const TOO_LONG = `The formula took longer than ${LIMIT_MS / 1000} seconds.`;

/** A formula is refused before it does harm; the message is what a person sees. */
export class Refusal extends Error {}

/** The engine's value for an error with words, as the cell of a failing custom function shows it. */
export function errorValue(message: string): ErrorValueObject {
  return ErrorValueObject.create(`${ErrorType.ERROR} ${message}` as ErrorType);
}

/** What Node says where a function of the engine's takes an argument for granted. */
const WRONG_ARGUMENTS = /^Cannot (read|set) properties|is not (a function|iterable)/;

/** The words for a person. @param what failed: a function's name, or what the engine was doing. */
export function messageOf(error: unknown, what: string): string {
  if (error instanceof Refusal) return error.message;
  const said = saidBy(error);
  if (/call stack/i.test(said)) return 'The formula is nested too deeply, or refers to itself.';
  if (WRONG_ARGUMENTS.test(said)) return `${what} cannot be calculated with these arguments.`;
  return `${what} failed: ${said}`;
}

export function detailOf(error: unknown): string {
  const stack = (error as { stack?: unknown } | null)?.stack;
  return typeof stack === 'string' ? stack.split('\n').slice(0, 4).join('\n') : String(error);
}

/** An error may come from another context of Node's, where Error is another class. */
function saidBy(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}

type Listener = (failure: FormulaFailure) => void;

/** By workbook, as the engine's classes are shared by all that are open. */
const listeners = new Map<string, Set<Listener>>();

/** Calls the listener with every failure in that workbook, until the workbook is closed. */
export function onFormulaFailure(unitId: string, listener: Listener): void {
  const known = listeners.get(unitId) ?? new Set();
  listeners.set(unitId, known.add(listener));
}

export function forgetListeners(unitId: string): void {
  listeners.delete(unitId);
}

export function reportFailure(unitId: string, failure: FormulaFailure): void {
  for (const listener of listeners.get(unitId) ?? []) listener(failure);
}
