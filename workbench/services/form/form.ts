/** FormApp's Form. */

import { EnumMember } from '../../execution/wire.js';
import type { FormData, ItemData, ItemType } from '../../forms/definition.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { User } from '../script/session.js';
import type { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items.js';
import { FormResponse } from './form-response.js';
import type { CheckboxGridItem, GridItem } from './grid-items.js';
import { Item } from './item.js';
import { BaseItem } from './item-base.js';
import { ITEM_CLASSES, typedItem } from './item-classes.js';
import type { ImageItem, PageBreakItem, SectionHeaderItem, VideoItem } from './layout-items.js';
import type { RatingItem, ScaleItem } from './scale-items.js';
import type { ParagraphTextItem, TextItem } from './text-items.js';
import type { DateItem, DateTimeItem, DurationItem, TimeItem } from './time-items.js';

export class Form extends ServiceObject {
  readonly className = 'Form';
  override readonly local = new Set(['getId', 'createResponse']);

  constructor(
    context: ExecutionContext,
    private readonly id: string,
  ) {
    super(context);
  }

  get #forms() {
    return this.context.host.forms;
  }
  /** Access is asked for at every call: a form may have been deleted, or its editor removed, since it was opened. */
  get #data(): FormData {
    return this.#forms.forEditor(this.id, this.context.user);
  }
  #set(change: Partial<FormData>): this {
    this.#forms.change(this.#data.id, change);
    return this;
  }
  #text(method: string, text: unknown): string {
    if (text === null || text === undefined || typeof text === 'object') throw badParameters('Form', method, [text]);
    return String(text);
  }

  getId(): string {
    return this.id;
  }

  // Items

  #add<T extends BaseItem>(type: ItemType, more: Partial<ItemData> = {}): T {
    const item = this.#forms.addItem(this.#data.id, { type, ...more });
    return typedItem(this.context, this.id, item) as T;
  }
  addCheckboxGridItem(): CheckboxGridItem {
    return this.#add('CHECKBOX_GRID');
  }
  addCheckboxItem(): CheckboxItem {
    return this.#add('CHECKBOX');
  }
  addDateItem(): DateItem {
    return this.#add('DATE');
  }
  addDateTimeItem(): DateTimeItem {
    return this.#add('DATETIME');
  }
  addDurationItem(): DurationItem {
    return this.#add('DURATION');
  }
  addGridItem(): GridItem {
    return this.#add('GRID');
  }
  addImageItem(): ImageItem {
    return this.#add('IMAGE');
  }
  addListItem(): ListItem {
    return this.#add('LIST');
  }
  addMultipleChoiceItem(): MultipleChoiceItem {
    return this.#add('MULTIPLE_CHOICE');
  }
  addPageBreakItem(): PageBreakItem {
    return this.#add('PAGE_BREAK');
  }
  addParagraphTextItem(): ParagraphTextItem {
    return this.#add('PARAGRAPH_TEXT');
  }
  addRatingItem(): RatingItem {
    return this.#add('RATING', { upper: 3 });
  }
  addScaleItem(): ScaleItem {
    return this.#add('SCALE', { lower: 1, upper: 5 });
  }
  addSectionHeaderItem(): SectionHeaderItem {
    return this.#add('SECTION_HEADER');
  }
  addTextItem(): TextItem {
    return this.#add('TEXT');
  }
  addTimeItem(): TimeItem {
    return this.#add('TIME');
  }
  addVideoItem(): VideoItem {
    return this.#add('VIDEO');
  }

  #item(data: ItemData): Item {
    return Item._of(this.context, this.id, data, ITEM_CLASSES);
  }
  getItems(type?: string): Item[] {
    const wanted = type === undefined ? null : String(type).replace('ItemType.', '');
    return this.#data.items.filter((item) => wanted === null || item.type === wanted).map((item) => this.#item(item));
  }
  getItemById(id: number): Item | null {
    const found = this.#data.items.find((item) => item.id === Number(id));
    return found ? this.#item(found) : null;
  }
  /** The place of an item given as itself or by its place. */
  #indexOf(method: string, item: unknown): number {
    const { items } = this.#data;
    if (!(item instanceof BaseItem) && typeof item !== 'number') throw badParameters('Form', method, [item]);
    const index = item instanceof BaseItem ? items.findIndex(({ id }) => id === item.getId()) : item;
    if (!items[index]) throw new Error('Invalid index or item: the form has no such item.');
    return index;
  }
  moveItem(from: unknown, to: number): Item {
    const items = [...this.#data.items];
    const [moved] = items.splice(this.#indexOf('moveItem', from), 1);
    if (!moved || !Number.isInteger(to) || to < 0 || to > items.length) throw new Error(`Invalid index: ${to}`);
    items.splice(to, 0, moved);
    this.#set({ items });
    return this.#item(moved);
  }
  deleteItem(item: unknown): void {
    const items = [...this.#data.items];
    items.splice(this.#indexOf('deleteItem', item), 1);
    this.#set({ items });
  }

  // Responses

  createResponse(): FormResponse {
    return new FormResponse(this.context, this.id, null);
  }
  /** @param since leaves out what came before; a response of that very moment is taken. */
  getResponses(since?: Date): FormResponse[] {
    if (since !== undefined && !(since instanceof Date)) throw badParameters('Form', 'getResponses', [since]);
    const responses = this.#forms.responses(this.#data.id);
    return responses
      .filter(({ timestamp }) => !since || Date.parse(timestamp) >= since.getTime())
      .map((response) => new FormResponse(this.context, this.id, response));
  }
  getResponse(id: string): FormResponse {
    const response = this.#forms.response(this.#data.id, String(id));
    if (!response) throw new Error(`Invalid response ID: ${id}`);
    return new FormResponse(this.context, this.id, response);
  }
  deleteResponse(id: string): this {
    if (!this.#forms.response(this.#data.id, String(id))) throw new Error(`Invalid response ID: ${id}`);
    this.#forms.deleteResponse(this.id, String(id));
    return this;
  }
  deleteAllResponses(): this {
    for (const { id } of this.#forms.responses(this.#data.id)) this.#forms.deleteResponse(this.id, id);
    this.#forms.forgetRespondents(this.id);
    return this;
  }
  submitGrades(responses: FormResponse[]): this {
    if (!Array.isArray(responses) || !responses.every((each) => each instanceof FormResponse)) {
      throw badParameters('Form', 'submitGrades', [responses]);
    }
    const { id } = this.#data;
    for (const graded of responses) {
      const stored = this.#forms.response(id, graded._id() ?? '');
      if (!stored) throw new Error(`Invalid response ID: ${graded._id()}`);
      const next = { ...stored, grades: graded._grades() };
      this.#forms.keepResponse(id, next);
      this.context.host.responseSheets.write(id, next, stored);
    }
    return this;
  }

  // Texts

  getTitle(): string {
    return this.#data.title;
  }
  setTitle(title: string): this {
    return this.#set({ title: this.#text('setTitle', title) });
  }
  getDescription(): string {
    return this.#data.description;
  }
  setDescription(description: string): this {
    return this.#set({ description: this.#text('setDescription', description) });
  }
  getConfirmationMessage(): string {
    return this.#data.confirmationMessage;
  }
  setConfirmationMessage(message: string): this {
    return this.#set({ confirmationMessage: this.#text('setConfirmationMessage', message) });
  }
  getCustomClosedFormMessage(): string {
    return this.#data.closedMessage;
  }
  setCustomClosedFormMessage(message: string): this {
    return this.#set({ closedMessage: this.#text('setCustomClosedFormMessage', message) });
  }

  // Settings

  isPublished(): boolean {
    return this.#data.published;
  }
  /** Publishing also starts accepting responses. */
  setPublished(enabled: boolean): this {
    return this.#set(enabled ? { published: true, acceptingResponses: true } : { published: false });
  }
  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }
  /** False for every form that is not published. */
  isAcceptingResponses(): boolean {
    const { published, acceptingResponses } = this.#data;
    return published && acceptingResponses;
  }
  setAcceptingResponses(enabled: boolean): this {
    return this.#set({ acceptingResponses: Boolean(enabled) });
  }
  canEditResponse(): boolean {
    return this.#data.allowResponseEdits;
  }
  setAllowResponseEdits(enabled: boolean): this {
    return this.#set({ allowResponseEdits: Boolean(enabled) });
  }
  collectsEmail(): boolean {
    return this.#data.collectEmail;
  }
  setCollectEmail(collect: boolean): this {
    return this.#set({ collectEmail: Boolean(collect) });
  }
  hasLimitOneResponsePerUser(): boolean {
    return this.#data.limitOneResponse;
  }
  setLimitOneResponsePerUser(enabled: boolean): this {
    return this.#set({ limitOneResponse: Boolean(enabled) });
  }
  hasProgressBar(): boolean {
    return this.#data.progressBar;
  }
  setProgressBar(enabled: boolean): this {
    return this.#set({ progressBar: Boolean(enabled) });
  }
  hasRespondAgainLink(): boolean {
    return this.#data.respondAgainLink;
  }
  setShowLinkToRespondAgain(enabled: boolean): this {
    return this.#set({ respondAgainLink: Boolean(enabled) });
  }
  getShuffleQuestions(): boolean {
    return this.#data.shuffleQuestions;
  }
  setShuffleQuestions(shuffle: boolean): this {
    return this.#set({ shuffleQuestions: Boolean(shuffle) });
  }
  isPublishingSummary(): boolean {
    return this.#data.publishingSummary;
  }
  setPublishingSummary(enabled: boolean): this {
    return this.#set({ publishingSummary: Boolean(enabled) });
  }
  isQuiz(): boolean {
    return this.#data.quiz;
  }
  setIsQuiz(enabled: boolean): this {
    return this.#set({ quiz: Boolean(enabled) });
  }
  requiresLogin(): boolean {
    return this.#data.requireLogin;
  }
  setRequireLogin(required: boolean): this {
    this.#forms.setRequireLogin(this.#data.id, Boolean(required));
    return this;
  }

  // Destination

  setDestination(type: string, id: string): this {
    const data = this.#data;
    if (String(type) !== 'DestinationType.SPREADSHEET' || typeof id !== 'string') {
      throw badParameters('Form', 'setDestination', [type, id]);
    }
    if (id !== this.context.host.fileId) {
      throw new Error(`No spreadsheet with the ID ${id} could be found, or you do not have permission to access it.`);
    }
    if (!data.destination) this.context.host.responseSheets.link(data, id);
    return this;
  }
  removeDestination(): this {
    this.#forms.setDestination(this.#data.id, null);
    return this;
  }
  getDestinationId(): string {
    const { destination } = this.#data;
    if (!destination) throw new Error('The form currently has no response destination.');
    return destination.spreadsheetId;
  }
  getDestinationType(): EnumMember {
    this.getDestinationId();
    return new EnumMember('DestinationType.SPREADSHEET');
  }

  // People

  #email(method: string, user: unknown): string {
    const email = user instanceof User ? user.getEmail() : user;
    if (typeof email !== 'string') throw badParameters('Form', method, [user]);
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`Invalid email: ${email}`);
    return email;
  }
  getEditors(): User[] {
    const { owner, editors } = this.#data;
    return [owner, ...editors].map((email) => new User(this.context, email));
  }
  addEditor(user: unknown): this {
    return this.#addPeople('editors', [this.#email('addEditor', user)]);
  }
  addEditors(emails: string[]): this {
    if (!Array.isArray(emails)) throw badParameters('Form', 'addEditors', [emails]);
    return this.#addPeople(
      'editors',
      emails.map((email) => this.#email('addEditors', email)),
    );
  }
  /** The owner cannot be removed. */
  removeEditor(user: unknown): this {
    const email = this.#email('removeEditor', user);
    return this.#set({ editors: this.#data.editors.filter((each) => each !== email) });
  }
  getPublishedReaders(): User[] {
    return this.#data.readers.map((email) => new User(this.context, email));
  }
  addPublishedReader(user: unknown): this {
    return this.#addPeople('readers', [this.#email('addPublishedReader', user)]);
  }
  addPublishedReaders(emails: string[]): this {
    if (!Array.isArray(emails)) throw badParameters('Form', 'addPublishedReaders', [emails]);
    return this.#addPeople(
      'readers',
      emails.map((email) => this.#email('addPublishedReaders', email)),
    );
  }
  removePublishedReader(user: unknown): this {
    const email = this.#email('removePublishedReader', user);
    return this.#set({ readers: this.#data.readers.filter((each) => each !== email) });
  }
  #addPeople(list: 'editors' | 'readers', emails: string[]): this {
    const data = this.#data;
    return this.#set({ [list]: [...new Set([...data[list], ...emails])].filter((each) => each !== data.owner) });
  }

  // Addresses

  getPublishedUrl(): string {
    return this.#forms.publishedUrl(this.#data);
  }
  getEditUrl(): string {
    return this.#forms.editUrl(this.#data);
  }
  shortenFormUrl(url: string): string {
    if (!/^https?:\/\/[^/]+\/forms\/d\//.test(String(url))) throw new Error(`Invalid form URL: ${url}`);
    return this.#forms.shorten(url);
  }
}
