import { describe, expect, it } from 'vitest';
import { ruleFixtures } from '../../../scripts/build/schema/rule-fixtures.ts';
import { descriptions } from '../../../scripts/package/validation/rules/descriptions.ts';
import { rules } from '../../../scripts/package/validation/rules/index.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { documentOf, expectedOf } from '../../support/rule-cases.ts';
import { smallText } from '../../support/small.ts';

const fixtures = ruleFixtures();

describe.each([...fixtures])('the rule %s', (_, cases) => {
  it.each(cases)('$title ($place)', (one) => {
    const document = documentOf(one);
    const expected = expectedOf(one, document);
    const errors = expected.filter(({ severity }) => severity === 'error');
    if (one.given !== 'text') expect(validate(document), 'without the text').toEqual(errors);
    if (one.given !== 'no text') expect(validate(document, { text: smallText }), 'with the text').toEqual(expected);
  });
});

describe('the rules', () => {
  const names = [...new Set(rules.map(({ name }) => name))].sort();

  it('have a fixture each, in which one of its faults is marked', () => {
    const marked = [...fixtures].filter(([rule, cases]) =>
      cases.some(({ marks }) => marks.some(([, mark]) => mark.rule === rule)),
    );
    expect([...fixtures.keys()]).toEqual(names);
    expect(marked.map(([rule]) => rule)).toEqual(names);
  });

  it('are named once each, in words joined by hyphens, and say in one sentence what they demand', () => {
    expect(rules.map(({ name }) => name).sort()).toEqual(names);
    expect(Object.keys(descriptions).sort()).toEqual(names);
    for (const [name, description] of Object.entries(descriptions)) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description, name).toMatch(/^[A-Z`].*\.$/);
    }
  });
});
