/** Says in plain words why a workbook cannot be opened or kept. */

/** A change that was not kept. Nothing of it stays in the workbook. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');
const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Why an operation on the disk failed. */
export function reason(error: unknown): string {
  const code = codeOf(error);
  const text = textOf(error);
  if (/^(ENOSPC|SQLITE_FULL)$/.test(code) || /disk is full|no space left/i.test(text))
    return 'the disk is full. Free some space, then try again';
  if (code === 'EDQUOT') return 'your quota on this disk is used up. Free some space, then try again';
  if (code === 'EFBIG') return 'the file would be larger than this system allows';
  if (/^(EROFS|SQLITE_READONLY)/.test(code)) return 'the folder is read-only';
  if (/^(EACCES|EPERM|SQLITE_PERM|SQLITE_AUTH)/.test(code)) return 'this user may not write there';
  if (/^(EIO|SQLITE_IOERR)/.test(code)) return `the disk reports an error (${text})`;
  return text.replace(/\.$/, '');
}

/** @param what what was to be done, as 'The change could not be kept'. */
export function notKept(what: string, error: unknown): NotKept {
  return new NotKept(`${what}: ${reason(error)}.`, { cause: error });
}

/** Why a folder cannot be opened, in words already. */
export class Refused extends Error {}

/** Why a folder cannot be opened. */
export function cannotOpen(dir: string, error: unknown): Error {
  if (error instanceof Refused) return error;
  return new Refused(`The folder ${dir} cannot be opened: ${reason(error)}.`, { cause: error });
}
