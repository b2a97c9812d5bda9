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
 * say so: where one of them compiles, the compiler tells that it does.
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
  for (const [index, { name, isType, wrong }] of exportsOf(folder, specifiers)) {
    used.push(`${specifiers[index]} ${name}`);
    const whole = name === 'default' ? '' : `.${name}`;
    const use = (place: string) => (isType ? wrong.replaceAll('TYPE', place) : `${place}.notAField;`);
    esm.push('// @ts-expect-error', use(`m${index}.${name}`));
    common.push('// @ts-expect-error', use(`m${index}${whole}`));
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
  readonly isType: boolean;
  /** A statement in which `TYPE` stands for the type. */
  readonly wrong: string;
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

  /** Whether a type takes one of the values, told by what the value is. */
  const takes = (type: ts.Type, value: string): boolean => {
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) return true;
    if (type.isUnion()) return type.types.some((one) => takes(one, value));
    if (value === '1') return (type.flags & TypeFlags.Number) !== 0;
    return value.startsWith("'") && (type.flags & TypeFlags.String) !== 0;
  };
  const describe = (symbol: ts.Symbol): Exported => {
    const target = symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const isType = (target.flags & (SymbolFlags.Value | SymbolFlags.Module)) === 0;
    if (!isType) return { name: symbol.name, isType, wrong: '' };
    const type = checker.getDeclaredTypeOfSymbol(target);
    const value = type.isClassOrInterface() ? '{ notAField: 1 }' : VALUES.find((one) => !takes(type, one));
    if (value === undefined) throw new Error(`${symbol.name} takes everything; it should be a type of something`);
    return { name: symbol.name, isType, wrong: `void (${value} satisfies TYPE);` };
  };
  const nodes = program.getSourceFile(file)?.statements.filter(compiler.isImportDeclaration) ?? [];
  return nodes.flatMap(({ moduleSpecifier }, index) => {
    const module = checker.getSymbolAtLocation(moduleSpecifier);
    if (module === undefined) throw new Error(`${specifiers[index]} has no types`);
    return checker.getExportsOfModule(module).map((symbol): [number, Exported] => [index, describe(symbol)]);
  });
}
