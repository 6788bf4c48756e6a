/** The one gate: what a stage requires of a deal, asked by moves and imports alike. */

import { describe, expect, test } from '@jest/globals';
import { createFieldReader, fieldsToAsk, isSameField, kindOfField, missingFields } from '../../../src/core/deals/gate';
import { planMove } from '../../../src/core/deals/plan-move';
import { viewOfDeal } from '../../../src/core/deals/views';
import { planImport } from '../../../src/core/import/plan';
import { tableOf } from '../../../src/core/stages/stages';
import { fieldsNeeded } from '../../../src/sidebar/move/stage-fields';
import { context, headers, row } from '../world';

const REQUIRED = ['Amount', 'jangkaan tutup', 'Region', 'amount'];
const usual = context({ via: 'sidebar' });
const stages = tableOf(
  usual.stages.stages.map((stage) => (stage.name === 'Proposal' ? { ...stage, requiredFields: REQUIRED } : stage)),
);
const given = { ...usual, stages };
const withRegion = [...headers(), 'Region'];

describe('what is missing', () => {
  const read = createFieldReader(withRegion, given.columns);
  const missing = (cells: unknown[]) => missingFields({ requiredFields: REQUIRED }, (field) => read(cells, field));

  test.each([
    ['all of it', row({}), ['Amount', 'jangkaan tutup', 'Region']],
    ['spaces alone', [...row({ amount: 0, expectedClose: '  ' }), ''], ['jangkaan tutup', 'Region']],
    ['nothing', [...row({ amount: 5, expectedClose: new Date() }), 'North'], []],
  ])('is told for %s, each field once, as the stage table names it', (_, cells, expected) => {
    expect(missing(cells)).toEqual(expected);
  });

  test('is a field that has no column', () => {
    expect(missingFields({ requiredFields: ['Colour'] }, (field) => read(row({}), field))).toEqual(['Colour']);
  });
});

test('the sidebar asks for what the server would refuse for', () => {
  const cells = [...row({ dealId: 'D-9', deal: 'A', stage: 'Lead', amount: 'about 5' }), ''];
  const view = viewOfDeal(cells, 2, given.columns, given.zone, given.now, {
    headers: withRegion,
    required: REQUIRED,
    locale: 'en',
    faults: [],
  });
  const asked = fieldsNeeded(view, { name: 'Proposal', probability: 0.6, type: 'Open', requiredFields: REQUIRED });
  expect(asked.map(({ header }) => header)).toEqual(['jangkaan tutup', 'Region']);
  expect(() => planMove(cells, 2, withRegion, { dealId: 'D-9', to: 'Proposal' }, given)).toThrow(
    'Before "Proposal", fill in: jangkaan tutup, Region.',
  );
  const fields = { 'Expected close': '2026-12-01', region: 'North' };
  expect(planMove(cells, 2, withRegion, { dealId: 'D-9', to: 'Proposal', fields }, given).result.to).toBe('Proposal');
});

test('an import takes the deal and names the line, the stage and the fields', () => {
  const csv = 'ID,Deal,Stage,Amount,Region\n1,A,Proposal,5,North\n2,B,Proposal,,\n3,C,Lead,,\n';
  const { result, rows } = planImport({ csv }, [headers()], { importId: 'I-1' }, { ...given, via: 'import' });
  expect([rows.length, result.gates]).toEqual([
    3,
    [
      { line: 2, stage: 'Proposal', fields: ['jangkaan tutup'] },
      { line: 3, stage: 'Proposal', fields: ['Amount', 'jangkaan tutup', 'Region'] },
    ],
  ]);
});

test('an import names no line whose deal was in the stage before', () => {
  const csv = 'ID,Deal,Stage\n1,A,Proposal\n';
  const existing = [headers(), row({ dealId: 'D-9', deal: 'A', stage: 'Proposal', sourceId: '1' })];
  expect(planImport({ csv }, existing, { importId: 'I-1' }, { ...given, via: 'import' }).result.gates).toEqual([]);
});

test('a reason is asked for anew, and only where the table requires it', () => {
  expect(fieldsToAsk({ requiredFields: ['Sebab ditutup', 'Owner'] }, () => 'filled')).toEqual(['Sebab ditutup']);
  expect(fieldsToAsk({ requiredFields: [] }, () => '')).toEqual([]);
});

test('fields are told by either name, and asked for by their kind', () => {
  expect([isSameField('Amaun', 'amount'), isSameField('Region ', 'region'), isSameField('Amount', 'Deal')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(['Amaun', 'Next step due', 'Close reason', 'Region'].map(kindOfField)).toEqual([
    'number',
    'date',
    'reason',
    'text',
  ]);
});
