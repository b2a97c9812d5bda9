import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isAtLeast, LEVELS, nextVersion, promisedBetween } from '../../scripts/build/change.ts';
import { compareVersions, lineOf, report } from '../../scripts/build/compare-versions.ts';
import { readTarball } from '../../scripts/build/read-tarball.ts';
import { readVersion, type Version } from '../../scripts/build/read-version.ts';
import { change, remove, valueAt } from '../support/change.ts';
import { projectPath } from '../support/project.ts';

const version = await readVersion(projectPath('.'));
const folder = mkdtempSync(join(tmpdir(), 'compare-versions-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The lines about a version that was changed in one way, against the unchanged one. */
function after(edit: (version: Version) => unknown): string[] {
  const changed = structuredClone(version);
  edit(changed);
  return compareVersions(version, changed).map(lineOf);
}

const SEALED = '/schemas/sealed';
/** Edits a definition in every form that has it. */
const inAll = (one: Version, name: string, edit: (place: string) => unknown) => {
  const forms = Object.entries(one.schemas).filter(([, schema]) => name in (schema.$defs ?? {}));
  for (const [form] of forms) edit(`/schemas/${form}/$defs/${name}`);
};
const ARTICLE = 'data/article.json';
/** A document is under a key with slashes, which a pointer without escapes cannot name. */
const article = (one: Version) => one.documents[ARTICLE] as unknown as Record<string, { id: string }[]>;

describe('a change of the data under which a stored id means something else', () => {
  it.each<[string, (one: Version) => unknown, string | RegExp]>([
    [
      'a coding inserted before all others',
      (one) => {
        const { codings } = article(one);
        codings?.unshift({ ...(codings.at(-1) as { id: string }), scheme: 'x-another' } as { id: string });
        for (const [index, coding] of (codings ?? []).entries()) coding.id = `k${index + 1}`;
      },
      /^- major: data\/article\.json codings: \d+ records have another id: k1 is now k2$/m,
    ],
    [
      'a claim in the place of another',
      (one) => {
        const { claims } = article(one);
        if (claims?.[3] && claims[8]) claims[3] = { ...claims[8], id: 'c4' };
      },
      /^- major: data\/article\.json claims c4: another record, by its spans and gist; if it is the same one corrected, a patch$/m,
    ],
    [
      'an extension removed',
      (one) => (one.documents['data/example/article.json'] as { extensions?: unknown[] }).extensions?.shift(),
      /^- major: data\/example\/article\.json extensions x-[a-z-]+: record removed$/m,
    ],
    ['a collection removed', (one) => remove(article(one), '/codings'), '- major: data/article.json codings: removed'],
    [
      'another id of the document',
      (one) => Object.assign(one.documents[ARTICLE] as object, { id: 'example.org/1' }),
      '- major: data/article.json: the document\'s id "azernews.az/156893" is now "example.org/1"',
    ],
  ])('is major: %s', (_, edit, expected) => {
    const lines = after(edit).join('\n');
    if (typeof expected === 'string') expect(lines).toContain(expected);
    else expect(lines).toMatch(expected);
  });
});

describe('a change of the schema', () => {
  const claim = (schema: string) => `${schema}/$defs/Claim`;

  it.each<[string, (one: Version) => unknown, string[]]>([
    ['nothing', () => {}, []],
    ['a field removed', (one) => remove(one, `${claim(SEALED)}/properties/trend`), ['- major: Claim.trend: field removed']],
    [
      'a field renamed, and asked for under its new name',
      (one) => {
        const properties = valueAt(one, `${claim(SEALED)}/properties`) as Record<string, unknown>;
        properties.drift = properties.trend;
        delete properties.trend;
      },
      ['- major: Claim.trend: field renamed to drift'],
    ],
    [
      'an optional field added',
      (one) => Object.assign(valueAt(one, `${claim(SEALED)}/properties`) as object, { extra: { type: 'string' } }),
      ['- minor: Claim.extra: optional field added'],
    ],
    [
      'a required field added',
      (one) => {
        Object.assign(valueAt(one, `${claim(SEALED)}/properties`) as object, { extra: { type: 'string' } });
        change(one, `${claim(SEALED)}/required/-`, 'extra');
      },
      ['- major: Claim.extra: required field added'],
    ],
    [
      'a field of what is read that may now be missing',
      (one) => remove(one, `${claim(SEALED)}/required/0`),
      ['- major: Claim.id: field may now be missing'],
    ],
    [
      'a field of a draft that may now be missing',
      (one) => remove(one, '/schemas/draft/$defs/DraftClaim/required/0'),
      ['- minor: DraftClaim.id: field may now be missing'],
    ],
    [
      'a field that may now be null',
      (one) => change(one, `${claim(SEALED)}/properties/attributionId/anyOf/-`, { type: 'integer' }),
      ['- major: Claim.attributionId: alternative {"type":"integer"} added'],
    ],
    [
      'a value of a vocabulary added, in every form',
      (one) => inAll(one, 'Medium', (place) => change(one, `${place}/oneOf/-`, { const: 'song', description: 'Sung' })),
      ['- minor: Medium: value "song" added'],
    ],
    [
      'a value of a vocabulary removed, in every form',
      (one) => inAll(one, 'Medium', (place) => remove(one, `${place}/oneOf/0`)),
      ['- major: Medium: value "speech" removed'],
    ],
    [
      'a value defined in other words',
      (one) => inAll(one, 'Medium', (place) => change(one, `${place}/oneOf/0/description`, 'Spoken')),
      ['- patch: Medium, value "speech": described in other words (if it means something else now, this is major)'],
    ],
    [
      'a bound that lets more through',
      (one) => inAll(one, 'Offset', (place) => change(one, `${place}/minimum`, -1)),
      ['- minor: Offset: minimum 0 is now -1'],
    ],
    [
      'a bound that lets less through',
      (one) => inAll(one, 'Offset', (place) => change(one, `${place}/minimum`, 1)),
      ['- major: Offset: minimum 0 is now 1'],
    ],
    [
      'a pattern changed',
      (one) => inAll(one, 'Sha256', (place) => change(one, `${place}/pattern`, '^[0-9A-F]{64}$')),
      ['- major: Sha256: pattern "^[0-9a-f]{64}$" is now "^[0-9A-F]{64}$"'],
    ],
    [
      'a definition removed',
      (one) => inAll(one, 'Trend', (place) => remove(one, place)),
      ['- major: Trend: definition and type removed'],
    ],
    [
      'a definition added',
      (one) => Object.assign(valueAt(one, `${SEALED}/$defs`) as object, { Extra: { type: 'string' } }),
      ['- minor: Extra: definition and type added'],
    ],
  ])('%s', (_, edit, lines) => {
    expect(after(edit)).toEqual(lines);
  });
});

describe('a change of the data', () => {
  it.each<[string, (one: Version) => unknown, string[]]>([
    [
      'a value corrected',
      (one) => Object.assign(article(one).claims?.[4] as object, { modality: 'possible' }),
      ['- patch: data/article.json claims c5: modality "asserted" is now "possible"'],
    ],
    [
      'a span corrected',
      (one) => Object.assign(article(one).mentions?.[4] as object, { start: 0, end: 1 }),
      [expect.stringMatching(/^- patch: data\/article.json mentions m5: start \d+ is now 0$/)].concat(
        expect.stringMatching(/^- patch: data\/article.json mentions m5: end \d+ is now 1$/),
      ),
    ],
    [
      'a record added at the end',
      (one) => article(one).claims?.push({ ...(article(one).claims?.[0] as { id: string }), id: 'c99', gist: 'Other' } as never),
      ['- minor: data/article.json claims c99: record added'],
    ],
    [
      'the last record removed',
      (one) => article(one).claims?.pop(),
      [expect.stringMatching(/^- major: data\/article.json claims c\d+: record removed$/)],
    ],
    [
      'a record put in between, so that all after it have another id',
      (one) => {
        const claims = article(one).claims as { id: string }[];
        claims.splice(2, 0, { ...claims[0], gist: 'Other' } as never);
        for (const [index, claim] of claims.entries()) claim.id = `c${index + 1}`;
      },
      [expect.stringMatching(/^- major: data\/article.json claims: \d+ records have another id: c3 is now c4$/)],
    ],
    [
      'a field of the metadata',
      (one) => Object.assign(article(one).metadata as object, { byline: 'Somebody' }),
      [expect.stringMatching(/^- patch: data\/article.json metadata: byline .+ is now "Somebody"$/)],
    ],
  ])('%s', (_, edit, lines) => {
    expect(after(edit)).toEqual(lines);
  });
});

describe('a change of the tables or of the ways into the package', () => {
  const table = (one: Version, name: string) => one.tables[name] as Record<string, string>;

  it.each<[string, (one: Version) => unknown, string[]]>([
    ['a table removed', (one) => remove(one, '/tables/claims'), ['- major: table claims: table removed']],
    ['a table added', (one) => Object.assign(one.tables, { extra: { id: 'string' } }), ['- minor: table extra: table added']],
    ['a column removed', (one) => delete table(one, 'claims').trend, ['- major: table claims: column trend removed']],
    [
      'a column added at the end',
      (one) => Object.assign(table(one, 'claims'), { extra: 'string' }),
      ['- minor: table claims: column extra added'],
    ],
    [
      'a column added before others',
      (one) => Object.assign(one.tables, { claims: { extra: 'string', ...table(one, 'claims') } }),
      ['- major: table claims: columns stand in another order', '- minor: table claims: column extra added'],
    ],
    [
      'a column retyped',
      (one) => Object.assign(table(one, 'claims'), { trend: 'integer' }),
      ['- major: table claims: column trend: string is now integer'],
    ],
    [
      'a subpath removed',
      (one) => delete (one.manifest.exports as Record<string, unknown>)['./validate'],
      ['- major: ./validate: subpath removed'],
    ],
    [
      'a subpath that can no longer be required',
      (one) => delete (one.manifest.exports['./validate'] as Record<string, unknown>).require,
      ['- major: ./validate: condition require of the subpath removed'],
    ],
    [
      'a newer Node.js needed',
      (one) => Object.assign(one.manifest.engines, { node: '>=24' }),
      ['- major: Node.js: >=20.19 is now >=24'],
    ],
  ])('%s', (_, edit, lines) => {
    expect(after(edit)).toEqual(lines);
  });
});

describe('the version that must follow', () => {
  const changes = LEVELS.map((level) => ({ level, place: '', what: '' }));

  it.each([
    ['1.2.3', ['1.2.4', '1.3.0', '2.0.0']],
    ['0.2.3', ['0.2.4', '0.2.4', '0.3.0']],
  ])('after %s is, by the greatest change, one of %j', (before, least) => {
    expect(changes.map((one) => nextVersion(before, [one]))).toEqual(least);
    expect(nextVersion(before, changes)).toBe(least[2]);
    expect(nextVersion(before, [])).toBe(before);
  });

  it('is compared number by number', () => {
    expect(['1.10.0', '1.9.0', '2.0.0', '1.9.9'].map((one) => isAtLeast(one, '1.9.1'))).toEqual([true, false, true, true]);
  });

  it('says what to expect of it', () => {
    const later = ['1.2.4', '1.3.0', '2.0.0'].map((one) => promisedBetween('1.2.3', one));
    expect([...later, promisedBetween('0.1.0', '0.1.1'), promisedBetween('0.1.0', '0.2.0')]).toEqual([
      'patch',
      'minor',
      'major',
      'minor',
      'major',
    ]);
  });

  it('is told on the last line, after every change, the greatest first', () => {
    const changed = structuredClone(version);
    inAll(changed, 'Medium', (place) => change(changed, `${place}/oneOf/-`, { const: 'song', description: 'Sung' }));
    remove(changed, '/tables/claims');
    const { lines, isEnough } = report(version, changed);
    expect(isEnough).toBe(false);
    expect(lines.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      '- major: table claims',
      '- minor: Medium',
      '1 major, 1 minor, 0 patch: after 0.1.0 the version should be 0.2.0 or higher; it is 0.1.0, which is too low',
    ]);
  });
});

describe('a version', () => {
  it('is the same, read from the folder or from the tarball', async () => {
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const [{ filename, files }] = JSON.parse(execFileSync('npm', pack, { cwd: projectPath('.'), encoding: 'utf8' }));
    const tarball = join(folder, filename);
    expect(await readVersion(tarball)).toEqual(version);
    const there = [...(await readTarball(tarball))].map(([path, { content }]) => [path, content.length]).sort();
    expect(there).toEqual(files.map(({ path, size }: { path: string; size: number }) => [path, size]).sort());
  });

  it('is refused where a file of it is missing', async () => {
    await expect(readVersion(folder)).rejects.toThrow('has no package.json; it should be a package, built or packed');
  });
});
