import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, type Expression, type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { projectPath } from '../../../support/project.ts';

/** A regular expression, and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Files from the project's folder. */
  readonly files: readonly string[];
}

/** The patterns of some code, and the places at which one is made that only shows when the code runs. */
export interface Found {
  readonly patterns: readonly Omit<Pattern, 'files'>[];
  readonly made: readonly { readonly line: number; readonly code: string }[];
}

/** Reads the patterns of JavaScript, or TypeScript, with a parser. */
export function patternsIn(code: string, isTypeScript = false): Found {
  // Lines stay where they are, but for the types.
  const source = isTypeScript ? transformSync(code, { loader: 'ts', target: 'esnext' }).code : code;
  const patterns: Omit<Pattern, 'files'>[] = [];
  const made: Found['made'][number][] = [];
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true, locations: true }), (node) => {
    if (node.type === 'Literal' && node.regex) patterns.push({ source: node.regex.pattern, flags: node.regex.flags });
    if ((node.type !== 'NewExpression' && node.type !== 'CallExpression') || !isNamed(node.callee, 'RegExp')) return;
    const [pattern, flags] = node.arguments.map((argument) => textOf(argument as Expression));
    if (typeof pattern === 'string' && (node.arguments.length === 1 || typeof flags === 'string'))
      patterns.push({ source: pattern, flags: flags ?? '' });
    else made.push({ line: node.loc?.start.line ?? 0, code: source.slice(node.start, node.end) });
  });
  return { patterns, made };
}

const isNamed = (node: Node, name: string) => node.type === 'Identifier' && (node as { readonly name?: string }).name === name;

function textOf(node: Expression): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item === 'object' && item !== null && typeof item.type === 'string') visit(item, see);
    }
  }
}

/** The `pattern` of every schema, and of its properties' names, as validators compile them. */
export function patternsOfSchema(node: unknown, isProperties = false): Omit<Pattern, 'files'>[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'pattern' && typeof value === 'string' && !isProperties) return [{ source: value, flags: 'u' }];
    const names =
      key === 'patternProperties' && !isProperties ? Object.keys(value).map((source) => ({ source, flags: 'u' })) : [];
    return [...names, ...patternsOfSchema(value, ['properties', 'patternProperties', '$defs'].includes(key) && !isProperties)];
  });
}

/** Every file of some folders, by their paths from the project's folder. */
export function filesIn(folder: string, extension: string): string[] {
  return readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
    .sort();
}

/** Every pattern that ships: of the schemas, of the code, and of the libraries in its bundles. The same pattern is given once. */
export function shippedPatterns(made: ReadonlyMap<string, readonly Omit<Pattern, 'files'>[]>): {
  readonly patterns: readonly Pattern[];
  /** Where patterns are made of which none was seen. */
  readonly unseen: readonly string[];
} {
  const all = new Map<string, Pattern & { readonly files: string[] }>();
  const unseen: string[] = [];
  const add = (file: string, found: readonly Omit<Pattern, 'files'>[]) => {
    for (const { source, flags } of found) {
      const key = `${flags}/${source}`;
      const known = all.get(key) ?? { source, flags, files: [] };
      if (!known.files.includes(file)) known.files.push(file);
      all.set(key, known);
    }
  };
  for (const file of filesIn('schema', '.json')) add(file, patternsOfSchema(JSON.parse(readFileSync(projectPath(file), 'utf8'))));
  for (const file of filesIn('scripts/package', '.ts'))
    add(file, patternsIn(readFileSync(projectPath(file), 'utf8'), true).patterns);
  for (const file of filesIn('dist', '.js')) {
    const found = patternsIn(readFileSync(projectPath(file), 'utf8'));
    const seen = made.get(file) ?? [];
    add(file, [...found.patterns, ...seen]);
    for (const { code } of found.made.slice(seen.length)) unseen.push(`${file}: ${code.slice(0, 80)}`);
  }
  return { patterns: [...all.values()], unseen };
}
