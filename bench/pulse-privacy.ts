/** What colluding members learn from a published result: the table of docs/privacy.md. */

import { learnedBy } from '../test/support/pulse-adversary/colluders';
import { report } from './support/report';

for (const n of [5, 8, 12]) {
  for (const k of [0, 1, 2, 3, 4]) {
    for (const isEverybody of n < 10 ? [false] : [false, true]) {
      const { person, list } = learnedBy(n, k, isEverybody);
      const name = `pulsePrivacy.${isEverybody ? 'everybody' : 'group'}.n${n}.k${k}`;
      report(`${name}.person`, 100 * person, '%');
      report(`${name}.list`, 100 * list, '%');
    }
  }
}
