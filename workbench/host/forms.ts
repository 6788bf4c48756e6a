/** The forms of the workbench and the responses to them, kept in the stores. */

import { randomBytes, randomInt } from 'node:crypto';
import type { FormData, ItemData, ItemType, ResponseData } from '../forms/definition.js';
import type { AccountKind } from './quotas.js';
import type { Stores } from './stores.js';

/** Google's words for a form that is not there, is in the bin, or is not the person's to open. */
export const NO_SUCH_FORM =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

const FORM = 'form:';
const RESPONSE = 'response:';
const RESPONDENTS = 'respondents:';
const SHORT = 'form-links';
/** Where links point that are made while no server shows the forms; the path is the same in both places. */
const GOOGLE = 'https://docs.google.com';

/** Whether forms ask who responds: they cannot, they do unless told otherwise, or they always do. */
export type FormSignIn = 'never' | 'optional' | 'required';

/** Only an organisation's forms ask for a sign-in, and its administrator may not let anybody switch that off. */
export function signInOf(account: AccountKind, formSignIn: 'optional' | 'required'): FormSignIn {
  return account === 'workspace' ? formSignIn : 'never';
}

export class Forms {
  /** Where the forms are served, such as 'http://127.0.0.1:8080'; null while nothing is. */
  origin: string | null = null;
  readonly #ids: string[] = [];
  readonly #responses = new Map<string, Map<string, ResponseData>>();
  readonly #listeners = new Set<(form: FormData) => void>();

  constructor(
    private readonly stores: Stores,
    private readonly signIn: FormSignIn = 'never',
  ) {
    for (const [name, value] of Object.entries(stores.all())) {
      if (name.startsWith(FORM)) this.#ids.push(name.slice(FORM.length));
      if (!name.startsWith(RESPONSE)) continue;
      const [, formId = ''] = name.split(':');
      const response = value as ResponseData;
      this.#of(formId).set(response.id, response);
    }
  }

  /** Calls the listener after every change of a form's definition. */
  onChange(listener: (form: FormData) => void): void {
    this.#listeners.add(listener);
  }

  create(owner: string, title: string, published: boolean): FormData {
    const form: FormData = {
      ...newIds(),
      title,
      description: '',
      owner,
      editors: [],
      readers: [],
      items: [],
      published,
      acceptingResponses: true,
      collectEmail: false,
      limitOneResponse: false,
      requireLogin: this.signIn !== 'never',
      progressBar: false,
      shuffleQuestions: false,
      allowResponseEdits: false,
      respondAgainLink: true,
      publishingSummary: false,
      quiz: false,
      confirmationMessage: '',
      closedMessage: '',
      destination: null,
      trashed: false,
    };
    this.#ids.push(form.id);
    this.stores.set(FORM + form.id, form);
    return form;
  }

  /** All that are not in the bin, oldest first. */
  all(): FormData[] {
    return this.#ids
      .flatMap((id) => this.stores.get<FormData | null>(FORM + id, null) ?? [])
      .filter((form) => !form.trashed);
  }

  /**
   * @throws in Google's words when there is none, or it is in the bin.
   */
  get(id: string): FormData {
    const form = this.stores.get<FormData | null>(FORM + id, null);
    if (!form || form.trashed) throw new Error(NO_SUCH_FORM);
    return form;
  }

  /** Those whose responses go to the spreadsheet, or to one sheet of it. */
  linkedTo(spreadsheetId: string, sheetId?: string): FormData[] {
    return this.all().filter(
      ({ destination }) =>
        destination?.spreadsheetId === spreadsheetId && (sheetId === undefined || destination.sheetId === sheetId),
    );
  }

  published(publishedId: string): FormData | null {
    return this.all().find((form) => form.publishedId === publishedId) ?? null;
  }

  /**
   * The form, for somebody who may change it.
   *
   * @throws in Google's words for everybody else.
   */
  forEditor(id: string, user: string): FormData {
    const form = this.get(id);
    if (!canEdit(form, user)) throw new Error(NO_SUCH_FORM);
    return form;
  }

