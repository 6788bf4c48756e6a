/** Runs the script's functions for people and cells: google.script.run, menus, custom functions. */

import type { WorkbookEngine } from '../engine/workbook.js';
import { ExecutionEnded } from '../execution/pool.js';
import type { WireText } from '../execution/wire.js';
import { checkClientValue } from './client-value.js';
import { type Executor, LIMIT_MS, SIMPLE_LIMIT_MS } from './executor.js';
import type { Project } from './project.js';
import type { Stores } from './stores.js';
import type { UiBroker } from './ui.js';

/** What calling needs of the workbench. */
export interface CallHost {
  readonly engine: WorkbookEngine;
  readonly executor: Executor;
  readonly project: Project;
  readonly stores: Stores;
  readonly ui: UiBroker;
  readonly owner: string;
  readonly isAddOn: boolean;
}

export class ScriptCalls {
  constructor(private readonly host: CallHost) {}

  /** A person is at the screen: the function may do all that the project may. */
  #asPerson(user: string, functionName: string, args: unknown[], kind: 'client' | 'menu'): Promise<unknown> {
    const fixed = { user, activeUser: user, authMode: 'FULL', limitMs: LIMIT_MS } as const;
    return this.host.executor.run({ functionName, args: () => args, kind, ...fixed });
  }

  /** @throws when there is no such public function, when arguments or result may not pass, and what the function throws. */
  async fromClient(user: string, functionName: string, args: unknown[]): Promise<unknown> {
    if (functionName.endsWith('_') || !this.host.project.callable.includes(functionName)) {
      throw new Error(`Script function not found: ${functionName}`);
    }
    checkClientValue(args, 'property');
    const result = await this.#asPerson(user, functionName, JSON.parse(JSON.stringify(args)), 'client');
    await this.host.engine.calculation.settle();
    checkClientValue(result, 'returned value');
    return result === undefined ? null : JSON.parse(JSON.stringify(result));
  }

  /** @param path as 'Menu > Item'. */
  async fromMenu(user: string, path: string): Promise<void> {
    const functionName = this.host.ui.functionFor(user, path);
    if (!functionName) throw new Error(`There is no menu item "${path}".`);
    if (this.host.isAddOn) this.host.stores.set('addOnUsed', true);
    await this.#asPerson(user, functionName, [], 'menu');
    await this.host.engine.calculation.settle();
  }

  fromCell(name: string, args: WireText): Promise<unknown> {
    const { executor, isAddOn, owner, project } = this.host;
    return executor
      .run({
        functionName: project.functions.find((each) => each.toUpperCase() === name.toUpperCase()) ?? name,
        args: () => args,
        user: owner,
        activeUser: '',
        authMode: 'CUSTOM_FUNCTION',
        isCustomFunction: true,
        limitMs: SIMPLE_LIMIT_MS,
        kind: 'cell',
      })
      .catch((error: unknown) => {
        if (!(error instanceof ExecutionEnded)) throw error;
        throw new Error(isAddOn ? 'Internal error executing the custom function.' : `${error.message} (line 0).`);
      });
  }
}
