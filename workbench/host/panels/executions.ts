/** The execution log's panel: every execution in short, one of them with its calls. */

import type { ExecutionDetail, ExecutionView } from '../../protocol.js';
import type { ExecutionRecord } from '../executor.js';

export function executionView(record: ExecutionRecord): ExecutionView {
  const { id, functionName, kind, user, started, ms, roundTrips, error } = record;
  return {
    id,
    functionName,
    kind,
    user,
    started,
    ms,
    roundTrips,
    state: !record.ended ? 'running' : error === undefined ? 'done' : 'failed',
    ...(error === undefined ? {} : { error }),
  };
}

/** Newest first. */
export function executionViews(records: readonly ExecutionRecord[]): ExecutionView[] {
  return records.map(executionView).reverse();
}

/** @throws when the log does not hold it any more. */
export function executionDetail(records: readonly ExecutionRecord[], id: number): ExecutionDetail {
  const record = records.find((each) => each.id === id);
  if (!record) throw new Error('The log holds this execution no longer.');
  return {
    calls: record.calls,
    callCount: record.callCount,
    logs: record.logs.map((line) => {
      const [, level = 'INFO', text = line] = /^([A-Z]+): ([\s\S]*)$/.exec(line) ?? [];
      return { level, text };
    }),
    ...(record.stack ? { stack: record.stack } : {}),
  };
}
