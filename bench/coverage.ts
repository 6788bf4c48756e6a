/** The share of Google's methods that work on the workbench, by class; deprecated ones are left out. */

import { readCoverage, share } from '../scripts/docs/coverage';
import { report } from './support/report';

const NAMED = ['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range', 'FormApp', 'Form', 'ScriptApp'];

const classes = readCoverage();
for (const name of NAMED) {
  const found = classes.filter((each) => each.className === name);
  if (found.length > 0) report(`coverage.${name}`, share(found), '%');
}
for (const namespace of new Set(classes.map((each) => each.namespace)))
  report(`coverage.all.${namespace}`, share(classes.filter((each) => each.namespace === namespace)), '%');
