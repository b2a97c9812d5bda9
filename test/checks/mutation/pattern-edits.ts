import { type Part, parsePattern, printPattern } from './pattern.ts';

/** Any character whatever. */
const ANY = '[\\s\\S]';
const NOTHING: Part = { kind: 'row', parts: [] };

/**
 * A pattern after every edit, each once: an anchor dropped; a character made any character, a class widened by one code
 * point at each end of each of its ranges, a negated class without each of its members; what must stand made optional, the
 * bounds of a repetition widened by one; an option of a choice, or a part that may be wanting, taken out.
 */
export function editedPatterns(pattern: string): readonly string[] {
  const edited = new Set(edits(parsePattern(pattern)).map(printPattern));
  edited.delete(pattern);
  return [...edited];
}

function edits(part: Part): readonly Part[] {
  switch (part.kind) {
    case 'edge':
      return [NOTHING];
    case 'one':
      return widened(part.source).map((source) => ({ kind: 'one', source }));
    case 'row':
      return part.parts.flatMap((inner, index) =>
        [...edits(inner), ...looser(inner)].map((edited) => ({ ...part, parts: part.parts.with(index, edited) })),
      );
    case 'choice':
      return part.options.flatMap((option, index) => [
        ...edits(option).map((edited) => ({ ...part, options: part.options.with(index, edited) })),
        ...(part.options.length > 1 ? [{ ...part, options: part.options.toSpliced(index, 1) }] : []),
      ]);
    case 'repeat':
      return edits(part.part).map((edited) => ({ ...part, part: edited }));
  }
}

/** The part once less, and if it is counted once more, than it may stand; nothing where it need not. */
function looser(part: Part): readonly Part[] {
  if (part.kind === 'edge') return [];
  if (part.kind !== 'repeat') return [{ kind: 'repeat', part, least: 0, most: 1 }];
  return [
    part.least > 0 ? { ...part, least: part.least - 1 } : NOTHING,
    ...(part.most < Infinity ? [{ ...part, most: part.most + 1 }] : []),
  ];
}

function widened(source: string): readonly string[] {
  if (!source.startsWith('[')) return [ANY];
  const members = source.slice(1, -1).match(/(?:\\.|[^\\])-(?:\\.|[^\\])|\\.|[\s\S]/gu) ?? [];
  if (members[0] === '^') {
    const excluded = members.slice(1);
    return [ANY, ...(excluded.length > 1 ? excluded.map((_, index) => `[^${excluded.toSpliced(index, 1).join('')}]`) : [])];
  }
  const inside = new RegExp(`^${source}$`, 'u');
  const neighbours = members.filter((member) => !/^\\[a-z]$/i.test(member)).flatMap(neighboursOf);
  const outside = [...new Set(neighbours)].filter((character) => !inside.test(character));
  return [ANY, ...outside.map((character) => `[${escaped(character)}${source.slice(1)}`)];
}

/** The characters just before and just after a range, or a character, of a class. */
function neighboursOf(member: string): readonly string[] {
  const [first = '', last = first] = member.replace(/\\(.)/g, '$1').split(/(?<=.)-(?=.)/);
  return [String.fromCodePoint((first.codePointAt(0) as number) - 1), String.fromCodePoint((last.codePointAt(0) as number) + 1)];
}

function escaped(character: string): string {
  return /[\^$\\.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}
