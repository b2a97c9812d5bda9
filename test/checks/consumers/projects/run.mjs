import assert from 'node:assert/strict';
import article, * as root from 'attributed-article';
import json from 'attributed-article/article.json' with { type: 'json' };
import { validate } from 'attributed-article/validate';

assert.deepEqual(Object.keys(root), ['default']);
assert.deepEqual(article, json);
assert.deepEqual(validate(article), []);
assert.equal(validate({ ...article, id: '' })[0]?.pointer, '/id');
console.log('as it should be');
