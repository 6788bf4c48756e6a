/** Who sits at this page, and the rest of the sample team. */

import './people.css';
import { Avatar } from '../ui/avatar.js';
import { Loading } from '../ui/notes.js';
import { useRoving } from '../ui/roving.js';
import { nameOf } from '../views/people.js';
import type { PanelProps } from './panel.js';

export function People({ topics, user, people, onUser }: PanelProps) {
  const roving = useRoving<HTMLUListElement>('button');
  if (!topics.people) return <Loading />;
  return (
    <>
      <p className="panel-intro">
        Act as anybody of the sample team. Each has a selection, user properties, a mailbox and a calendar of their own.
      </p>
      <ul className="rows" {...roving}>
        {topics.people.map(({ address, isOwner, pages, selection }) => {
          const here = address === user;
          const others = pages - (here ? 1 : 0);
          return (
            <li key={address}>
              <button
                type="button"
                className="row person-row"
                aria-current={here || undefined}
                onClick={() => !here && onUser(address)}
              >
                <Avatar address={address} people={people} size={34} />
                <span className="row-main">
                  <span className="row-title">
                    {nameOf(address)}
                    {isOwner && <span className="tag">Owner of the file</span>}
                  </span>
                  <span className="row-meta">{address}</span>
                  <span className="row-meta">
                    {[
                      selection && `At ${selection}`,
                      others > 0 && (others === 1 ? 'on another page' : `on ${others} other pages`),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </span>
                {here ? <span className="tag strong">You</span> : <span className="row-action">Switch</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
