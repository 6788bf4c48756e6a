/** Saves a note as one types: a moment after the last key, one call at a time, and never over what another window wrote. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { OneOnOneNote } from '../../core/api';
import type { Client } from '../../ui/client';

const PAUSE_MS = 1200;
/** After a failure. */
const RETRY_MS = 5000;

export interface NoteState {
  text: string;
  state: 'saved' | 'saving' | 'unsaved';
  error: string;
  /** What another window wrote to the same note. */
  other: OneOnOneNote | null;
  type: (text: string) => void;
}

/** Any text that no other window has. */
function randomName(): string {
  return Math.random().toString(36).slice(2, 12);
}

/** @param known the note of that day, where there is one already */
export function useNote(client: Client, member: string, day: string, known: OneOnOneNote | undefined): NoteState {
  const [text, setText] = useState(known?.text ?? '');
  const [state, setState] = useState<NoteState['state']>('saved');
  const [error, setError] = useState('');
  const [other, setOther] = useState<OneOnOneNote | null>(null);
  const note = useRef({ id: known?.id ?? `${day}-${randomName()}`, base: known?.rev ?? 0, tab: randomName() });
  const wanted = useRef(text);
  const timer = useRef(0);
  const running = useRef(false);

  async function save() {
    if (running.current) return;
    running.current = true;
    const sent = wanted.current;
    setState('saving');
    try {
      const { id: noteId, base, tab } = note.current;
      const saved = await client.saveOneOnOneNote({ member, noteId, text: sent, day, base, tab });
      note.current = { id: saved.note.id, base: saved.note.rev, tab };
      if (saved.other) setOther(saved.other);
      setError('');
      setState(wanted.current === sent ? 'saved' : 'unsaved');
    } catch (reason) {
      setError((reason as Error).message);
      setState('unsaved');
      timer.current = window.setTimeout(save, RETRY_MS);
    }
    running.current = false;
    if (wanted.current !== sent) plan();
  }

  function plan() {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(save, PAUSE_MS);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page is left, what was typed last is saved.
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      if (state !== 'saved') save();
    },
    [],
  );

  return {
    text,
    state,
    error,
    other,
    type(next) {
      wanted.current = next;
      setText(next);
      setState('unsaved');
      plan();
    },
  };
}
