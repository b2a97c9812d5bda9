import type { DraftArticle } from '../../schema/types.d.ts';
import { randomFrom } from '../corpus/random.ts';
import { readProjectFile } from '../support/project.ts';

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

/** A draft of an article of that many bytes: every sentence with its gist, and nobody quoted. */
export function draftOf(bytes: number): { readonly draft: DraftArticle; readonly text: string } {
  const example = JSON.parse(readProjectFile(`${EXAMPLE}/draft.json`));
  const headline = 'A text that grows';
  const body = [[headline], ...paragraphs(bytes, 2)];
  const { publisherId } = example.metadata;
  const draft = {
    $schema: example.$schema,
    id: 'example.org/growing',
    version: example.version,
    metadata: { ...example.metadata, headline, byline: null },
    blocks: body.map((sentences, index) => ({
      id: `b${index + 1}`,
      role: index === 0 ? 'headline' : 'body',
      text: sentences.join(' '),
    })),
    sentences: body.flatMap((sentences, block) =>
      sentences.map((text, index) => ({
        id: `s${block}-${index}`,
        blockId: `b${block + 1}`,
        text,
        gist: `Made up; number ${index + 1} of block ${block + 1}.`,
      })),
    ),
    entities: example.entities
      .filter(({ id }: { id: string }) => id === publisherId)
      .map((publisher: object) => ({ ...publisher, aliases: [] })),
    mentions: [],
    attributions: [],
    claims: [],
    codings: [],
    extensions: [],
    provenance: example.provenance,
  };
  return { draft: draft as unknown as DraftArticle, text: body.map((sentences) => sentences.join(' ')).join('\n\n') };
}
