/** The rail at the right edge: one icon for each panel, of which one at a time is open. */

import { Fragment } from 'react';
import { PANELS } from '../panels/list.js';
import type { PanelName } from '../panels/panel.js';
import { Icon } from '../ui/icon.js';
import { useRoving } from '../ui/roving.js';

interface RailProps {
  open?: PanelName;
  /** How many new things a panel holds. */
  badges: Partial<Record<PanelName, number>>;
  /** Title of the script's sidebar, which a panel covers on a narrow screen. */
  sidebar?: string;
  onToggle(panel: PanelName): void;
  onSidebar(): void;
}

export function Rail({ open, badges, sidebar, onToggle, onSidebar }: RailProps) {
  const roving = useRoving<HTMLDivElement>('button');
  return (
    <div className="rail" role="toolbar" aria-label="Workbench panels" aria-orientation="vertical" {...roving}>
      {open && sidebar !== undefined && (
        <div className="rail-sidebar">
          <button type="button" aria-label={`Show the sidebar ${sidebar}`} data-tip={sidebar} onClick={onSidebar}>
            <Icon name="sidebar" />
          </button>
          <hr />
        </div>
      )}
      {PANELS.map((group, index) => (
        <Fragment key={group[0]?.name}>
          {index > 0 && <hr />}
          {group.map(({ name, title, icon }) => (
            <button
              key={name}
              type="button"
              data-panel={name}
              data-tip={title}
              aria-label={badges[name] ? `${title}, ${badges[name]} new` : title}
              aria-expanded={open === name}
              aria-controls={open === name ? 'panel' : undefined}
              onClick={() => onToggle(name)}
            >
              <Icon name={icon} />
              {!!badges[name] && (
                <span className="badge" aria-hidden="true">
                  {badges[name]}
                </span>
              )}
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
