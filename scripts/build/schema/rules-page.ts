import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { otherRules } from '../../package/problems/other-rules.ts';
import { descriptions } from '../../package/validation/rules/descriptions.ts';
import { rules } from '../../package/validation/rules/index.ts';
import type { Rule } from '../../package/validation/rules/rule.ts';
import { exampleDocument } from './example-document.ts';
import { changesInWords } from './example-words.ts';
import { type Case, type Change, casesOf, type Mark } from './rule-fixtures.ts';

/** The first rule of each group of rules, in the order of checking, and the heading above it. */
const GROUPS: { readonly [rule: string]: string } = {
  'source-text': 'The text and its digests',
  ids: 'Ids and references',
  'text-length': 'Blocks and sentences',
  'span-order': 'Spans',
  'name-mention': 'Names and members',
  'content-status': 'Attributions',
  'claim-attribution': 'Claims',
  'layer-records': 'Layers',
  'used-entity': 'Entities',
  'coding-target': 'Codings',
  'text-order': 'Order, extensions and dates',
  'block-roles': 'Roles, forms and lists',
  'white-space-edge': 'The words of spans',
  'cue-form': 'English words',
  'parallel-words': 'Own words',
};

/** What the page says of a rule, and an example of it. */
interface Entry {
  readonly rule: Rule;
  readonly case: Case;
  readonly mark: Mark;
  /** How bad its problems are in a document by our guideline; of some rules one kind is an error, and another a warning. */
  readonly level: string;
}

/**
 * Writes the page of rules: every name that a problem can carry, what it demands, and for each rule an example that breaks it.
 *
 * @param fixtures the content of each file of `test/fixtures/rules`, by its name
 * @param draft the document that the fixtures change
 * @returns the text of `schema/RULES.md`
 * @throws an error if a rule has no example, or a group begins with an unknown rule
 */
export function rulesPage(fixtures: ReadonlyMap<string, string>, draft: DraftArticle): string {
  const unknown = Object.keys(GROUPS).filter((name) => !rules.some((rule) => rule.name === name));
  if (unknown.length > 0) throw new Error(`a group of rules begins with ${unknown.join(', ')}, which is not a rule`);
  const entries = rules.map((rule): Entry => {
    const file = `${rule.name}.yaml`;
    return { rule, ...simplest(rule, casesOf(fixtures.get(file) ?? '[]', file)) };
  });
  const parts = entries.map((entry) => {
    const { name } = entry.rule;
    return name in GROUPS ? `## ${GROUPS[name]}\n\n${part(entry)}` : part(entry);
  });
  const others = Object.entries(otherRules);
  return `# Rules

Every problem has the name of a rule in its field \`rule\`. This page lists them, first in a table, then each with an
example: the rules of a document in the order in which they are checked, then the names of [other problems](#other-problems). \`npm run generate\` makes it from the rules and their test cases; do not edit it by hand.

- **Level.** An error makes a document invalid. A warning does not.
- **Kind.** A rule of the model holds for every document. A rule of the guideline holds for documents that follow our
  [guideline](../data/GUIDELINE.md), whose \`provenance.guideline\` begins with \`attributed-article\`. In a document with another guideline, breaking it gives only a warning.
- **Text.** A rule that needs the text is checked only if the text is given, as with \`validate --text\`.
- **Order.** A sealed or hydrated document is checked by its JSON Schema first, under the name [\`shape\`](#shape), and by the other rules only if it
  conforms to the schema. A draft that is given with its text is checked by all rules at once: what does not conform is left out, and the rest is
  checked. A draft without its text, or without a list of blocks or sentences, is checked by its JSON Schema alone.
- **Messages.** A message says what should be, why, and, after a semicolon, how to mend it.

## The document of the examples

All examples start from one short valid document. Each names what is different in it, and shows the message that this gives.
\`attributions/a7/cueSpans/0\` is the first span in the field \`cueSpans\` of the attribution \`a7\`; \`[…]\` is for words left out.

${exampleDocument(draft)}

## All rules

| rule | level | kind | needs the text | what it demands |
|---|---|---|---|---|
${[...entries.map(row), ...others.map(otherRow)].join('\n')}

${parts.join('\n')}
## Other problems

The fields, types, patterns and vocabulary values that \`shape\` demands are listed in the [code book](CODEBOOK.md).

${others.map(otherPart).join('\n')}`;
}

/** The case that breaks a rule with the fewest changes, the first of those. */
function simplest({ name }: Rule, cases: readonly Case[]): Omit<Entry, 'rule'> {
  const examples = cases.flatMap((one) => marksOf(one).map((mark) => ({ case: one, mark })));
  const [example] = examples.sort((a, b) => a.case.changes.length - b.case.changes.length);
  if (!example) throw new Error(`${name} has no case that breaks it`);
  const severities = new Set(examples.map(({ mark }) => mark.severity));
  return { ...example, level: ['error', 'warning'].filter((one) => severities.has(one as Mark['severity'])).join(' or ') };
}

function row({ rule: { name, guideline, needsText }, level }: Entry): string {
  const of = guideline ? 'guideline' : 'model';
  return `| [${name}](#${name}) | ${level} | ${of} | ${needsText ? 'yes' : ''} | ${descriptions[name]} |`;
}

function otherRow([name, { demands }]: readonly [string, { readonly demands: string }]): string {
  return `| [${name}](#${name}) | error | model | | ${demands} |`;
}

function part({ rule: { name, needsText, guideline }, case: one, mark, level }: Entry): string {
  const kind = guideline ? 'a rule of the guideline' : 'a rule of the model';
  return `### ${name}

${descriptions[name]} *${level.charAt(0).toUpperCase()}${level.slice(1)}, ${kind}${needsText ? ', only with the text' : ''}.*

Example: ${changesInWords(one).join('; ')}.

\`\`\`text
${mark.message}
\`\`\`
`;
}

function otherPart([name, { demands, example }]: readonly [
  string,
  { readonly demands: string; readonly example: string },
]): string {
  return `### ${name}\n\n${demands}\n\n\`\`\`text\n${example}\n\`\`\`\n`;
}

function marksOf({ changes, at }: Case): Mark[] {
  return [...changes, ...at].flatMap(({ mark }: Change) => mark ?? []);
}
