/** SpreadsheetApp's NamedRange. */

import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';
import type { Range } from './range.js';
import { Spreadsheet } from './spreadsheet.js';

export class NamedRange extends ServiceObject {
  readonly className = 'NamedRange';

  constructor(
    context: ExecutionContext,
    private readonly name: string,
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
  remove(): void {
    this.context.host.engine.removeDefinedName(this.name);
  }
}
