/** The error that a user can do something about: its message comes from the catalogue and is shown as it is. */

export type ErrorCode =
  | 'argument'
  | 'busy'
  | 'column'
  | 'conflict'
  | 'csv'
  | 'deal'
  | 'gate'
  | 'notSetUp'
  | 'schema'
  | 'stage'
  | 'value';

export class UserError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
