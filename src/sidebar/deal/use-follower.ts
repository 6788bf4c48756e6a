/** Connects the follower to the page: focus, pointer, visibility, and stopping it when the view is removed. */

import { useEffect, useRef } from 'preact/hooks';
import type { Client } from '../../ui/client';
import { createFollower, type Follower, type FollowerOptions } from './follow-selection';

/** While the pointer moves about in the sidebar, every so often is enough. */
const POINTER_GAP_MS = 2000;

export function useFollower(
  client: Client,
  seconds: number,
  hidden: boolean,
  handlers: Pick<FollowerOptions, 'answered' | 'failed'>,
): Follower {
  const latest = useRef(handlers);
  latest.current = handlers;
  /** Of the last answer: the server looks for deals that look like this one when it has changed. */
  const identity = useRef('');
  const made = useRef<Follower | null>(null);
  made.current ??= createFollower(
    {
      ask: () => client.getSelection({ identity: identity.current }),
      answered: (selection, moved) => {
        identity.current = selection.identity ?? '';
        latest.current.answered(selection, moved);
      },
      failed: (error) => latest.current.failed(error),
    },
    seconds,
  );
  const follower = made.current;

  useEffect(() => {
    const poke = () => follower.poke();
    let moved = 0;
    // A frame is not always told that the pointer has left it, and then hears of no new entering either.
    const pointer = () => {
      if (Date.now() - moved > POINTER_GAP_MS) {
        moved = Date.now();
        poke();
      }
    };
    const visibility = () => follower.setVisible(!hidden && !document.hidden);
    const page = document.documentElement;
    window.addEventListener('focus', poke);
    page.addEventListener('pointermove', pointer);
    document.addEventListener('visibilitychange', visibility);
    visibility();
    return () => {
      window.removeEventListener('focus', poke);
      page.removeEventListener('pointermove', pointer);
      document.removeEventListener('visibilitychange', visibility);
    };
  }, [follower, hidden]);
  useEffect(() => () => follower.stop(), [follower]);

  return follower;
}
