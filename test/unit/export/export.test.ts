/** What is exported can be imported, and exported again to the same bytes. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Locale } from '../../../src/core/api';
import { DEAL_COLUMNS, dealColumns } from '../../../src/core/deals/columns';
import { exportPiece } from '../../../src/core/export/export';
import { namesIn } from '../../../src/core/i18n/name';
import { planImport } from '../../../src/core/import/plan';
import { createIds, writtenValue } from '../../../src/core/shared/values';
import { context, headers, row } from '../world';

const { zone } = context();
const write = (rows: unknown[][], format: 'csv' | 'json' = 'csv', from = 0) =>
  exportPiece({ what: 'deals', format, from }, { rows, zone, name: 'Deals' });

describe('export, import, export', () => {
  const text = fc
    .oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '=1+1',
        "'=x",
        '+60 12-345 6789',
        'a "b", c',
        'two\nlines',
        'Jumlah',
        '007',
        '1e5',
        'Ürün; ß',
        '-',
        '@x',
        'TRUE',
      ),
    )
    .map((value) => value.replaceAll('\r', '').replaceAll('\u0000', '').trim());
  const name = text.filter((value) => /\p{L}/u.test(value));
  const day = fc.integer({ min: 18_000, max: 24_000 }).map((value) => zone.startOf(value));
  const money = fc.oneof(
    fc.integer({ min: -5, max: 9_999_999 }),
    fc.double({ min: 0.001, max: 99_999, noNaN: true }).map((value) => Number(value.toFixed(3))),
  );
  const blank = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constant(''));
  const deal = (locale: Locale) => {
    const stages = context({ locale }).stages.stages;
    return fc
      .record({
        deal: name,
        stage: fc.constantFrom(...stages),
        amount: blank(money),
        company: text,
        contact: text,
        email: text,
        phone: text,
        owner: text,
        nextStep: text,
        source: text,
        sourceId: blank(fc.uuid()),
        notes: text,
        expectedClose: blank(day),
        nextStepDue: blank(day),
        created: day,
        closed: day,
      })
      .map(({ stage, closed, ...cells }) => ({
        ...cells,
        stage: stage.name,
        pipeline: stage.pipeline,
        closed: stage.type === 'Open' ? '' : closed,
      }));
  };

  test.each<Locale>(['en', 'ms'])('gives the same bytes, in %s', (locale) => {
    const own = headers(locale);
    const arbitrary = fc.array(fc.tuple(deal(locale), text, fc.integer()), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(arbitrary, fc.integer(), (deals, seed) => {
        let state = seed >>> 0;
        const random = () => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return state / 2 ** 32;
        };
        const newId = createIds('D-', random);
        const all = [...own, 'Region', 'Seats'];
        const rows = deals.map(([cells, region, seats]) => [
          ...row({ ...cells, dealId: newId(), stageSince: cells.created, log: 'x', logRow: 2 }),
          region,
          seats,
        ]);
        const first = write([all, ...rows]);
        const plan = planImport({ csv: first.text }, [own], { importId: 'I-1' }, context({ locale }));
        expect(plan.result.skipped).toEqual([]);
        const imported = plan.rows.map((cells) => cells.map(writtenValue));
        expect(write([plan.headers.map((header) => String(writtenValue(header))), ...imported]).text).toBe(first.text);
      }),
      { numRuns: 150 },
    );
  });
});

test('a number with three decimals is not to be taken for thousands', () => {
  const { text } = write([
    ['Deal', 'Amount', 'Probability'],
    ['A', 1.234, 0.45],
    ['B', 0.1 + 0.2, 1],
    ['C', 1e-7, ''],
  ]);
  expect(text).toBe('\ufeffDeal,Amount,Probability\r\nA,1.2340,45%\r\nB,0.3,100%\r\nC,0.0000001,\r\n');
});

test('JSON has every column by its header, days, instants and numbers', () => {
  const created = new Date('2026-11-01T20:00:00Z');
  const rows = [
    headers().concat('Tag', 'Tag'),
    row({ dealId: 'A', amount: 5, created, expectedClose: created, log: 'x' }).concat('=x', true),
  ];
  const [first] = JSON.parse(write(rows, 'json').text) as Record<string, unknown>[];
  expect(first).toMatchObject({
    'Deal ID': 'A',
    Amount: 5,
    Created: '2026-11-01T20:00:00.000Z',
    'Expected close': '2026-11-02',
    Notes: null,
    Tag: '=x',
    'Tag 2': true,
  });
  expect(first).not.toHaveProperty('Log');
  expect(Object.keys(first ?? {})).toEqual([
    ...namesIn(DEAL_COLUMNS, 'en').slice(0, dealColumns().length - 2),
    'Tag',
    'Tag 2',
  ]);
});

test.each(['csv', 'json'] as const)('a long sheet comes in pieces that make one file: %s', (format) => {
  const rows = [['Deal'], ...Array.from({ length: 12_345 }, (_, index) => [`Deal ${index}`])];
  const pieces: string[] = [];
  for (let next: number | null = 0; next !== null; ) {
    const piece = write(rows, format, next);
    expect(piece.total).toBe(12_345);
    pieces.push(piece.text);
    next = piece.next;
  }
  expect(pieces).toHaveLength(3);
  const whole = pieces.join('');
  if (format === 'json') expect(JSON.parse(whole)).toHaveLength(12_345);
  else expect(whole.split('\r\n')).toHaveLength(12_347);
});

test('a sheet without rows is a file all the same', () => {
  expect([write([['Deal']]).text, write([['Deal']], 'json').text]).toEqual(['\ufeffDeal\r\n', '[]\n']);
});
