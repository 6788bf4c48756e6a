/** The rail and the panel that is open, kept up to date with the workbench's clock. */

import { useEffect } from 'react';
import type { Controller, PageState } from '../controller.js';
import { PANELS } from '../panels/list.js';
import type { PanelName } from '../panels/panel.js';
import { Panel } from './panel.js';
import { Rail } from './rail.js';
import { useNow } from './use-now.js';

function badgesOf({ topics: { badges }, seenFailures = 0 }: PageState): Partial<Record<PanelName, number>> {
  return badges ? { mail: badges.unreadMail, log: Math.max(0, badges.failures - seenFailures) } : {};
}

export function focusRail(panel?: PanelName): void {
  const buttons = '.rail [data-panel]';
  const selector = panel ? `.rail [data-panel="${panel}"]` : `${buttons}[tabindex="0"], ${buttons}`;
  document.querySelector<HTMLElement>(selector)?.focus();
}

export function Panels({ controller, state }: { controller: Controller; state: PageState }) {
  const { panel, wide, topics, user, people, sidebar, execution } = state;
  const now = useNow(topics.clock?.shift ?? 0);
  const entry = PANELS.flat().find(({ name }) => name === panel);
  const Content = entry?.content;

  useEffect(() => {
    // Google Sheets' own keys for its side panel; the grid would otherwise keep the keyboard for itself.
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.altKey || event.code !== 'Period') return;
      event.preventDefault();
      event.stopPropagation();
      focusRail();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);

  const close = () => {
    controller.showPanel(undefined);
    focusRail(panel);
  };

  return (
    <>
      {entry && Content && (
        <Panel
          key={entry.name}
          title={entry.title}
          wide={wide}
          onWide={(wanted) => controller.widen(wanted)}
          onClose={close}
        >
          <Content
            topics={topics}
            user={user}
            people={people}
            zone={topics.clock?.timeZone ?? 'UTC'}
            now={now}
            shownExecution={execution}
            act={controller.act}
            onShowExecution={(id) => controller.showPanel('log', id)}
            onUser={(wanted) => controller.become(wanted)}
            onSpan={controller.showSpan}
          />
        </Panel>
      )}
      <Rail
        open={panel}
        badges={badgesOf(state)}
        sidebar={sidebar?.title}
        onToggle={(name) => (name === panel ? close() : controller.showPanel(name))}
        onSidebar={() => controller.showPanel(undefined)}
      />
    </>
  );
}
