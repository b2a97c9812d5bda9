import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../scripts/package/agreement/agree.ts';
import { validateCommand } from '../../../scripts/package/cli/commands/validate.ts';
import { init } from '../../../scripts/package/drafting/start-draft.ts';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { type OtherRule, otherRules } from '../../../scripts/package/problems/other-rules.ts';
import { ArticleError, type Problem } from '../../../scripts/package/problems/problem.ts';
import { draftProblems } from '../../../scripts/package/sealing/seal-document.ts';
import { toUtf16 } from '../../../scripts/package/text/copy-offsets.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { hydratedProblems } from '../../../scripts/package/validation/validate-hydrated.ts';
import { change, smallWith } from '../../support/change.ts';
import { wrongWords } from '../../support/message-order.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { runCommand } from '../../support/run-command.ts';
import { small, smallCopy, smallDraft, smallText } from '../../support/small.ts';

const folder = ownFolder();

async function thrown(run: () => unknown): Promise<readonly Problem[]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof ArticleError) return error.problems;
    throw error;
  }
  return [];
}

/** Of each rule, how its example comes about. */
const examples: { readonly [R in OtherRule]: () => readonly Problem[] | Promise<readonly Problem[]> } = {
  shape: () => validate(smallWith({ '/attributions/1/medium': 'speach' })),
  text: () => validate(small(), { text: `${smallText} Read more.` }),
  copy: () => thrown(() => hydrate(small(), smallText.replace('Castell touched upon the storms.', 'Castell.'))),
  words: async () => {
    const { article: hydrated } = await hydrate(small(), smallText);
    change(hydrated, '/mentions/0/text', 'Wexcombe');
    return hydratedProblems(hydrated);
  },
  draft: () => {
    const draft = structuredClone(smallDraft);
    change(draft, '/mentions/5/text', 'omar dubh');
    return draftProblems(draft, smallCopy);
  },
  offsets: () => thrown(() => toUtf16({ start: 0, end: 9 }, 'Kraken')),
  language: () => thrown(() => init('Words.', { language: 'english' })),
  agreement: () => thrown(() => agree(small())),
  import: () => thrown(() => importBrat('Words.', 'T1\tTopic 0 5\tWords\n')),
  read: async () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '[}');
    return JSON.parse((await runCommand(validateCommand, '--json', file)).stdout).problems;
  },
  limit: () => {
    const attributions = Array.from({ length: 1001 }, () => null);
    return validate({ ...small(), attributions }).filter(({ rule }) => rule === 'limit');
  },
};

describe('the page of rules', () => {
  it.each(Object.entries(examples))('shows a message that is reported under %s', async (name, example) => {
    const [problem] = await example();
    expect(problem).toMatchObject({ rule: name, message: otherRules[name as OtherRule].example });
    expect(wrongWords(problem as Problem)).toEqual([]);
  });
});
