/** What scripts keep: properties and cache of the document, the script and the person who sits here. */

import './storage.css';
import { useState } from 'react';
import type { StorageView } from '../../protocol.js';
import { Empty, Loading } from '../ui/notes.js';
import { Segmented } from '../ui/segmented.js';
import { nameOf } from '../views/people.js';
import { dayAndTime } from '../views/time.js';
import type { PanelProps } from './panel.js';

export function Storage({ topics, user, zone, now }: PanelProps) {
  const [scope, setScope] = useState<StorageView['scope']>('document');
  const view = topics.storage?.find((each) => each.scope === scope);
  if (!view) return <Loading />;
  const options = [
    { value: 'document', label: 'Document' },
    { value: 'script', label: 'Script' },
    { value: 'user', label: nameOf(user) },
  ] as const;
  return (
    <>
      <div className="panel-tools">
        <Segmented label="Whose" options={options} value={scope} onChange={(wanted) => setScope(wanted)} />
      </div>
      {view.properties.length + view.cache.length === 0 ? (
        <Empty icon="storage" title="Nothing is stored">
          What scripts keep with <code>PropertiesService</code> and <code>CacheService</code> is listed here.
        </Empty>
      ) : (
        <>
          <section className="panel-section">
            <h3>Properties</h3>
            <Entries entries={view.properties} none="No properties." />
          </section>
          <section className="panel-section">
            <h3>Cache</h3>
            <Entries
              entries={view.cache.map(({ key, value, until }) => ({
                key,
                value,
                note: `until ${dayAndTime(new Date(until), zone, now)}`,
              }))}
              none="Nothing cached."
            />
          </section>
        </>
      )}
    </>
  );
}

function Entries({ entries, none }: { entries: { key: string; value: string; note?: string }[]; none: string }) {
  if (entries.length === 0) return <p className="row-meta">{none}</p>;
  return (
    <dl className="entries">
      {entries.map(({ key, value, note }) => (
        <div key={key}>
          <dt>
            <code>{key}</code>
            {note && <span className="row-meta">{note}</span>}
          </dt>
          <dd>
            <code>{value === '' ? '(empty)' : value}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
