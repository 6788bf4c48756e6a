/** No formula ends or hangs the workbench: it is an error in its own cell, and everything else goes on. */

import { spawn } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { root } from '../support/dist';
import { FUNCTION_COUNT, formulaCases, WHOLE } from '../support/formula-cases';
import { openScript, temporaryFolder, writeProject } from '../support/script';
import type { Outcome } from '../support/type-formulas';
import { cell, closeLater, newPipeline, newWorkbook, shown } from '../support/workbook';

/** `SALURAN_FORMULAS=all` types every function with every kind of arguments, which takes many minutes. */
const IS_WHOLE = process.env.SALURAN_FORMULAS === 'all';
/** A formula has five seconds, and a loaded machine takes its time: nothing that ends takes as long as this. */
const HANG_MS = 180_000;

const SCRIPT = `
/** @customfunction */ function TWICE(x) { return 2 * x; }
/** @customfunction */ function FAILS(x) { throw new Error('no ' + x); }
/** @customfunction */ function WAITS(x) { Utilities.sleep(20); return x; }
function put(cell, formula) {
  SpreadsheetApp.getActive().getRange(cell).setFormula(formula);
  return SpreadsheetApp.getActive().getRange(cell).getDisplayValue();
}`;

/** Types the formulas in a process of its own. */
function typeInProcess(formulas: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/type-formulas.ts'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let last = '';
  let rest = '';
  let errors = '';
  return new Promise((resolve, reject) => {
    const hang = setTimeout(() => child.kill('SIGKILL'), HANG_MS);
    child.stdout.on('data', (data: Buffer) => {
      const lines = (rest + String(data)).split('\n');
      rest = lines.pop() ?? '';
      last = lines.at(-1) ?? last;
      hang.refresh();
    });
    child.stderr.on('data', (data: Buffer) => {
      errors += String(data);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(hang);
      if (code === 0) resolve(JSON.parse(last));
      else reject(new Error(`${signal ?? code} at ${last}\n${errors.slice(-2000)}`));
    });
    child.stdin.end(JSON.stringify({ project: writeProject(SCRIPT), formulas }));
  });
}

test(
  'every function with arguments of every kind: the next edit is answered, and the workbook opens again',
  async () => {
    expect(FUNCTION_COUNT).toBeGreaterThanOrEqual(534);
    const formulas = IS_WHOLE ? formulaCases(1) : formulaCases(97);
    const outcome = await typeInProcess(formulas);
    if (IS_WHOLE) console.log(`${FUNCTION_COUNT} functions, ${outcome.typed} formulas, slow:`, outcome.slow);
    expect(outcome.problems).toEqual([]);
    expect(outcome.typed).toBe(formulas.length);
  },
  IS_WHOLE ? 7_200_000 : 120_000,
);

test('a link is its text, for cells that read it and for scripts', async () => {
  const workbook = await newWorkbook();
  await workbook.apiWrite('Sheet1!A1:A4', [
    ['=HYPERLINK("#gid=0&range=A6","Row "&6)'],
    ['=IFERROR(HYPERLINK("https://example.com"),"")'],
    ['=A1&"!"'],
    ['=IFERROR(HYPERLINK("#gid=0",1/0),"none")'],
  ]);
  expect((await workbook.values('Sheet1!A1:A4')).flat()).toEqual(['Row 6', 'https://example.com', 'Row 6!', 'none']);
});

test('formulas that are wrong as a whole', async () => {
  const quick = WHOLE.filter(
    (formula) => !/1E9,"|5E8|900|a\+\)|\*a\*|WORKDAYS/.test(formula) && formula.length < 20_000,
  );
  const outcome = await typeInProcess(IS_WHOLE ? WHOLE : quick);
  expect(outcome.problems).toEqual([]);
});

