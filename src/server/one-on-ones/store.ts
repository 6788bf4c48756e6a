/** Keeps one-on-ones in the properties of the acting person alone. Nobody else can read them; a cell could, as the file's owner: it is refused. */

import { keyOfMember, type MemberRecord } from '../../core/one-on-ones/member-record';
import { oneOnOneMessages } from '../../core/one-on-ones/messages';
import { pack, unpack, type Zip } from '../../core/one-on-ones/packing';
import { UserError } from '../../core/shared/errors';
import { twice } from '../workbook/twice';
import { findWorkbook, userLocale } from '../workbook/workbook';

export type Stored = Record<string, string>;

/** Compresses on Google's side: nothing of it leaves the execution. */
export const zip: Zip = {
  zip: (text) => Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes()),
  unzip: (base64) => {
    // Google unpacks nothing that does not call itself an archive.
    const blob = Utilities.newBlob(Utilities.base64Decode(base64), 'application/x-gzip');
    return Utilities.ungzip(blob).getDataAsString();
  },
};

/**
 * Who is acting. In a cell Google does not say, and would hand out the properties of the file's owner.
 *
 * @throws UserError in a cell, and wherever else Google does not say who acts.
 */
export function requirePerson(): string {
  let user = '';
  try {
    user = Session.getEffectiveUser().getEmail().toLowerCase();
  } catch {
    // A cell or a simple trigger.
  }
  if (user !== '') return user;
  throw new UserError(storeMessages(), 'inCell');
}

/** Texts in the workbook's language; read only when an error must be told. */
export function storeMessages() {
  return oneOnOneMessages(findWorkbook(SpreadsheetApp.getActiveSpreadsheet())?.locale ?? userLocale());
}

/**
 * Keeps other windows of the same person out until the execution ends. The document's lock would hold up everybody.
 *
 * @throws UserError `busy`
 */
export function lockStore(): void {
  if (!LockService.getUserLock().tryLock(20000)) throw new UserError(storeMessages(), 'busy');
}

/** Reads all of the person's properties. One round trip. The caller has asked `requirePerson`. */
export function readStored(): Stored {
  return twice(() => PropertiesService.getUserProperties().getProperties());
}

/** Writes values as they are. One round trip. */
export function writeStored(values: Stored): void {
  twice(() => PropertiesService.getUserProperties().setProperties(values));
}

export function deleteStored(key: string): void {
  twice(() => PropertiesService.getUserProperties().deleteProperty(key));
}

/** The members of whom the store has a record, by address. */
export function readRecords(stored: Stored, prefix: string): Map<string, MemberRecord> {
  const start = keyOfMember(prefix, '');
  const records = new Map<string, MemberRecord>();
  for (const key of Object.keys(stored).sort()) {
    if (!key.startsWith(start)) continue;
    const record = unpack(stored[key] ?? '', zip) as MemberRecord | undefined;
    if (record) records.set(record.email, record);
  }
  return records;
}

export function packedRecord(prefix: string, record: MemberRecord): Stored {
  return { [keyOfMember(prefix, record.email)]: pack(record, zip) };
}
