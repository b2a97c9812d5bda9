import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type ts from 'typescript-5.9';
import { PROJECT } from './install.ts';

const load = createRequire(join(PROJECT, 'package.json'));
/** What a type is given; the first that it does not take is its wrong use. No object takes a field that it does not know. */
const VALUES = ["'not one of them'", '1'];

/**
 * Writes two modules, `wrong-use.mts` and `wrong-use.cts`, that use each type and each value that the package exports in a wrong way, and
 * say so: where one of them compiles, the compiler reports it.
 *
 * @param folder a folder that has the package installed
 * @returns the names of what is used, each with its subpath
 * @throws Error if no wrong use can be made of a type: it takes everything
 */
export async function writeWrongUse(folder: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'node_modules/attributed-article/package.json'), 'utf8'));
  const modules = Object.keys(manifest.exports).filter((subpath) => manifest.exports[subpath].import);
  const specifiers = modules.map((subpath) => `attributed-article${subpath.slice(1)}`);
  const used: string[] = [];
  const [esm, common]: [string[], string[]] = [[], []];
  for (const [index, { name, wrong }] of exportsOf(folder, specifiers)) {
    const whole = name === 'default' ? '' : `.${name}`;
    for (const statement of wrong) {
      used.push(`${specifiers[index]} ${name}: ${statement}`);
      esm.push('// @ts-expect-error', statement.replaceAll('PLACE', `m${index}.${name}`));
      common.push('// @ts-expect-error', statement.replaceAll('PLACE', `m${index}${whole}`));
    }
  }
  const imports = (write: (name: string, specifier: string) => string) => specifiers.map((one, index) => write(`m${index}`, one));
  const asModule = [...imports((name, specifier) => `import * as ${name} from '${specifier}';`), ...esm];
  const asCommon = [...imports((name, specifier) => `import ${name} = require('${specifier}');`), ...common];
  await writeFile(join(folder, 'wrong-use.mts'), `${asModule.join('\n')}\n`);
  await writeFile(join(folder, 'wrong-use.cts'), `${asCommon.join('\n')}\n`);
  return used;
}

interface Exported {
  readonly name: string;
  /** Statements in which `PLACE` stands for it. */
  readonly wrong: readonly string[];
}

/** What the modules export, as TypeScript 5.9 reads their declarations, each with the index of its module. */
function exportsOf(folder: string, specifiers: readonly string[]): [index: number, exported: Exported][] {
  const compiler = load('typescript-5.9') as typeof ts;
  const { TypeFlags, SymbolFlags, ModuleKind } = compiler;
  const file = join(folder, 'probe.mts');
  const text = specifiers.map((specifier) => `import '${specifier}';`).join('\n');
  const options = { module: ModuleKind.NodeNext, strict: true, noEmit: true, types: [] };
  const host = compiler.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === file
      ? compiler.createSourceFile(path, text, { languageVersion: 99, impliedNodeFormat: ModuleKind.ESNext })
      : getSourceFile(path, ...rest);
  const program = compiler.createProgram([file], options, host);
  const checker = program.getTypeChecker();

  /** Whether a type takes one of the values, decided by what the value is. */
  const takes = (type: ts.Type, value: string): boolean => {
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) return true;
    if (type.isUnion()) return type.types.some((one) => takes(one, value));
    if (value === '1') return (type.flags & TypeFlags.Number) !== 0;
    return value.startsWith("'") && (type.flags & TypeFlags.String) !== 0;
  };
  /** Calls of a function with a symbol in the place of each argument in turn, but for one that may be whatever there is. */
  const wrongCalls = (name: string, type: ts.Type): string[] => {
    const signatures = type.getCallSignatures().map(({ parameters }) => parameters.map((one) => checker.getTypeOfSymbol(one)));
    const most = Math.max(0, ...signatures.map(({ length }) => length));
    return Array.from({ length: most }, (_, place) => place).flatMap((place) => {
      const types = signatures.flatMap((parameters) => parameters.slice(place, place + 1));
      if (types.some(({ flags }) => flags & TypeFlags.Any)) throw new Error(`${name} takes anything as argument ${place + 1}`);
      if (types.some(({ flags }) => flags & TypeFlags.Unknown)) return [];
      return [`PLACE(${[...Array<string>(place).fill('null as never'), 'Symbol.iterator as symbol'].join(', ')});`];
    });
  };
  const describe = (symbol: ts.Symbol): Exported => {
    const target = symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const isType = (target.flags & (SymbolFlags.Value | SymbolFlags.Module)) === 0;
    if (!isType)
      return { name: symbol.name, wrong: ['PLACE.notAField;', ...wrongCalls(symbol.name, checker.getTypeOfSymbol(target))] };
    const type = checker.getDeclaredTypeOfSymbol(target);
    const value = type.isClassOrInterface() ? '{ notAField: 1 }' : VALUES.find((one) => !takes(type, one));
    if (value === undefined) throw new Error(`${symbol.name} takes everything; it should be a type of something`);
    return { name: symbol.name, wrong: [`void (${value} satisfies PLACE);`] };
  };
  const nodes = program.getSourceFile(file)?.statements.filter(compiler.isImportDeclaration) ?? [];
  return nodes.flatMap(({ moduleSpecifier }, index) => {
    const module = checker.getSymbolAtLocation(moduleSpecifier);
    if (module === undefined) throw new Error(`${specifiers[index]} has no types`);
    return checker.getExportsOfModule(module).map((symbol): [number, Exported] => [index, describe(symbol)]);
  });
}
