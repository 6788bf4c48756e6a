/** Sends the response, and says what the server thinks of it. */

import { useState } from 'preact/hooks';
import type { FormStatus, FormView, SentResult } from '../forms/view.js';
import { edited, keepDraft, sendResponse } from './connection.js';
import { useTexts } from './texts.js';
import { EMAIL, type useEntries } from './use-entries.js';

interface Sent {
  view: FormView;
  entries: ReturnType<typeof useEntries>;
  onDone(result: SentResult & { ok: true }): void;
  onStatus(status: FormStatus): void;
  /** A question cannot be taken: its page is to be shown. Null for the e-mail address; false where no page has it. */
  onProblem(item: number | null): boolean;
  onFailure(text: string): void;
}

export function useSending({ view, entries, onDone, onStatus, onProblem, onFailure }: Sent) {
  const { say } = useTexts();
  const [sending, setSending] = useState(false);

  const refused = ({ reason, problems }: SentResult & { ok: false }) => {
    if (reason === 'check') {
      entries.setProblems(Object.fromEntries(problems.map(({ item, problem }) => [item ?? EMAIL, problem])));
      // A question that this page does not know was added after it was loaded.
      if (!onProblem(problems[0]?.item ?? null)) onFailure(say('changed'));
    } else if (reason === 'circle' || reason === 'missing') onFailure(say(reason));
    else onStatus(reason);
  };

  const send = async () => {
    setSending(true);
    onFailure('');
    try {
      const { answers, email } = entries;
      const user = view.signIn?.user ?? '';
      const result = await sendResponse({ answers, email, user, ...(edited === null ? {} : { edits: edited }) });
      if (result.ok) {
        keepDraft(null);
        onDone(result);
      } else refused(result);
    } catch {
      onFailure(say('failed'));
    } finally {
      setSending(false);
    }
  };

  return { sending, send };
}
