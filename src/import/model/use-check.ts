/** Asks the server what an import would do, again after each choice; the answer to the last question counts. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportResult } from '../../core/api';
import type { Client } from '../../ui/client';
import { type Choices, type Question, questionsOf, requestOf } from './choices';

export interface Check {
  /** What the import would do, as far as is known: of the choices before, while `isChecking`. */
  result: ImportResult | null;
  questions: Question[];
  isChecking: boolean;
  /** Why nothing could be found out; blank where all is well. */
  error: string;
  retry: () => void;
}

/** Milliseconds without a further choice before the server is asked. */
const PAUSE = 350;

/** @param text of the file; null where there is none yet */
export function useCheck(client: Client, text: string | null, choices: Choices): Check {
  const [result, setResult] = useState<ImportResult | null>(null);
  const [questions, setQuestions] = useState<Question[]>([]);
  const [isChecking, setChecking] = useState(false);
  const [error, setError] = useState('');
  const [tries, setTries] = useState(0);
  const lastText = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again.
  useEffect(() => {
    const isNew = text !== lastText.current;
    lastText.current = text;
    if (isNew) setResult(null);
    setError('');
    if (text === null) return undefined;
    let isCurrent = true;
    setChecking(true);
    const ask = async () => {
      try {
        const found = await client.importDeals({ ...requestOf(text, choices), dryRun: true });
        if (!isCurrent) return;
        setResult(found);
        setQuestions((before) => questionsOf(found, isNew ? [] : before, choices));
      } catch (reason) {
        if (isCurrent) setError((reason as Error).message);
      }
      if (isCurrent) setChecking(false);
    };
    const timer = setTimeout(ask, isNew ? 0 : PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, text, choices, tries]);

  return { result, questions, isChecking, error, retry: () => setTries(tries + 1) };
}
