import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { readProjectFile } from '../../support/project.ts';
import { randomFrom } from '../corpus/random.ts';

/** Words as copies have them: with accents, curly quotation marks, dashes. */
const WORDS =
  'harbour the a of ship council said that library on Friday agreement towns with and Zoé São café it’s “will sail” — books crew to from in winter fund no … 3,000'.split(
    ' ',
  );
const WORDS_A_SENTENCE = 16;
const SENTENCES_A_PARAGRAPH = 4;
const HEADLINE = 'A text that grows';

/** A draft of an article of so many bytes or a few more, and its text: every sentence with its gist, and nobody quoted. */
export function grownDraft(bytes: number): { readonly text: string; readonly draft: unknown } {
  const random = randomFrom(2);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] as string;
  const sentence = () => `The ${Array.from({ length: WORDS_A_SENTENCE }, word).join(' ')} ${Math.floor(random() * 1e6)}.`;
  const body = [[HEADLINE]];
  for (let made = 0; made < bytes; made += Buffer.byteLength((body.at(-1) as string[]).join(' ')))
    body.push(Array.from({ length: SENTENCES_A_PARAGRAPH }, sentence));
  return { text: body.map((sentences) => sentences.join(' ')).join('\n\n'), draft: draftOf(body) };
}

/** A draft after the example. */
function draftOf(body: readonly (readonly string[])[]): unknown {
  const { layers: _, ...example } = JSON.parse(readProjectFile('data/example/draft.json')) as DraftArticle;
  const publisher = example.entities.filter(({ id }) => id === example.metadata.publisherId);
  return {
    ...example,
    metadata: { ...example.metadata, headline: HEADLINE, byline: null },
    blocks: body.map((sentences, block) => ({
      id: `b${block + 1}`,
      role: block === 0 ? 'headline' : 'body',
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
    entities: publisher.map((entity) => ({ ...entity, aliases: [] })),
    mentions: [],
    attributions: [],
    claims: [],
    codings: [],
    extensions: [],
  };
}
