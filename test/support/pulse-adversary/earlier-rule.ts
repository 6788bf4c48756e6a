/** The rule that stood before, for comparison: it looked for small sums in one wave, with coefficients of zero and one. */

import type { Response } from '../../../src/core/pulse/groups';
import type { Group } from './publish';
import { attack } from './solve';

type Sizes = Readonly<Record<string, number>>;

/** The groups that it showed of these answers. */
export function earlierRule(
  given: readonly Response[],
  people: number,
  teams: Sizes,
  seconds: Sizes,
  threshold: number,
): Group[] {
  const [rows, columns] = [Object.keys(teams), Object.keys(seconds)];
  const width = columns.length + 1;
  const place = (names: readonly string[], name = ''): number =>
    (names.indexOf(name) + names.length + 1) % (names.length + 1);
  // Whoever names none comes last.
  const cells: number[] = Array.from({ length: (rows.length + 1) * width }, () => 0);
  for (const { team, second } of given) {
    const cell = place(rows, team) * width + place(columns, second);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const all = [...cells.keys()];
  const groups: { group: Group; size: number; cells: number[] }[] = [
    { group: { kind: 'all', name: '' }, size: people, cells: all },
    ...rows.map((name) => ({
      group: { kind: 'team' as const, name },
      size: teams[name] ?? 0,
      cells: all.filter((cell) => Math.floor(cell / width) === place(rows, name)),
    })),
    ...columns.map((name) => ({
      group: { kind: 'second' as const, name },
      size: seconds[name] ?? 0,
      cells: all.filter((cell) => cell % width === place(columns, name)),
    })),
  ];
  const counts = [...cells];
  for (const group of groups.slice(1)) {
    const sum = group.cells.reduce((total, cell) => total + (counts[cell] ?? 0), 0);
    if (sum <= group.size) continue;
    for (const cell of group.cells) {
      const count = counts[cell] ?? 0;
      if (count > 0) counts[cell] = Math.max(1, Math.floor((count * group.size) / sum));
    }
  }
  const sizeOf = (of: readonly number[]): number => of.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
  const shown: typeof groups = [];
  for (const each of groups
    .filter((group) => sizeOf(group.cells) >= threshold)
    .sort((a, b) => sizeOf(b.cells) - sizeOf(a.cells))) {
    const known = [...shown, each].map((group) => group.cells);
    if (attack(counts, known, threshold).won.length === 0) shown.push(each);
  }
  return shown.map(({ group }) => group);
}
