/** The lines of a deal's card: what is wrong with its row. */

import { expect, test } from '@jest/globals';
import { faultsOfRow } from '../../../src/core/entry/row-faults';
import { context, headers, NOW, row } from '../world';

const { columns, stages, zone } = context();
const faults = (cells: Parameters<typeof row>[0]) =>
  faultsOfRow(row(cells), stages, {
    ...{ columns, headers: headers(), zone, today: zone.dayOf(NOW), locale: 'en', separator: ',', order: () => 'dmy' },
    settings: { currency: 'MYR', rates: new Map(), firstMonth: 1, weekend: [] },
  });

test.each<[Parameters<typeof row>[0], RegExp[]]>([
  [{ stage: 'Lead', amount: 5 }, []],
  [{ deal: 'new' }, []],
  [{ amount: 0 }, []],
  [{ amount: 90_000 }, [/^Stage: .*no stage\. Choose its stage\. Until then, forecasts leave/]],
  [{ stage: 'Nope' }, [/^Stage: "Nope" is not a stage/]],
  [
    { stage: 'Lead', amount: '25k', expectedClose: 'soon' },
    [/^Amount: "25k" is not an amount/, /^Expected close: "soon"/],
  ],
  [{ stage: 'Lost', amount: 'abc', category: 'x', expectedClose: 'soon' }, [/^Expected close/]],
])('%j', (cells, lines) => {
  expect(faults(cells)).toEqual(lines.map((line) => expect.stringMatching(line)));
});
