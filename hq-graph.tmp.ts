import {readFileSync} from 'node:fs';import {execSync} from 'node:child_process';import {dirname,join} from 'node:path';
const files=execSync("git ls-files src/core",{encoding:'utf8'}).split('\n').filter(f=>/\.tsx?$/.test(f));
const edges=new Map<string,string[]>();
const f2=(p:string)=>{const x=p.replace('src/core/','').split('/');return x.length>1?x[0]!:'(root)';};
for(const f of files){const t=readFileSync(f,'utf8');for(const m of t.matchAll(/^(import|export)\s+(type\s+)?([^;]*?)from '(\.[^']+)'/gms)){const to=join(dirname(f),m[4]!);const a=f2(f),b=f2(to+'.ts');if(a!==b){const k=a+'->'+b;edges.set(k,[...(edges.get(k)??[]),`${f.slice(9)} ${m[2]??''}{${m[3]!.replace(/\s+/g,' ').trim()}} ${to.slice(9)}`]);}}}
const show=process.argv.slice(2);
for(const [k,v] of [...edges].sort())if(show.length===0||show.includes(k)){console.log(k,v.length);if(show.length)v.forEach(x=>console.log('   ',x));}
