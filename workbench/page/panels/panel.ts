/** What every panel is given. */

import type { Action, Actions, CalendarSpan, Topic, Topics } from '../../protocol.js';

export type PanelName = 'people' | 'mail' | 'calendar' | 'forms' | 'log' | 'triggers' | 'clock' | 'storage';

export interface PanelProps {
  /** What has come of the topics that the panel follows. */
  topics: Partial<Topics>;
  user: string;
  people: string[];
  /** Time zone in which times are shown: the spreadsheet's. */
  zone: string;
  /** The workbench's time. */
  now: Date;
  /** The execution that the log shows opened. */
  shownExecution?: number;
  act<A extends Action>(action: A, argument: Actions[A]['argument']): Promise<Actions[A]['result']>;
  /** Opens the log at an execution. */
  onShowExecution(id: number): void;
  onUser(user: string): void;
  /** Of which days the calendar is wanted. */
  onSpan(span: CalendarSpan): void;
}

/** What each panel follows, besides the clock. */
export const TOPICS: Record<PanelName, readonly Topic[]> = {
  people: ['people'],
  mail: ['mail'],
  calendar: ['calendar'],
  forms: ['forms'],
  log: ['executions'],
  triggers: ['triggers'],
  clock: ['triggers'],
  storage: ['storage'],
};
