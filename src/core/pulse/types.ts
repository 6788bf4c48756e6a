/** The types of the stored state of pulses: series, waves, mailings. */

import type { Locale } from '../api';
import type { PULSE_SHEETS } from './columns';
import type { EnpsScale } from './enps';
import type { FormLanguage } from './messages';
import type { Roll, Shown } from './roll';

/** A pulse that returns. Days count from 1970-01-01. */
export interface Series {
  id: string;
  title: string;
  cadence: Cadence;
  /** Day of the first wave. */
  first: number;
  /** Number of the last wave that was started; the first is 0. */
  number: number;
  enps: EnpsScale | false;
  /** Day of the last eNPS. */
  lastEnps?: number;
  /** Teams or addresses; none: everybody. */
  audience: string[];
  language?: FormLanguage;
  /** Every answer is copied into the workbook as it comes. */
  isLinked?: boolean;
  starter: string;
  stopped?: boolean;
  /** Why the next wave could not be started, in words; reported once. */
  problem?: string;
}

/** A mailing under way: addresses are taken in their order, those after `after` follow. */
export interface Mailing {
  /** 0 is the invitation; of a closed wave it is the summary, and this is missing. */
  reminder?: number;
  after: string;
  /** Recipients between `after` and `until` who read `language` have already been mailed. */
  half?: { until: string; language: Locale };
}

/** The second way in which the answers of a wave are grouped. */
export interface SecondGroup {
  /** Header of the column of People. */
  name: string;
  /** How many people were asked of each of its values. */
  sizes: Record<string, number>;
}

export interface Wave {
  id: string;
  series: string;
  title: string;
  starter: string;
  /** Blank until the form is made: the wave is noted first, so that nobody starts it a second time. */
  formId: string;
  url: string;
  language: FormLanguage;
  status: 'building' | 'open' | 'closed' | 'cancelled';
  opened: number;
  closes: number;
  closedOn?: number;
  /** Day on which the summary was sent to everybody. */
  sharedOn?: number;
  enps: EnpsScale | false;
  /** Question ID → ID of its item on the form; eNPS, its why, and the question for the team included. */
  items: Record<string, string>;
  /** IDs of the questions that are answered in words. */
  open: string[];
  /** From how many answers on a group shows, as the form promised. */
  threshold: number;
  /** How many were asked, and how many of each team. */
  people: number;
  teams: Record<string, number>;
  second?: SecondGroup;
  audience: string[];
  isLinked?: boolean;
  /** Reminders sent, 0 to 2. */
  reminded: number;
  mail?: Mailing;
  /** Addresses that Google refuses to mail to: no mailing tries them again. */
  refused?: string[];
  erased?: boolean;
  /** The form of a cancelled wave could not be opened to close it. */
  isUnclosed?: boolean;
  problem?: string;
}

/** Sheet of the pulses → its sheet ID: people rename sheets. */
export type SheetIds = { readonly [K in keyof typeof PULSE_SHEETS]?: number };

export interface PulseState {
  series: Series[];
  waves: Wave[];
  asked: Asked;
  sheets: SheetIds;
  /** Wave → who was asked, and what it has shown; also of waves that were let go. */
  rolls: Map<string, Roll>;
  shown: Map<string, Shown>;
}

export const CADENCES = ['once', 'weekly', 'fortnightly', 'monthly', 'quarterly'] as const;

export type Cadence = (typeof CADENCES)[number];

/** Question ID → the day on which it was last asked. */
export type Asked = Readonly<Record<string, number>>;
