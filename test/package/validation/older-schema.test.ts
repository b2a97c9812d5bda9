import { expect, it } from 'vitest';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { small, smallCopy } from '../../support/small.ts';

it('a document of schema 0.1 is reported once, with the migration that takes it forward', async () => {
  const { layers: _, ...document } = small();
  const { annotators: __, adjudication: ___, ...provenance } = document.provenance;
  const old = { ...document, provenance };
  const message =
    'the document should be of schema 0.2, because schema 0.1 has no layers and no annotators; take it forward with the migration 001-layers (see CHANGELOG.md)';
  expect(validate(old)).toEqual([{ rule: 'shape', pointer: '', message, severity: 'error' }]);
  await expect(hydrate(old as never, smallCopy)).rejects.toThrow(message);
});

it('a document of schema 0.2 that lacks its layers is reported as such', () => {
  const { layers: _, ...document } = small();
  expect(validate(document).map(({ pointer }) => pointer)).toEqual(['/layers']);
});
