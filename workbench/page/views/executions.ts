/** The execution log: which executions are shown, and their calls in short. */

import type { ExecutionView, ServiceCall } from '../../protocol.js';

const KINDS: Record<string, string> = {
  client: 'Sidebar or dialog',
  menu: 'Menu',
  cell: 'Custom function',
  formula: 'Formula',
  onOpen: 'Simple trigger',
  onEdit: 'Simple trigger',
  CLOCK: 'Time trigger',
  ON_OPEN: 'Open trigger',
  ON_EDIT: 'Edit trigger',
  ON_CHANGE: 'Change trigger',
  ON_FORM_SUBMIT: 'Form trigger',
};

/** What started an execution, in words. */
export function kindText(kind: string): string {
  return KINDS[kind] ?? kind;
}

export type ExecutionFilter = 'all' | 'failed' | 'scripts';

/** 'scripts' leaves out custom functions, of which a sheet may run hundreds, and formulas. */
export function filtered(executions: readonly ExecutionView[], filter: ExecutionFilter): ExecutionView[] {
  return executions.filter(({ state, kind }) => {
    if (filter === 'failed') return state === 'failed';
    return filter === 'all' || (kind !== 'cell' && kind !== 'formula');
  });
}

export interface CallGroup {
  method: string;
  /** Calls of the same method that follow one another. */
  count: number;
  ms: number;
  roundTrip: boolean;
}

/** The calls in order; the same method several times in a row is one line. */
export function grouped(calls: readonly ServiceCall[]): CallGroup[] {
  const groups: CallGroup[] = [];
  for (const [method, ms, roundTrip] of calls) {
    const last = groups.at(-1);
    if (last?.method === method && last.roundTrip === roundTrip) {
      last.count++;
      last.ms += ms;
    } else groups.push({ method, count: 1, ms, roundTrip });
  }
  return groups;
}

/** '1 round trip', '8 round trips' */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
