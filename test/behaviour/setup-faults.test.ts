/** Set-up and the Forecast sheet, in which any round trip fails: done again, the workbook is as without a failure. */

import { afterAll, expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { dealCell } from '../support/deals';
import { type FaultyOperation, type Trial, tryFaults } from '../support/faults';
import { tell } from '../support/tally';
import { projectWith } from './pulse/team';

jest.setTimeout(3_600_000);

/** Stands for a person who looks at the sheet: what is formatted how, and which charts there are. */
const LOOK = `
function looks() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets().map(function (sheet) {
    var isForecast = sheet.getName() === 'Forecast', widths = [], heights = [];
    var range = sheet.getRange(1, 1, isForecast ? 70 : 5, Math.min(14, sheet.getMaxColumns()));
    for (var column = 1; column <= range.getNumColumns(); column++) widths.push(sheet.getColumnWidth(column));
    for (var row = 1; isForecast && row <= range.getNumRows(); row++) heights.push(sheet.getRowHeight(row));
    var charts = sheet.getCharts().map(function (chart) { return chart.getRanges()[0].getA1Notation(); }).sort();
    var looks = { hidden: sheet.isSheetHidden(), frozen: sheet.getFrozenRows(), widths: widths, heights: heights, charts: charts };
    ['Backgrounds', 'FontWeights', 'FontSizes', 'NumberFormats', 'HorizontalAlignments', 'Notes'].forEach(function (what) {
      range['get' + what]().forEach(function (row, index) { looks[what + ' ' + (index + 1)] = row; });
    });
    return Object.keys(looks).map(function (what) { return sheet.getName() + ' ' + what + ' ' + JSON.stringify(looks[what]); });
  }).reduce(function (all, lines) { return all.concat(lines); }, []);
}`;
let made: string | undefined;
const project = (): string => {
  made ??= projectWith(LOOK);
  return made;
};

/** Deal IDs and times differ from run to run. */
const bare = (text: string): string => text.replace(/D-[0-9A-Za-z]+/g, 'D-').replace(/\d\d:\d\d(:\d\d(\.\d+Z)?)?/g, '');

/** All that a user sees of the workbook, line by line. The hidden system sheet is looked at by Check workbook. */
async function linesOf(workbook: Workbench): Promise<string[]> {
  const sheets = await workbook.sheets();
  const lines = [`sheets ${sheets.join(', ')}`, ...((await workbook.run('looks')) as string[])];
  for (const sheet of sheets.filter((name) => name !== 'Saluran')) {
    const shown = await workbook.display(`'${sheet}'!A1:Z90`);
    const formulas = sheet === 'Forecast' ? await workbook.formulas(`'${sheet}'!A1:Z90`) : [];
    shown.forEach((cells, row) => {
      const line = [...cells, ...(formulas[row] ?? [])].join('|');
      lines.push(`${sheet} ${row + 1} ${bare(line)}`);
    });
  }
  return lines;
}

/** What is there on one side alone, shortened: it is read by people. */
function differences(seen: readonly string[], expected: readonly string[]): string[] {
  const missing = expected.filter((line) => !seen.includes(line)).map((line) => `missing: ${line.slice(0, 300)}`);
  const more = seen.filter((line) => !expected.includes(line)).map((line) => `not expected: ${line.slice(0, 300)}`);
  return [...missing, ...more];
}

/** Runs it, and again where the caller was told that it failed; without a failure, what is then seen is what is expected. */
function operation(
  sample: number,
  told: RegExp,
  run: (workbook: Workbench) => Promise<unknown>,
  prepare: (workbook: Workbench) => Promise<unknown>,
): FaultyOperation {
  let expected: string[] | undefined;
  return {
    sample,
    prepare,
    run,
    mend: async (workbook: Workbench, trial: Trial) => {
      if (!trial.error) return;
      // The first round trips open the file, take the lock and read: nothing is begun then. An execution that is ended can say nothing.
      if (trial.call > 12 && trial.how !== 'kill') expect(trial.error.message).toMatch(told);
      await run(workbook);
    },
    check: async (workbook) => {
      // A cell whose function failed shows so until a deal changes.
      await workbook.apiWrite('Deals!D2', [[777]]);
      const seen = await linesOf(workbook);
      expected ??= seen;
      expect(differences(seen, expected)).toEqual([]);
      // The daily run is seldom missing, and then Check workbook makes it.
      const { findings } = (await workbook.run('checkWorkbook', { mend: true })) as { findings: unknown[] };
      expect(findings).toEqual([]);
    },
    options: { project: project() },
  };
}

const setUp = (workbook: Workbench) => workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en', samples: true });

afterAll(tell);

test('set-up: a failure at any round trip, in any way', async () => {
  expect(
    await tryFaults(operation(8, /not fully set up yet: .*set it up again/i, setUp, () => Promise.resolve())),
  ).toEqual([]);
});

test('the Forecast sheet: a failure at any round trip, in any way', async () => {
  const make = (workbook: Workbench) => workbook.click('Saluran > Forecast sheet');
  const prepare = async (workbook: Workbench) => {
    await setUp(workbook);
    // A deal of the last quarter: the chart of past quarters comes with it.
    await workbook.apiWrite(`Deals!${dealCell('created', 2)}`, [['2026-06-01']]);
  };
  expect(await tryFaults(operation(10, /not complete yet: .*Forecast sheet again to continue/, make, prepare))).toEqual(
    [],
  );
});
