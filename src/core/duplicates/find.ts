/** Finds deals that look like the same deal entered twice: by name and company, e-mail address, phone number or e-mail domain. */

import type { Identity } from './identity';

/** Why two deals look alike, the surest reason first. */
export const REASONS = ['deal', 'email', 'phone', 'domain'] as const;
export type Reason = (typeof REASONS)[number];

export interface Evidence {
  reason: Reason;
  /** What the deals have in common, as compared; blank for `deal`. */
  value: string;
}

export interface DuplicateGroup {
  /** Indexes of the deals, ascending. */
  deals: number[];
  evidence: Evidence[];
}

export interface Duplicates {
  /** The surest groups first, then in the order of the rows. */
  groups: DuplicateGroup[];
  /** What so many deals have in common that it proves nothing. */
  common: { reason: Reason; value: string; deals: number }[];
}

/** So many pairs of deals with the same address or number are no duplicates any more, but a customer with many deals. */
const MOST_PAIRS: Readonly<Record<Reason, number>> = { deal: 200, email: 15, phone: 15, domain: 6 };

interface Pair extends Evidence {
  first: number;
  second: number;
}

/** The name of a pair in the list of those that are no duplicates. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/**
 * Finds the groups. Only deals with something in common are compared, so that the time grows with the deals, not with their pairs.
 *
 * A deal that was closed before another one began is no duplicate of it: the customer came back.
 *
 * @param deals null for rows that hold no deal
 * @param apart pairs that the user said are no duplicates, by `pairKey`
 */
export function findDuplicates(deals: readonly (Identity | null)[], apart: ReadonlySet<string>): Duplicates {
  const common: Duplicates['common'] = [];
  const sets = new DisjointSets(deals.length);
  const pairs: Pair[] = [];
  for (const reason of REASONS) {
    const found: Pair[] = [];
    for (const [value, members] of bucketsOf(deals, reason)) {
      const alike = pairsIn(members, deals, apart, MOST_PAIRS[reason]);
      if (alike === null) common.push({ reason, value, deals: members.length });
      else
        found.push(
          ...alike.map(([first, second]) => ({ first, second, reason, value: reason === 'deal' ? '' : value })),
        );
    }
    // Deals of one domain are hardly ever one deal: it joins nothing that surer reasons have grouped.
    const grouped = new Set(reason === 'domain' ? pairs.flatMap(({ first, second }) => [first, second]) : []);
    for (const pair of found) {
      if (sets.find(pair.first) !== sets.find(pair.second) && (grouped.has(pair.first) || grouped.has(pair.second)))
        continue;
      sets.join(pair.first, pair.second);
      pairs.push(pair);
    }
  }
  return { groups: groupsOf(pairs, sets), common };
}

/** The deals by what they have in common; those that share it with nobody are left out. */
function bucketsOf(deals: readonly (Identity | null)[], reason: Reason): Map<string, number[]> {
  const buckets = new Map<string, number[]>();
  const add = (value: string, index: number): void => {
    const bucket = buckets.get(value);
    if (bucket) bucket.push(index);
    else buckets.set(value, [index]);
  };
  const companyOf = reason === 'deal' ? onlyCompanies(deals) : new Map<string, string>();
  deals.forEach((deal, index) => {
    if (!deal) return;
    for (const value of valuesOf(deal, reason, companyOf)) add(value, index);
  });
  for (const [value, members] of buckets) if (members.length < 2) buckets.delete(value);
  return buckets;
}

function valuesOf(deal: Identity, reason: Reason, companyOf: ReadonlyMap<string, string>): readonly string[] {
  if (reason === 'email') return deal.emails;
  if (reason === 'phone') return deal.phones;
  if (reason === 'domain') return deal.domains;
  if (deal.deal === '') return [];
  return [`${deal.deal}\n${deal.company === '' ? (companyOf.get(deal.deal) ?? '') : deal.company}`];
}

