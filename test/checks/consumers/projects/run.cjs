const assert = require('node:assert/strict');
const article = require('attributed-article');
const { validate } = require('attributed-article/validate');

assert.equal(article, require('attributed-article/article.json'));
assert.deepEqual(validate(article), []);
assert.equal(validate({ ...article, id: '' })[0]?.pointer, '/id');
console.log('as it should be');
