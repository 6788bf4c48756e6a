/** Headers that no list names are recognised by their words and by what the column holds. */

import { describe, expect, test } from '@jest/globals';
import { contentOf } from '../../../src/core/import/content';
import { currencyOfHeader, guessesFor } from '../../../src/core/import/header-rules';

const fieldFor = (header: string, values: string[]): string | undefined =>
  guessesFor(header, contentOf(values))[0]?.field;

const AMOUNTS =
  'Amount (USD)|Value (RM)|amount_usd|importe_eur|Expected Revenue|Deal Value|Deal size|Contract value|Opportunity Amount|ACV|TCV|Est. Revenue|Estimated Value|Potential revenue|Sales price|Selling price|Order value|Project value|Quoted amount|Grand total|Net amount|Bid amount|Proposal value|Ticket size|Jumlah (RM)|Harga jualan|Nilai projek|Importe total|Valor estimado|Betrag (EUR)|Auftragswert|Montant HT|Chiffre d’affaires|Nilai kontrak|RM|Sales|Estimate|Total|opportunityAmount|Umsatz|Budget|Quote|Total Contract Value';
const STAGES =
  'Sales Stage|STAGE_ID|Pipeline stage|Deal phase|Sales phase|Funnel stage|Progress|Current stage|Stage name|Kanban column|Step|Milestone|Etapa|Verkaufsphase|Étape|Tahap|Fase penjualan|Peringkat jualan|Opportunity Stage';
const OWNERS =
  'Assigned User Name|Owner code|Rep|Sales rep|Salesperson|Account Executive|Account Manager|PIC|Handled by|Managed by|Assigned to|Responsible|Sales owner|Owner Name|OwnerId|Deal Owner|BDM|Vendedor|Verantwortlicher|Penanggung jawab|Wakil jualan|Sales Person|Consultant|Agent|Lead owner';
const CREATED =
  'Create date|Created On|Date created|Date added|Added on|Open date|Date opened|Start date|BEGINDATE|Entry date|Date entered|Inquiry date|Fecha de creación|Erstellt am|Date de création|Tarikh cipta|Tanggal dibuat|Date received|Created Time';

test.each<[string, string, string[]]>([
  ['amount', AMOUNTS, ['1,000', 'RM 5k', '3']],
  ['stage', STAGES, ['Lead', 'Proposal']],
  ['owner', OWNERS, ['Ana', 'Ben']],
  ['created', CREATED, ['2026-11-30', '2026-12-01']],
  [
    'expectedClose',
    'Expected Closing|Expected Closure Date|Tentative Close Date|Est. close|Target date|ETA',
    ['2026-11-30'],
  ],
  ['closeDate', 'Close Date (A)|Fecha de cierre|Abschlussdatum|Tanggal penutupan|Deadline', ['2026-11-30']],
  ['closed', 'Date Closed|Closed at|Actual close date|Won date|Lost date', ['2026-11-30']],
  ['stageSince', 'Stage changed date|Last Stage Change Date', ['2026-11-30']],
  ['nextStepDue', 'Next activity date|Follow-up|Follow up date', ['2026-11-30']],
  ['company', 'Client name|Kunde|Empresa|Organization - Name|COMPANY_ID', ['Acme', 'Bolt']],
  ['deal', 'Deal|Project|Nama projek|Nombre de la oportunidad|Deal Title', ['Roof', 'Wall']],
  ['closeReason', 'Loss reason|Motivo de pérdida|Verlustgrund|Reason', ['Price', '']],
  ['category', 'Forecast Category Name', ['Commit']],
  ['probability', 'Win %|% chance|Close Probability|Probability (%)', ['40%', '60%']],
  ['isClosed', 'CLOSED|is_closed|Is Closed', ['Y', 'N']],
  ['isWon', 'is_closed_won|IsWon|Won', ['0', '1']],
  ['email', 'Person - Email|Contact e-mail', ['a@b.my']],
  ['theirId', 'Deal No|Opportunity Number|Ref', ['A7', 'B9']],
])('%s: %s', (field, headers, values) => {
  const others = headers.split('|').filter((header) => fieldFor(header, values) !== field);
  expect(others).toEqual([]);
});

describe('what only looks alike is left alone', () => {
  test.each<[string, string[]]>([
    ['Weighted Amount', ['5']],
    ['Prorated Revenue', ['5']],
    ['Annual Revenue', ['5']],
    ['Discount', ['5']],
    ['Number of employees', ['5']],
    ['Days in stage', ['5']],
    ['Created by', ['Ana']],
    ['Modified By', ['Ana']],
    ['Contact owner', ['Ana']],
    ['Previous stage', ['Lead']],
    ['Last modified', ['2026-01-02']],
    ['Birthday', ['2026-01-02']],
    ['Contract end date', ['2026-01-02']],
    ['Region', ['North']],
    ['Code', ['007']],
    // Its cells are none.
    ['Contract value', ['high', 'low']],
    ['Sales Stage', ['1', '2']],
    ['Create date', ['Ana']],
  ])('%s over %j', (header, values) => expect(fieldFor(header, values)).toBeUndefined());
});

test('the best of several columns has the greatest score', () => {
  const score = (header: string) => guessesFor(header, contentOf(['5']))[0]?.score ?? 0;
  expect(score('Deal Value')).toBeGreaterThan(score('Expected Revenue'));
  expect(score('Expected Revenue')).toBeGreaterThan(score('Quixotic revenue'));
});

test.each([
  ['Amount (USD)', 'USD'],
  ['Value (RM)', 'MYR'],
  ['importe_eur', 'EUR'],
  ['Betrag €', 'EUR'],
  // Several currencies, or none.
  ['Amount ($)', ''],
  ['Amount (USD/EUR)', ''],
  ['All deals, top value', ''],
  ['Amount', ''],
])('the header %j names the currency %j', (header, code) => expect(currencyOfHeader(header)).toBe(code));