describe('what the engine fails on is an error with words, in its own cell', () => {
  test.each([
    ['=IMAGE("http://x")', '#ERROR! Not available in the workbench: IMAGE'],
    ['=IFERROR(IMAGE("http://x"),"none")', 'none'],
    ['=SWITCH()', '#ERROR! SWITCH cannot be calculated with these arguments.'],
    ['=LAMBDA(A1:C3,2)', expect.stringMatching(/^#ERROR! Formula parse error\. Each parameter of LAMBDA/)],
    ['=LET(1,1,1)', expect.stringMatching(/^#ERROR! /)],
    ['=LET(x,x,x)', '#ERROR! The formula is nested too deeply, or refers to itself.'],
    ['=SEQUENCE(1E5,1E5)', expect.stringMatching(/^#ERROR! The result would have 10,000,000,000 cells\./)],
    ['=REPT("x",1E9)', expect.stringMatching(/^#ERROR! The text would have 1,000,000,000 characters\./)],
    ['=WORKDAY(1,1E9)', '#ERROR! The formula took longer than 5 seconds.'],
  ])('%s', async (formula, expected) => {
    const workbook = await openScript(SCRIPT);
    await workbook.type('B1', '=A1+1');
    await workbook.type('C1', formula);
    expect(await shown(workbook, 'C1')).toEqual(expected);
    await workbook.type('A1', '41');
    expect(await cell(workbook, 'B1')).toBe(42);
  });

  test('the error reaches what depends on the cell as an error', async () => {
    const workbook = await openScript(SCRIPT);
    await workbook.type('A1', '=SWITCH()');
    await workbook.type('A2', '=ISERROR(A1)');
    await workbook.type('A3', '=IFERROR(A1+1,"caught")');
    expect(await workbook.values('A2:A3')).toEqual([[true], ['caught']]);
  });

  test('a formula that took too long is calculated once its cells allow it', async () => {
    const workbook = await openScript(SCRIPT);
    await workbook.type('A1', '1000000000');
    await workbook.type('B1', '=WORKDAY(46350,A1)');
    expect(await shown(workbook, 'B1')).toBe('#ERROR! The formula took longer than 5 seconds.');
    await workbook.type('A1', '1');
    expect(await shown(workbook, 'B1')).not.toMatch(/ERROR/);
  });
});

describe('custom functions inside lambdas', () => {
  test.each([
    ['=MAP({1,2,3},LAMBDA(m,TWICE(m)))', [[2, 4, 6]]],
    ['=MAP({1,2,3},LAMBDA(m,TWICE(TWICE(m))+1))', [[5, 9, 13]]],
    ['=BYROW({1,2;3,4},LAMBDA(r,TWICE(SUM(r))))', [[6], [14]]],
    ['=BYCOL({1,2;3,4},LAMBDA(r,TWICE(SUM(r))))', [[8, 12]]],
    ['=REDUCE(1,{1,2,3},LAMBDA(a,b,TWICE(a)+b))', [[19]]],
    ['=SCAN(1,{1,2,3},LAMBDA(a,b,TWICE(a)+b))', [[3, 8, 19]]],
    [
      '=MAKEARRAY(2,2,LAMBDA(r,c,TWICE(r)+c))',
      [
        [3, 4],
        [5, 6],
      ],
    ],
    ['=LET(x,TWICE(2),x+TWICE(x))', [[12]]],
    ['=LAMBDA(x,TWICE(x))(5)', [[10]]],
    ['=MAP({1,2},LAMBDA(x,IFERROR(FAILS(x),TWICE(x))))', [[2, 4]]],
    ['=MAP({1,2},LAMBDA(x,SUM(MAKEARRAY(1,2,LAMBDA(a,b,TWICE(x*b))))))', [[6, 12]]],
  ])('%s', async (formula, expected) => {
    const workbook = await openScript(SCRIPT);
    await workbook.type('A1', formula);
    const area = `A1:${'ABC'.charAt((expected[0]?.length ?? 1) - 1)}${expected.length}`;
    expect(await workbook.values(area)).toEqual(expected);
  });

  test('all elements are asked for at once, and each once', async () => {
    const workbook = await openScript(SCRIPT);
    workbook.resetCalls();
    await workbook.type('A1', '=SUM(MAP(SEQUENCE(40),LAMBDA(x,WAITS(x))))');
    expect(await cell(workbook, 'A1')).toBe(820);
    expect(workbook.calls().executions).toBe(40);
  });

  test('an argument by chance is refused in words of Google', async () => {
    const workbook = await openScript(SCRIPT);
    await workbook.type('A1', '=LET(r,RAND(),TWICE(1)+TWICE(r))');
    expect(await shown(workbook, 'A1')).toMatch(/^#ERROR! This function is not allowed to reference a cell with NOW/);
  });
});

test('the forecast inside MAP, in a workbook that is opened again', async () => {
  const dir = temporaryFolder();
  const workbook = await newPipeline({ dir, samples: true });
  await workbook.type('Work!A1', '=FORECAST_PIPELINE(,"pipeline","2026-11")');
  await workbook.type('Work!H1', '=MAP({"2026-11","2026-12"},LAMBDA(m,SUM(FORECAST_PIPELINE(,"pipeline",m))))');
  const [[november, december] = []] = await workbook.values('Work!H1:I1');
  expect([typeof november, typeof december]).toEqual(['number', 'number']);
  await workbook.close();
  const again = await newWorkbook({ dir });
  await again.type('Work!G1', '=1+1');
  expect(await again.values('Work!G1:I1')).toEqual([[2, november, december]]);
});

test('wherever a bad formula comes from, the next edit is answered', async () => {
  const dir = temporaryFolder();
  const project = writeProject(`${SCRIPT}
    function rules() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      const area = sheet.getRange('H1:H20');
      sheet.setConditionalFormatRules(['=SWITCH()', '=LET(1,1,1)', '=IMAGE("http://x")', '=LAMBDA(A1:C3,2)'].map((formula) =>
        SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground('#ff0000').setRanges([area]).build()));
      sheet.getRange('I1:I5').setDataValidation(
        SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=LET(x,x,x)').build());
    }`);
  const workbook = await newWorkbook({ dir, project });
  const answered = async (where = workbook) => {
    await where.type('A1', '=1+1');
    await where.type('A2', '=A1+1');
    return cell(where, 'A2');
  };
  expect(await workbook.run('put', 'C1', '=LET(1,1,1)')).toMatch(/^#ERROR!/);
  await workbook.paste('C2', [
    ['=SWITCH()', '=LET(x,x,x)'],
    ['=IMAGE("http://x")', '=LAMBDA(A1:C3,2)'],
  ]);
  await workbook.apiWrite('C5', [['=SWITCH()', '=MAP({1,2},LAMBDA(m,FAILS(m)))']]);
  await workbook.fill('C2:D3', 'C10:D13');
  expect(await answered()).toBe(3);
  await workbook.run('rules');
  await workbook.type('H1', '1');
  await workbook.type('I1', '1').catch(() => undefined);
  await workbook.insertRows('Sheet1', 2);
  await workbook.insertColumns('Sheet1', 2);
  expect(await answered()).toBe(3);
  const formulas = await workbook.formulas('A1:K20');
  await workbook.close();
  const again = closeLater(await newWorkbook({ dir, project }));
  expect(await again.formulas('A1:K20')).toEqual(formulas);
  expect(await answered(again)).toBe(3);
});
