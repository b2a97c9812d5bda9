import { describe, expect, it } from 'vitest';
import {
  acceptsDraft,
  acceptsSealed,
  changed,
  draft,
  draftDocument,
  problemsOf,
  sealedDocument,
  span,
} from '../../support/forms.ts';

describe('the draft form', () => {
  it('gives, with its defaults filled in and what sealing computes, the sealed form', () => {
    expect(problemsOf(acceptsSealed, sealedDocument())).toEqual([]);
  });

  it('requires of the top level only what cannot be empty', () => {
    expect(draft.required).toEqual(['$schema', 'id', 'version', 'metadata', 'blocks', 'sentences', 'entities', 'provenance']);
  });

  const DERIVED = new Set(['parentId', 'sentenceIds', 'sourceForm', 'quotedSpans', 'attributionId', 'sentenceId']);

  it('says of each property that may be left out what it then is', () => {
    for (const [name, { properties = {}, required = [] }] of Object.entries(draft.$defs ?? {})) {
      for (const [property, value] of Object.entries(properties)) {
        const left = Array.isArray(value.default) ? 'empty' : value.default === null ? 'null' : `\`${value.default}\``;
        if (required.includes(property)) expect(value, `${name}.${property}`).not.toHaveProperty('default');
        else if (DERIVED.has(property))
          expect(value.description, `${name}.${property}`).toMatch(/\. If it is left out, (it is|they are) [a-z]/);
        else if (['text', 'start', 'end'].includes(property))
          expect(value.description).toMatch(/by which it is found|in place of its words/);
        else if (property === 'layers')
          expect(value.description).toMatch(/If it is left out, a layer that has records is complete/);
        else if (property === 'id' || property === 'nth') expect(value.description).toMatch(/left out/i);
        else expect(value.description, `${name}.${property}`).toMatch(new RegExp(`\\. If it is left out, it is ${left}$`));
      }
    }
  });

  it('takes free labels as ids, so that a record can be put between two others', () => {
    for (const id of ['s5', 's5b', 's05', 'slead', 's5-to-6'])
      expect(acceptsDraft(changed(draftDocument(), 'sentences', { id })), id).toBe(true);
    for (const id of ['s', 'x5', 'S5', 's--5', 's5-', 's5 ', 's5\n', 5])
      expect(acceptsDraft(changed(draftDocument(), 'sentences', { id })), String(id)).toBe(false);
  });

  it('takes the same labels in references, and entity ids as they are', () => {
    expect(acceptsDraft(changed(draftDocument(), 'mentions', { id: 'mx', sentenceId: 's5b' }))).toBe(true);
    expect(acceptsDraft(changed(draftDocument(), 'mentions', { sentenceId: 'b5' }))).toBe(false);
    expect(acceptsDraft(changed(draftDocument(), 'mentions', { entityId: 'epost' }))).toBe(false);
  });

  it.each(['blocks', 'sentences', 'entities', 'attributions'])('requires the ids of %s, which others refer to', (collection) => {
    expect(acceptsDraft(changed(draftDocument(), collection, { id: undefined }))).toBe(false);
  });

  it.each(['DraftMention', 'DraftCoding'])('does not require the id of a %s, which nobody refers to', (name) => {
    expect(draft.$defs?.[name]?.properties).toHaveProperty('id');
    expect(draft.$defs?.[name]?.required).not.toContain('id');
  });

  it('takes the words of a span with which occurrence of them is meant, or its offsets', () => {
    expect(acceptsDraft(changed(draftDocument(), 'sentences', { text: undefined, start: 0, end: 3 }))).toBe(true);
    expect(acceptsDraft(changed(draftDocument(), 'sentences', { nth: 2 }))).toBe(true);
    for (const nth of [0, 1.5, '2', null]) expect(acceptsDraft(changed(draftDocument(), 'sentences', { nth }))).toBe(false);
  });

  it('says for each record in what its words are counted', () => {
    const nthOf = (name: string) => draft.$defs?.[name]?.properties?.nth?.description;
    expect(nthOf('DraftBlock')).toContain('in the text');
    expect(nthOf('DraftSentence')).toContain('in its block');
    expect(nthOf('DraftMention')).toContain('in its sentence');
    expect(nthOf('DraftSpan')).toContain("in the record's sentences");
  });

  it('has no place for what sealing computes', () => {
    for (const property of ['sha256', 'fingerprint'])
      expect(
        acceptsDraft(changed(draftDocument(), 'blocks', { [property]: { ...span, fingerprint: 'a'.repeat(16) }[property] })),
      ).toBe(false);
    expect(acceptsDraft({ ...draftDocument(), sourceText: sealedDocument().sourceText })).toBe(false);
  });
});
