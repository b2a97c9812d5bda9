import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { pathOf } from './problem.ts';

/** Larger sources are told by their pointers alone: to find lines takes many times their size in memory. */
const LARGEST = 20_000_000;

/**
 * Finds the lines of JSON Pointers in a JSON source.
 *
 * @returns a function from a pointer to its line, from 1; a pointer that leads to nothing has the line of the nearest value around it. Null where the source
 * is too large or too deep
 */
export function linesOf(source: string): ((pointer: string) => number) | null {
  if (source.length > LARGEST) return null;
  let root: DocumentNode;
  try {
    root = parse(source);
  } catch {
    return null;
  }
  return (pointer) => {
    let node: ValueNode = root.body;
    let { line } = node.loc.start;
    for (const key of pathOf(pointer)) {
      const next = childOf(node, key);
      if (!next) break;
      node = next.value;
      line = next.line;
    }
    return line;
  };
}

function childOf(node: ValueNode, key: string): { value: ValueNode; line: number } | undefined {
  if (node.type === 'Object') {
    const member = node.members.find(({ name }) => (name.type === 'String' ? name.value : name.name) === key);
    return member && { value: member.value, line: member.loc.start.line };
  }
  const element = node.type === 'Array' ? node.elements[Number(key)] : undefined;
  return element && { value: element.value, line: element.loc.start.line };
}
