/** The first deals of an import are shown as they will stand. */

import { expect, test } from '@jest/globals';
import { createPreview } from '../../../src/core/import/preview';
import { createZone } from '../../../src/core/shared/dates';

const HEADERS = ['Deal ID', 'Deal', 'Amount', 'Closed', 'Notes', "'=Region", 'Log'];
const zone = createZone('Asia/Kuala_Lumpur');

test('new deals and updates, days as the workbook counts them, without blank columns and those of Saluran', () => {
  const collector = createPreview(zone);
  collector.add(
    2,
    new Map<number, unknown>([
      [0, 'D-1'],
      [1, "'=Roof"],
      [2, 5],
      [3, new Date('2026-11-30T17:30:00Z')],
      [6, 'x'],
    ]),
    undefined,
  );
  collector.add(
    4,
    new Map<number, unknown>([
      [2, 0],
      [5, "'North"],
    ]),
    ['D-2', 'Wall', 7, '', '', '', ''],
  );
  expect(collector.preview(HEADERS)).toEqual({
    columns: ['Deal', 'Amount', 'Closed', '=Region'],
    rows: [
      { line: 2, isNew: true, cells: ['=Roof', 5, '2026-12-01', null] },
      { line: 4, isNew: false, cells: ['Wall', 0, null, 'North'] },
    ],
  });
});

test('eight deals are enough', () => {
  const collector = createPreview(zone);
  for (let line = 2; line < 20; line++) collector.add(line, new Map([[1, 'A']]), undefined);
  expect(collector.preview(HEADERS).rows).toHaveLength(8);
});
