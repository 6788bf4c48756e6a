/** A piece of the sidebar that few people need when it opens: loaded when it is first shown, as a script of its own. */

import type { FunctionComponent } from 'preact';
import type { PartName } from '../core/api';
import type { Client } from './client';
import { Skeleton } from './loading-view';
import { Notice } from './notice';
import type { PulseProps } from './parts/pulse/pulse-view';
import type { SetUpProps } from './parts/set-up-view';
import { stateful, useEffect, useState } from './stateful';
import { useTexts } from './texts';

/** What each part is given to draw itself. */
interface PartProps {
  Pulse: PulseProps;
  SetUp: SetUpProps;
}

interface LoadedPart {
  View: FunctionComponent<object>;
}

declare global {
  interface Window {
    /** Set by a part's script, which the build makes of its entry. */
    saluranPart?: LoadedPart;
  }
}

async function loadPart(client: Client, name: PartName): Promise<LoadedPart> {
  const { script, styles } = await client.getSidebarPart({ name });
  window.saluranPart = undefined;
  add('style', styles);
  // An inline script runs while it is being added; Google's sandbox allows those and no other hosts.
  add('script', script);
  if (!window.saluranPart) throw new Error(name);
  return window.saluranPart;
}

function add(tag: string, text: string) {
  const element = document.createElement(tag);
  element.textContent = text;
  document.head.append(element);
}

interface Props<N extends PartName> {
  client: Client;
  name: N;
  props: PartProps[N];
}

const AnyPart = stateful(({ client, name, props }: Props<PartName>) => {
  const { t } = useTexts();
  const [part, setPart] = useState<LoadedPart | null>(null);
  const [error, setError] = useState('');

  function load() {
    setError('');
    loadPart(client, name).then(setPart, (reason: Error) => setError(reason.message));
  }
  // Once: a part that is loaded stays.
  useEffect(load, []);

  if (part) return <part.View {...props} />;
  return error === '' ? <Skeleton /> : <Notice title={t('loadFailed')} text={error} onRetry={load} />;
});

export const Part = AnyPart as <N extends PartName>(props: Props<N>) => ReturnType<typeof AnyPart>;
