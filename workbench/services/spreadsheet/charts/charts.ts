/** The Charts service, as far as charts on sheets need it: its enums and text styles. */

import { ServiceObject } from '../../base/base.js';
import { EVERY_METHOD } from '../../base/enums.js';
import { ChartTextStyleBuilder } from './text-style.js';

export class Charts extends ServiceObject {
  readonly className = 'Charts';
  override readonly local = EVERY_METHOD;

  newTextStyle(): ChartTextStyleBuilder {
    return new ChartTextStyleBuilder(this.context);
  }
}
