/** What Check workbook says of damaged cells, cell by cell, and what is whole again after mending. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { dealCell } from '../../support/deals';
import { at, cell, newWorkbook } from '../../support/workbook';
import { cellsOf, check, copy, expectWhole, mend } from './world';

test('a workbook as set up is clean, and checking writes nothing', async () => {
  const workbook = await copy();
  workbook.resetCalls();
  expect(await check(workbook)).toEqual({ findings: [], mended: 0 });
  const written = Object.keys(workbook.calls().byMethod).filter((name) =>
    /\.(set|clear|insert|delete|append)/.test(name),
  );
  expect(written).toEqual([]);
});

test('a workbook that is not set up is told so', async () => {
  const workbook = await newWorkbook();
  await expect(workbook.run('checkWorkbook')).rejects.toThrow(/not set up yet/);
});

interface Damage {
  what: string;
  hurt: (workbook: Workbench) => Promise<unknown>;
  /** Kind and cell of what is found. */
  found: string[];
  /** What of it remains after mending; nothing when absent. */
  left?: string[];
}

const DAMAGES: Damage[] = [
  {
    what: 'IDs that are blank, doubled and pasted over',
    hurt: async (workbook) => {
      await workbook.apiWrite('Deals!A2', [['']]);
      await workbook.apiWrite('Deals!A4', [[await cell(workbook, 'Deals!A3')]]);
      await workbook.apiWrite('Deals!A5', [['mine']]);
    },
    found: ['idMissing Deals!A2', 'idDoubled Deals!A4', 'idForeign Deals!A5'],
  },
  {
    what: 'a stage change that nobody logged, a stage that the table lacks',
    hurt: async (workbook) => {
      await workbook.apiWrite('Deals!C2', [['Won']]);
      await workbook.apiWrite('Deals!C3', [['Nonsense']]);
    },
    found: ['stageUnlogged Deals!C2', 'stageUnknown Deals!C3'],
    left: ['stageUnknown Deals!C3'],
  },
  {
    what: 'amounts and dates that are text',
    hurt: async (workbook) => {
      await workbook.apiWrite('Deals!D2:D5', [["'1,200.50"], ["'RM 80"], ["'USD 5"], ['a lot']]);
      await workbook.apiWrite(await at(workbook, 'Expected close', 2), [["'2026-12-24"], ["'31/12/2026"], ["'soon"]]);
    },
    found: [
      'amountText Deals!D2',
      'dateText Deals!L2',
      'amountText Deals!D3',
      'dateText Deals!L3',
      'amountUnread Deals!D4',
      'dateUnread Deals!L4',
      'amountUnread Deals!D5',
    ],
    left: ['amountUnread Deals!D4', 'dateUnread Deals!L4', 'amountUnread Deals!D5'],
  },
  {
    what: 'an entry of the history that was changed by hand',
    hurt: (workbook) => workbook.apiWrite("'Stage history'!C6", [['Proposal']]),
    found: ["chain 'Stage history'!C6"],
    left: ["chain 'Stage history'!C6"],
  },
  {
    what: 'a row of the history that was cleared',
    hurt: (workbook) => workbook.apiWrite("'Stage history'!A3:G3", [['', '', '', '', '', '', '']]),
    found: ["historyGap 'Stage history'!A3", `historyLost Deals!${dealCell('log', 3)}`],
  },
  {
    what: 'markers that were cleared or changed',
    hurt: async (workbook) => {
      await workbook.apiWrite(`Deals!${dealCell('log', 3)}`, [['']]);
      const marker = String(await cell(workbook, `Deals!${dealCell('log', 4)}`));
      await workbook.apiWrite(`Deals!${dealCell('log', 4)}`, [[marker.replace('Won', 'Meeting')]]);
      await workbook.apiWrite(`Deals!${dealCell('logRow', 5)}`, [[3]]);
    },
    found: [
      'stageUnlogged Deals!C4',
      `markerMissing Deals!${dealCell('log', 3)}`,
      `markerDiffers Deals!${dealCell('log', 4)}`,
      `markerRow Deals!${dealCell('logRow', 5)}`,
    ],
  },
  {
    what: 'a required header that was cleared',
    hurt: (workbook) => workbook.apiWrite('Deals!C1', [['']]),
    found: ['headerGone Deals!C1'],
  },
  {
    what: 'the columns of IDs and of stages deleted',
    hurt: async (workbook) => {
      await workbook.deleteColumns('Deals', 3);
      await workbook.deleteColumns('Deals', 1);
    },
    found: ['columnRemade Deals', 'columnRemade Deals'],
  },
  {
    what: 'the column of amounts deleted',
    hurt: (workbook) => workbook.deleteColumns('Deals', 4),
    found: ['columnLost Deals'],
    left: ['columnLost Deals'],
  },
  {
    what: 'a column that stands twice',
    hurt: (workbook) => workbook.apiWrite(`Deals!${dealCell('none', 1)}`, [['Stage']]),
    found: [`columnDoubled Deals!${dealCell('none', 1)}`],
    left: [`columnDoubled Deals!${dealCell('none', 1)}`],
  },
  {
    what: 'stages doubled, unreadable, and asking for a column that is not there',
    hurt: async (workbook) => {
      await workbook.apiWrite('Stages!B4', [['Lead']]);
      await workbook.apiWrite('Stages!C3', [['often']]);
      await workbook.apiWrite('Stages!F5', [['Company, Budget']]);
    },
    found: ['stageUnread Stages!B3', 'stageDoubled Stages!B4', 'fieldUnknown Stages!F5'],
    left: ['stageUnread Stages!B3', 'stageDoubled Stages!B4', 'fieldUnknown Stages!F5'],
  },
  {
    what: 'formulas, sheet number and time zone of the system sheet written over',
    hurt: async (workbook) => {
      await workbook.apiWrite('Saluran!B9', [[3]]);
      await workbook.apiWrite('Saluran!B6', [[1]]);
      await workbook.apiWrite('Saluran!B3', [['Europe/Berlin']]);
    },
    found: ['systemValue Saluran!B3', 'systemValue Saluran!B6', 'systemValue Saluran!B9'],
  },
  {
    what: 'the registry damaged, a deal gone',
    hurt: async (workbook) => {
      await workbook.apiWrite('Saluran!D1:D2', [[999], ['']]);
      await workbook.deleteRows('Deals', 3);
    },
    found: ['registry Saluran!D1', 'dealGone Deals'],
  },
];

describe('finds and mends', () => {
  test.each(DAMAGES)('$what', async ({ hurt, found, left = [] }) => {
    const workbook = await copy();
    await hurt(workbook);
    const result = await check(workbook);
    expect(cellsOf(result)).toEqual(found);
    expect(
      new Set(result.findings.filter(({ canMend }) => !canMend).map(({ code, cell: place }) => `${code} ${place}`)),
    ).toEqual(new Set(left));
    const mended = await mend(workbook);
    expect(cellsOf(mended)).toEqual(left);
    expect(mended.mended).toBe(new Set(found).size - left.length);
    // Mending again finds nothing more to do.
    expect(await mend(workbook)).toEqual({ findings: mended.findings, mended: 0 });
    if (left.length === 0) await expectWhole(workbook);
  });
});
