import type { Article } from 'attributed-article';

import article = require('attributed-article/article.json');
import schema = require('attributed-article/article.schema.json');
import draft = require('attributed-article/draft-article.schema.json');
import hydrated = require('attributed-article/hydrated-article.schema.json');
import manifest = require('attributed-article/package.json');

const whole: Article = article;
export const right: readonly unknown[] = [whole, schema.title, draft.title, hydrated.title, manifest.version];

// @ts-expect-error: a misspelt field
article.metdata;
// @ts-expect-error: a schema is read, not written
schema.title = 'other';
