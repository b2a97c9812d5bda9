import type { Article, Block } from '../../../schema/generated/types.d.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { type FoldedCopy, foldWithOrigins } from '../text/fold-map.ts';
import type { Hydrated } from './hydrated.ts';
import type { PageText } from './read-html.ts';

/** Goes back from the document to the copy; the copy is folded once more, with its origins, when the first offset is asked for. */
export function offsetFinder(
  { blocks }: Article,
  places: readonly (number | null)[],
  source: string,
  page: PageText | null,
): Hydrated['offsetsInCopy'] {
  let folded: FoldedCopy | null = null;
  let units: CanonicalText | null = null;
  return (span) => {
    folded ??= foldWithOrigins(page?.text ?? source);
    units ??= new CanonicalText(source);
    const place = (offset: number) => {
      const index = blocks.findIndex(({ start, end }) => offset >= start && offset <= end);
      const at = places[index] ?? null;
      return at === null ? null : at + offset - (blocks[index] as Block).start;
    };
    const start = place(span.start);
    const end = place(span.end);
    if (start === null || end === null || end - start !== span.end - span.start) return null;
    const inText = folded.origin(folded.text.toUtf16(start), folded.text.toUtf16(end));
    const utf16 = page ? { start: page.origin(inText.start), end: page.origin(inText.end, true) } : inText;
    return { utf16, codePoints: { start: units.toCodePoints(utf16.start), end: units.toCodePoints(utf16.end) } };
  };
}
