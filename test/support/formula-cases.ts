/** Every function that the engine knows, with arguments of every kind: what a person could type into a cell. */

import * as engine from '@univerjs/engine-formula';

/** All names, those without a function behind them too. */
const NAMES: readonly string[] = [
  ...new Set([
    ...engine.ALL_IMPLEMENTED_FUNCTIONS.map(([, name]) => String(name)),
    ...Object.entries(engine).flatMap(([key, names]) =>
      key.startsWith('FUNCTION_NAMES_') ? Object.values(names as Record<string, string>) : [],
    ),
  ]),
].sort();

/** How many arguments a function takes at least, and at most. */
const ARITY: ReadonlyMap<string, readonly [number, number]> = new Map(
  engine.ALL_IMPLEMENTED_FUNCTIONS.map(([Executor, name]) => {
    const { minParams, maxParams } = new Executor(name as never);
    const least = Math.max(1, minParams);
    return [String(name), [least, Math.max(least, Math.min(maxParams, 7))] as const];
  }),
);

/** The same argument in every place. */
const SAME: readonly string[] = [
  '"x"',
  '""',
  '0',
  '-1',
  '0.5',
  '1E9',
  '1E308',
  '#N/A',
  'A1:C3',
  'A:A',
  '{1,"a";TRUE,#N/A}',
  'OFFSET(A1,0,0,2,2)',
  'LAMBDA(x,x)',
  'LAMBDA(x,LAMBDA(y,x))',
  'TWICE(2)',
  'FAILS(2)',
];

function call(name: string, count: number, argument: (index: number) => string): string {
  return `${name}(${Array.from({ length: count }, (_, i) => argument(i)).join(',')})`;
}

function casesOf(name: string): string[] {
  const [least, most] = ARITY.get(name) ?? [1, 2];
  const formulas = [`${name}()`, `${name}(${','.repeat(most)})`, call(name, 300, () => '1')];
  for (const argument of SAME) formulas.push(call(name, least, () => argument));
  // With all its arguments a function goes farther.
  formulas.push(
    call(name, most, (i) => String(i + 1)),
    call(name, most, (i) => (i === 0 ? 'A1:C3' : '1')),
    call(name, most, (i) => (i === 0 ? '1' : '1E9')),
    call(name, least, (i) => (i === least - 1 ? 'LAMBDA(x,y,TWICE(x)+y)' : '{1,2;3,4}')),
    `MAP({1,2},LAMBDA(v,TWICE(${call(name, least, () => 'v')})))`,
    `IFERROR(${call(name, most, () => 'A1:C3')},"caught")`,
  );
  return formulas.map((formula) => `=${formula}`);
}

/** Formulas that are wrong or large as a whole. */
export const WHOLE: readonly string[] = [
  '=',
  '==',
  '=(',
  '=)',
  '="',
  "='",
  '={',
  '={1,2;3}',
  '=,',
  '=1,2',
  '=#REF!',
  '=#',
  '=@',
  '=A1:',
  '=:A1',
  '=!A1',
  "='No sheet'!A1",
  '=Sheet1!',
  '=A1#',
  '=%',
  '=1%%%%',
  '=A1 B1',
  '=(A1,B1)',
  '=__proto__',
  '=constructor',
  '=constructor()',
  '=toString()',
  '=x.y.z(1)',
  '=\u0000',
  '=😀(1)',
  '=LAMBDA()',
  '=LAMBDA(1)',
  '=LAMBDA(x)',
  '=LAMBDA(x,x)',
  '=LAMBDA(x,x)()',
  '=LAMBDA(x,x)(1)(2)',
  '=LAMBDA(x,x,x)(1,2)',
  '=LAMBDA(A1,A1)(1)',
  '=LAMBDA(A1:C3,2)',
  '=LAMBDA("x",2)(1)',
  '=LAMBDA(f,f(f))(LAMBDA(f,f(f)))',
  '=LET()',
  '=LET(1)',
  '=LET(1,1,1)',
  '=LET(x,x,x)',
  '=LET(x,y,y,x,x)',
  '=LET(x,1)',
  '=LET(x,1,x,2,x)',
  '=LET(f,LAMBDA(n,f(n-1)),f(3))',
  '=LET(x,LET(y,2,y),x)',
  '=MAP(A1:C3)',
  '=MAP(LAMBDA(x,x),A1)',
  '=MAP({1,2},LAMBDA(m,FAILS(m)))',
  '=REDUCE(LAMBDA(x,x),A1:C3,LAMBDA(a,b,a))',
  '=MAKEARRAY(-1,0,LAMBDA(a,b,a))',
  '=MAKEARRAY(1E5,1E5,LAMBDA(a,b,1))',
  '=SEQUENCE(1E5,1E5)',
  '=SUM(SEQUENCE(3000,3000)*TRANSPOSE(SEQUENCE(3000,3000)))',
  '=RANDARRAY(1E5,1E5)',
  '=EXPAND(A1:C3,1E5,1E5)',
  '=MUNIT(1E5)',
  '=REPT("x",1E9)',
  '=REPT(REPT("x",50000),50000)',
  '=REPT("x",{1E9,1E9})',
  '=SUBSTITUTE(REPT("a",40000),"a",REPT("b",40000))',
  '=A1:A1000*TRANSPOSE(A1:A1000)*1',
  '=OFFSET(A1,0,0,1E9,1E9)',
  '=SUM(A1:XFD1048576)',
  '=INDIRECT("INDIRECT(1)")',
  '=WORKDAY(1,1E9)',
  '=WORKDAY.INTL(1,1E9,"1111110")',
  '=NETWORKDAYS(1,1E9)',
  '=COMBIN(1E9,5E8)',
  '=REGEXMATCH(REPT("a",30000)&"b","(a+)+$")',
  '=COUNTIF(REPT("a",1000),"*a*a*a*a*a*a*a*a*b")',
  '=MMULT(SEQUENCE(900,900),SEQUENCE(900,900))',
  `=${'('.repeat(3000)}1${')'.repeat(3000)}`,
  `=${'('.repeat(50_000)}`,
  `=${'SUM('.repeat(3000)}1${')'.repeat(3000)}`,
  `=${'IF(TRUE,'.repeat(1500)}1${')'.repeat(1500)}`,
  `=${'1+'.repeat(49_999)}1`,
  `=${'-'.repeat(20_000)}1`,
  `="${'a'.repeat(100_000)}"`,
  `=CONCATENATE(${Array.from({ length: 20_000 }, () => '"abc"').join(',')})`,
  `={${Array.from({ length: 30_000 }, (_, i) => i).join(',')}}`,
];

/** All formulas, or every so manieth of them. */
export function formulaCases(stride: number): string[] {
  return NAMES.flatMap(casesOf).filter((_, i) => i % stride === 0);
}

export const FUNCTION_COUNT = NAMES.length;
