import { describe, expect, it } from 'vitest';
import { hydratedSchema } from '../../../scripts/build/schema/derive-schemas.ts';
import { acceptsHydrated, changed, hydrated, hydratedDocument, sealed, span } from '../../support/forms.ts';

describe('the hydrated form', () => {
  it.each(['Span', 'Block', 'Sentence', 'Mention'])('requires the text of a %s, after its digest', (name) => {
    const { required = [], properties = {} } = hydrated.$defs?.[`Hydrated${name}`] ?? {};
    for (const names of [required, Object.keys(properties)]) expect(names[names.indexOf('sha256') + 1]).toBe('text');
  });

  it('rejects a span without text or with an empty one', () => {
    for (const text of [undefined, '', null])
      expect(acceptsHydrated(changed(hydratedDocument(), 'sentences', { text }))).toBe(false);
    expect(acceptsHydrated(changed(hydratedDocument(), 'attributions', { contentSpans: [span] }))).toBe(false);
  });

  it('finds a span by its offsets and digest, whatever its name', () => {
    const $defs = { ...sealed.$defs, Line: sealed.$defs?.Span ?? {} };
    const properties = { ...sealed.properties, line: { $ref: '#/$defs/Line', description: 'A line' } };
    expect(hydratedSchema({ ...sealed, properties, $defs }).$defs?.HydratedLine?.required).toEqual([
      'start',
      'end',
      'sha256',
      'text',
    ]);
  });
});
