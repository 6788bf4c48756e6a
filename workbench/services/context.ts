/** What a service object knows of the execution it serves. */

import type { WorkbookEngine } from '../engine/workbook.js';
import type { Locks } from '../host/locks.js';
import type { Project } from '../host/project.js';
import type { Stores } from '../host/stores.js';
import type { TriggerList } from '../host/triggers.js';
import type { UiBroker } from '../host/ui.js';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** What the services need of the workbench around them. */
export interface ServiceHost {
  readonly engine: WorkbookEngine;
  readonly stores: Stores;
  readonly locks: Locks;
  readonly triggers: TriggerList;
  readonly ui: UiBroker;
  readonly project: Project;
  readonly owner: string;
  /** Everybody who may sit at a page. */
  readonly people: string[];
  fileId: string;
  now(): Date;
  sleep(ms: number): Promise<void>;
  selectionOf(user: string): { sheetId: string; row: number; column: number; lastRow: number; lastColumn: number };
  setSelection(
    user: string,
    selection: { sheetId: string; row: number; column: number; lastRow: number; lastColumn: number },
  ): void;
}

export interface ExecutionContext {
  readonly id: number;
  readonly host: ServiceHost;
  /** The person as whom the script runs. */
  readonly user: string;
  /** The person who did what started it; blank where Google does not tell. */
  readonly activeUser: string;
  readonly authMode: AuthMode;
  readonly isCustomFunction: boolean;
  countCells(cells: number): void;
}