/** The company of deals of a name, where all that have one have the same: those without one are then taken to be of it. */
function onlyCompanies(deals: readonly (Identity | null)[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const deal of deals) {
    if (!deal || deal.company === '') continue;
    const known = found.get(deal.deal);
    found.set(deal.deal, known === undefined || known === deal.company ? deal.company : '');
  }
  return found;
}

/** The pairs of a bucket that were open at the same time and are not said to be apart; null where they are too many to mean anything. */
function pairsIn(
  members: readonly number[],
  deals: readonly (Identity | null)[],
  apart: ReadonlySet<string>,
  most: number,
): [number, number][] | null {
  const known = members.flatMap((index) => {
    const deal = deals[index];
    return deal ? [{ index, deal }] : [];
  });
  known.sort((a, b) => (a.deal.from < b.deal.from ? -1 : Number(a.deal.from > b.deal.from)) || a.index - b.index);
  const pairs: [number, number][] = [];
  let alive: typeof known = [];
  for (const each of known) {
    alive = alive.filter(({ deal }) => deal.until >= each.deal.from);
    for (const { index, deal } of alive) {
      if (!apart.has(pairKey(deal.dealId, each.deal.dealId))) pairs.push([index, each.index]);
      if (pairs.length > most) return null;
    }
    alive.push(each);
  }
  return pairs;
}

function groupsOf(pairs: readonly Pair[], sets: DisjointSets): DuplicateGroup[] {
  const groups = new Map<number, { deals: Set<number>; evidence: Map<string, Evidence> }>();
  for (const { first, second, reason, value } of pairs) {
    const root = sets.find(first);
    const group = groups.get(root) ?? { deals: new Set(), evidence: new Map() };
    group.deals.add(first).add(second);
    group.evidence.set(`${reason} ${value}`, { reason, value });
    groups.set(root, group);
  }
  const list = [...groups.values()].map(({ deals, evidence }) => ({
    deals: [...deals].sort((a, b) => a - b),
    evidence: [...evidence.values()],
  }));
  const surest = ({ evidence }: DuplicateGroup): number =>
    Math.min(...evidence.map(({ reason }) => REASONS.indexOf(reason)));
  return list.sort((a, b) => surest(a) - surest(b) || (a.deals[0] ?? 0) - (b.deals[0] ?? 0));
}

/** Sets that are joined pair by pair. */
class DisjointSets {
  private readonly parents: Int32Array;

  constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.parents[root] !== root) root = this.parents[root] ?? root;
    // What was walked is shortened for the next time.
    for (let at = index; at !== root; ) {
      const next = this.parents[at] ?? root;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.parents[Math.max(a, b)] = Math.min(a, b);
  }
}

/** A deal that looks like one that was edited. */
export interface LookAlike {
  /** A shared domain is no reason here: while somebody types, it would be said of every second deal of a customer. */
  reason: Exclude<Reason, 'domain'>;
  index: number;
}

/** The other open deals that an open deal looks like, the surest first, each with its surest reason. */
export function lookAlikes(
  target: number,
  deals: readonly (Identity | null)[],
  apart: ReadonlySet<string> = new Set(),
): LookAlike[] {
  const edited = deals[target];
  if (!edited?.isOpen) return [];
  const found: LookAlike[] = [];
  deals.forEach((deal, index) => {
    if (index === target || !deal?.isOpen) return;
    const reason = reasonFor(edited, deal);
    if (reason && !apart.has(pairKey(deal.dealId, edited.dealId))) found.push({ reason, index });
  });
  return found.sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || a.index - b.index);
}

function reasonFor(one: Identity, other: Identity): LookAlike['reason'] | undefined {
  const isSameCompany = one.company === other.company || one.company === '' || other.company === '';
  if (one.deal !== '' && one.deal === other.deal && isSameCompany) return 'deal';
  if (one.emails.some((each) => other.emails.includes(each))) return 'email';
  return one.phones.some((each) => other.phones.includes(each)) ? 'phone' : undefined;
}
