/** How much of Google's services the workbench imitates: the type definitions read against the service classes. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../run';

/** The part of Google's types that a service's classes stand in, and the namespace they are declared in. */
const PARTS = [
  { file: 'google-apps-script.spreadsheet.d.ts', namespace: 'Spreadsheet', folder: 'workbench/services' },
  { file: 'google-apps-script.forms.d.ts', namespace: 'Forms', folder: 'workbench/services' },
  { file: 'google-apps-script.script.d.ts', namespace: 'Script', folder: 'workbench/services' },
] as const;

/** Google's names of a class and those of its methods that are imitated or missing; deprecated ones stand apart. */
export interface ClassCoverage {
  namespace: string;
  className: string;
  imitated: string[];
  missing: string[];
  deprecated: { imitated: string[]; missing: string[] };
}

interface ServiceClass {
  /** What `className` says; null for a class that only serves others. */
  google: string | null;
  extends: string | null;
  methods: string[];
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

function each<T extends ts.Node>(node: ts.Node, is: (node: ts.Node) => node is T, found: (node: T) => void): void {
  if (is(node)) found(node);
  node.forEachChild((child) => each(child, is, found));
}

function serviceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The classes of the services by their own names. */
function serviceClasses(folder: string): Map<string, ServiceClass> {
  const classes = new Map<string, ServiceClass>();
  for (const file of serviceFiles(folder)) {
    each(parse(file), ts.isClassDeclaration, (declaration) => {
      classes.set(declaration.name?.text ?? '', readClass(declaration));
    });
  }
  return classes;
}

function readClass(declaration: ts.ClassDeclaration): ServiceClass {
  const [parent] = (declaration.heritageClauses ?? [])
    .filter((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)
    .flatMap((clause) => clause.types);
  const nameOf = ({ name }: ts.ClassElement): string => (name && ts.isIdentifier(name) ? name.text : '');
  const named = declaration.members.find((member) => nameOf(member) === 'className');
  const value = named && ts.isPropertyDeclaration(named) ? named.initializer : undefined;
  const methods = declaration.members
    .filter((member) => ts.isMethodDeclaration(member) && member.body)
    .map(nameOf)
    .filter((name) => name !== '' && !name.startsWith('_'));
  return {
    google: value && ts.isStringLiteral(value) ? value.text : null,
    extends: parent?.expression.getText() ?? null,
    methods,
  };
}

/** Google's class → the methods that scripts can call on its imitation, inherited ones included. */
function imitatedMethods(folder: string): Map<string, Set<string>> {
  const classes = serviceClasses(folder);
  const lineage = (name: string | null): ServiceClass[] => {
    const known = name === null ? undefined : classes.get(name);
    return known ? [known, ...lineage(known.extends)] : [];
  };
  const result = new Map<string, Set<string>>();
  for (const name of classes.keys()) {
    const line = lineage(name);
    const google = line.find((known) => known.google !== null)?.google;
    if (!google) continue;
    const methods = result.get(google) ?? new Set();
    for (const known of line) for (const method of known.methods) methods.add(method);
    result.set(google, methods);
  }
  return result;
}

/** Google's interfaces with their methods; an overloaded one counts once, and as deprecated only if all of it is. */
function declaredMethods(path: string): Map<string, Map<string, { deprecated: boolean }>> {
  const interfaces = new Map<string, Map<string, { deprecated: boolean }>>();
  each(parse(path), ts.isInterfaceDeclaration, (declaration) => {
    const methods = interfaces.get(declaration.name.text) ?? new Map<string, { deprecated: boolean }>();
    for (const member of declaration.members) {
      if (!ts.isMethodSignature(member)) continue;
      const name = member.name.getText();
      const deprecated = ts.getJSDocTags(member).some((tag) => tag.tagName.text === 'deprecated');
      methods.set(name, { deprecated: deprecated && (methods.get(name)?.deprecated ?? true) });
    }
    if (methods.size > 0) interfaces.set(declaration.name.text, methods);
  });
  return interfaces;
}

/** Every class of the namespaces whose services are imitated at all, in the order of the type definitions. */
export function readCoverage(): ClassCoverage[] {
  return PARTS.flatMap(({ file, namespace, folder }) => {
    const imitated = imitatedMethods(join(root, folder));
    const declared = declaredMethods(join(root, 'node_modules/@types/google-apps-script', file));
    const classes = [...declared].map(([className, methods]): ClassCoverage => {
      const works = imitated.get(className) ?? new Set();
      const pick = (deprecated: boolean, working: boolean) =>
        [...methods]
          .filter(([name, known]) => known.deprecated === deprecated && works.has(name) === working)
          .map(([name]) => name);
      return {
        namespace,
        className,
        imitated: pick(false, true),
        missing: pick(false, false),
        deprecated: { imitated: pick(true, true), missing: pick(true, false) },
      };
    });
    return classes.some((each) => each.imitated.length > 0) ? classes : [];
  });
}

/** How many arguments each imitated method of SpreadsheetApp takes, as 'least-most', by class. */
export function readSignatures(): Record<string, Record<string, string>> {
  const [{ file, folder }] = PARTS;
  const imitated = imitatedMethods(join(root, folder));
  const result: Record<string, Record<string, string>> = {};
  each(parse(join(root, 'node_modules/@types/google-apps-script', file)), ts.isInterfaceDeclaration, (declaration) => {
    const className = declaration.name.text;
    const works = imitated.get(className);
    if (!works) return;
    const counts = new Map<string, number[]>();
    for (const member of declaration.members) {
      if (!ts.isMethodSignature(member) || !works.has(member.name.getText())) continue;
      const known = counts.get(member.name.getText()) ?? [];
      const required = member.parameters.filter((parameter) => !parameter.questionToken && !parameter.dotDotDotToken);
      const most = member.parameters.some((parameter) => parameter.dotDotDotToken) ? 99 : member.parameters.length;
      counts.set(member.name.getText(), [...known, required.length, most]);
    }
    result[className] = Object.fromEntries(
      [...counts].map(([name, all]) => [name, `${Math.min(...all)}-${Math.max(...all)}`]),
    );
  });
  return result;
}

/** workbench/services/signatures.json as it is kept. */
export function signaturesFile(): string {
  return `${JSON.stringify(readSignatures(), null, 2)}\n`;
}

export function share(classes: ClassCoverage[]): number {
  const count = (pick: (each: ClassCoverage) => string[]) => classes.reduce((sum, each) => sum + pick(each).length, 0);
  const imitated = count((each) => each.imitated);
  return (100 * imitated) / (imitated + count((each) => each.missing));
}

/** docs/coverage.md: the share of each class, and what is missing. */
export function coveragePage(classes: ClassCoverage[]): string {
  const row = (each: ClassCoverage) => {
    const total = each.imitated.length + each.missing.length;
    const old = each.deprecated.imitated.length + each.deprecated.missing.length;
    const percent = total === 0 ? '–' : `${Math.round((100 * each.imitated.length) / total)} %`;
    return `| ${each.className} | ${each.imitated.length} of ${total} | ${percent} | ${old === 0 ? '' : `${each.deprecated.imitated.length} of ${old}`} |`;
  };
  const missing = (each: ClassCoverage) =>
    each.imitated.length === 0 ? `- **${each.className}**: all` : `- **${each.className}**: ${each.missing.join(', ')}`;
  const sections = [...new Set(classes.map((each) => each.namespace))].map((namespace) => {
    const own = classes.filter((each) => each.namespace === namespace);
    const lacking = own.filter((each) => each.missing.length > 0);
    return [
      `## ${namespace}: ${share(own).toFixed(1)} %`,
      '',
      '| class | methods that work | share | deprecated ones |',
      '|---|---|---|---|',
      ...own.map(row),
      ...(lacking.length === 0 ? [] : ['', 'Missing:', '', ...lacking.map(missing)]),
      '',
    ].join('\n');
  });
  return [
    '# What the workbench imitates',
    '',
    'Written by `npm run docs` from `@types/google-apps-script` and the classes in `workbench/services`; `npm run bench coverage`',
    'prints the shares. A method with several signatures counts once. A missing one throws',
    '`Not available in the workbench: Class.method`.',
    '',
    ...sections,
  ].join('\n');
}
