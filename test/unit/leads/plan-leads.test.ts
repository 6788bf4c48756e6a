/** What becomes of answers. */

import { expect, test } from '@jest/globals';
import type { LeadAnswer } from '../../../src/core/leads/form';
import { planLeads } from '../../../src/core/leads/plan-leads';
import { leadMessages } from '../../../src/core/leads/texts';
import { context, headers, row } from '../world';

const at = new Date('2026-11-24T01:00:05Z');
const answer = (more: Partial<LeadAnswer> = {}): LeadAnswer => ({
  ...{ id: '1', at, name: 'Ana', company: '', email: 'ana@acme.my', phone: '', message: 'Hello' },
  ...more,
});
const plan = (answers: LeadAnswer[], ...deals: Parameters<typeof row>[0][]) =>
  planLeads(answers, [headers(), ...deals.map(row)], headers().length, { ...context(), lt: leadMessages('en') });
const NOTE = '2026-11-24 09:00:05 Contact form, Ana: Hello';
const column = (header: string) => headers().indexOf(header);

test('a stranger gets a deal in the first open stage', () => {
  const { rows, cells, result } = plan([answer({ company: '=Acme' })]);
  expect([rows.length, cells, result]).toEqual([1, [], { created: 1, added: 0 }]);
  const shown = (header: string) => rows[0]?.[column(header)];
  expect(['Deal', 'Stage', 'Company', 'Source ID', 'Notes', 'Created'].map(shown)).toEqual([
    'Enquiry: =Acme',
    'Lead',
    "'=Acme",
    'F-1',
    `'${NOTE}`,
    at,
  ]);
});

test('the latest open deal of the person gets a note, and keeps its next step', () => {
  const open = { stage: 'Meeting', email: 'ANA@acme.my' };
  const { rows, cells } = plan(
    [answer()],
    { ...open, dealId: 'A', created: new Date(5) },
    { ...open, dealId: 'B', created: new Date(9), notes: 'Before', nextStep: 'Call' },
    { ...open, dealId: 'C', created: new Date(99), stage: 'Lost' },
  );
  expect([rows, cells]).toEqual([[], [{ row: 3, column: column('Notes'), value: `Before\n${NOTE}` }]]);
});

test('what was taken before is passed over', () => {
  const taken = plan(
    [answer(), answer({ id: '2' })],
    { dealId: 'A', sourceId: 'F-1' },
    { dealId: 'B', stage: 'Lead', email: 'ana@acme.my', notes: `x\n${NOTE}` },
  );
  expect(taken).toEqual({ rows: [], cells: [], result: { created: 0, added: 0 } });
});

test('answers of one person that come together are one deal, and notes on one cell are one write', () => {
  const later = answer({ id: '2', message: 'Again', at: new Date(at.getTime() + 1000) });
  const created = plan([answer(), later]);
  expect(created.result).toEqual({ created: 1, added: 1 });
  expect(String(created.rows[0]?.[column('Notes')]).split('\n')).toHaveLength(2);
  const added = plan([answer(), later], { dealId: 'A', stage: 'Lead', email: 'ana@acme.my' });
  expect(added.cells.map((cell) => [cell.column, String(cell.value).split('\n').length])).toEqual([
    [column('Next step'), 1],
    [column('Notes'), 2],
  ]);
});

test('people of the same name are not the same, and a full cell takes no note', () => {
  expect(
    plan([answer({ email: 'other@bolt.my' })], {
      dealId: 'A',
      deal: 'Enquiry: Ana',
      stage: 'Lead',
      email: 'ana@acme.my',
    }).result.created,
  ).toBe(1);
  expect(
    plan([answer()], { dealId: 'A', stage: 'Lead', email: 'ana@acme.my', notes: 'x'.repeat(49_000) }).result.created,
  ).toBe(1);
});
