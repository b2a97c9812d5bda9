import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { fingerprint } from '../../../scripts/package/text/fingerprint.ts';
import { readProjectFile } from '../../support/project.ts';
import { randomFrom } from '../corpus/random.ts';

/** Words as copies have them: with accents, curly quotation marks, dashes, signs beyond the BMP. */
const WORDS = [
  ...[
    'harbour',
    'the',
    'a',
    'of',
    'ship',
    'council',
    'said',
    'that',
    'library',
    'on',
    'Friday',
    'agreement',
    'towns',
    'with',
    'and',
  ],
  ...[
    'Zoé',
    'São',
    'café',
    'it’s',
    '“will',
    'sail”',
    '—',
    'books',
    'crew',
    'to',
    'from',
    'in',
    'winter',
    'fund',
    'no',
    '…',
    '3,000',
  ],
];
const PER_SENTENCE = 16;
const PER_PARAGRAPH = 4;

/** A paragraph of sentences: none in it ends but with a full stop and a space. */
type Paragraph = readonly string[];

/** Paragraphs that nobody wrote, of so many bytes in UTF-8 or a few more. */
function* paragraphs(bytes: number, seed: number): Generator<Paragraph> {
  const random = randomFrom(seed);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] as string;
  let made = 0;
  while (made < bytes) {
    const sentences = Array.from(
      { length: PER_PARAGRAPH },
      () => `The ${Array.from({ length: PER_SENTENCE }, word).join(' ')} ${Math.floor(random() * 1e6)}.`,
    );
    made += Buffer.byteLength(sentences.join(' ')) + 2;
    yield sentences;
  }
}

const EXAMPLE = 'data/example';

/** The example's text in the middle of so much else, as a copy from a page has it. */
export function copyAround(bytes: number): string {
  const text = readProjectFile(`${EXAMPLE}/text.txt`);
  const rest = Math.max(0, bytes - Buffer.byteLength(text));
  if (rest === 0) return text;
  const others = [...paragraphs(rest, 1)].map((sentences) => sentences.join(' '));
  const half = Math.floor(others.length / 2);
  return [...others.slice(0, half), text, ...others.slice(half)].join('\n\n');
}

const HEADLINE = 'A text that grows';

/** An article of that many bytes: every sentence with its gist, and nobody quoted. */
export interface Grown {
  readonly text: string;
  readonly draft: unknown;
  readonly sealed: unknown;
}

/** Makes such an article; its sealed form by hand, so that it does not wait for what is measured. */
export function grown(bytes: number): Grown {
  const body: Paragraph[] = [[HEADLINE], ...paragraphs(bytes, 2)];
  const text = body.map((sentences) => sentences.join(' ')).join('\n\n');
  return { text, draft: draftOf(body), sealed: sealedOf(body, CanonicalText.of(text)) };
}

const gist = (block: number, sentence: number) => `Made up; number ${sentence + 1} of block ${block + 1}.`;
const roleOf = (block: number) => (block === 0 ? 'headline' : 'body');

function draftOf(body: readonly Paragraph[]) {
  return {
    ...frame('draft'),
    blocks: body.map((sentences, block) => ({ id: `b${block + 1}`, role: roleOf(block), text: sentences.join(' ') })),
    sentences: body.flatMap((sentences, block) =>
      sentences.map((text, index) => ({ id: `s${block}-${index}`, blockId: `b${block + 1}`, text, gist: gist(block, index) })),
    ),
  };
}

function sealedOf(body: readonly Paragraph[], text: CanonicalText) {
  const span = (start: number, end: number) => ({ start, end, sha256: text.digest(start, end) });
  const blocks: object[] = [];
  const sentences: object[] = [];
  let at = 0;
  for (const [block, paragraph] of body.entries()) {
    const start = at;
    for (const [index, sentence] of paragraph.entries()) {
      const end = at + CanonicalText.of(sentence).length;
      sentences.push({ id: `s${sentences.length + 1}`, blockId: `b${block + 1}`, ...span(at, end), gist: gist(block, index) });
      at = end + 1;
    }
    const end = at - 1;
    blocks.push({
      id: `b${block + 1}`,
      role: roleOf(block),
      ...span(start, end),
      fingerprint: fingerprint(text.slice(start, end)),
    });
  }
  const whole = { codePoints: text.length, utf16Units: text.text.length, sha256: text.digest(0, text.length) };
  const sourceText = { canonicalization: 'fold-1', ...whole, originalSha256: null, originalBytes: null };
  return { ...frame('article'), sourceText, blocks, sentences };
}

/** All but the text's own records, after the example in the same form. */
function frame(form: 'draft' | 'article') {
  const example = JSON.parse(readProjectFile(`${EXAMPLE}/${form}.json`));
  const { publisherId } = example.metadata;
  const publisher = example.entities.find(({ id }: { id: string }) => id === publisherId);
  const none = { mentions: [], attributions: [], claims: [], codings: [], extensions: [] };
  const metadata = { ...example.metadata, headline: HEADLINE, byline: null };
  return { ...example, ...none, id: 'example.org/growing', metadata, entities: [{ ...publisher, aliases: [] }] };
}
