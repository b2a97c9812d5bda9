import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { BASELINE } from '../../scripts/build/baseline.ts';
import { promisedBetween } from '../../scripts/build/change.ts';
import { report } from '../../scripts/build/compare-versions.ts';
import { readVersion, type Version } from '../../scripts/build/read-version.ts';
import { validate } from '../../scripts/package/validation/validate-document.ts';
import { projectPath } from '../support/project.ts';

const FORMS = ['sealed', 'hydrated', 'draft'] as const;
const release = await readVersion(projectPath(BASELINE));
const today = await readVersion(projectPath('.'));
const promised = promisedBetween(release.manifest.version, today.manifest.version);

/** Which documents of one version, its examples among them, the schemas of another refuse. */
function refused(schemas: Version['schemas'], version: Version): string[] {
  return FORMS.flatMap((form) => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const accepts = ajv.compile(schemas[form]);
    const own = Object.entries(version.documents).filter(([path]) => form === (path.endsWith('draft.json') ? 'draft' : 'sealed'));
    const examples = (version.schemas[form].examples ?? []).map(
      (example, index) => [`${form} example ${index}`, example] as const,
    );
    return [...own, ...examples].filter(([, document]) => !accepts(document)).map(([name]) => name);
  });
}

function withoutTrend(version: Version): Version {
  const changed = structuredClone(version) as unknown as {
    documents: { [path: string]: { claims: { trend?: unknown }[] } };
  };
  delete changed.documents['data/article.json']?.claims[0]?.trend;
  return changed as unknown as Version;
}

describe('the last release, kept as the baseline', () => {
  it('is whole: its schemas accept its documents', () => {
    expect(Object.keys(release.documents)).toHaveLength(3);
    expect(refused(release.schemas, release)).toEqual([]);
  });

  it('has nothing changed since that the version does not tell: raise it, or run npm run baseline when it is released', () => {
    const { lines, isEnough } = report(release, today);
    expect(isEnough ? [] : lines).toEqual([]);
  });

  it.runIf(promised !== 'major')('holds only what is still valid, by the schemas and by every rule', () => {
    expect(refused(today.schemas, release)).toEqual([]);
    const sealed = Object.entries(release.documents).filter(([path]) => !path.endsWith('draft.json'));
    expect(sealed.map(([path, document]) => [path, validate(document)])).toEqual(sealed.map(([path]) => [path, []]));
  });

  it.runIf(promised === 'patch')('would accept what a patch gives it', () => {
    expect(refused(release.schemas, today)).toEqual([]);
  });

  it('would tell, if a document of one version were not valid in the other', () => {
    expect(refused(release.schemas, withoutTrend(release))).toEqual(['data/article.json']);
  });
});

it('the $id of each schema names the major version', () => {
  const [major] = today.manifest.version.split('.');
  const ids = FORMS.map((form) => today.schemas[form].$id);
  expect(ids.filter((id) => !id?.includes(`/attributed-article@${major}/schema/`))).toEqual([]);
});
