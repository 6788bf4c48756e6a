/** What the page's panels show and do: one place that reads the workbench for them. */

import { toA1 } from '../../engine/a1.js';
import type { WorkbookEngine } from '../../engine/workbook.js';
import type { ActionMessage, CalendarSpan, ExecutionView, PersonView, Topic, TopicMessage } from '../../protocol.js';
import type { Calendars } from '../calendars.js';
import type { Executor } from '../executor.js';
import type { Forms } from '../forms.js';
import type { Mailbox } from '../mailbox.js';
import type { Project } from '../project.js';
import type { Selections } from '../selections.js';
import type { Stores } from '../stores.js';
import type { TriggerRunner } from '../trigger-runner.js';
import type { TriggerList } from '../triggers.js';
import type { UiBroker } from '../ui.js';
import { eventViews } from './calendar.js';
import { ClockPanel } from './clock.js';
import { executionDetail, executionView, executionViews } from './executions.js';
import { formSummaries } from './forms.js';
import { mailboxView, readMail, unreadMail } from './mail.js';
import { storageViews } from './storage.js';

/** What the panels need of the workbench. */
export interface PanelHost {
  readonly engine: WorkbookEngine;
  readonly stores: Stores;
  readonly triggers: TriggerList;
  readonly executor: Executor;
  readonly project: Project;
  readonly owner: string;
  readonly people: string[];
  readonly mailbox: Mailbox;
  readonly calendars: Calendars;
  readonly forms: Forms;
  readonly selections: Selections;
  readonly triggerRunner: TriggerRunner;
  readonly ui: UiBroker;
  now(): Date;
  advance(ms: number): Promise<void>;
}

export class Panels {
  readonly #listeners = new Set<() => void>();
  readonly #clock: ClockPanel;
  #failures = 0;

  constructor(private readonly host: PanelHost) {
    this.#clock = new ClockPanel(host, () => this.changed());
    host.executor.onRecord = (record) => {
      if (record.ended) this.#clock.ended(record);
      if (record.ended && record.error !== undefined) this.#failures++;
      this.changed();
    };
  }

  /** Tells the listeners that something which a panel shows may have changed. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Returns what unsubscribes. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A topic's data as this person sees it now. */
  topic(topic: Topic, user: string, span?: CalendarSpan): TopicMessage {
    const { host } = this;
    const type = 'topic';
    switch (topic) {
      case 'clock':
        return { type, topic, data: this.#clock.view() };
      case 'people':
        return { type, topic, data: host.people.map((address) => this.#person(address)) };
      case 'triggers':
        return { type, topic, data: host.triggers.all() };
      case 'executions':
        return { type, topic, data: executionViews(host.executor.records) };
      case 'storage':
        return { type, topic, data: storageViews(host.stores, user, host.now()) };
      case 'mail':
        return { type, topic, data: mailboxView(host.mailbox, user) };
      case 'calendar':
        return { type, topic, data: eventViews(host.calendars, user, span) };
      case 'forms':
        return { type, topic, data: formSummaries(host.forms, user, (id) => this.#sheetName(id)) };
      case 'badges':
        return {
          type,
          topic,
          data: { unreadMail: unreadMail(host.mailbox, user), failures: this.#failures },
        };
    }
  }

  /** @throws Error saying why it cannot be done. */
  async act(user: string, message: ActionMessage): Promise<unknown> {
    const { executor, triggers } = this.host;
    switch (message.action) {
      case 'moveClock':
        return this.#clock.move(message.argument);
      case 'stopClock':
        this.#clock.stop();
        return null;
      case 'runTrigger':
        return this.#runTrigger(message.argument.id, user);
      case 'deleteTrigger':
        triggers.remove(message.argument.id);
        return null;
      case 'executionDetail':
        return executionDetail(executor.records, message.argument.id);
      case 'readMail':
        return readMail(this.host.mailbox, message.argument.id, user);
      case 'clearExecutions':
        executor.records.splice(0);
        this.changed();
        return null;
    }
  }

  async #runTrigger(id: string, user: string): Promise<ExecutionView> {
    const trigger = this.host.triggers.all().find((each) => each.id === id);
    if (!trigger) throw new Error('The trigger is there no longer.');
    const { records } = this.host.executor;
    const before = records.at(-1)?.id ?? 0;
    await this.host.triggerRunner.byHand(id, user);
    const run = records.findLast(
      ({ id: number, functionName, kind }) =>
        number > before && functionName === trigger.functionName && kind === trigger.event,
    );
    if (!run) throw new Error('The function did not run.');
    return executionView(run);
  }

  #sheetName(id: string): string | undefined {
    return this.host.engine.sheets.find((sheet) => sheet.getSheetId() === id)?.getName();
  }

  #person(address: string): PersonView {
    const { host } = this;
    const area = host.selections.known(address);
    const sheet = area && this.#sheetName(area.sheetId);
    return {
      address,
      isOwner: address === host.owner,
      pages: host.ui.listeners(address),
      ...(area && sheet ? { selection: `${sheet}!${toA1(area)}` } : {}),
    };
  }
}
