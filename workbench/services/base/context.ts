/** What a service object knows about the execution that it serves. */

import type { Area } from '../../engine/area.js';
import type { WorkbookEngine } from '../../engine/workbook.js';
import type { FormData, ResponseData } from '../../forms/definition.js';
import type { Calendars } from '../../host/calendars.js';
import type { Forms } from '../../host/forms.js';
import type { Keeper } from '../../host/keeper.js';
import type { Locks } from '../../host/locks.js';
import type { Mailbox } from '../../host/mailbox.js';
import type { Project } from '../../host/project.js';
import type { Quotas } from '../../host/quotas.js';
import type { ResponseSheets } from '../../host/response-sheet.js';
import type { Stores } from '../../host/stores.js';
import type { Submission } from '../../host/submission.js';
import type { TriggerList } from '../../host/triggers.js';
import type { UiBroker } from '../../host/ui.js';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** What the services need of the workbench around them. */
export interface ServiceHost {
  readonly engine: WorkbookEngine;
  readonly stores: Stores;
  readonly locks: Locks;
  readonly triggers: TriggerList;
  readonly forms: Forms;
  readonly responseSheets: ResponseSheets;
  readonly ui: UiBroker;
  readonly project: Project;
  readonly mailbox: Mailbox;
  readonly calendars: Calendars;
  readonly quotas: Quotas;
  readonly owner: string;
  /** Everybody who may sit at a page. */
  readonly people: string[];
  /** Whether the project runs as a published add-on, rather than bound to the file. */
  readonly isAddOn: boolean;
  fileId: string;
  readonly keeper: Keeper;
  now(): Date;
  /** Keeps a response and writes it to the form's sheet; fires no trigger. */
  takeResponse(form: FormData, submission: Submission): ResponseData;
  sleep(ms: number): Promise<void>;
  selectionOf(user: string): Area;
  /** Selects cells for the person, on all of their pages. */
  showSelection(user: string, area: Area): void;
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
