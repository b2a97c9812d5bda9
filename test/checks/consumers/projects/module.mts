import article, { type Article, type Claim, type EntityId, type SentenceId } from 'attributed-article';
import { type Problem, validate } from 'attributed-article/validate';

const whole: Article = article;
const claim: Claim | undefined = article.claims[0];
const sentenceId: SentenceId | undefined = claim?.sentenceId;
const problems: Problem[] = validate(article, { text: 'words' });
export const right = [whole.metadata.headline, article.blocks[0]?.role === 'headline', sentenceId, problems[0]?.pointer];

// @ts-expect-error: a misspelt field
article.metdata;
// @ts-expect-error: a misspelt field of a record
article.claims[0]?.sentenceID;
// @ts-expect-error: a misspelt value
article.blocks[0]?.role === 'headlne';
// @ts-expect-error: one kind of id is not another
export const entityId: EntityId = 's1' satisfies SentenceId;
// @ts-expect-error: the article is read, not written
article.id = 'other';
// @ts-expect-error: a misspelt option
validate(article, { txt: 'words' });
// @ts-expect-error: a misspelt field of a problem
problems[0]?.pointr;
