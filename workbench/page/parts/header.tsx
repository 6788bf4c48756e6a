/** The line above the grid: file, menus, what is going on, and who sits here. */

import type { MenuTree } from '../../protocol.js';
import type { ConnectionState } from '../connection.js';
import { Avatar } from '../ui/avatar.js';
import { Icon } from '../ui/icon.js';
import { nameOf } from '../views/people.js';
import { MenuBar } from './menu-bar.js';

interface HeaderProps {
  /** What the workbench's clock shows, where it is not this computer's. */
  movedClock?: string;
  title: string;
  menus: MenuTree;
  people: string[];
  user: string;
  connection: ConnectionState;
  working: boolean;
  onClickMenu(path: string): void;
  onUser(user: string): void;
  onClock(): void;
}

const STATES: Record<ConnectionState, string> = {
  connecting: 'Connecting…',
  open: 'Saved on this computer',
  lost: 'No connection: changes are off until it is back',
};

export function Header(props: HeaderProps) {
  return (
    <header className="header">
      <span className="logo">
        <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
          <path d="M3 4.5h10M3 8h10M3 11.5h6" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
      </span>
      <h1 title={props.title}>{props.title}</h1>
      <MenuBar menus={props.menus} onClick={props.onClickMenu} />
      <span className="working" role="status" data-on={props.working}>
        {props.working && 'Working…'}
      </span>
      {props.movedClock && (
        <button
          type="button"
          className="moved-clock"
          title="The workbench’s clock is not this computer’s"
          onClick={props.onClock}
        >
          <Icon name="clock" size={15} />
          {props.movedClock}
        </button>
      )}
      <span className={`connection ${props.connection}`} title={STATES[props.connection]}>
        {props.connection === 'open' ? <span className="hidden-text">{STATES.open}</span> : STATES[props.connection]}
      </span>
      <label className="person">
        <Avatar address={props.user} people={props.people} size={22} />
        <span className="hidden-text">Who sits here</span>
        <select value={props.user} onChange={({ target }) => props.onUser(target.value)}>
          {props.people.map((person) => (
            <option key={person} value={person}>
              {nameOf(person)}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
