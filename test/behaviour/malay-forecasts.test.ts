/** The forecasts by the model in a Malay workbook, over whole columns and over columns in another order. */

import { expect, test } from '@jest/globals';
import { dealsRange } from '../support/deals';
import { world } from '../support/pipeline';
import { newPipeline, shown } from '../support/workbook';

const STAGES: Record<string, string> = { Lead: 'Prospek', Proposal: 'Cadangan', Won: 'Menang', Lost: 'Kalah' };
const COUNT = 140;

test('a Malay workbook, its columns reversed and a blank tail change no answer', async () => {
  const workbook = await newPipeline({ language: 'ms', locale: 'ms_MY' });
  const malay = (cells: unknown[]): unknown[] => cells.map((cell) => STAGES[String(cell)] ?? cell);
  const { deals, history } = world(COUNT);
  await workbook.apiWrite("'Urus niaga'!A2", deals.map(malay));
  await workbook.apiWrite("'Sejarah peringkat'!A2", history.map(malay));
  await workbook.run('reconcile');
  await workbook.click('Saluran > Kemas kini model ramalan');
  const rows = await workbook.values(dealsRange(1, COUNT + 20, { shown: true, locale: 'ms' }));
  await workbook.apiWrite(
    'Work!A1',
    rows.map((cells) => cells.toReversed()),
  );
  await workbook.addSheet('Jawapan');
  const ask = async (deals: string, column: string): Promise<unknown[][]> => {
    const formulas = [
      `WIN_RATE(${deals},"",SaluranBasis)`,
      `SALES_VELOCITY(${deals},"",SaluranBasis)`,
      `FORECAST_PIPELINE(${deals},"p50","60d","",SaluranBasis)`,
      `SUM(WIN_CHANCE(${deals},"60d","",SaluranBasis))`,
      `SUM(STAGE_CONVERSION(${deals},"",SaluranBasis))`,
      `SUM(FORECAST_ACCURACY(,${deals},30,SaluranBasis))`,
      `PIPELINE_COVERAGE(${deals},"2026",1000000,SaluranBasis)`,
    ];
    await workbook.apiWrite(
      `Jawapan!${column}1`,
      formulas.map((formula) => [`=${formula}`]),
    );
    return workbook.values(`Jawapan!${column}1:${column}${formulas.length}`);
  };
  const whole = await ask(dealsRange('', '', { locale: 'ms' }), 'A');
  expect(await ask(dealsRange(1, COUNT + 20, { shown: true }).replace('Deals', 'Work'), 'B')).toEqual(whole);
  expect(whole.slice(0, 6).every(([value]) => typeof value === 'number' && value > 0)).toBe(true);
  expect(whole[6]).toEqual([0]);
  await workbook.apiWrite('Jawapan!D1', [
    [`=WIN_CHANCE(${dealsRange('', '', { locale: 'ms' })},"60d","",SaluranBasis)`],
  ]);
  expect(await shown(workbook, 'Jawapan!D1')).toBe('Peluang menang');
});
