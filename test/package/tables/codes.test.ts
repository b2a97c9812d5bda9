import { describe, expect, test } from 'vitest';
import { nameOfActor } from '../../../scripts/package/tables/actor-code-table.ts';
import type { Row } from '../../../scripts/package/tables/table.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { rowsOf, tables } from '../../support/tables.ts';

const CAMEO = 'cameo-1.1b3';
const PLOVER = 'plover-2.0-draft-2024-02-04';
const tableNamed = (name: string) => {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  return table;
};
const rows = tableNamed('event_codes').rows as readonly (Row & { readonly coding_code: string })[];
const cameo = rows.filter(({ coding_scheme }) => coding_scheme === CAMEO);
const plover = rows.filter(({ coding_scheme }) => coding_scheme === PLOVER);

/** How many codes the code book of CAMEO, version 1.1b3, has under each root. */
// biome-ignore format: a list of numbers
const CODES_UNDER_ROOT = {
  '01': 10, '02': 27, '03': 28, '04': 7, '05': 8, '06': 5, '07': 6, '08': 25, '09': 5, '10': 27,
  '11': 12, '12': 26, '13': 22, '14': 26, '15': 6, '16': 13, '17': 13, '18': 14, '19': 9, '20': 7,
};

describe('the event codes', () => {
  test('are all that CAMEO has, by the count of its code book', () => {
    const counts: Record<string, number> = {};
    for (const { coding_code, event_code_root } of cameo)
      if (coding_code !== event_code_root) counts[String(event_code_root)] = (counts[String(event_code_root)] ?? 0) + 1;
    expect(counts).toEqual(CODES_UNDER_ROOT);
    const codes = new Set(cameo.map(({ coding_code }) => coding_code));
    for (const code of codes) if (code.length > 2) expect(codes, code).toContain(code.slice(0, -1));
    expect(codes.size).toBe(316);
  });

  test('are all the event types of PLOVER, each its own root', () => {
    expect(plover.map(({ coding_code }) => coding_code).join(' ')).toBe(
      'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT',
    );
    expect(plover.map(({ event_code_root }) => event_code_root)).toEqual(plover.map(({ coding_code }) => coding_code));
  });

  test('have a label each that no other code has, the quad class of their root, and named sources', () => {
    for (const scheme of [cameo, plover]) {
      expect(new Set(scheme.map(({ event_code_label }) => event_code_label)).size).toBe(scheme.length);
      const ofRoot = new Map(scheme.map((row) => [row.coding_code, row.event_code_quad_class]));
      for (const row of scheme) {
        expect(row.event_code_quad_class, row.coding_code).toBe(ofRoot.get(String(row.event_code_root)));
        expect(row.event_code_source).toMatch(/^https:\/\/\S+$/);
        expect(row.event_code_quad_class_source).toMatch(/^https:\/\/\S+$/);
      }
    }
    const sourceOf = (code: string) => rows.find(({ coding_code }) => coding_code === code)?.event_code_source;
    expect(sourceOf('155')).not.toBe(sourceOf('154'));
    const quads = new Set(plover.map((row) => row.event_code_quad_class_source));
    expect(quads.size).toBe(2);
  });

  test('have the Goldstein value of the source that is named, and none where it has none', () => {
    const goldstein = (code: string) => cameo.find(({ coding_code }) => coding_code === code)?.event_code_goldstein;
    expect(['016', '057', '061', '0874', '138', '2042'].map(goldstein)).toEqual([-2, 8, 6.4, 10, -7, -10]);
    const without = rows.filter(({ event_code_goldstein }) => event_code_goldstein === null);
    const codes = without.filter(({ coding_scheme }) => coding_scheme === CAMEO).map(({ coding_code }) => coding_code);
    expect(codes.join(' ')).toBe('155 176 1834 1951 1952');
    for (const { coding_code, event_code_goldstein: value, event_code_goldstein_source: source } of rows) {
      expect(source === null, coding_code).toBe(value === null);
      if (value !== null) expect(Math.abs(Number(value))).toBeLessThanOrEqual(10);
    }
  });

  test('hold every code of the documents, in the two schemes', () => {
    const known = new Set(rows.map(({ coding_scheme, coding_code }) => `${coding_scheme} ${coding_code}`));
    const used = sealedDocuments().flatMap(({ codings }) =>
      codings.flatMap(({ scheme, code, alternatives }) =>
        [code, ...alternatives.map((other) => other.code)].map((one) => [scheme, one]),
      ),
    );
    const unknown = used.filter(
      ([scheme, code]) => [CAMEO, PLOVER].includes(String(scheme)) && code !== null && !known.has(`${scheme} ${code}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the actor codes', () => {
  test.each([
    [CAMEO, 'AZEGOV', 'Azerbaijan, government'],
    [CAMEO, 'MED', 'media'],
    [PLOVER, 'MED', 'health'],
    [PLOVER, 'MLTJUD', 'Malta, judiciary'],
    [CAMEO, 'CIV', "Côte d'Ivoire"],
    [CAMEO, 'AZEXQX', null],
    ['x-desk-events', 'AZE', null],
  ])('of %s have names: %s is %s', (scheme, code, name) => {
    expect(nameOfActor(scheme, code)).toBe(name);
  });

  test('are each once for an article and a scheme, those of recipients too', () => {
    for (const document of sealedDocuments()) {
      const found = rowsOf(tableNamed('actor_codes'), document).map((row) => `${row.actor_code_scheme} ${row.actor_code}`);
      const used = document.codings.flatMap(({ scheme, actorCodes, recipientCodes }) =>
        [...actorCodes, ...recipientCodes].map((code) => `${scheme} ${code}`),
      );
      expect(found).toEqual([...new Set(used)]);
    }
  });

  test('of the packaged documents have a name each', () => {
    const [article, example] = sealedDocuments();
    const names = [article, example].flatMap((document) => rowsOf(tableNamed('actor_codes'), document));
    expect(names.filter(({ actor_code_name }) => actor_code_name === null)).toEqual([]);
  });
});
