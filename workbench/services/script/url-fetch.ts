/** UrlFetchApp: the workbench reaches no network, and says so. */

import { ServiceObject } from '../base/base.js';

export class UrlFetchApp extends ServiceObject {
  readonly className = 'UrlFetchApp';

  fetch(): never {
    throw new Error('Not available in the workbench: UrlFetchApp.fetch (the workbench reaches no network)');
  }
  fetchAll(): never {
    throw new Error('Not available in the workbench: UrlFetchApp.fetchAll (the workbench reaches no network)');
  }
}
