import { describe, expect, it } from 'vitest';
import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { init } from '../../../scripts/package/drafting/start-draft.ts';
import { draftProblems } from '../../../scripts/package/sealing/seal-document.ts';
import { type Annotated, annotated, annotatedAs } from '../../support/articles.ts';
import { change, remove, valueAt } from '../../support/change.ts';
import { sampled } from '../../support/effort.ts';
import { smallDraft, smallText } from '../../support/small.ts';

type Damage = (draft: DraftArticle) => unknown;

const pointersOf = (draft: unknown, text: string) => draftProblems(draft, text).map(({ pointer }) => pointer);

/** The places that are reported in a draft with some faults. */
function reported({ draft, text }: Pick<Annotated, 'draft' | 'text'>, ...damages: readonly Damage[]): string[] {
  const copy = JSON.parse(JSON.stringify(draft)) as DraftArticle;
  for (const damage of damages) damage(copy);
  return pointersOf(copy, text);
}

const put =
  (pointer: string, value: unknown): Damage =>
  (draft) =>
    change(draft, pointer, value);
const small = { draft: smallDraft, text: smallText };

describe('all errors of a draft are reported in one run', () => {
  it('of its shape, of its words, and by every rule', () => {
    const faults: readonly (readonly [pointer: string, damage: Damage])[] = [
      ['/metadata/rights', put('/metadata/rights', '')],
      ['/sentences/6/gist', put('/sentences/6/gist', '')],
      ['/attributions/5/gist', put('/attributions/5/gist', '')],
      ['/claims/7/modality', put('/claims/7/modality', 'certain')],
      ['/claims/2/domains', put('/claims/2/domains', 'general')],
      ['/mentions/5/text', put('/mentions/5/text', 'zqx')],
      ['/attributions/6/cueSpans/0/text', put('/attributions/6/cueSpans/0/text', 'zqx')],
      ['/attributions/2/parentId', put('/attributions/2/parentId', null)],
      ['/attributions/3/saidOn', put('/attributions/3/saidOn', '2030-01-01')],
      ['/claims/0/gist', put('/claims/0/gist', 'That Mayor Omar Dubh has promised the money to all who ask.')],
      ['/claims/5/subjectIds', put('/claims/5/subjectIds', [])],
    ];
    expect(reported(small, ...faults.map(([, damage]) => damage)).sort()).toEqual(faults.map(([pointer]) => pointer).sort());
    for (const [pointer, damage] of faults) expect(reported(small, damage)).toEqual([pointer]);
  });

  it('in one record as well: what is wrong in one field does not hide the words of another', () => {
    expect(
      reported(
        small,
        put('/attributions/3/medium', 'loud'),
        put('/attributions/3/cueSpans/0/text', 'zqx'),
        put('/attributions/3/saidOn', '2030-01-01'),
      ),
    ).toEqual(['/attributions/3/medium', '/attributions/3/cueSpans/0/text', '/attributions/3/saidOn']);
    expect(reported(small, put('/attributions/3/gist', ''), put('/attributions/3/saidOn', '2030-01-01'))).toEqual([
      '/attributions/3/gist',
      '/attributions/3/saidOn',
    ]);
  });

  it('also where a block or a sentence does not occur in the text', () => {
    expect(reported(small, put('/sentences/6/text', 'zqx'), put('/attributions/3/saidOn', '2030-01-01'))).toEqual([
      '/sentences/6/text',
      '/attributions/3/saidOn',
    ]);
    expect(reported(small, put('/blocks/5/text', 'zqx'), put('/attributions/3/saidOn', '2030-01-01'))).toEqual([
      '/blocks/5/text',
      '/attributions/3/saidOn',
    ]);
  });

  it('with a text that cannot be read', () => {
    expect(reported({ draft: smallDraft, text: '' }, put('/metadata/rights', ''))).toEqual(['/metadata/rights', '']);
  });
});

