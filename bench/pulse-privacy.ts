/** What readers of published results learn: the figures of docs/privacy.md. SALURAN_ORGANISATIONS says how many organisations are tried. */

import { areDetailsShown } from '../src/core/pulse/details';
import { kindsLearnedBy, learnedBy } from '../test/support/pulse-adversary/colluders';
import { emptyTally, tryOrganisation } from '../test/support/pulse-adversary/try';
import { generator } from '../test/unit/pulse/chance';
import { report } from './support/report';

/** Six decimals of a percentage: the smallest figures matter here. */
function reportShare(name: string, share: number): void {
  console.log(JSON.stringify({ name: `pulsePrivacy.${name}`, value: Number((100 * share).toPrecision(3)), unit: '%' }));
}

for (const n of [5, 8, 12]) {
  for (const k of [0, 1, 2, 3, 4]) {
    for (const isEverybody of areDetailsShown(n) ? [false, true] : [false]) {
      const { person, list } = learnedBy([n], k, isEverybody);
      const name = `${isEverybody ? 'everybody' : 'group'}.n${n}.k${k}`;
      reportShare(`${name}.answer`, person);
      reportShare(`${name}.list`, list);
      reportShare(`${name}.kind`, kindsLearnedBy(n, k, isEverybody));
    }
  }
}

// Everybody in two teams, with a deviation: the threshold may be three.
for (const sizes of [
  [5, 5],
  [3, 7],
  [4, 6],
  [5, 6],
]) {
  reportShare(`teams${sizes.join('and')}.k0.answer`, learnedBy(sizes, 0).person);
}
for (const k of [1, 2]) reportShare(`teams5and5.k${k}.answer`, learnedBy([5, 5], k).person);

const tally = emptyTally();
const most = Number(process.env.SALURAN_ORGANISATIONS ?? 5000);
for (let seed = 1; seed <= most; seed++) tryOrganisation(seed, generator, tally);
for (const lost of tally.won) console.error(JSON.stringify(lost));
report('pulsePrivacy.organisations', tally.organisations, 'organisations');
report('pulsePrivacy.attacks', tally.attacks, 'attacks');
report('pulsePrivacy.won', tally.won.length, 'organisations');
reportShare('shown', tally.shown / tally.before);
report('pulsePrivacy.quiet', tally.quiet, 'organisations');
reportShare('quietShown', tally.quietShown / tally.quietBefore);
