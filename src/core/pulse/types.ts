/** The types of the stored state of pulses: series, waves, mailings. */

import type { Locale } from '../api';
import type { Driver, PULSE_SHEETS } from './columns';
import type { EnpsScale } from './enps';
import type { FormLanguage } from './messages';
import type { Roll, Shown } from './roll';
import type { PulseSettings } from './settings';

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
  /** The settings when the series was started: they hold for all of its waves. */
  rules?: PulseSettings;
  /** The starter has agreed that the forms ask for a sign-in. */
  signIn?: boolean;
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

/** One of a wave's forms. */
export interface WaveForm {
  /** Blank until the form is made: the wave is noted first, so that nobody starts it a second time. */
  id: string;
  url: string;
  language: FormLanguage;
  /** Question ID → ID of its item on the form. */
  items: Record<string, string>;
}

/** A question as it was asked. */
export interface AskedItem {
  id: string;
  /** Blank for eNPS and its "why". */
  driver: Driver | '';
  /** In the workbook's language. */
  text: string;
}

export interface Wave {
  id: string;
  series: string;
  title: string;
  starter: string;
  /** The first form: see WaveForm. */
  formId: string;
  url: string;
  language: FormLanguage;
  /** Forms in further languages. */
  more?: WaveForm[];
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
  /** The questions in their order. */
  asked?: AskedItem[];
  /** From how many answers on a group shows, as the form promised. */
  threshold: number;
  /** For how many days after the closing the answers are kept, as the form promised. */
  keepDays?: number;
  /** How many were asked, and how many of each team. */
  people: number;
  teams: Record<string, number>;
  second?: SecondGroup;
  audience: string[];
  isLinked?: boolean;
  /** Reminders sent, 0 to 2. */
  reminded: number;
  mail?: Mailing;
  /** How many of those who were asked have no invitation: they wait for the quota, or Google refuses their addresses. */
  uninvited?: number;
  /** The starter's account can make forms that ask for a sign-in. */
  canAskSignIn?: boolean;
  /** The forms ask for a sign-in all the same: the starter must agree before anybody is invited, or has agreed. */
  signIn?: 'waits' | 'agreed';
  /** The closing has begun before its day: an interrupted one is completed by the next run. */
  isClosing?: boolean;
  /** Addresses that Google refuses to mail to: no mailing tries them again. */
  refused?: string[];
  erased?: boolean;
  /** A form of a cancelled wave could not be opened to close it. */
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
