/** The sidebar's tabs. A hidden tab keeps what was typed in it. */

import { useRef, useState } from 'preact/hooks';
import type { SidebarConfig } from '../../core/api';
import type { Client } from '../../ui/client';
import { useTexts } from '../../ui/texts';
import { PipelineView } from '../deal/pipeline-view';
import { PulseView } from '../pulse/pulse-view';

interface TabsProps {
  client: Client;
  config: SidebarConfig;
  /** `pulse`, `pulse-start` for a new pulse at once, or blank. */
  first: string;
}

export function Tabs({ client, config, first }: TabsProps) {
  const { t } = useTexts();
  const [onPulse, setOnPulse] = useState(first !== '');
  // The part is loaded when it is first wanted.
  const wasOnPulse = useRef(onPulse);
  if (onPulse) wasOnPulse.current = true;
  const list = useRef<HTMLDivElement | null>(null);

  /** Of two tabs, either arrow leads to the other one. */
  function onKeyDown({ key }: KeyboardEvent) {
    if (!/^(Arrow(Left|Right)|Home|End)$/.test(key)) return;
    const next = key === 'End' || (key !== 'Home' && !onPulse);
    setOnPulse(next);
    list.current?.querySelectorAll('button')[+next]?.focus();
  }

  const tab = (name: string, selected: boolean) => (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      aria-controls={`panel-${name}`}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      onClick={() => setOnPulse(name === 'pulse')}
    >
      {t(name === 'pulse' ? 'tabPulse' : 'tabDeals')}
    </button>
  );

  return (
    <>
      <div class="tabs" role="tablist" aria-label={t('tabs')} ref={list} onKeyDown={onKeyDown}>
        {tab('deals', !onPulse)}
        {tab('pulse', onPulse)}
      </div>
      <div class="panel" role="tabpanel" id="panel-deals" aria-labelledby="tab-deals" hidden={onPulse}>
        <PipelineView client={client} config={config} hidden={onPulse} />
      </div>
      <div class="panel" role="tabpanel" id="panel-pulse" aria-labelledby="tab-pulse" hidden={!onPulse}>
        {wasOnPulse.current && <PulseView client={client} startsNew={first === 'pulse-start'} />}
      </div>
    </>
  );
}
