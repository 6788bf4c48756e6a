/** The Workbench object of tests and scripts: everything that one person can do with the open file. */

import { copiesOf } from '../copies.js';
import type { CellValue } from '../engine/cell-content.js';
import { answersByTitle } from '../forms/by-title.js';
import { formInfo } from '../forms/info.js';
import { changeFileSettings, type FileSettings } from '../host/file-settings.js';
import { WorkbenchHost } from '../host/workbench-host.js';
import type { MenuItem } from '../protocol.js';
import type { CallCounts, EventInfo, FormInfo, MailInfo, Workbench } from '../types.js';
import { areaAt, blockAt, sheetNames } from './addresses.js';
import { GridEditor } from './grid-editor.js';
import { writeSaved } from './saved-file.js';
import { serveHost } from './serving.js';

export class Person extends GridEditor implements Workbench {
  // The file

  async open(): Promise<void> {
    await this.host.openFile(this.user);
  }

  /** Menus exist once the person has opened the file. */
  async #opened(): Promise<void> {
    if (this.host.menus(this.user).length === 0) await this.open();
  }

  async menu(): Promise<string[]> {
    await this.#opened();
    const paths = (items: MenuItem[]): string[] =>
      items.flatMap((item) => (item.kind === 'item' ? [item.path] : item.kind === 'menu' ? paths(item.items) : []));
    return paths(this.host.menus(this.user));
  }

  async click(path: string): Promise<void> {
    await this.#opened();
    return this.host.clickMenu(this.user, path);
  }

  async run(name: string, ...args: unknown[]): Promise<unknown> {
    return this.host.run(this.user, name, args);
  }

  async changeSettings(settings: FileSettings): Promise<void> {
    await this.host.engine.calculation.settle();
    await this.host.keeper.keeping(() => changeFileSettings(this.host, settings));
  }

  as(user: string): Workbench {
    return new Person(this.host, user);
  }

  async copyFile(): Promise<Workbench> {
    await this.host.engine.calculation.settle();
    const { dir: _dir, ...options } = this.host.options;
    const copy = new WorkbenchHost(
      { ...options, user: this.user, now: this.host.now().toISOString() },
      this.host.copyData(this.user),
    );
    return new Person(copy, this.user);
  }

  async save(): Promise<string> {
    await this.host.engine.calculation.settle();
    return writeSaved(this.host.saved());
  }

  // Other programs

  async apiWrite(range: string, cells: unknown[][]): Promise<void> {
    if (cells.length === 0) return;
    const { engine } = this.host;
    await engine.calculation.settle();
    const { sheetId, block } = blockAt(engine, range);
    await this.host.keeper.keeping(() => {
      engine.grow(sheetId, block.row + cells.length, block.column + Math.max(...cells.map((row) => row.length)));
      engine.write(sheetId, block.row, block.column, cells as CellValue[][]);
    });
    await engine.calculation.settle();
  }

  // Looking

  notices(): Promise<string[]> {
    return Promise.resolve([...this.host.notices]);
  }

  async values(range: string): Promise<unknown[][]> {
    await this.host.engine.calculation.settle();
    return this.host.engine.cells.values(areaAt(this.host.engine, range));
  }
  async display(range: string): Promise<string[][]> {
    await this.host.engine.calculation.settle();
    return this.host.engine.cells.display(areaAt(this.host.engine, range));
  }
  async formulas(range: string): Promise<string[][]> {
    await this.host.engine.calculation.settle();
    return this.host.engine.cells.formulas(areaAt(this.host.engine, range));
  }
  sheets(): Promise<string[]> {
    return Promise.resolve(sheetNames(this.host.engine));
  }

  forms(): Promise<FormInfo[]> {
    const { forms } = this.host;
    return Promise.resolve(forms.all().map((form) => formInfo(form, forms.publishedUrl(form))));
  }
  async respond(formId: string, given: Record<string, unknown>): Promise<void> {
    const form = this.host.forms.get(formId);
    const answers = answersByTitle(form.items, given, this.host.engine.settings.timeZone);
    await this.host.keeper.keeping(
      () => this.host.submissions.submit(formId, { answers, user: this.user, email: this.user }).triggers,
    );
  }
  deleteForm(formId: string): Promise<void> {
    return this.host.keeper.keeping(() => {
      this.host.forms.forEditor(formId, this.user);
      this.host.forms.trash(formId);
    });
  }

  mail(): Promise<MailInfo[]> {
    return Promise.resolve(this.host.mailbox.all().flatMap(copiesOf));
  }
  events(): Promise<EventInfo[]> {
    const until = new Date(this.host.now());
    until.setUTCFullYear(until.getUTCFullYear() + 1);
    const events = this.host.calendars.all(this.user, until);
    return Promise.resolve(
      events.map(({ guests, recurring: _recurring, ...event }) => ({
        ...event,
        guests: guests.map(({ email }) => email),
      })),
    );
  }

  // Time, counts, faults

  advance(by: { minutes?: number; hours?: number; days?: number }): Promise<void> {
    const minutes = (by.minutes ?? 0) + 60 * (by.hours ?? 0) + 1440 * (by.days ?? 0);
    return this.host.advance(minutes * 60_000);
  }
  calls(): CallCounts {
    return this.host.executor.counts();
  }
  resetCalls(): void {
    this.host.executor.resetCounts();
  }
  failAt(call: number, how: 'before' | 'after' | 'kill' = 'before'): void {
    this.host.executor.failAt(call, how);
  }

  serve(port = 0): Promise<{ url: string; close(): Promise<void> }> {
    return serveHost(this.host, port);
  }

  close(): Promise<void> {
    return this.host.close();
  }
}
