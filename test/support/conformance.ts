/** The project of conformance/ in a workbook, and what its report says. */

import { join } from 'node:path';
import type { Workbench } from '../../build/workbench.mjs';
import { root } from './dist';
import { newWorkbook } from './workbook';

/** A new workbook with the project; it is closed after the test. */
export function openConformance(): Promise<Workbench> {
  return newWorkbook({ project: join(root, 'conformance'), timeZone: 'Europe/Berlin' });
}

/** The rows of the report by ID: what was found, and the result. */
export async function report(workbook: Workbench): Promise<Map<string, { found: string; result: string }>> {
  const [, ...rows] = await workbook.display("'Conformance report'!A1:F200");
  return new Map(rows.filter(([id]) => id).map(([id = '', , , , found = '', result = '']) => [id, { found, result }]));
}
