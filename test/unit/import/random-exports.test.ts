/**
 * Random exports of known deals are read back: what differs is reported, as the doubt of its column or as a skipped line.
 * `SALURAN_EXPORTS=2000` tries as many; without it, enough for a second or two.
 */

import { expect, test } from '@jest/globals';
import { decode } from '../../../scripts/start/csv-file';
import { planImport } from '../../../src/core/import/plan';
import { textOf, writtenValue } from '../../../src/core/shared/values';
import { type KnownDeal, type RandomExport, randomExport } from '../../support/random-export';
import { context, headers } from '../world';

const COUNT = Number(process.env.SALURAN_EXPORTS ?? 150);
const FIRST_SEED = Number(process.env.SALURAN_SEED ?? 1) * 100_000;

const { columns, zone } = context();

/** What is compared of a deal. */
type Read = Record<
  'deal' | 'company' | 'owner' | 'stage' | 'amount' | 'currency' | 'created' | 'close' | 'probability',
  unknown
>;

function readBack(row: readonly unknown[], probability: number): Read {
  const text = (column: number): string => textOf(writtenValue(row[column]));
  const day = (column: number): string => {
    const value = row[column];
    return value instanceof Date ? new Date((zone.dayOf(value) as number) * 86_400_000).toISOString().slice(0, 10) : '';
  };
  return {
    deal: text(columns.deal),
    company: text(columns.company),
    owner: text(columns.owner),
    stage: text(columns.stage),
    amount: row[columns.amount],
    currency: text(columns.currency),
    created: day(columns.created),
    close: day(columns.closed) || day(columns.expectedClose),
    probability: probability < 0 ? undefined : row[probability],
  };
}

function known(deal: KnownDeal, hasProbability: boolean): Read {
  const { name, company, owner, stage, amount, currency, created, close, probability } = deal;
  return {
    deal: name,
    company,
    owner,
    stage,
    amount,
    currency,
    created,
    close,
    probability: hasProbability ? probability : undefined,
  };
}

/** The export as a program reads it that finds the encoding. */
const plan = ({ bytes }: RandomExport) =>
  planImport({ csv: decode(bytes) }, [headers()], { importId: 'I-1', currency: 'MYR' }, context({ via: 'import' }));

/** What was read otherwise without a word. */
function silentDifferences(made: RandomExport, { result, rows, headers: after }: ReturnType<typeof plan>): string[] {
  const probability = after.indexOf('Probability');
  const skipped = new Set(result.skipped.map(({ line }) => line));
  const doubtful = new Set(result.columns.flatMap(({ as, doubt }) => (doubt && as ? [as] : [])));
  const taken = [...made.lines]
    .filter(([line]) => !skipped.has(line))
    .map(([, index]) => made.deals[index] as KnownDeal);
  if (taken.length !== rows.length) return [`${taken.length} lines not listed, ${rows.length} deals created`];
  return taken.flatMap((deal, index) => {
    const [wanted, read] = [known(deal, made.how.chances !== 'none'), readBack(rows[index] ?? [], probability)];
    return (Object.keys(wanted) as (keyof Read)[]).flatMap((field) => {
      const isSame = wanted[field] === read[field];
      return isSame || isDoubted(field, doubtful)
        ? []
        : [`${deal.name}, ${field}: ${wanted[field]} became ${read[field]}`];
    });
  });
}

function isDoubted(field: keyof Read, doubtful: ReadonlySet<string>): boolean {
  if (field === 'close') return doubtful.has('Expected close / Closed') || doubtful.has('Closed');
  // A sign of several currencies is reported at the amount.
  if (field === 'currency') return doubtful.has('Amount') || doubtful.has('Currency');
  return doubtful.has(`${field.charAt(0).toUpperCase()}${field.slice(1)}`);
}

test(`${COUNT} random exports are read back, or say what was assumed`, () => {
  let [doubted, skipped, deals] = [0, 0, 0];
  for (let count = 0; count < COUNT; count++) {
    const made = randomExport(FIRST_SEED + count);
    const planned = plan(made);
    const differences = silentDifferences(made, planned);
    const about = [FIRST_SEED + count, made.how, made.csv];
    // The export is shown where it is not read back.
    if (differences.length > 0) expect([...about, differences]).toEqual([]);
    doubted += planned.result.columns.some(({ doubt }) => doubt) ? 1 : 0;
    skipped += planned.result.skipped.filter(({ line }) => made.lines.has(line)).length;
    deals += made.deals.length;
  }
  // A reader that doubts or skips everything would pass above.
  expect(doubted).toBeLessThan(COUNT * 0.5);
  expect(skipped).toBeLessThan(deals * 0.02);
  if (process.env.SALURAN_EXPORTS) console.log({ exports: COUNT, deals, doubted, skipped });
});