describe('what follows from one fault is not reported', () => {
  /** Every place of a draft with a value that is wrong there in shape, whatever the value was. */
  function* leaves(value: unknown, pointer = ''): Generator<string> {
    if (pointer !== '') yield pointer;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) yield* leaves(item, `${pointer}/${key}`);
  }

  it('wherever a value is not filled in, or is of another kind', () => {
    const places = [...leaves(smallDraft)];
    expect(places.length).toBeGreaterThan(400);
    const astray = sampled(places, 5).filter((pointer, index) => {
      const problems = reported(small, put(pointer, index % 2 === 0 ? '' : {}));
      return problems.length === 0 || problems.some((other) => other !== pointer && !other.startsWith(`${pointer}/`));
    });
    expect(astray).toEqual([]);
  });

  it('wherever a field of a record is left out or misspelt', () => {
    const astray: string[] = [];
    for (const pointer of sampled([...leaves(smallDraft)], 5)) {
      const cut = pointer.lastIndexOf('/');
      const parent = valueAt(smallDraft, pointer.slice(0, cut));
      if (Array.isArray(parent)) continue;
      const misspelt = `${pointer}x`;
      const problems = reported(small, (draft) => {
        (valueAt(draft, pointer.slice(0, cut)) as { [key: string]: unknown })[misspelt.slice(cut + 1)] = valueAt(draft, pointer);
        return remove(draft, pointer);
      });
      if (problems.length !== 1 || problems[0] !== misspelt) astray.push(`${misspelt}: ${problems.join(', ')}`);
    }
    expect(astray).toEqual([]);
  });

  it.each(annotated)('wherever a gist, a description or a judgement of $name is not filled in yet', (one) => {
    const places = [...leaves(one.draft)].filter((pointer) =>
      /\/(gist|description|rationale|confidence|polarity|evidence|unlinked|name|license|rights)$/.test(pointer),
    );
    expect(places.length).toBeGreaterThan(10);
    const unfilled = places.map((pointer) => put(pointer, ''));
    expect(reported(one, ...unfilled).sort()).toEqual(places.sort());
  });

  it('where nothing is filled in yet', () => {
    const { text } = annotatedAs('court');
    const draft = init(text, { language: 'en' });
    const empty = [...leaves(draft)].filter((pointer) => valueAt(draft, pointer) === '');
    expect(pointersOf(draft, text).sort()).toEqual(empty.sort());
  });

  it('where a record is something else altogether, or a list is none', () => {
    for (const collection of ['entities', 'mentions', 'attributions', 'claims', 'codings', 'extensions'] as const) {
      for (const wrong of ['words', 1, null, ['words']]) {
        expect(reported(small, put(`/${collection}/1`, wrong))).toEqual([`/${collection}/1`]);
        expect(reported(small, put(`/${collection}`, wrong)).every((pointer) => pointer.startsWith(`/${collection}`))).toBe(true);
      }
    }
  });
});

describe('a hostile draft', () => {
  it('that holds itself, or is deeper than a stack, is reported like any other', () => {
    const draft = JSON.parse(JSON.stringify(smallDraft));
    draft.metadata = draft;
    draft.claims[0].note = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    const pointers = pointersOf(draft, smallText);
    expect(pointers).toContain('/claims/0/note');
    expect(pointers.every((pointer) => pointer.startsWith('/metadata') || pointer === '/claims/0/note')).toBe(true);
  });

  it('with half a character is reported at its place, and what else is wrong', () => {
    expect(reported(small, put('/claims/0/gist', 'a\ud800'), put('/attributions/3/saidOn', '2030-01-01'))).toEqual([
      '/claims/0/gist',
      '/attributions/3/saidOn',
    ]);
  });

  it('whose fields have the names of a prototype has these fields reported', () => {
    const draft = JSON.parse(JSON.stringify(smallDraft).replace('"claims":[{', '"claims":[{"__proto__":{},"constructor":1,'));
    expect(pointersOf(draft, smallText).sort()).toEqual(['/claims/0/__proto__', '/claims/0/constructor']);
  });
});
