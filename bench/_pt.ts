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

import { fitModel, winChances } from '../src/core/forecast/model/fit';
const origins: number[] = []; for (let o = dayOf('2011-11-14'); o <= dayOf('2012-02-06'); o += 7) origins.push(o);
const J = dayOf('2011-12-12');
const f = (x: number, d = 3) => x.toFixed(d).padStart(7);
const whole = pathsOf(deals); const OR = process.env.ORACLE === '1';
const O = { weekend: [0, 6] };
const wm = new Map(OR ? origins.map((o) => [o, fitModel(whole, 4, o, O)!]) : []);
for (const [size, most] of [[100, 66], [200, 33], [400, 16], [800, 8], [6610, 1]] as const) {
  if (process.env.SIZES && !process.env.SIZES.split(',').includes(String(size))) continue;
  const acc: any = {};
  for (let k = 0; k < most; k++) {
    const d = pathsOf(sorted.slice(k * size, (k + 1) * size));
    for (const o of origins) {
      const a = (acc[o < J ? 'dev' : 'judge'] ??= { f: [], a: [], c: [], oc: [], r: [], rc: [], or: [], orc: [] });
      const m = fitModel(d, 4, o, O); if (!m) continue;
      const { deals, states } = openStates(d, o, O.weekend); if (!states.length) continue;
      const c = [...winChances(m, states, 30)]; const rate = rates(d, o, 30);
      const out = deals.map((x: number) => { const l = d.first[x + 1]! - 1; return d.stage[l] === WON && d.at[l]! < o + 30 ? 1 : 0; });
      a.c.push(...c); a.oc.push(...out); a.f.push(total(c.map((x, i) => x * states[i]!.amount))); a.a.push(total(out.map((x: number, i: number) => x * states[i]!.amount)));
      a.rc.push(...states.map((s) => rate[s.stage]!)); a.r.push(total(states.map((s) => rate[s.stage]! * s.amount)));
      if (OR) { const q = [...winChances(wm.get(o)!, states, 30)]; a.orc.push(...q); a.or.push(total(q.map((x, i) => x * states[i]!.amount))); }
    }
  }
  for (const w of ['dev', 'judge']) { const a = acc[w]; console.log(String(size).padStart(4), w.padEnd(5), a.f.length, 'wape', f(wape(a.f, a.a)), 'rates', f(wape(a.r, a.a)), 'ratio', f(wape(a.f, a.a) / wape(a.r, a.a)), 'bias', f(bias(a.f, a.a)), 'brier', f(brierScore(a.c, a.oc), 4), f(brierScore(a.rc, a.oc), 4), 'auc', f(auc(a.c, a.oc)), f(auc(a.rc, a.oc)), OR ? `oracle wape ${f(wape(a.or, a.a))} brier ${f(brierScore(a.orc, a.oc), 4)} auc ${f(auc(a.orc, a.oc))}` : ''); }
}
if (process.env.MAVEN === '1') { const m = maven()!;
  for (const [days, last] of [[30, '2017-12-01'], [60, '2017-11-01'], [90, '2017-10-02']] as const) { const c: number[] = [], oc: number[] = [], ff: number[] = [], aa: number[] = [];
    for (let o = dayOf('2017-04-02'); o <= dayOf(last); o += 14) { const d = m.dealPaths; const q = fitModel(d, 1, o, O)!; const { deals, states } = openStates(d, o, O.weekend); const cc = [...winChances(q, states, days)]; const out = deals.map((x: number) => { const l = d.first[x + 1]! - 1; return d.stage[l] === WON && d.at[l]! < o + days ? 1 : 0; }); c.push(...cc); oc.push(...out); ff.push(total(cc.map((x, i) => x * states[i]!.amount))); aa.push(total(out.map((x: number, i: number) => x * states[i]!.amount))); }
    console.log('maven', days, 'open wape', f(wape(ff, aa)), 'bias', f(bias(ff, aa)), 'brier', f(brierScore(c, oc), 4), 'auc', f(auc(c, oc))); } }
if (process.env.GEN === '1') { const m = generated(); const c: number[] = [], oc: number[] = [], ff: number[] = [], aa: number[] = [];
    for (let o = dayOf('2026-03-02'); o <= dayOf('2026-05-25'); o += 7) { const d = m.dealPaths; const q = fitModel(d, m.stages, o, O)!; const { deals, states } = openStates(d, o, O.weekend); const cc = [...winChances(q, states, 30)]; const out = deals.map((x: number) => { const l = d.first[x + 1]! - 1; return d.stage[l] === WON && d.at[l]! < o + 30 ? 1 : 0; }); c.push(...cc); oc.push(...out); ff.push(total(cc.map((x, i) => x * states[i]!.amount))); aa.push(total(out.map((x: number, i: number) => x * states[i]!.amount))); }
    console.log('generated open wape', f(wape(ff, aa)), 'bias', f(bias(ff, aa)), 'brier', f(brierScore(c, oc), 4), 'auc', f(auc(c, oc))); }
