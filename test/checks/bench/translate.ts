/** A JSON Schema, or a part of one. */
export type Node = { readonly [keyword: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keywords that say nothing about what is valid. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['description', 'title', 'examples']);

/**
 * The same schema for validators that, as older drafts have it, take no heed of what stands beside a `$ref`: each such goes into an `allOf`.
 *
 * @param isDropped which keywords, by name and value, the validator does not know or misunderstands; they are left out
 */
export function refsApart(schema: Node, isDropped: (keyword: string, value: unknown) => boolean = () => false): Node {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isNode(value)) return value;
    const kept = Object.entries(value).filter(([keyword, inner]) => !isDropped(keyword, inner));
    const copy = Object.fromEntries(kept.map(([keyword, inner]) => [keyword, visit(inner)]));
    const { $ref, ...rest } = copy;
    if (typeof $ref !== 'string' || Object.keys(rest).every((keyword) => ANNOTATIONS.has(keyword))) return copy;
    return { allOf: [{ $ref }, rest] };
  };
  return visit(schema) as Node;
}
