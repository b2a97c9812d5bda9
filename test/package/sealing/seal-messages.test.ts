import { describe, expect, it } from 'vitest';
import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { draftProblems } from '../../../scripts/package/sealing/seal-document.ts';
import { type Annotated, annotated, annotatedAs } from '../../support/articles.ts';
import { sampled } from '../../support/effort.ts';
import { smallCopy, smallDraft } from '../../support/small.ts';

type Loose = { [key: string]: Loose } & Loose[] & { text: string; nth?: number };

/** The places of a draft's mentions and spans. */
function wordPlaces(draft: DraftArticle): string[] {
  const places: string[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && 'text' in value) places.push(pointer);
    for (const [key, item] of Object.entries(value)) visit(item, `${pointer}/${key}`);
  };
  for (const collection of ['mentions', 'attributions', 'claims'] as const) visit(draft[collection], `/${collection}`);
  return places;
}

function reported({ draft, text }: Annotated, change: (draft: Loose) => void): string[] {
  const copy = structuredClone(draft) as unknown as Loose;
  change(copy);
  return draftProblems(copy, text).map(({ pointer, message, rule }) => `${pointer}: ${message} [${rule}]`);
}

const at = (draft: Loose, pointer: string): Loose =>
  pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => value[key] as Loose, draft);

describe.each(annotated)('in the draft of $name', (one) => {
  it('words that do not occur where they should are one problem, wherever that is', () => {
    for (const pointer of sampled([...wordPlaces(one.draft)], 5)) {
      const problems = reported(one, (draft) => {
        const span = at(draft, pointer);
        span.text = 'zqx zqx';
        delete span.nth;
      });
      expect(problems).toEqual([
        expect.stringMatching(new RegExp(`^${pointer}/text: "zqx zqx" was not found in s\\d+.* \\[draft\\]$`)),
      ]);
    }
  });
});

