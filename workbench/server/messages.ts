/** The messages that a page may send over its socket: the schema of each, and reading one. */

import * as v from 'valibot';
import type { ClientMessage } from '../protocol.js';
import { checkPlainJson } from './plain-json.js';

const name = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const call = count;

/** As many rows, and columns, as a spreadsheet of Google's can have cells. */
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000_000));

const cellRange = v.pipe(
  v.object({ startRow: line, endRow: line, startColumn: line, endColumn: line }),
  v.check(
    ({ startRow, endRow, startColumn, endColumn }) => startRow <= endRow && startColumn <= endColumn,
    'Invalid range: Expected an end that is not before the start',
  ),
);

const dateTime = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check(
    (text) => !Number.isNaN(Date.parse(text)),
    'Invalid date-time: Expected one such as 2026-11-24T00:00:00.000Z',
  ),
);

/** Series repeat as often as a span is long. */
const LONGEST_SPAN = 800 * 86_400_000;

const span = v.pipe(
  v.object({ from: dateTime, to: dateTime }),
  v.check(
    ({ from, to }) => Date.parse(to) >= Date.parse(from) && Date.parse(to) - Date.parse(from) <= LONGEST_SPAN,
    'Invalid span: Expected at most 800 days',
  ),
);

const topic = v.picklist([
  'clock',
  'people',
  'triggers',
  'executions',
  'storage',
  'mail',
  'calendar',
  'forms',
  'badges',
]);

const mutation = v.object({ id: name, params: v.unknown(), calculated: v.optional(v.literal(true)) });

const answer = v.object({
  button: v.picklist(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
  text: v.optional(v.pipe(v.string(), v.maxLength(1_000_000))),
});

const act = <A extends string, const S extends v.GenericSchema>(action: A, argument: S) =>
  v.object({ type: v.literal('act'), call, action: v.literal(action), argument });

const clientMessage = v.variant('type', [
  v.object({ type: v.literal('identify'), user: v.optional(name) }),
  v.object({ type: v.literal('resync') }),
  v.object({ type: v.literal('mutations'), batch: count, baseVersion: count, list: v.array(mutation) }),
  v.object({ type: v.literal('select'), sheetId: name, range: cellRange }),
  v.object({ type: v.literal('click'), call, path: name }),
  v.object({ type: v.literal('run'), call, functionName: name, args: v.array(v.unknown()) }),
  v.object({ type: v.literal('answer'), id: name, answer }),
  v.object({
    type: v.literal('follow'),
    topics: v.pipe(v.array(topic), v.maxLength(topic.options.length)),
    span: v.optional(span),
  }),
  v.variant('action', [
    act('moveClock', v.union([v.object({ to: name }), v.object({ by: v.pipe(v.number(), v.finite()) })])),
    act('stopClock', v.null()),
    act('runTrigger', v.object({ id: name })),
    act('deleteTrigger', v.object({ id: name })),
    act('executionDetail', v.object({ id: count })),
    act('readMail', v.object({ id: name })),
    act('clearExecutions', v.null()),
  ]),
]);

/** Compiles only as long as the schema and the protocol say the same. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const same: Same<v.InferOutput<typeof clientMessage>, ClientMessage> = true;
void same;

/** Why a message was not taken, with WebSocket's code for it: 1007 where it is no JSON, 1008 where it is no message. */
export class BadMessage extends Error {
  constructor(
    readonly code: 1007 | 1008,
    message: string,
  ) {
    super(message);
  }
}

/** @throws BadMessage saying which field is wrong and what was expected. */
export function readClientMessage(text: string): ClientMessage {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadMessage(1007, 'JSON expected');
  }
  try {
    checkPlainJson(value);
  } catch (error) {
    throw new BadMessage(1008, `Not a message: ${(error as Error).message}`);
  }
  const read = v.safeParse(clientMessage, value, { abortEarly: true });
  if (read.success) return read.output;
  const [issue] = read.issues;
  const path = v.getDotPath(issue);
  throw new BadMessage(1008, `Not a message: ${path ? `${path}: ` : ''}${issue.message}`);
}
