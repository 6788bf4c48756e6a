/** Talks to the server: what the form shows, and the response to it. */

import type { FormView, SentResponse, SentResult } from '../forms/view.js';

const publishedId = /\/forms\/d\/e\/([\w-]+)\//.exec(location.pathname)?.[1] ?? '';
const api = `/forms/api/${publishedId}`;

export const parameters = new URLSearchParams(location.search);

/** The response that the address asks to edit. */
export const edited = parameters.get('edit2');

/** Null where there is no such form. */
export async function loadForm(user: string | null): Promise<FormView | null> {
  const query = new URLSearchParams();
  if (user !== null) query.set('user', user);
  if (edited !== null) query.set('edit2', edited);
  const response = await fetch(`${api}?${query}`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as FormView;
}

/** As the server writes it into each page (`workbench/server/token.ts`). */
const TOKEN = /<meta name="workbench-token" content="([\w-]+)">/;
let token = document.querySelector<HTMLMetaElement>('meta[name="workbench-token"]')?.content ?? '';

function post(sent: SentResponse): Promise<Response> {
  return fetch(api, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Workbench-Token': token },
    body: JSON.stringify(sent),
  });
}

/** @throws when the response did not arrive or was not understood. */
export async function sendResponse(sent: SentResponse): Promise<SentResult> {
  let response = await post(sent);
  if (response.status === 403) {
    // The workbench was started anew since this page was opened: it has another token.
    const page = await (await fetch(location.pathname, { cache: 'no-store' })).text();
    token = TOKEN.exec(page)?.[1] ?? '';
    response = await post(sent);
  }
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as SentResult;
}

/**
 * Where the draft is kept while the tab is open: a reload loses nothing that was typed. Another prefilled link starts anew, the
 * same link in another language or as another person does not.
 */
const DRAFT = `form-draft:${publishedId}:${withoutChrome(parameters)}`;

function withoutChrome(all: URLSearchParams): string {
  return new URLSearchParams([...all].filter(([name]) => name !== 'hl' && name !== 'authuser')).toString();
}

export interface Draft {
  answers: Record<number, unknown>;
  email: string;
}

export function readDraft(): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(DRAFT) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

export function keepDraft(draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(DRAFT, JSON.stringify(draft));
    else sessionStorage.removeItem(DRAFT);
  } catch {
    // Without storage the answers live as long as the page.
  }
}
