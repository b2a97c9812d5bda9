import { otherRules } from '../../package/problems/other-rules.ts';
import { descriptions } from '../../package/validation/rules/descriptions.ts';
import { rules } from '../../package/validation/rules/index.ts';
import { type RuleCase, ruleFixtures } from './rule-fixtures.ts';

/** Writes the page of rules: what each demands, an example that breaks it, and the message. */
export function rulesPage(): string {
  const fixtures = ruleFixtures();
  const parts = rules.map(({ name, needsText }) => rulePart(name, needsText, fixtures.get(name) ?? []));
  const others = Object.entries(otherRules).map(([name, description]) => `| \`${name}\` | ${description} |`);
  return `# Rules

Every problem names the rule that reports it. A rule checks what JSON Schema cannot say. This page lists the rules in the order in
which they run: what one rule reports, no later rule reports again.

Made from the rules and their fixtures by \`npm run generate\`; a change made here by hand is lost.

Each example changes one small document, in which records are called by their ids and spans by their words.

| rule | what it demands |
|---|---|
${rules.map(({ name }) => `| [\`${name}\`](#${name}) | ${descriptions[name]} |`).join('\n')}

Other names that a problem may have:

| name | what it demands |
|---|---|
${others.join('\n')}

${parts.join('\n')}`;
}

function rulePart(name: string, needsText: boolean, cases: readonly RuleCase[]): string {
  const example = cases.find(({ marks }) => marks.some(([, mark]) => mark.rule === name));
  const mark = example?.marks.find(([, one]) => one.rule === name)?.[1];
  const notes = [mark?.isWarning ? 'A warning.' : '', needsText ? 'Runs only with the text.' : ''].filter((note) => note !== '');
  const reported = example?.marks.map(([place, one]) => `${place}: ${one.message}`).join('\n');
  return `## ${name}

${[descriptions[name], ...notes].join(' ')}

\`\`\`yaml
${withoutMarks(example?.source ?? '')}
\`\`\`

\`\`\`text
${reported}
\`\`\`
`;
}

/** The changes of an example without the comments that mark what is expected. */
const withoutMarks = (source: string) => source.replace(/ # (?:warning )?[a-z-]+: .*$/gm, '');
