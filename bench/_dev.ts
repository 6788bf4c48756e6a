/** dev: node --import tsx bench/_dev.ts sizes dev|judge|both */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { findData } from '../scripts/outside-data';
import { brierScore, total, wape, bias } from '../src/core/forecast/measures';
import { backtest, type Trial } from '../src/core/forecast/model/backtest';
import { openStates } from '../src/core/forecast/model/fit';
import { addMove, createDealPaths, createMoves, type DealPaths, WON, LOST } from '../src/core/forecast/model/deal-paths';
import { dayOf, maven, generated } from './support/history';

const STAGES = ['Lead', 'Qualified', 'Proposal', 'Negotiation'];
const TEXT = [0.1, 0.25, 0.6, 0.8];
const lines = (f: string): any[] => Papa.parse(readFileSync(findData(f)!, 'utf8'), { header: true, skipEmptyLines: true }).data as any[];
const deals = lines('loan-pipeline/deals.csv'), changes = lines('loan-pipeline/stage_history.csv');
const byDeal = new Map<string, any[]>();
for (const c of changes) { const l = byDeal.get(c.deal_id); if (l) l.push(c); else byDeal.set(c.deal_id, [c]); }
function hash(s: string) { let h = 0x811c9dc5; for (const c of s) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193); h ^= h >>> 16; h = Math.imul(h, 0x85ebca6b); h ^= h >>> 13; h = Math.imul(h, 0xc2b2ae35); h ^= h >>> 16; return h >>> 0; }
const SALT = process.env.SALT ?? '';
const sorted = deals.toSorted((a, b) => hash(SALT + a.deal_id) - hash(SALT + b.deal_id));
const stageOf = (n: string) => (n === 'Won' ? WON : n === 'Lost' ? LOST : STAGES.indexOf(n));
function pathsOf(list: any[]): DealPaths {
  const moves = createMoves(list.reduce((s, x) => s + (byDeal.get(x.deal_id)?.length ?? 0), 0));
  list.forEach((x, i) => { for (const c of byDeal.get(x.deal_id) ?? []) addMove(moves, i, dayOf(c.changed_at), stageOf(c.to_stage), Number.NaN); });
  return createDealPaths(list.length, moves, list.map((x) => Number(x.amount)));
}
function auc(c: number[], o: number[]) { const order = c.map((_, i) => i).sort((a, b) => c[a]! - c[b]!); let r = 0; for (let f = 0, t = 0; f < order.length; f = t) { while (t < order.length && c[order[t]!] === c[order[f]!]) t++; for (let p = f; p < t; p++) r += o[order[p]!]! * ((f + t + 1) / 2); } const w = total(o); return (r - (w * (w + 1)) / 2) / (w * (o.length - w)); }
function rates(d: DealPaths, origin: number, days: number) {
  const n = TEXT.map(() => ({ won: 0, all: 0 }));
  for (let time = origin - days; time > origin - days - 200; time--) {
    const { deals, states } = openStates(d, time, [0, 6]);
    states.forEach((s, i) => { const last = d.first[deals[i]! + 1]! - 1; n[s.stage]!.all++; if (d.stage[last] === WON && d.at[last]! < time + days) n[s.stage]!.won++; });
  }
  return n.map(({ won, all }) => (won + 0.3) / (all + 1));
}
const origins: number[] = []; for (let o = dayOf('2011-10-17'); o <= dayOf('2012-02-06'); o += 7) origins.push(o);
const J = dayOf('2011-12-12');
const D = dayOf('2011-11-14');
const [which = 'dev', ...sizes] = process.argv.slice(2);
const SIZES: [number, number][] = [[100, 24], [200, 24], [400, 16], [800, 8], [6610, 1]];
const f = (x: number, d = 3) => x.toFixed(d).padStart(7);
const held = (o: any[]) => o.filter((x) => x.actual >= x.range[0] && x.actual <= x.range[2]).length / o.length;
const width = (o: any[]) => total(o.map((x) => x.range[2] - x.range[0])) / total(o.map((x) => x.actual));
const below = (o: any[]) => o.filter((x) => x.actual < x.range[0]).length / o.length;
const above = (o: any[]) => o.filter((x) => x.actual > x.range[2]).length / o.length;
const OFF = Number(process.env.OFF ?? 0), MULT = Number(process.env.MULT ?? 1);
const ok = (sizes.length ? sizes.map(Number) : [100, 200, 400, 800, 6610]);
if (!sizes.includes('none')) {
console.log('size which   n | wape model rates text | bias | brier model rates | auc model rates | open cov lo hi width | total cov lo hi width wape bias');
for (const [size, most] of SIZES) {
  if (!ok.includes(size)) continue;
  const acc: Record<string, { t: Trial[]; r: number[]; rc: number[]; x: number[] }> = { dev: { t: [], r: [], rc: [], x: [] }, judge: { t: [], r: [], rc: [], x: [] } };
  const n = Math.min(Math.floor(deals.length / size), most * MULT);
  for (let k = 0; k < n; k++) {
    const d = pathsOf(sorted.slice((k + OFF) * size, (k + OFF + 1) * size));
    const list = which === 'dev' ? origins.filter((o) => o < J) : origins;
    for (const t of backtest(d, 4, list, 30, { weekend: [0, 6] })) {
      if (t.origin < D) continue;
      const a = acc[t.origin < J ? 'dev' : 'judge']!;
      const rate = rates(d, t.origin, 30); const { states } = openStates(d, t.origin, [0, 6]);
      a.t.push(t); a.r.push(total(states.map((s) => rate[s.stage]! * s.amount))); a.rc.push(...states.map((s) => rate[s.stage]!)); a.x.push(total(states.map((s) => TEXT[s.stage]! * s.amount)));
    }
  }
  for (const w of which === 'both' ? ['dev', 'judge'] : [which]) {
    const { t, r, rc, x } = acc[w]!;
    const o = t.map((y) => y.open), T = t.map((y) => y.total), a = o.map((y) => y.actual), c = t.flatMap((y) => [...y.chances]), oc = t.flatMap((y) => [...y.outcomes]);
    console.log(String(size).padStart(4), w.padEnd(5), String(t.length).padStart(4), '|', f(wape(o.map((y) => y.forecast), a)), f(wape(r, a)), f(wape(x, a)), '|', f(bias(o.map((y) => y.forecast), a)), '|', f(brierScore(c, oc), 4), f(brierScore(rc, oc), 4), '|', f(auc(c, oc)), f(auc(rc, oc)), '|', f(held(o)), f(below(o), 2), f(above(o), 2), f(width(o)), '|', f(held(T)), f(below(T), 2), f(above(T), 2), f(width(T)), f(wape(T.map((y) => y.forecast), T.map((y) => y.actual))), f(bias(T.map((y) => y.forecast), T.map((y) => y.actual))), '| shock', f(total(o.map((y) => y.shock)) / o.length, 2), f(total(T.map((y) => y.shock)) / o.length, 2));
  }
}}
if (process.env.MAVEN !== '0') {
  const m = maven()!;
  for (const [days, last] of [[30, '2017-12-01'], [60, '2017-11-01'], [90, '2017-10-02']] as const) {
    const os: number[] = []; for (let o = dayOf('2017-04-02'); o <= dayOf(last); o += 14) os.push(o);
    const t = backtest(m.dealPaths, m.stages, os, days, { weekend: [0, 6] }); const T = t.map((y) => y.total);
    console.log('maven', days, 'wape', f(wape(T.map((y) => y.forecast), T.map((y) => y.actual))), 'bias', f(bias(T.map((y) => y.forecast), T.map((y) => y.actual))), 'cov', f(held(T)), f(below(T), 2), f(above(T), 2), 'width', f(width(T)), 'open cov', f(held(t.map((y) => y.open))), 'openbias', f(bias(t.map((y) => y.open.forecast), t.map((y) => y.open.actual))), 'newbias', f(bias(t.map((y) => y.total.forecast - y.open.forecast), t.map((y) => y.total.actual - y.open.actual))), 'brier', f(brierScore(t.flatMap((y) => [...y.chances]), t.flatMap((y) => [...y.outcomes])),4), process.env.V ? T.map((y) => `${(y.forecast / y.actual - 1).toFixed(2)}/${y.shock.toFixed(2)}`).join(' ') : '');
  }
}
if (process.env.GEN !== '0') {
  const g = generated(); const os: number[] = []; for (let o = dayOf('2025-09-01'); o <= dayOf('2026-05-25'); o += 7) os.push(o);
  const t = backtest(g.dealPaths, g.stages, os, 30, { weekend: [0, 6] }).filter((y) => y.origin >= dayOf('2026-03-02'));
  for (const k of ['open', 'total'] as const) { const T = t.map((y) => y[k]); console.log('generated', k, 'wape', f(wape(T.map((y) => y.forecast), T.map((y) => y.actual))), 'bias', f(bias(T.map((y) => y.forecast), T.map((y) => y.actual))), 'cov', f(held(T)), 'width', f(width(T)), 'brier', f(brierScore(t.flatMap((y) => [...y.chances]), t.flatMap((y) => [...y.outcomes])),4), 'auc', f(auc(t.flatMap((y) => [...y.chances]), t.flatMap((y) => [...y.outcomes])))); }
}
