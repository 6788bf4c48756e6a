/** How many people may be behind the answers of a part: no more than it has, and no more than answered. */

import type { Given, Layout } from './disclosure';
import { type Rule, WHOLE_RULE } from './rule';

/** Whether enough people are behind so many answers or comments, of all that were sent: those beyond the people count for nobody. */
export function isEnough(
  count: number,
  sent: number,
  people: number,
  threshold: number,
  rule: Rule = WHOLE_RULE,
): boolean {
  return peopleBehind({ count, sent }, people, rule) >= threshold;
}

/** Counts the people who may be behind the answers of some cells, which are told by their indexes. */
export class Behind {
  /** The cells from which a form was sent. */
  private readonly sent: number[];

  constructor(
    private readonly layout: Layout,
    private readonly given: readonly Given[],
    private readonly rule: Rule,
  ) {
    this.sent = [...layout.cells.keys()].filter((index) => (given[index]?.sent ?? 0) > 0);
  }

  /**
   * The people that a part counts for: those of its cells, each at most once. A whole row or column may have answers that
   * name nothing else; then its own people are the limit, if that is more. So it is for everybody.
   */
  part(part: ReadonlySet<number>): number {
    const counts = [this.lines(part, 'row'), this.layout.columns > 0 ? this.lines(part, 'column') : 0];
    return Math.max(...counts, this.isWhole(this.sent, part) ? this.together([...this.layout.cells.keys()]) : 0);
  }

  private lines(part: ReadonlySet<number>, side: 'row' | 'column'): number {
    const lineOf = (index: number): number => this.layout.cells[index]?.[side] ?? -1;
    let sum = 0;
    for (const line of new Set([...part].map(lineOf))) {
      const of = this.sent.filter((index) => lineOf(index) === line);
      const each = this.apart(of.filter((index) => part.has(index)));
      sum += line >= 0 && this.isWhole(of, part) ? Math.max(each, this.together(of)) : each;
    }
    return sum;
  }

  private isWhole(of: readonly number[], part: ReadonlySet<number>): boolean {
    return of.every((index) => part.has(index) || !this.given[index]?.count);
  }

  private apart(of: readonly number[]): number {
    return of.reduce((sum, index) => {
      if (this.isNamed(index)) return sum + this.together([index]);
      return this.rule.has('unnamed') ? sum : sum + (this.given[index]?.count ?? 0);
    }, 0);
  }

  private isNamed(index: number): boolean {
    const { row = -1, column = -1 } = this.layout.cells[index] ?? {};
    return row >= 0 && (this.layout.columns === 0 || column >= 0);
  }

  private together(of: readonly number[]): number {
    let [count, sent, people] = [0, 0, 0];
    for (const index of of) {
      count += this.given[index]?.count ?? 0;
      sent += this.given[index]?.sent ?? 0;
      people += this.layout.cells[index]?.people.length ?? 0;
    }
    return peopleBehind({ count, sent }, people, this.rule);
  }
}

/** How many people may be behind these answers. */
function peopleBehind({ count, sent }: Pick<Given, 'count' | 'sent'>, people: number, rule: Rule): number {
  if (!rule.has('answers')) return people;
  return rule.has('people') ? Math.max(0, count - Math.max(0, sent - people)) : count;
}
