import { describe, expect, test } from 'vitest';
import type { Article } from '../../schema/generated/types.d.ts';
import { snippetsOf } from '../checks/readme/snippets.ts';
import * as answers from '../support/answers.ts';
import { readProjectFile } from '../support/project.ts';

/** A recipe: the page that it is on, the words that come before it there, what it prints around its answer, and the answer by a second program. */
interface Question {
  /** docs/load.md if it is not given. */
  readonly page?: string;
  readonly begins: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly answer: answers.Answer;
}

const QUESTIONS: { readonly [question: string]: Question } = {
  'who hedges what': {
    begins: '*Who hedges what?*',
    before: ['speaker_name hedge claims relations'],
    after: ['only showing top 8 rows'],
    answer: answers.hedges,
  },
  'the network': { begins: '*Who is related to whom?*', answer: answers.network },
  'the network, by direction and relation': {
    begins: '*Who is related to whom by claims',
    before: ['from_name relation to_name hedge claims', 'varchar varchar varchar varchar int64'],
    answer: answers.directedEdges,
  },
  'the share of quotation by speaker': {
    begins: "*Which share of each speaker's claims",
    before: ['claims quoted', 'speaker_names'],
    answer: answers.shareOfQuotation,
  },
  'quotation by speaker and domain': { begins: '*Who speaks how often', answer: answers.quotedBySpeaker },
  'codes with their class and sum': {
    begins: '*Which classes of event',
    before: ['codings codes goldstein', 'event_code_quad_class coding_status'],
    answer: answers.classesOfCodes,
  },
  'codings that are events': { begins: '*How many codings', answer: answers.codable },
  'domain by sentence': {
    begins: '*What is each sentence about?*',
    before: ['shape: (16, 3)', 'article_id sentence_id domains', 'str str str'],
    answer: answers.domainsOfSentences,
  },
  'claims with attributions and entities in R': {
    begins: '*By which verbs are claims introduced',
    before: ['verb subject claims'],
    answer: answers.verbsAndSubjects,
  },
  'loading in datasets': { begins: '*How are claims quoted?*', answer: answers.quotationMarks },
  frictionless: { begins: '*Are the tables whole?*', answer: answers.wholeness },
  'the tree': { page: 'docs/python.md', begins: '## The tree of attributions\n', answer: answers.tree },
  'Python alone': {
    page: 'docs/python.md',
    begins: '## Typed objects\n',
    after: ['{"$schema":"../../schema/article.schema.json","i'],
    answer: answers.modalities,
  },
};

const documents = ['data/article.json', 'data/example/article.json'].map((path): Article => JSON.parse(readProjectFile(path)));

/** What a recipe prints, a line each, without lines that are drawn. `npm run test:readme` runs it and compares what it prints with the page. */
function printed(page: string, begins: string): string[] {
  const [, after, ...others] = readProjectFile(page).split(begins);
  expect([after === undefined, others]).toEqual([false, []]);
  const [snippet] = snippetsOf(String(after)).run;
  const lines = String(snippet?.output).split('\n');
  const plain = lines.map((words) => words.replace(/[│┆|]/g, ' ').replace(/\s+/g, ' ').trim());
  return plain.filter((words) => !/^[\s─-╿+-]*$/.test(words));
}

describe('the recipe gives what a second program computes from both documents:', () => {
  test.each(Object.entries(QUESTIONS))('%s', (_, { page = 'docs/load.md', begins, before = [], after = [], answer }) => {
    const expected = answer(documents);
    expect(printed(page, begins)).toEqual([...before, ...expected, ...after]);
    for (const document of documents) expect(answer([document])).not.toEqual(expected);
  });
});
