/** Finds what an entry module exports, for those who want no more than names and comments. */

import ts from 'typescript';

export interface ModuleExport {
  name: string;
  /** What stands behind the name, wherever it is declared. */
  target: ts.Symbol;
}

/** In the order of the file; null where there is no such file. */
export function moduleExports(entryFile: string): ModuleExport[] | null {
  // Neither the library nor ambient types are loaded.
  const program = ts.createProgram([entryFile], {
    noLib: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
  });
  const source = program.getSourceFile(entryFile);
  if (!source) return null;
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(source);
  return (module ? checker.getExportsOfModule(module) : []).map((symbol) => ({
    name: symbol.getName(),
    target: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  }));
}
