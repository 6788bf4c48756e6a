/** Tables of the core that the add-on keeps in files beside Code.js: each is needed by few of its executions. */

import { aliases } from '../../src/core/import/aliases';
import { bank } from '../../src/core/messages/bank';
import { checkTexts } from '../../src/core/messages/check';
import { pulseTexts } from '../../src/core/messages/pulse';
import { sidebarMs } from '../../src/core/messages/sidebar.ms';
import { templates } from '../../src/core/messages/templates';
import { texts } from '../../src/core/messages/texts';
import { type BuiltFile, writeBuilt } from './files';

/** Modules of the core → those that stand for them in the add-on and read the table. */
export const substitutes: Readonly<Record<string, string>> = {
  'src/core/import/aliases.ts': 'src/server/stored/aliases.ts',
  'src/core/messages/bank.ts': 'src/server/stored/bank.ts',
  'src/core/messages/check.ts': 'src/server/stored/check.ts',
  'src/core/messages/pulse.ts': 'src/server/stored/pulse.ts',
  'src/core/messages/templates.ts': 'src/server/stored/templates.ts',
  'src/core/messages/texts.ts': 'src/server/stored/texts.ts',
};

/** The same in Code.js alone, where code is read from the file of the seldom functions. */
export const codeSubstitutes: typeof substitutes = {
  ...substitutes,
  'src/core/forecast/on-the-spot.ts': 'src/server/stored/on-the-spot.ts',
};

/** The texts that stay in the code. */
export const english = textsAt(0);

/** Writes the tables. HtmlService reads .html files only. */
export function buildTables(dist: string): Promise<BuiltFile[]> {
  const tables = {
    Aliases: aliases(),
    Bank: bank(),
    Check: checkTexts(),
    Malay: textsAt(1),
    Pulse: pulseTexts(),
    SidebarMalay: sidebarMs,
    Templates: templates(),
  };
  return Promise.all(
    Object.entries(tables).map(([name, table]) => writeBuilt(`${dist}/${name}.html`, jsonWithoutMarkup(table))),
  );
}

function textsAt(index: 0 | 1): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, both]) => [key, both[index]]));
}

/** Google refuses an .html file whose tags do not match, so that nothing may look like one. */
export function jsonWithoutMarkup(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
}
