/** The sidebar's tabs. A hidden tab keeps what was typed in it. */

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SidebarConfig } from '../../core/api';
import type { Client } from '../../ui/client';
import { useTexts } from '../../ui/texts';
import { PipelineView } from '../deal/pipeline-view';
import { OneOnOneView } from '../one-on-ones/one-on-one-view';
import { PulseView } from '../pulse/pulse-view';

interface TabsProps {
  client: Client;
  config: SidebarConfig;
  /** `pulse`, `pulse-start` for a new pulse at once, `one-on-ones`, or blank. */
  first: string;
}

const TABS = [
  ['deals', 'tabDeals'],
  ['pulse', 'tabPulse'],
  ['one-on-ones', 'tabOneOnOnes'],
] as const;

export function Tabs({ client, config, first }: TabsProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState(TABS.find(([name]) => first.startsWith(name))?.[0] ?? 'deals');
  // A part is loaded when it is first wanted.
  const seen = useRef(new Set<string>());
  seen.current.add(shown);
  const list = useRef<HTMLDivElement | null>(null);

  /** The arrows lead round. */
  function onKeyDown({ key }: KeyboardEvent) {
    const at = TABS.findIndex(([name]) => name === shown);
    const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: TABS.length - 1 };
    const to = steps[key];
    if (to === undefined) return;
    const next = (to + TABS.length) % TABS.length;
    setShown(TABS[next]?.[0] ?? 'deals');
    list.current?.querySelectorAll('button')[next]?.focus();
  }

  const panel = (name: string, children: ComponentChildren) => (
    <div class="panel" role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`} hidden={shown !== name}>
      {seen.current.has(name) && children}
    </div>
  );

  return (
    <>
      <div class="tabs" role="tablist" aria-label={t('tabs')} ref={list} onKeyDown={onKeyDown}>
        {TABS.map(([name, label]) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-controls={`panel-${name}`}
            aria-selected={shown === name}
            tabIndex={shown === name ? 0 : -1}
            onClick={() => setShown(name)}
          >
            {t(label)}
          </button>
        ))}
      </div>
      {panel('deals', <PipelineView client={client} config={config} hidden={shown !== 'deals'} />)}
      {panel('pulse', <PulseView client={client} startsNew={first === 'pulse-start'} />)}
      {panel('one-on-ones', <OneOnOneView client={client} />)}
    </>
  );
}
