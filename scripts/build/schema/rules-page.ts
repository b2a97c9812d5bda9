import { otherRules } from '../../package/problems/other-rules.ts';
import { descriptions } from '../../package/validation/rules/descriptions.ts';
import { rules } from '../../package/validation/rules/index.ts';
import type { Rule } from '../../package/validation/rules/rule.ts';
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

/**
 * Writes the page of rules: every name that a problem can carry, what it demands, and for each rule an example that breaks it.
 *
 * @param fixtures the content of each file of `test/fixtures/rules`, by its name
 * @returns the text of `schema/RULES.md`
 * @throws an error if a rule has no example, or a group begins with an unknown rule
 */
export function rulesPage(fixtures: ReadonlyMap<string, string>): string {
  const unknown = Object.keys(GROUPS).filter((name) => !rules.some((rule) => rule.name === name));
  if (unknown.length > 0) throw new Error(`a group of rules begins with ${unknown.join(', ')}, which is not a rule`);
  const parts = rules.map((rule) => {
    const { name } = rule;
    const file = `${name}.yaml`;
    const part = rulePart(rule, casesOf(fixtures.get(file) ?? '[]', file));
    return name in GROUPS ? `## ${GROUPS[name]}\n\n${part}` : part;
  });
  const others = Object.entries(otherRules).map(([name, description]) => `### ${name}\n\n${description}\n`);
  return `# Rules

Every problem names the rule that reported it, in its field \`rule\`. This page describes each rule by its name, in the order of checking.
Made by \`npm run generate\` from the rules and their test cases; a change made here by hand is lost.

A document is checked by its JSON Schema first, under the name [\`shape\`](#shape), and by the other rules if it has no fault there. An
error makes a document invalid, a warning does not.

A rule of the model holds for every document. A rule of the guideline holds for documents that follow our
[guideline](../data/GUIDELINE.md), whose \`provenance.guideline\` begins with \`attributed-article\`; in other documents it gives a warning.

An example is a change to a valid document. \`attributions/a7/cueSpans\` is the field \`cueSpans\` of the attribution \`a7\`, and \`+\` a new item of
a list. Words in place of a span are the span of these words in the text.

${parts.join('\n')}
## Other problems

The fields, types, patterns and vocabulary values that \`shape\` demands are listed in the [code book](CODEBOOK.md).

${others.join('\n')}`;
}

function rulePart({ name, needsText, guideline }: Rule, cases: readonly Case[]): string {
  const [example] = cases.flatMap((one) => marksOf(one).map((mark) => ({ one, mark })));
  if (!example) throw new Error(`${name} has no case that breaks it`);
  const severity = example.mark.severity === 'error' ? 'Error' : 'Warning';
  const kind = guideline ? 'rule of the guideline' : 'rule of the model';
  return `### ${name}

${descriptions[name]} *${severity}; ${kind}; ${needsText ? 'checked only with the text' : 'checked with and without the text'}.*

\`\`\`yaml
${example.one.source}
\`\`\`

\`\`\`text
${example.mark.message}
\`\`\`
`;
}

function marksOf({ changes, at }: Case): Mark[] {
  return [...changes, ...at].flatMap(({ mark }: Change) => mark ?? []);
}
