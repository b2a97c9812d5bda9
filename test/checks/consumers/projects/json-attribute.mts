import type { Article } from 'attributed-article';
import article from 'attributed-article/article.json' with { type: 'json' };
import schema from 'attributed-article/article.schema.json' with { type: 'json' };
import draft from 'attributed-article/draft-article.schema.json' with { type: 'json' };
import hydrated from 'attributed-article/hydrated-article.schema.json' with { type: 'json' };
import manifest from 'attributed-article/package.json' with { type: 'json' };

const whole: Article = article;
export const right: readonly unknown[] = [whole, schema.title, draft.title, hydrated.title, manifest.version];

// @ts-expect-error: a misspelt field
article.metdata;
// @ts-expect-error: a schema is read, not written
schema.title = 'other';