describe('a problem of a draft', () => {
  const example = annotatedAs('example');
  const problem = (change: (draft: Loose) => void) => reported(example, change);

  it('names the sentence in which the words occur instead', () => {
    expect(
      problem((draft) => {
        at(draft, '/mentions/5').text = 'Friends of the Strait';
      }),
    ).toEqual(['/mentions/5/text: "Friends of the Strait" was not found in s3; name s16, where this occurs [draft]']);
    expect(
      problem((draft) => {
        at(draft, '/mentions/5').text = 'children come to us. Yet';
      }),
    ).toEqual(['/mentions/5/text: "children come to us. Yet" was not found in s3; name s17 to s18, where this occurs [draft]']);
  });

  it('reports another spelling, of accents or case', () => {
    expect(
      problem((draft) => {
        at(draft, '/mentions/20').text = 'INES Falcao';
      }),
    ).toEqual(['/mentions/20/text: "INES Falcao" was not found in s7; write "Inês Falcão", as in s7 [draft]']);
  });

  it('reports where the nearest words differ, from their beginning or from their end', () => {
    expect(
      problem((draft) => {
        at(draft, '/attributions/1/contentSpans/0').text = '“This strait has carried tuna, gossip and one cross goat,”';
      }),
    ).toEqual([
      '/attributions/1/contentSpans/0/text: "\\"This strait has carried tuna, gossip and one cross goat,\\"" was not found in s7; copy the words: the nearest, in s7, has " gossip and one angry goat,\\" Inês Falcão" where this has " gossip and one cross goat,\\"" [draft]'.replace(
        '"\\"This strait has carried tuna, gossip and one cross goat,\\""',
        '"“This strait has carried tuna, gossip and one cross goat,”"',
      ),
    ]);
    expect(
      problem((draft) => {
        at(draft, '/claims/1/spans/0').text = `Two lands ${at(draft, '/claims/1/spans/0').text.split(' ').slice(2).join(' ')}`;
      }),
    ).toEqual([expect.stringMatching(/the nearest, in s5, has "Portugal and Morocco.*" where this has "Two lands /)]);
  });

  it('of one block does not become one of the next', () => {
    expect(
      problem((draft) => {
        at(draft, '/blocks/5').text = 'zqx zqx';
      }),
    ).toEqual(['/blocks/5/text: "zqx zqx" was not found in the text; copy the words from the text [draft]']);
  });

  it('about an id that no record has names those that there are, or the nearest', () => {
    expect(
      problem((draft) => {
        (at(draft, '/attributions/1') as unknown as { sentenceIds: string[] }).sentenceIds = ['s99'];
      }),
    ).toContain('/attributions/1/sentenceIds/0: "s99" was not found in sentences; use one of s1 to s23 [draft]');
    const renamed = reported(example, (draft) => {
      const text = JSON.stringify(draft).replaceAll('"a2"', '"a-strait"');
      Object.assign(draft, JSON.parse(text));
      (at(draft, '/claims/3') as unknown as { attributionId: string }).attributionId = 'a-straight';
    });
    expect(renamed).toContain(
      '/claims/3/attributionId: "a-straight" was not found in attributions; did you mean "a-strait"? [references]',
    );
  });

  it('does not hide what else is wrong', () => {
    const problems = problem((draft) => {
      at(draft, '/mentions/20').text = 'zqx zqx';
      (at(draft, '/attributions/5') as unknown as { saidOn: string }).saidOn = '2030-01-01';
      (at(draft, '/claims/3') as unknown as { gist: string }).gist = 'This strait has carried tuna, gossip and one angry goat.';
      (at(draft, '/mentions/0') as unknown as { entityId: string }).entityId = 'e-nobody';
    });
    expect(problems.map((one) => /\[(.+)\]$/.exec(one)?.[1])).toEqual(
      expect.arrayContaining(['draft', 'said-on', 'parallel-words', 'references']),
    );
  });

  it('calls records by the labels of the draft', () => {
    const problems = reported(example, (draft) => {
      Object.assign(draft, JSON.parse(JSON.stringify(draft).replaceAll('"a7"', '"a-official"').replaceAll('"a8"', '"a1b"')));
      (at(draft, '/attributions/8') as unknown as { parentId: null }).parentId = null;
    });
    expect(problems).toEqual([
      '/attributions/8/parentId: null should be "a1b", because that is the innermost attribution that contains its words; correct it, or the spans [nesting]',
    ]);
  });

  it('names what a missing field should be', () => {
    expect(problem((draft) => delete (draft as { version?: unknown }).version)[0]).toMatch(
      /^\/version: the field "version" is missing; it should be a Semantic Versioning/,
    );
  });

  it('is reported for an attribution without any words', () => {
    const problems = problem((draft) => {
      Object.assign(at(draft, '/attributions/5'), {
        sourceSpans: [],
        sourceForm: 'implicit',
        cueSpans: [],
        cueLemma: null,
        contentSpans: [],
        quotedSpans: [],
        contentStatus: 'none',
      });
    });
    expect(problems).toContain(
      '/attributions/5/cueSpans: the attribution should have a source, cue or content span, because without one it is nowhere in the text; mark one [content-status]',
    );
  });
});

describe('a message about a draft', () => {
  const reported = (change: (draft: Loose) => void) => {
    const draft = JSON.parse(JSON.stringify(smallDraft)) as Loose;
    change(draft);
    return draftProblems(draft, smallCopy).map(({ pointer, message }) => `${pointer}: ${message}`);
  };
  const set = (pointer: string, value: unknown) => (draft: Loose) => {
    const cut = pointer.lastIndexOf('/');
    (at(draft, pointer.slice(0, cut)) as unknown as { [key: string]: unknown })[pointer.slice(cut + 1)] = value;
  };

  it('shows words where that of a sealed document shows offsets', () => {
    expect(reported(set('/attributions/3/quotedSpans/0/text', 'the crews'))).toEqual([
      '/attributions/3/quotedSpans/0: "the crews" should be in one of the content spans, because what is quoted is content; shorten it, or lengthen the content',
    ]);
    expect(reported(set('/attributions/3/contentSpans/0/text', 'The tide 🌊 took half the quay,'))).toEqual([
      '/attributions/3/quotedSpans/0: "\\"The tide 🌊 took half the quay,\\"" should be in one of the content spans, because what is quoted is content; shorten it, or lengthen the content',
    ]);
    expect(reported(set('/attributions/4/sourceIds', ['e-castell']))).toEqual([
      '/attributions/4/sourceIds: the list should name "e-officials" or all its members, because the words "Both officials" are a mention of it; add it, or correct the mention',
    ]);
    expect(reported(set('/claims/3/spans/1/text', 'the boats'))).toEqual([
      '/claims/3/spans/1/text: "the boats" should come after "the boats 🚢", because spans are in order and share no words; put the spans in order, or shorten one',
    ]);
    expect(reported(set('/sentences/6/text', 'touched upon the storms.'))).toContain(
      '/sentences/6/text: the words "Castell " should be in a sentence, because sentences fill their block; add them to this one, or add a sentence',
    );
    expect(reported(set('/sentences/8/text', 'Follow the Larkhaven Post'))).toEqual([
      '/sentences/8/text: the words "." should be in a sentence, because sentences fill their block; add them to this one, or add a sentence',
    ]);
  });

  it('says of a field that was left out that it is missing', () => {
    expect(reported((draft) => delete (at(draft, '/entities/2') as { unlinked?: unknown }).unlinked)).toEqual([
      '/entities/2/unlinked: unlinked is missing; it should be the reason why no identifier was verified, because there are no identifiers; write it, or add an identifier',
    ]);
    expect(reported(set('/attributions/2/parentId', null))).toEqual([
      '/attributions/2/parentId: null should be "a2", because that is the innermost attribution that contains its words; correct it, or the spans',
    ]);
  });

  it('about a name with more around it points to the words, and says which to mark', () => {
    expect(reported(set('/mentions/5/text', 'Mayor Omar Dubh'))).toEqual([
      '/mentions/5/text: "Mayor Omar Dubh" should be the name or an alias of "e-dubh", because the form is "name"; mark "Omar Dubh" alone, without title, article or descriptor, or add an alias if all of it is a name',
    ]);
  });

  it('about a claim that is too long shows by which words, and brings no other', () => {
    expect(reported(set('/claims/0/spans/0/text', 'said that Larkhaven and Wexcombe will share a sea wall'))).toEqual([
      '/claims/0/spans/0: the words of the claim should be in the content of "a2", because that is its attribution; leave out "said ", or lengthen that content',
    ]);
  });

  it('holds no offset but those of the places to choose from, whatever span is too long or too short by a word', () => {
    const draft = JSON.parse(JSON.stringify(smallDraft)) as Loose;
    const offsets: string[] = [];
    for (const pointer of wordPlaces(smallDraft)) {
      const words = at(draft, pointer).text;
      for (const other of [words.split(' ').slice(1).join(' '), words.split(' ').slice(0, -1).join(' ')].filter(
        (one) => one !== '',
      )) {
        offsets.push(
          ...reported(set(`${pointer}/text`, other)).filter((line) =>
            /\d{2,}/.test(line.replace(/^\S+|"(?:[^"\\]|\\.)*"( \(\d+ to \d+\))?/g, '')),
          ),
        );
      }
    }
    expect(offsets).toEqual([]);
  });
});

describe('quoted words', () => {
  it('may begin with a dash, if a space follows it', () => {
    const without = (words: string) => words.replaceAll('— We', '—We').replaceAll('- We', '-We');
    const draft = JSON.parse(without(JSON.stringify(smallDraft)));
    expect(draftProblems(smallDraft, smallCopy)).toEqual([]);
    expect(draftProblems(draft, without(smallCopy)).map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/attributions/5/contentSpans/0', 'quotation-form'],
    ]);
  });
});

describe('a block with the id of another', () => {
  it('is reported once, and not as words that its sentences lack', () => {
    const problems = reported(annotatedAs('example'), (draft) => {
      (draft.blocks as unknown as { id: string }[])[2] = { ...(draft.blocks?.[2] as object), id: 'b2' } as { id: string };
      (draft.sentences as unknown as { blockId: string }[])[2] = { ...(draft.sentences?.[2] as object), blockId: 'b2' } as {
        blockId: string;
      };
    });
    expect(problems).toEqual([
      '/blocks/2/id: "b2" should be another id, because /blocks/1 already has this id; rename one of the two [ids]',
    ]);
  });
});
