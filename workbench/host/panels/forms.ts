/** The forms panel: every form, whether it takes responses, and how many it has. */

import type { FormView } from '../../protocol.js';

interface Form {
  id: string;
  title: string;
  owner: string;
  items: { type: string }[];
  published: boolean;
  acceptingResponses: boolean;
  collectEmail: boolean;
  destination: { sheetId: string } | null;
}

/** What the panel needs of the workbench's forms. */
export interface FormSource {
  /** Oldest first. */
  all(): Form[];
  responses(id: string): { timestamp: string }[];
  publishedUrl(form: Form): string;
}

/** Items that ask nothing. */
const LAYOUT = new Set(['IMAGE', 'PAGE_BREAK', 'SECTION_HEADER', 'VIDEO']);

/** The newest first. */
export function formViews(forms: FormSource | undefined, sheetName: (id: string) => string | undefined): FormView[] {
  if (!forms) return [];
  return forms
    .all()
    .map((form): FormView => {
      const { id, title, owner, items, published, acceptingResponses, collectEmail, destination } = form;
      const responses = forms.responses(id);
      const times = responses.map(({ timestamp }) => timestamp).sort();
      const sheet = destination ? sheetName(destination.sheetId) : undefined;
      return {
        id,
        title,
        owner,
        url: forms.publishedUrl(form),
        state: !published ? 'unpublished' : acceptingResponses ? 'open' : 'closed',
        questions: items.filter(({ type }) => !LAYOUT.has(type)).length,
        responses: responses.length,
        collectsAddresses: collectEmail,
        ...(times.length === 0 ? {} : { lastResponse: times.at(-1) }),
        ...(sheet === undefined ? {} : { sheet }),
      };
    })
    .reverse();
}
