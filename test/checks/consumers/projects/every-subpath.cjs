const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const manifest = require('attributed-article/package.json');

for (const [subpath, target] of Object.entries(manifest.exports)) {
  const specifier = `attributed-article${subpath.slice(1)}`
    .replace('tables/*', 'tables/csv/statements.csv')
    .replace('schemas/*', 'schemas/duckdb.sql');
  if (subpath.endsWith('.json')) {
    assert.ok(Object.keys(require(specifier)).length > 0);
    console.log(subpath, 'JSON');
  } else if (typeof target === 'string') {
    console.log(subpath, readFileSync(require.resolve(specifier)).length);
  } else {
    const value = require(specifier);
    console.log(subpath, 'metadata' in value ? 'default' : Object.keys(value).sort().join(' '));
  }
}
