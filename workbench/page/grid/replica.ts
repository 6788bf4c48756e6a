/** Keeps the page's copy of the workbook equal to the host's: sends the person's mutations, replays those of others. */

import {
  CommandType,
  type ICommandInfo,
  ICommandService,
  type IDisposable,
  type IExecutionOptions,
  type Injector,
  IUndoRedoService,
  IUniverInstanceService,
  type IWorkbookData,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import type { ClientMessage, Mutation, Snapshot } from '../../protocol.js';
import { isDocumentMutation } from './document-mutations.js';
import { leavesFormulas } from './formula-results.js';

export class Replica {
  readonly #univer: Univer;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #send: (message: ClientMessage) => void;
  readonly #subscriptions: IDisposable[];
  #workbook: Workbook | undefined;
  #version = 0;
  #batches = 0;
  #unanswered = 0;
  /** Mutations in the order in which they began: one that another caused ends before its cause does. */
  #begun: ICommandInfo[] = [];
  #done = new Set<ICommandInfo>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = 0;

  constructor(univer: Univer, send: (message: ClientMessage) => void) {
    this.#univer = univer;
    this.#injector = univer.__getInjector();
    this.#commands = this.#injector.get(ICommandService);
    this.#send = send;
    this.#subscriptions = [
      this.#commands.beforeCommandExecuted((command, options) => {
        if (this.#isOwn(command, options)) this.#begun.push(command);
      }),
      this.#commands.onMutationExecutedForCollab((command, options) => {
        if (!this.#isOwn(command, options)) return;
        this.#done.add(command);
        this.#timer ??= setTimeout(() => this.#flush(), 0);
      }),
    ];
  }

  get workbook(): Workbook | undefined {
    return this.#workbook;
  }

  /** Whether the host has yet to answer for something that this page changed. */
  get unsettled(): boolean {
    return this.#unanswered > 0 || this.#done.size > 0;
  }

  /** Replaces the page's workbook; the person's selection is up to the caller. */
  load(snapshot: Snapshot): void {
    this.#drop();
    this.#unanswered = 0;
    const before = this.#workbook;
    if (before) {
      this.#injector.get(IUndoRedoService).clearUndoRedo(before.getUnitId());
      this.#injector.get(IUniverInstanceService).disposeUnit(before.getUnitId());
    }
    const workbook = this.#univer.createUnit<IWorkbookData, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      snapshot.workbook as Partial<IWorkbookData>,
    );
    this.#workbook = workbook;
    this.#version = snapshot.version;
    for (const mutation of snapshot.after ?? []) this.#replay(mutation);
  }

  /**
   * Others' changes.
   *
   * @throws what Univer throws when the copies have come apart.
   */
  receive(version: number, list: Mutation[]): void {
    for (const mutation of list) this.#replay(mutation);
    this.#version = Math.max(this.#version, version);
  }

  accepted(version: number): void {
    this.#unanswered = Math.max(0, this.#unanswered - 1);
    this.#version = Math.max(this.#version, version);
  }

  /** Sends nothing until `allowed` is known; where it is false, the change was taken back and nobody need hear of it. */
  hold(allowed: Promise<boolean>): void {
    this.#held += 1;
    const release = (sent: boolean) => {
      // Univer takes the change back in the turn after it learns of the refusal.
      setTimeout(() => {
        this.#held -= 1;
        if (!sent) this.#drop();
        if (this.#held === 0) this.#flush();
      }, 0);
    };
    allowed.then(release, () => release(true));
  }

  dispose(): void {
    this.#drop();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #isOwn(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (command.type !== CommandType.MUTATION || options?.onlyLocal || options?.fromCollab) return false;
    return this.#workbook !== undefined && isDocumentMutation(command, this.#workbook.getUnitId());
  }

  #replay(mutation: Mutation): void {
    const { id, params } = mutation;
    if (!this.#commands.hasCommand(id)) return;
    // Univer keeps its list of formulas and its validation results by what is not `onlyLocal`.
    const options: IExecutionOptions =
      mutation.calculated || (this.#workbook && leavesFormulas(mutation, this.#workbook))
        ? { onlyLocal: true, fromCollab: true, fromFormula: true }
        : { fromCollab: true };
    this.#commands.syncExecuteCommand(id, params as object, options);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#held > 0) return;
    const list = this.#begun.filter((command) => this.#done.has(command)).map(({ id, params }) => ({ id, params }));
    this.#drop();
    if (list.length === 0) return;
    this.#batches += 1;
    this.#unanswered += 1;
    this.#send({ type: 'mutations', batch: this.#batches, baseVersion: this.#version, list });
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#begun = [];
    this.#done.clear();
  }
}
