import { type Part, parsePattern } from './pattern.ts';
import { editedPatterns } from './pattern-edits.ts';

/** Characters of unlike kinds, the plainest first. */
const CHARACTERS = [...'a0Az9Z-_./\\+:% é٣\t\r\u2028\n'];
/** How many words are taken that show an edit. */
const ENOUGH = 2;

/**
 * Words that match a pattern: each option, each end of each range of a class, and the fewest and most repetitions of each
 * part in at least one of them. A pattern that is open at an end also gets words with something more there.
 */
export function wordsOf(pattern: string): readonly string[] {
  const parsed = parsePattern(pattern);
  const matches = new RegExp(pattern, 'u');
  const parts = parsed.kind === 'row' ? parsed.parts : [];
  const words = varied(parsed);
  const [word = ''] = words;
  const isEdge = (part: Part | undefined) => part?.kind === 'edge';
  const before = isEdge(parts[0]) ? [] : CHARACTERS.map((character) => character + word);
  const after = isEdge(parts.at(-1)) ? [] : CHARACTERS.map((character) => word + character);
  return [...new Set([...words, ...before, ...after])].filter((candidate) => matches.test(candidate));
}

/**
 * For each edit of a pattern, words on which the edited pattern and the pattern itself do not agree.
 *
 * @returns the words, each once; none for an edit that changes nothing
 */
export function wordsBetween(pattern: string): readonly string[] {
  const matches = new RegExp(pattern, 'u');
  const own = wordsOf(pattern);
  const found = editedPatterns(pattern).flatMap((edited) => {
    const matchesEdited = new RegExp(edited, 'u');
    const lost = own.filter((word) => !matchesEdited.test(word));
    const won = wordsOf(edited).filter((word) => !matches.test(word));
    return [...lost.slice(0, ENOUGH), ...won.slice(0, ENOUGH)];
  });
  return [...new Set(found)];
}

function varied(part: Part): readonly string[] {
  switch (part.kind) {
    case 'edge':
      return [''];
    case 'one':
      return charactersOf(part.source);
    case 'choice':
      return part.options.flatMap(varied);
    case 'row':
      return variedRow(part.parts.map(varied));
    case 'repeat': {
      const { least, most } = part;
      const words = varied(part.part);
      const [first = ''] = words;
      const many = most === Infinity ? least + 1 : most;
      const rest = first.repeat(Math.max(least, 1) - 1);
      return [first.repeat(least), first.repeat(many), ...words.flatMap((word) => [word + rest, rest + word])];
    }
  }
}

/** A row of words, with each of its places varied in turn while the others stay as they are. */
function variedRow(places: readonly (readonly string[])[]): readonly string[] {
  const plain = places.map(([first = '']) => first);
  return [plain.join(''), ...places.flatMap((words, index) => words.slice(1).map((word) => plain.with(index, word).join('')))];
}

/** Characters that match: the ends of the ranges, and one of each kind. */
function charactersOf(source: string): readonly string[] {
  if (source.length === 1 && source !== '.') return [source];
  const ends = source.startsWith('[^') ? [] : [...source.replace(/\\[a-z]/gi, '')];
  const matches = new RegExp(`^(?:${source})$`, 'u');
  return [...new Set([...ends, ...CHARACTERS])].filter((character) => matches.test(character));
}
