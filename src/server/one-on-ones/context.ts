/** What one execution of the one-on-ones needs of the workbook and of the acting person's store. */

import { type MemberRecord, prefixOf } from '../../core/one-on-ones/member-record';
import { parseTeamPeople, type TeamPerson } from '../../core/one-on-ones/members';
import { oneOnOneMessages } from '../../core/one-on-ones/messages';
import type { OneOnOneTranslate } from '../../core/one-on-ones/texts';
import { wallOf } from '../../core/one-on-ones/wall-time';
import { openWorkbook, type Workbook } from '../workbook/workbook';
import { packedRecord, readRecords, readStored, requirePerson, type Stored, writeStored } from './store';

export interface OneOnOnes {
  workbook: Workbook;
  t: OneOnOneTranslate;
  /** The acting person's address, in lower case; in a trigger, of the person who made it. */
  user: string;
  fileId: string;
  /** What the keys of this file begin with. */
  prefix: string;
  stored: Stored;
  records: Map<string, MemberRecord>;
  /** The minute on the wall clock. */
  now: number;
  /** @throws UserError when the sheet or a column is missing. One round trip. */
  readPeople(): TeamPerson[];
  /** Writes a record, and keeps it at hand. One round trip. */
  save(record: MemberRecord): MemberRecord;
}

/** Two round trips. */
export function openOneOnOnes(stored?: Stored): OneOnOnes {
  const user = requirePerson();
  const workbook = openWorkbook();
  const fileId = workbook.spreadsheet.getId();
  const prefix = prefixOf(fileId);
  const known = stored ?? readStored();
  const records = readRecords(known, prefix);
  const { locale, t, zone } = workbook;
  return {
    workbook,
    t: oneOnOneMessages(locale),
    user,
    fileId,
    prefix,
    stored: known,
    records,
    now: wallOf(new Date(), zone),
    readPeople: () => parseTeamPeople(workbook.sheet('people').getDataRange().getValues(), locale, t),
    save(record) {
      const packed = packedRecord(prefix, record);
      writeStored(packed);
      Object.assign(known, packed);
      records.set(record.email, record);
      return record;
    },
  };
}
