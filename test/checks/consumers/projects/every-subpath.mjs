import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import manifest from 'attributed-article/package.json' with { type: 'json' };

for (const [subpath, target] of Object.entries(manifest.exports)) {
  const specifier = `attributed-article${subpath.slice(1)}`
    .replace('tables/*', 'tables/csv/statements.csv')
    .replace('schemas/*', 'schemas/duckdb.sql');
  if (subpath.endsWith('.json')) {
    const { default: document } = await import(specifier, { with: { type: 'json' } });
    assert.ok(Object.keys(document).length > 0);
    console.log(subpath, 'JSON');
  } else if (typeof target === 'string') {
    const { length } = readFileSync(new URL(import.meta.resolve(specifier)));
    console.log(subpath, length);
  } else {
    console.log(subpath, Object.keys(await import(specifier)).join(' '));
  }
}
