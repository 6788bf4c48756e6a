/** The forms panel: every form, whether it takes responses, and how many it has. */

import { isQuestion } from '../../forms/definition.js';
import type { FormSummary } from '../../protocol.js';
import type { Forms } from '../forms.js';

/**
 * The newest first.
 *
 * @param user whom the links to a form name, where it asks who responds.
 */
export function formSummaries(
  forms: Forms,
  user: string,
  sheetName: (id: string) => string | undefined,
): FormSummary[] {
  return forms
    .all()
    .map((form): FormSummary => {
      const { id, title, owner, items, published, acceptingResponses, destination } = form;
      const asksWho = form.collectEmail || form.limitOneResponse || form.requireLogin;
      const times = forms
        .responses(id)
        .map(({ timestamp }) => timestamp)
        .sort();
      const sheet = destination ? sheetName(destination.sheetId) : undefined;
      return {
        id,
        title,
        owner,
        url: forms.publishedUrl(form, asksWho ? new URLSearchParams({ authuser: user }) : undefined),
        state: !published ? 'unpublished' : acceptingResponses ? 'open' : 'closed',
        questions: items.filter(isQuestion).length,
        responses: times.length,
        asksWho,
        ...(times.length === 0 ? {} : { lastResponse: times.at(-1) }),
        ...(sheet === undefined ? {} : { sheet }),
      };
    })
    .reverse();
}