  change(id: string, change: Partial<FormData>): FormData {
    const form = { ...this.get(id), ...change };
    this.stores.set(FORM + id, form);
    for (const listener of this.#listeners) listener(form);
    return this.get(id);
  }

  /**
   * Switches the sign-in of a form on or off.
   *
   * @throws for a consumer account, and where the administrator keeps it on. Google does not document its words.
   */
  setRequireLogin(id: string, required: boolean): void {
    if (this.signIn === 'never') throw new Error('This feature is available only to Google Workspace users.');
    if (this.signIn === 'required' && !required) throw new Error('Your administrator does not allow this setting.');
    this.change(id, { requireLogin: required });
  }

  /** Keeps the place of a column of the response sheet. Nobody is notified, because the form itself did not change. */
  setDestination(id: string, destination: FormData['destination']): void {
    this.stores.set(FORM + id, { ...this.get(id), destination });
  }

  /** Moves the form to the bin: nobody can open it or respond to it. */
  trash(id: string): void {
    this.stores.set(FORM + id, { ...this.get(id), trashed: true });
  }

  /** Copies of the forms that are linked to a spreadsheet, as stores for its copy: Google copies them along, without responses. */
  copiesFor(spreadsheetId: string, copyId: string, owner: string): Record<string, FormData> {
    return Object.fromEntries(
      this.linkedTo(spreadsheetId).map((form) => {
        const copy: FormData = {
          ...structuredClone(form),
          ...newIds(),
          owner,
          editors: [],
          destination: form.destination && { ...form.destination, spreadsheetId: copyId },
        };
        return [FORM + copy.id, copy];
      }),
    );
  }

  // Items

  item(formId: string, itemId: number): ItemData {
    const item = this.get(formId).items.find(({ id }) => id === itemId);
    if (!item) throw new Error('The item has been deleted from the form.');
    return item;
  }

  addItem(formId: string, item: Partial<ItemData> & { type: ItemType }): ItemData {
    const { items } = this.get(formId);
    const added: ItemData = { title: '', help: '', required: false, ...item, id: freeId(items) };
    this.change(formId, { items: [...items, added] });
    return added;
  }

  changeItem(formId: string, itemId: number, change: Partial<ItemData>): void {
    const { items } = this.get(formId);
    this.item(formId, itemId);
    this.change(formId, { items: items.map((item) => (item.id === itemId ? { ...item, ...change } : item)) });
  }

  // Responses

  #of(formId: string): Map<string, ResponseData> {
    let responses = this.#responses.get(formId);
    if (!responses) {
      responses = new Map();
      this.#responses.set(formId, responses);
    }
    return responses;
  }

  /** In the order in which they came. */
  responses(formId: string): ResponseData[] {
    return [...this.#of(formId).values()];
  }

  response(formId: string, id: string): ResponseData | null {
    return this.#of(formId).get(id) ?? null;
  }

  newResponseId(): string {
    return `2_ABaOnu${token(18)}`;
  }

  /** Each response is its own store, so that one more response does not rewrite a form with thousands of them. */
  keepResponse(formId: string, response: ResponseData): void {
    this.#of(formId).set(response.id, response);
    this.stores.set(`${RESPONSE}${formId}:${response.id}`, response);
  }

  deleteResponse(formId: string, id: string): void {
    this.#of(formId).delete(id);
    this.stores.delete(`${RESPONSE}${formId}:${id}`);
  }

  /** Who has responded to a form that takes one response of each; kept apart from what they answered. */
  hasResponded(formId: string, user: string): boolean {
    return this.stores.get<string[]>(RESPONDENTS + formId, []).includes(user);
  }

  noteRespondent(formId: string, user: string): void {
    const known = this.stores.get<string[]>(RESPONDENTS + formId, []);
    if (!known.includes(user)) this.stores.set(RESPONDENTS + formId, [...known, user].sort());
  }

  forgetRespondents(formId: string): void {
    this.stores.delete(RESPONDENTS + formId);
  }

  // Addresses

  publishedUrl(form: FormData, parameters?: URLSearchParams): string {
    return (this.origin ?? GOOGLE) + this.publishedPath(form, parameters);
  }

  publishedPath(form: FormData, parameters?: URLSearchParams): string {
    const query = parameters ? `?${parameters}` : '';
    return `/forms/d/e/${form.publishedId}/viewform${query}`;
  }

  editUrl(form: FormData): string {
    return `${GOOGLE}/forms/d/${form.id}/edit`;
  }

  /** The address that a spreadsheet gives of its form: it names the form as its editors know it, and leads to the published one. */
  linkUrl(form: FormData): string {
    return `${this.origin ?? GOOGLE}/forms/d/${form.id}/viewform`;
  }

  /** A short link to a form's address, the same one each time. */
  shorten(url: string): string {
    const { pathname, search } = new URL(url);
    const target = pathname + search;
    const links = this.stores.get<Record<string, string>>(SHORT, {});
    const known = Object.keys(links).find((code) => links[code] === target);
    const code = known ?? token(13);
    if (!known) this.stores.set(SHORT, { ...links, [code]: target });
    return this.origin ? `${this.origin}/forms/s/${code}` : `https://forms.gle/${code}`;
  }

  /** Where a spreadsheet's link to its form leads. */
  pathOf(id: string): string | null {
    const form = this.all().find((each) => each.id === id);
    return form ? this.publishedPath(form) : null;
  }

  /** What a short link leads to: a path with its parameters. */
  longPath(code: string): string | null {
    const links = this.stores.get<Record<string, string>>(SHORT, {});
    return Object.hasOwn(links, code) ? (links[code] ?? null) : null;
  }
}

export function canEdit(form: FormData, user: string): boolean {
  return form.owner === user || form.editors.includes(user);
}

/** Google's IDs look so; the published one is another, as respondents are not told the form's own. */
function newIds(): { id: string; publishedId: string } {
  return { id: `1${token(24)}`, publishedId: `1FAIpQLS${token(33)}` };
}

function token(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** Numbers as Google's: positive, 31 bits; its entries are the numbers that follow. */
function freeId(items: ItemData[]): number {
  for (;;) {
    const id = randomInt(1_000_000, 2_000_000_000);
    if (!items.some((item) => Math.abs(item.id - id) < 1000)) return id;
  }
}
