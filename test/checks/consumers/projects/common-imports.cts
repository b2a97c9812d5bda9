import article, { type Article, type Claim } from 'attributed-article';
import data from 'attributed-article/article.json';
import { type Problem, validate } from 'attributed-article/validate';

const whole: Article = article;
const claim: Claim | undefined = data.claims[0];
const problems: Problem[] = validate(article);
export const right = [whole.metadata.headline, claim?.sentenceId, problems[0]?.pointer];

// @ts-expect-error: a misspelt field
article.metdata;
// @ts-expect-error: a misspelt field
data.metdata;
