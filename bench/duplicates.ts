/** Finding duplicates among 10,000 deals, of which every tenth was entered twice in another spelling. */

import { DEAL_COLUMNS, dealColumns } from '../src/core/deals/columns';
import { findDuplicates } from '../src/core/duplicates/find';
import { createIdentityReader } from '../src/core/duplicates/identity';
import { messagesIn } from '../src/core/messages';
import { createZone } from '../src/core/shared/dates';
import { findColumns } from '../src/core/shared/find-columns';
import { parseStages } from '../src/core/stages/stages';
import { dealHeaders, dealRow } from '../test/support/deals';
import { median, report } from './support/report';

const DEALS = 10_000;
const TWINS = 1000;
const RUNS = 5;

const FORMS = ['Sdn Bhd', 'SDN. BHD.', '(M) Sdn Bhd', 'Berhad'];
const WORDS = ['Merapi', 'Kinabalu', 'Tahan', 'Ledang', 'Jerai', 'Santubong', 'Mulu', 'Korbu', 'Tambora', 'Rinjani'];
const GOODS = ['Roof', 'Scanner', 'Payroll', 'Network', 'Cleaning', 'Training', 'Audit', 'Fleet'];

const nameOf = (index: number): string =>
  `${WORDS[index % WORDS.length]} ${WORDS[Math.floor(index / WORDS.length) % WORDS.length]} ${Math.floor(index / 100)}`;

function deal(index: number, isTwin: boolean): unknown[] {
  const name = nameOf(index);
  const phone = String(120_000_000 + index * 97);
  return dealRow({
    dealId: `D-${index}${isTwin ? 'T' : ''}`,
    deal: `${GOODS[index % GOODS.length]} ${index}${isTwin ? ' – ' : ' '}${isTwin ? name : ''}`,
    stage: 'Lead',
    amount: index,
    company: `${isTwin ? name.toUpperCase() : name} ${FORMS[(index + Number(isTwin)) % FORMS.length]}`,
    email: index % 3 === 0 ? `buyer${index}@gmail.com` : `buyer@company${index}.my`,
    phone: isTwin ? `+60 ${phone}` : `0${phone.slice(0, 2)}-${phone.slice(2)}`,
    created: new Date(2026, 0, 1 + (index % 300)),
  });
}

const t = messagesIn('en');
const means = {
  columns: findColumns(dealHeaders(), DEAL_COLUMNS, dealColumns(), 'Deals', 'en', t),
  zone: createZone('Asia/Kuala_Lumpur'),
  stages: parseStages(
    [
      ['Pipeline', 'Stage'],
      ['', 'Lead'],
    ],
    'en',
    t,
  ),
};
const rows = Array.from({ length: DEALS }, (_, index) =>
  index < DEALS - TWINS ? deal(index, false) : deal((index - (DEALS - TWINS)) * 7, true),
);
const times: number[] = [];
let found = 0;
for (let run = 0; run < RUNS; run++) {
  const started = performance.now();
  const read = createIdentityReader(means);
  found = findDuplicates(rows.map(read), new Set()).groups.length;
  times.push(performance.now() - started);
}
report('duplicates.find10000', median(times), 'ms');
report('duplicates.found', found, `of ${TWINS} pairs`);
