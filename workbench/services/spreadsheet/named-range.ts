/** SpreadsheetApp's NamedRange. */

import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import type { Range } from './range.js';
import { checkRangeName } from './range-names.js';
import { Spreadsheet } from './spreadsheet.js';

export class NamedRange extends ServiceObject {
  readonly className = 'NamedRange';

  constructor(
    context: ExecutionContext,
    private name: string,
  ) {
    super(context);
  }

  getName(): string {
    return this.name;
  }
  getRange(): Range | null {
    return new Spreadsheet(this.context).getRangeByName(this.name);
  }
  setRange(range: Range): this {
    new Spreadsheet(this.context).setNamedRange(this.name, range);
    return this;
  }
  /** Formulas that use the name follow. */
  setName(name: string): this {
    checkRangeName(name);
    if (new Spreadsheet(this.context).getRangeByName(name))
      throw new Error(`A named range with the name ${name} already exists.`);
    this.context.host.engine.names.rename(this.name, name);
    this.name = name;
    return this;
  }
  remove(): void {
    this.context.host.engine.names.remove(this.name);
  }
}
