/** The panels in the order of the rail. */

import type { ComponentType } from 'react';
import type { IconName } from '../ui/icon.js';
import { Calendar } from './calendar.js';
import { Clock } from './clock.js';
import { Forms } from './forms.js';
import { Log } from './log.js';
import { Mail } from './mail.js';
import type { PanelName, PanelProps } from './panel.js';
import { People } from './people.js';
import { Storage } from './storage.js';
import { Triggers } from './triggers.js';

export interface PanelEntry {
  name: PanelName;
  title: string;
  icon: IconName;
  content: ComponentType<PanelProps>;
}

/** Groups of the rail: people and what reaches them, then scripts and what they run on. */
export const PANELS: readonly (readonly PanelEntry[])[] = [
  [
    { name: 'people', title: 'People', icon: 'people', content: People },
    { name: 'mail', title: 'Mail', icon: 'mail', content: Mail },
    { name: 'calendar', title: 'Calendar', icon: 'calendar', content: Calendar },
    { name: 'forms', title: 'Forms', icon: 'forms', content: Forms },
  ],
  [
    { name: 'log', title: 'Execution log', icon: 'log', content: Log },
    { name: 'triggers', title: 'Triggers', icon: 'triggers', content: Triggers },
    { name: 'clock', title: 'Clock', icon: 'clock', content: Clock },
    { name: 'storage', title: 'Storage', icon: 'storage', content: Storage },
  ],
];
