import article = require('attributed-article');
import validation = require('attributed-article/validate');

const whole: article.Article = article;
const claim: article.Claim | undefined = article.claims[0];
const sentenceId: article.SentenceId | undefined = claim?.sentenceId;
const problems: validation.Problem[] = validation.validate(article, { text: 'words' });
export const right = [whole.metadata.headline, article.blocks[0]?.role === 'headline', sentenceId, problems[0]?.pointer];

// @ts-expect-error: a misspelt field
article.metdata;
// @ts-expect-error: a misspelt field of a record
article.claims[0]?.sentenceID;
// @ts-expect-error: a misspelt value
article.blocks[0]?.role === 'headlne';
// @ts-expect-error: one kind of id is not another
export const entityId: article.EntityId = 's1' satisfies article.SentenceId;
// @ts-expect-error: the article is read, not written
article.id = 'other';
// @ts-expect-error: a misspelt option
validation.validate(article, { txt: 'words' });
// @ts-expect-error: the article is the module itself
article.default;
