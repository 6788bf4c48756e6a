/** Reads the tables that the build keeps in files of their own, so that not every execution must parse them. */

import type { PartName } from '../../core/api';

/** Name of a table's file in dist/, without its ending. */
export type StoredTable =
  | 'Templates'
  | 'Aliases'
  | 'Malay'
  | 'Pulse'
  | 'Bank'
  | 'Check'
  | 'Seldom'
  | 'SidebarMalay'
  | `${PartName}Part`;

/** Reads one table. No round trip: the files belong to the script. */
export function readStored(name: StoredTable): unknown {
  return JSON.parse(HtmlService.createHtmlOutputFromFile(name).getContent());
}
